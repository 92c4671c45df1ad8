import { expect, test } from "@jest/globals";
import { noHead } from "../../../../../src/verify/pdf/find/head-elements.ts";
import type { Line } from "../../../../../src/verify/pdf/find/lines.ts";
import { linesOfPage } from "../../../../../src/verify/pdf/find/lines.ts";
import { findMain } from "../../../../../src/verify/pdf/find/main-elements.ts";
import { charactersOf, pageOf } from "../../../../support/pdf/pdf-page.ts";

const pitch = 10.45;

/** Lines of 三号 on the rows of one page, each as far from the left as it is said (mm); an empty text is an empty row. */
const linesOf = (rows: readonly (readonly [string, number])[]): readonly Line[] =>
  rows.flatMap(([text, left], row): readonly Line[] =>
    text === ""
      ? []
      : [
          {
            page: 1,
            text,
            characters: [],
            left,
            right: left + 5.6 * Array.from(text).length,
            baseline: 41.85 + row * pitch,
            size: 16,
          },
        ],
  );

const text = ["一、总体进展情况进展顺利。", 39.1] as const;
const closing = [
  ["", 0],
  ["", 0],
  ["平顶山市督查局", 125.9],
  ["2013年6月9日", 128.4],
] as const;
const entries = [
  ["附件：1.2013年5月份任务进展情况一览表", 39.1],
  ["2.2013年5月份量化指标完成情况表", 55.9],
  ["3.2013年5月份各单位任务进展和报送情况统计", 55.9],
  ["表", 61.9],
] as const;

test("附件说明 of several names ends where 署名 begins, a row below it", () => {
  const main = findMain(noHead, linesOf([text, ["", 0], ...entries, ...closing]));
  expect(main.attachmentList.map((line) => line.text)).toEqual(entries.map(([entry]) => entry));
  expect(main.agency?.text).toBe("平顶山市督查局");
  expect(main.agencyTop).toBeCloseTo(41.85 + 8 * pitch, 6);
});

test("agencies that issue a paper together are no entries of 附件说明", () => {
  const two = [["市发改委", 125.9], ...closing] as const;
  const main = findMain(noHead, linesOf([text, ["", 0], ...entries, ["", 0], ["", 0], ...two]));
  expect(main.attachmentList).toHaveLength(entries.length);
  expect(main.agencyTop).toBeCloseTo(41.85 + 8 * pitch, 6);
});

const row = (y: number) => [
  ...charactersOf("平顶山市督查局", 29.5, y),
  ...charactersOf("平顶山市财政局", 77.5, y),
  ...charactersOf("平顶山市审计局", 125.5, y),
];

test("a row of three agencies from edge to edge is 署名, the last of them over the date", () => {
  const drawn = [
    ...charactersOf("一、总体进展情况进展顺利。", 39.14, 41.85),
    ...row(41.85 + 3 * pitch),
    ...row(41.85 + 8 * pitch),
    ...charactersOf("2013年7月9日", 128.4, 41.85 + 9 * pitch),
  ];
  const main = findMain(noHead, linesOfPage(pageOf(1, drawn)).lines);
  expect(main.agency?.text).toBe("平顶山市审计局");
  expect(main.agencyTop).toBeCloseTo(41.85 + 3 * pitch, 6);
  expect(main.paragraphs.map((each) => each.text)).toEqual(["一、总体进展情况进展顺利。"]);
});
