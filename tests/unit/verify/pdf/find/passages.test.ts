import { expect, test } from "@jest/globals";
import { passagesOf } from "../../../../../src/verify/pdf/find/passages.ts";
import type { PdfPage } from "../../../../../src/verify/pdf/read/page.ts";
import { charactersOf, pageOf, ruleOf } from "../../../../support/pdf/pdf-page.ts";

/** A table of two columns, its rows 10 mm high from 50 mm down. */
const table = (rows: readonly (readonly [string, string])[]) => {
  const bottom = 50 + 10 * rows.length;
  return {
    characters: rows.flatMap(([left, right], index) => [
      ...charactersOf(left, 32, 57 + 10 * index, { size: 12 }),
      ...charactersOf(right, 82, 57 + 10 * index, { size: 12 }),
    ]),
    rules: [
      ...Array.from({ length: rows.length + 1 }, (_, index) =>
        ruleOf(30, 50 + 10 * index, 180, 50.3 + 10 * index),
      ),
      ...[30, 80, 180].map((x) => ruleOf(x, 50, x + 0.3, bottom)),
    ],
  };
};

const page = (
  number: number,
  lines: readonly string[],
  rows: readonly (readonly [string, string])[] = [],
): PdfPage => {
  const { characters, rules } = table(rows);
  const text = lines.flatMap((line, index) => charactersOf(line, 28, 150 + 10 * index));
  return pageOf(
    number,
    [...text, ...(rows.length > 0 ? characters : []), ...charactersOf(`—${number}—`, 150, 270, { size: 14 })],
    rows.length > 0 ? rules : [],
  );
};

const passages = (...pages: readonly PdfPage[]) => passagesOf({ pages, fonts: [] });

test("sentences are whole whatever lines and pages they are broken into, without page numbers", () => {
  const expected = ["列入通报的重点工作共96项。", "已完成6项；", "其余见附件1。"];
  expect(passages(page(1, ["列入通报的重点工作共96项。已完成6项；其余见附件1。"]))).toEqual(expected);
  expect(
    passages(page(1, ["列入通报的重点工", "作共96项。已完"]), page(2, ["成6项；其余见附件1。"])),
  ).toEqual(expected);
});

test("tables are told row by row, the head of one that goes on once", () => {
  const head = ["序号", "任务"] as const;
  expect(passages(page(1, [], [head, ["1", "专利申请"]]), page(2, [], [head, ["2", "农村公路"]]))).toEqual([
    "序号｜任务",
    "1｜专利申请",
    "2｜农村公路",
  ]);
});
