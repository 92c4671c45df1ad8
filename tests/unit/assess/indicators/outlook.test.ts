import { describe, expect, test } from "@jest/globals";
import { assessIndicator } from "../../../../src/assess/indicators/indicator-grade.ts";
import type { IndicatorAssessment, Outlook } from "../../../../src/model/assessment.ts";
import type { Indicator } from "../../../../src/model/task.ts";
import { toDecimal, toFixed } from "../../../../src/model/rational.ts";
import { decimal, indicator, judged, report } from "../../../support/years/assessed.ts";

const lead = "市交通运输局";

/** An indicator of 200公里 by 序时 unless `parts` says otherwise, with a value and, where one is given, last month's. */
const outlook = (
  month: number,
  value: string,
  {
    before,
    follows = true,
    ...parts
  }: Partial<Indicator> & { before?: Partial<IndicatorAssessment>; follows?: boolean } = {},
): Outlook | undefined => {
  const one = indicator({ method: "序时", ...parts });
  const previous = before && judged(one, before);
  return assessIndicator(one, {
    month: { year: 2013, month },
    leadReports: [report(lead, undefined, value)],
    previous,
    previousMonth: { year: 2013, month: follows ? month - 1 : month - 2 },
  }).outlook;
};
const lastMonth = (value: string, reportedBy = lead) => ({ value: decimal(value), reportedBy });

describe("a lagging indicator that is counted up", () => {
  test("knows what it lacks, in how many months, and where it would end", () => {
    const { monthsOver, monthsLeft, missing, forecast } = outlook(6, "96") ?? {};
    expect([monthsOver, monthsLeft, missing && toDecimal(missing), forecast && toDecimal(forecast)]).toEqual([
      6,
      6,
      "104",
      "192",
    ]);
  });

  test("by the part of its plan that was kept", () => {
    const plan = ["0", "0", "2", "4", "8", "12", "12", "13", "15", "17", "19", "21"].map(decimal);
    const { forecast } = outlook(6, "9", { method: "计划", plan, target: decimal("21") }) ?? {};
    expect(forecast && toFixed(forecast, 4)).toBe("15.7500");
  });

  test("by days", () => {
    const { forecast } = outlook(6, "140", { method: "按日", target: decimal("300") }) ?? {};
    expect(forecast && toFixed(forecast, 3)).toBe("282.320");
  });

  test("runs to its own deadline", () => {
    const halfYear = { deadline: { year: 2013, month: 6, day: 30 } };
    const { monthsLeft, forecast } = outlook(4, "100", halfYear) ?? {};
    expect([monthsLeft, forecast && toDecimal(forecast)]).toEqual([2, "150"]);
    expect(outlook(6, "190", halfYear)).toBeUndefined();
    expect(outlook(7, "190", halfYear)).toBeUndefined();
    expect(outlook(4, "10", { deadline: { year: 2013, month: 9, day: 15 } })).toBeUndefined();
  });

  test.each([
    [1, false],
    [2, false],
    [3, true],
    [11, true],
  ])("in month %i has a forecast: %s", (month, expected) => {
    expect(outlook(month, "1")?.forecast !== undefined).toBe(expected);
  });

  test("tells what the month added, or took away", () => {
    const added = ["72", "96", "97.5"].map((before) => {
      const { increment } = outlook(6, "96", { before: lastMonth(before) }) ?? {};
      return increment && toDecimal(increment);
    });
    expect(added).toEqual(["24", "0", "-1.5"]);
  });

  test.each<[string, Parameters<typeof outlook>[2]]>([
    ["last month has no value", { before: {} }],
    ["there is no last month", {}],
    ["a month is missing in between", { before: lastMonth("72"), follows: false }],
    ["another lead's figure was used", { before: lastMonth("72", "市公安局") }],
  ])("says nothing of an increment where %s", (_, parts) => {
    expect(outlook(6, "96", parts)).not.toHaveProperty("increment");
    expect(outlook(6, "96", parts)).toHaveProperty("missing");
  });
});

test("a sum of the parts of equal leads is held against no other sum", () => {
  const one = indicator({ method: "序时" });
  const task = { leads: [{ written: "各县", kind: "group" as const, units: ["叶县政府", "郏县政府"] }] };
  const assess = (units: readonly string[], previous?: IndicatorAssessment) =>
    assessIndicator(one, {
      month: { year: 2013, month: 6 },
      leadReports: units.map((unit) => report(unit, undefined, "40")),
      previous,
      previousMonth: { year: 2013, month: 5 },
      task,
    });
  const may = assess(["叶县政府", "郏县政府"]);
  expect(assess(["叶县政府"], may).outlook).not.toHaveProperty("increment");
});

describe("there is no outlook for", () => {
  test.each<[string, number, string, Partial<Indicator>]>([
    ["what keeps its pace", 6, "100", {}],
    ["what is done", 6, "200", {}],
    ["December", 12, "150", {}],
    ["a rate", 6, "20", { unit: "%", target: decimal("100") }],
    ["a milestone", 12, "0", { method: "节点", target: decimal("1") }],
    ["a level as it stands", 6, "10", { method: "当期" }],
    ["a limit", 6, "300", { method: "当期", relation: "≤" }],
    ["a stock", 12, "10", { method: "存量" }],
  ])("%s", (_, month, value, parts) => {
    expect(outlook(month, value, parts)).toBeUndefined();
  });
});
