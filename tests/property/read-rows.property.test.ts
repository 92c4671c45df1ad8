import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withoutGuard } from "../../src/model/text/guarded-text.ts";
import { readRows } from "../../src/read/table/rows.ts";
import { holds } from "../support/holds.ts";

/**
 * What a cell may hold after it is read: no space around it or its lines, no blank lines; quotes and all else, but for
 * what keeps a spreadsheet from computing (csv-round-trip.property.test.ts).
 */
const cell = fc
  .array(fc.stringMatching(/^[a-c甲乙𠮷",;'=（）]{1,4}$/u), { maxLength: 3 })
  .map((lines) => lines.join("\n"))
  .filter((text) => withoutGuard(text) === text && !/^="[^"]*"$/u.test(text));
const width = fc.integer({ min: 2, max: 5 });
const table = width.chain((size) =>
  fc.array(
    fc.array(cell, { minLength: size, maxLength: size }).filter((cells) => cells.some((text) => text !== "")),
    { minLength: 1, maxLength: 6 },
  ),
);
const eol = fc.constantFrom("\n", "\r\n", "\r");
const delimiter = fc.constantFrom(",", ";", "\t");

const write = (rows: readonly (readonly string[])[], mark: string, end: string): string =>
  rows
    .map((cells) =>
      cells
        .map((text) =>
          /[",;\n]/u.test(text) ? `"${text.replaceAll('"', '""').replaceAll("\n", end)}"` : text,
        )
        .join(mark),
    )
    .join(end);

test("rows come back as they were written, with quotes, delimiters and line breaks", () => {
  holds(
    [table, delimiter, eol],
    (rows, mark, end) => {
      // The first row tells the delimiter, so it holds none in its own text.
      const header = rows[0]?.map((_, field) => `栏${field}`) ?? [];
      const found = readRows("x.csv", write([header, ...rows], mark, end), (diagnostic) => {
        throw new Error(diagnostic.code);
      });
      expect(found.rows.map((row) => row.cells.map((each) => each.text))).toEqual([header, ...rows]);
    },
    500,
  );
});

test("every cell begins where its place says", () => {
  holds(
    [table, eol],
    (rows, end) => {
      const text = write(rows, ",", end);
      const lines = text.split(/\r\n|\r|\n/u).map((line) => [...line]);
      for (const row of readRows("x.csv", text, () => {}).rows) {
        for (const each of row.cells) {
          const { line = 0, column = 0 } = each.place.at ?? {};
          const rest = lines[line - 1]?.slice(column - 1).join("") ?? "";
          const first = each.text.split("\n")[0] ?? "";
          expect(rest.startsWith(first) || rest.startsWith(`"${first.replaceAll('"', '""')}`)).toBe(true);
        }
      }
    },
    500,
  );
});

/** The rows of a text of which nothing is to be reported. */
const soundRows = (text: string) =>
  readRows("x.csv", text, ({ code }) => {
    throw new Error(code);
  }).rows;

test("text without quotes is read as csv-parse reads it, which reads all of a text that has one anywhere", () => {
  const shown = fc.stringMatching(/^[ab甲𠮷,;\t 　\u00A0\f\v\n\r]{0,60}$/u);
  holds(
    [shown],
    (text) => {
      const withQuotes = soundRows(`${text}${/(?:^|[\n\r])$/u.test(text) ? "" : "\n"}"末"`);
      expect(withQuotes.at(-1)?.cells.map((each) => each.text)).toEqual(["末"]);
      expect(soundRows(text)).toEqual(withQuotes.slice(0, -1));
    },
    1000,
  );
});
