import { expect, test } from "@jest/globals";
import { setCell, spacedCell } from "../../../../src/layout/table/cells.ts";
import type { CellFrame } from "../../../../src/layout/table/cells.ts";
import { tablePractice } from "../../../../src/layout/table-practice.ts";
import { pointsToMillimetres } from "../../../../src/layout/standard.ts";
import { faces } from "../../../support/faces.ts";

/** The lines of a text in a cell of so many characters. */
const linesIn = (characters: number, align: CellFrame["align"], text: string): readonly string[] => {
  const width = characters * pointsToMillimetres(12) + 2 * tablePractice.paddingX;
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

/** A cell of so many characters as a word processor is told of it. */
const spaced = (characters: number, align: CellFrame["align"], paragraphs: readonly string[]) => {
  const width = characters * pointsToMillimetres(12) + 2 * tablePractice.paddingX;
  return spacedCell(setCell({ paragraphs, frame: { left: 0, width, size: 12, face: "仿宋", align } }, faces));
};

test.each([
  ["a line is broken by hand only where a label would be parted", "达到序时进度", ["达到", "序时进度"]],
  ["elsewhere the text is one, however many lines it has", "进度评价情况", ["进度评价情况"]],
])("%s", (_, text, expected) => {
  expect(spaced(4, "center", [text]).paragraphs).toEqual([expected]);
});

test("all paragraphs of a centred cell are set in one room, as a word processor has it", () => {
  const { inset } = spaced(5, "center", ["进度评价情况"]);
  expect(inset).toBe(2 * 120);
  expect(spaced(5, "center", ["进度评价情况", "进度评价"]).inset).toBe(120);
});

test.each([
  ["wide enough", 7, "长".repeat(25), true],
  ["too narrow", 6, "长".repeat(25), false],
  ["torn by a bracket", 7, `${"长".repeat(7)}局，相关县（市、区）政府`, false],
  ["torn by an address", 10, `长${"a".repeat(20)}长`, false],
])("full lines in a column of text that is %s", (_, characters, text, flush) => {
  expect(spaced(characters, "left", [text]).flush).toBe(flush);
});
