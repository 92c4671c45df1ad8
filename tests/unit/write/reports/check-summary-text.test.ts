import { expect, test } from "@jest/globals";
import type { CheckSummary } from "../../../../src/model/output/check-summary.ts";
import { checkSummaryText } from "../../../../src/write/reports/check-summary-text.ts";

const none: CheckSummary = { sound: [], returned: [], unmatched: [], missing: [], ownerless: [] };
const units = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `第${index + 1}单位`);

test("says in few words that everything is there", () => {
  expect(checkSummaryText({ ...none, sound: units(83) })).toBe("应报 83，全部合格");
});

test("names who is missing and whose report is not sound", () => {
  const summary = { ...none, sound: units(80), returned: ["市科技局"], missing: ["市民政局", "市粮食局"] };
  expect(checkSummaryText(summary)).toBe(
    "应报 83，已收 81，合格 80，退回 1（市科技局），未报 2（市民政局、市粮食局）",
  );
});

test("names ten on the screen and all in a report", () => {
  const summary = { ...none, sound: units(3), missing: units(12) };
  expect(checkSummaryText(summary)).toMatch(/未报 12（第1单位、.*、第10单位等）$/u);
  expect(checkSummaryText(summary, 100)).toMatch(/第11单位、第12单位）$/u);
});

test("tells of files that the register does not know of, and of those that are nobody's", () => {
  const summary = { ...none, unmatched: ["市科技局"], ownerless: ["data/2013-07/报送/微信图片.jpg"] };
  expect(checkSummaryText(summary)).toBe(
    "应报 1，已收 1，合格 0，退回 0，登记与文件不符 1（市科技局），未报 0，另有 1 个文件看不出是哪个单位的（微信图片.jpg）",
  );
});
