import { expect, test } from "@jest/globals";
import type { MonthStatus } from "../../../../src/model/output/year-status.ts";
import { nextStepText } from "../../../../src/write/reports/next-step.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const unchanged = { replaced: [], added: [], removed: [] };
const printed = { draft: false, inputs: unchanged, edited: [] };
const month: MonthStatus = {
  month: { year: 2013, month: 12 },
  errors: 0,
  returnSlips: [],
  reminders: [],
};

test.each<[string, Partial<MonthStatus>, string]>([
  ["nothing was generated", {}, "下一步：运行 tongbao generate 2013-12 生成通报。"],
  ["there are errors", { errors: 3 }, "下一步：运行 tongbao check 2013-12，改正或退回 3 处错误。"],
  [
    "units are missing",
    { assessment: assessSmall({ month: 3 }) },
    "下一步：还有 10 个单位未报送，收齐或到截稿后，运行 tongbao generate 2013-12 生成通报。",
  ],
  [
    "there is a draft",
    { notice: { ...printed, draft: true } },
    "下一步：2013-12 的草稿审定后，运行 tongbao generate 2013-12 生成定稿。",
  ],
  [
    "the files have changed since",
    { notice: { ...printed, inputs: { ...unchanged, added: ["data/2013-12/报送/市科技局.csv"] } } },
    "下一步：运行 tongbao generate 2013-12 重新生成。",
  ],
  [
    "it is generated, returned files included",
    { notice: printed, errors: 3 },
    "下一步：运行 tongbao verify 2013-12 核对后付印，印发以后运行 tongbao issue 2013-12 登记；下一期运行 tongbao new 2014-01。",
  ],
  [
    "it is issued",
    { notice: printed, issuedOn: { year: 2014, month: 1, day: 10 } },
    "下一步：下一期运行 tongbao new 2014-01。",
  ],
])("when %s", (_, parts, expected) => {
  expect(nextStepText({ ...month, ...parts })).toBe(expected);
});
