import { expect, test } from "@jest/globals";
import { setCell } from "../../../../src/layout/table/cells.ts";
import type { CellFrame } from "../../../../src/layout/table/cells.ts";
import { practice } from "../../../../src/layout/standard.ts";
import { pointsToMillimetres } from "../../../../src/layout/standard.ts";
import { faces } from "../../../support/faces.ts";

/** The lines of a text in a cell of so many characters. */
const linesIn = (characters: number, align: CellFrame["align"], text: string): readonly string[] => {
  const width = characters * pointsToMillimetres(12) + 2 * practice.table.paddingX;
  return setCell(
    { paragraphs: [text], frame: { left: 0, width, size: 12, face: "仿宋", align } },
    faces,
  ).lines.map((line) => line.text);
};

test.each([
  ["center", "进度评价", ["进度", "评价"]],
  ["left", "进度评价", ["进度评", "价"]],
  ["center", "新城区", ["新城区"]],
] as const)("lines that are set %s come out of %s like this", (align, text, expected) => {
  expect(linesIn(3, align, text)).toEqual(expected);
});

test("a centred label is not broken inside where a line can hold it", () => {
  expect(linesIn(4, "center", "达到序时进度")).toEqual(["达到", "序时进度"]);
});
