import { expect, test } from "@jest/globals";
import { expectedShare } from "../../../../src/assess/indicators/pace.ts";
import { monthDueText } from "../../../../src/draft/wording/month-due.ts";
import { rational } from "../../../../src/model/rational.ts";
import type { Indicator } from "../../../../src/model/task.ts";

const july = { year: 2013, month: 7 };
const base: Indicator = {
  task: 1,
  name: "除险加固水库",
  relation: "=",
  target: rational(21),
  unit: "座",
  deadlineText: "全年",
  deadline: { year: 2013, month: 12, day: 31 },
  method: "序时",
};
const plan = [0, 1, 3, 5, 7, 9, 12, 15, 17, 19, 20, 21].map((value) => rational(value));

test.each<[string, Partial<Indicator>, string]>([
  ["a share of the year", {}, "约12.3座（58.3%）"],
  ["a share that is a whole number", { target: rational(24) }, "14座（58.3%）"],
  ["the plan of the month", { method: "计划", plan }, "12座"],
  ["the month's own target", { method: "当期", plan, relation: "≤" }, "12座以内"],
  ["nothing before the end of the year", { method: "年底" }, "本月不考核"],
  ["nothing before its day", { method: "节点", deadline: { year: 2013, month: 9, day: 30 } }, "本月不考核"],
  [
    "all of it after its day",
    { method: "节点", deadline: { year: 2013, month: 6, day: 30 } },
    "21座（100.0%）",
  ],
  ["a share of half a year", { deadline: { year: 2013, month: 9, day: 30 } }, "约16.3座（77.8%）"],
])("a month asks for %s", (_, parts, expected) => {
  const indicator = { ...base, ...parts };
  expect(monthDueText(indicator, july, expectedShare(indicator, july))).toBe(expected);
});
