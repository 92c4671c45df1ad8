import fc from "fast-check";
import { expect, test } from "@jest/globals";
import { readRows } from "../../src/read/table/rows.ts";
import { cellText } from "../../src/read/text/cell-text.ts";
import { csvRows, csvText } from "../../src/write/csv-text.ts";
import { holds } from "../support/holds.ts";

/** Texts that begin as formulas do, hold what parts cells, or anything else that a cell may hold. */
const cells = fc
  .tuple(
    fc.constantFrom("", "=", "+", "-", "@", "'", "''", "'=", "＝", '="', '"', "-5", "'4", "0"),
    fc.oneof(
      fc.constantFrom("", "1", '1"', "甲,乙", "甲;乙", "甲\n乙", "'甲'", '"甲"', "SUM(A1)", "12.5%"),
      fc.string(),
    ),
  )
  .map(([start, rest]) => cellText(start + rest));

/** The rows that reading leaves: those with anything in them. */
const tables = fc
  .array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .map((rows) => [["任务序号", "甲", "乙"], ...rows]);

const unread = (): never => {
  throw new Error("a written table has no problem");
};
const back = (text: string): readonly (readonly string[])[] =>
  readRows("某.csv", text, unread).rows.map((row) => row.cells.map((cell) => cell.text));
const filled = (rows: readonly (readonly string[])[]) =>
  rows.filter((row) => row.some((cell) => cell !== ""));

test.each([",", ";", "\t"])(
  "what is written to a CSV file parted by %j is read back unchanged",
  (delimiter) => {
    holds([tables], (rows) => expect(back(csvRows(rows, delimiter))).toEqual(filled(rows)));
  },
);

test("no cell of a CSV file begins with what a spreadsheet computes", () => {
  holds([tables], (rows) => {
    for (const row of rows) {
      for (const cell of row) {
        const [first = ""] = csvText([[cell, "乙"]])
          .slice(1)
          .replace(/^"/u, "");
        const isNumber = /^[-+]?\d[\d,.]*%?$/u.test(cell);
        if (cell.length > 1 && !isNumber) expect("=+-@＝＋－＠").not.toContain(first);
      }
    }
  });
});
