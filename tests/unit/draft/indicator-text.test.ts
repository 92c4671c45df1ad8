import { describe, expect, test } from "@jest/globals";
import { assessIndicator } from "../../../src/assess/indicator-grade.ts";
import {
  indicatorClause,
  pointsText,
  signedPoints,
  targetText,
} from "../../../src/draft/view/indicator-text.ts";
import { rational } from "../../../src/model/rational.ts";
import type { Indicator } from "../../../src/model/task.ts";
import { decimal, indicator, report } from "../../support/assessed.ts";

const clauseOf = (each: Indicator, month: number, value?: string): string => {
  const { entry, ...lead } = report("市交通运输局", undefined, value);
  const figures = (entry?.figures ?? []).map((figure) => ({ ...figure, indicator: each.name }));
  const reports = [{ ...lead, ...(entry && { entry: { ...entry, figures } }) }];
  return indicatorClause(assessIndicator(each, { year: 2013, month }, reports, undefined));
};

describe("an indicator told as a clause", () => {
  const road = indicator({ method: "序时" });
  const plan = ["0", "2", "6", "12", "18", "28", "36", "44", "52", "62", "72", "83"].map(decimal);
  test.each([
    ["behind", road, "96", "新改建农村公路96公里，占年度目标的48.0%，低于时序进度2.0个百分点"],
    ["ahead", road, "104.5", "新改建农村公路104.5公里，占年度目标的52.3%，高于时序进度2.3个百分点"],
    ["level", road, "100", "新改建农村公路100公里，占年度目标的50.0%，与时序进度持平"],
    ["finished", road, "206", "新改建农村公路206公里，占年度目标的103.0%，已完成年度目标"],
    [
      "behind its plan",
      indicator({ method: "计划", plan, target: decimal("83") }),
      "27",
      "新改建农村公路27公里，占年度目标的32.5%，低于计划进度1.2个百分点",
    ],
    ["a level", indicator({ method: "存量", unit: "%" }), "62", "新改建农村公路达到62%"],
    [
      "counted for each county",
      indicator({ method: "存量", name: "每个县（市）示范镇", unit: "个/县（市）" }),
      "1",
      "每个县（市）示范镇达到1个",
    ],
    ["named without a verb", indicator({ method: "年底", name: "专利申请" }), undefined, "专利申请未报数"],
    ["without a value", road, undefined, "新改建农村公路未报数"],
  ])("%s", (_state, each, value, expected) => {
    expect(clauseOf(each, 6, value)).toBe(expected);
  });

  const june = { year: 2013, month: 6, day: 30 };
  test.each([
    [5, "0", "新区总体规划评审目前尚未完成", "“创森”成功的目标目前尚未实现"],
    [
      6,
      "0",
      "新区总体规划评审应于2013年6月30日前完成，目前尚未完成",
      "“创森”成功的目标应于2013年6月30日前实现，目前尚未实现",
    ],
    [6, "1", "新区总体规划评审已完成", "“创森”成功的目标已实现"],
  ])("a milestone is told by its date: month %i, value %s", (month, value, work, goal) => {
    const milestone = indicator({ method: "节点", target: decimal("1"), deadline: june });
    expect(clauseOf({ ...milestone, name: "新区总体规划评审" }, month, value)).toBe(work);
    expect(clauseOf({ ...milestone, name: "“创森”成功" }, month, value)).toBe(goal);
  });
});

describe("a gap in 百分点", () => {
  test.each([
    [rational(1, 7), "14.3", "+14.3"],
    [rational(-1, 7), "14.3", "-14.3"],
    [rational(0), "0.0", "0.0"],
    [rational(-1, 3000), "0.03", "-0.03"],
    [rational(1, 60000), "0.002", "+0.002"],
  ])("%j is printed so that a gap never looks like none", (gap, points, signed) => {
    expect(pointsText(gap)).toBe(points);
    expect(signedPoints(gap)).toBe(signed);
  });
});

describe("a target", () => {
  test.each([
    [{ relation: ">" as const, target: decimal("400"), unit: "亿元" }, "超400亿元"],
    [{ relation: "≥" as const, target: decimal("1600"), unit: "件" }, "1600件以上"],
    [{ relation: "=" as const, target: decimal("1.45"), unit: "万套" }, "1.45万套"],
    [{ relation: "区间" as const, target: decimal("3"), upper: decimal("4"), unit: "家" }, "3—4家"],
  ])("%# is printed with its relation", (parts, expected) => {
    expect(targetText(indicator({ method: "序时", ...parts }))).toBe(expected);
  });
});
