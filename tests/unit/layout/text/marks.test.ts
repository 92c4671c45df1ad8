import { expect, test } from "@jest/globals";
import { isMark, trimLeft, trimRight } from "../../../../src/layout/text/marks.ts";

test.each([
  ["（", 0.5, 0],
  ["“", 0.5, 0],
  ["，", 0, 0.5],
  ["。", 0, 0.5],
  ["》", 0, 0.5],
  // It stands in the middle of its cell in some faces, so only half of that may go.
  ["？", 0, 0.25],
  ["—", 0, 0],
  ["国", 0, 0],
])("%s may lose %d of its cell at the left and %d at the right", (character, left, right) => {
  expect([trimLeft(character), trimRight(character)]).toEqual([left, right]);
  expect(isMark(character)).toBe(left + right > 0);
});
