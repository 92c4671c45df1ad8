import { expect, test } from "@jest/globals";
import { rowAir } from "../../../../src/write/docx/table/table-frame.ts";

const frame = {
  columns: [],
  whole: { width: 8845, inset: 0, halves: 80 },
  padding: { top: 4, bottom: 34 },
  line: 284,
  rules: { outer: 20, inner: 10 },
  styles: {
    text: "SmallTableText",
    head: "SmallTableHead",
    section: { 1: "SmallTableSection1", 2: "SmallTableSection2" },
  },
} as const;

test.each([
  ["one line", 370],
  ["five lines", 1506],
  ["a line in a row set lower", 359],
])("the lines and the air of a row of %s fill it", (_name, height) => {
  const { top, bottom } = rowAir(height, frame);
  expect((height - top - bottom) % frame.line).toBe(0);
  expect(Math.abs(top - 4 - (bottom - 34))).toBeLessThanOrEqual(1);
});

test("no row has less air than the table's cells", () => {
  expect(rowAir(200, frame)).toEqual({ top: 4, bottom: 34 });
});
