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

const clauseOf = (each: Indicator, month: number, value?: string): string =>
  indicatorClause(
    assessIndicator(each, { year: 2013, month }, [report("市交通运输局", undefined, value)], undefined),
  );

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
    ["named without a verb", indicator({ method: "年底", name: "专利申请" }), undefined, "专利申请未报数"],
    ["without a value", road, undefined, "新改建农村公路未报数"],
  ])("%s", (_state, each, value, expected) => {
    expect(clauseOf(each, 6, value)).toBe(expected);
  });

  test("a milestone is told by its date", () => {
    const milestone = indicator({
      method: "节点",
      name: "新区总体规划评审",
      target: decimal("1"),
      deadline: { year: 2013, month: 6, day: 30 },
    });
    const told = (month: number, value: string): string =>
      indicatorClause(
        assessIndicator(
          milestone,
          { year: 2013, month },
          [
            {
              unit: "新城区管委会",
              entry: {
                task: 17,
                text: "",
                problem: "",
                nextStep: "",
                place: { file: "a" },
                figures: [{ indicator: "新区总体规划评审", value: decimal(value), place: { file: "a" } }],
              },
            },
          ],
          undefined,
        ),
      );
    expect(told(5, "0")).toBe("新区总体规划评审目前尚未完成");
    expect(told(6, "0")).toBe("新区总体规划评审应于2013年6月30日前完成，目前尚未完成");
    expect(told(6, "1")).toBe("新区总体规划评审已完成");
  });
});

describe("a gap in 百分点", () => {
  test.each([
    [rational(1, 7), "14.3", "+14.3"],
    [rational(-1, 7), "14.3", "-14.3"],
    [rational(0), "0.0", "0.0"],
    [rational(-1, 3000), "0.03", "-0.03"],
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
