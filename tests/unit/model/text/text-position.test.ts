import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { positionAt, positionsIn } from "../../../../src/model/text/text-position.ts";

test("the positions of many indices are those that are found one by one", () => {
  const pieces = fc.array(fc.constantFrom("甲", "a", "\r\n", "\n", "\r", "𠮷", " "), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, (all) => {
      const text = all.join("");
      const positionOf = positionsIn(text);
      // Never between a CR and its LF, nor within a character.
      const starts = all.map((_, place) => all.slice(0, place).join("").length);
      const indices = [...starts, text.length].filter(
        (index) => !text.slice(0, index).endsWith("\r") || text[index] !== "\n",
      );
      expect(indices.map(positionOf)).toEqual(indices.map((index) => positionAt(text, index)));
    }),
  );
  expect(positionsIn("甲\r\n乙丙")(4)).toEqual({ line: 2, column: 2 });
});
