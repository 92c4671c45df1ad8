import { describe, expect, test } from "@jest/globals";
import { assessIndicator } from "../../../../src/assess/indicators/indicator-grade.ts";
import { pointsText, signedPoints, targetText } from "../../../../src/draft/wording/indicator-target.ts";
import { indicatorClause } from "../../../../src/draft/wording/indicator-text.ts";
import type { IndicatorAssessment } from "../../../../src/model/assessment.ts";
import { rational } from "../../../../src/model/rational.ts";
import type { Indicator } from "../../../../src/model/task.ts";
import { decimal, indicator, report } from "../../../support/years/assessed.ts";
import { say } from "../../../support/shipped-phrases.ts";

const clauseOf = (each: Indicator, month: number, value?: string): string => {
  const { entry, ...lead } = report("市交通运输局", undefined, value);
  const figures = (entry?.figures ?? []).map((figure) => ({ ...figure, indicator: each.name }));
  const reports = [{ ...lead, ...(entry && { entry: { ...entry, figures } }) }];
  return indicatorClause(say, assessIndicator(each, { month: { year: 2013, month }, leadReports: reports }));
};

describe("an indicator told as a clause", () => {
  const road = indicator({ method: "序时" });
  const plan = ["0", "2", "6", "12", "18", "28", "36", "44", "52", "62", "72", "83"].map(decimal);
  test.each([
    ["behind", road, "96", "新改建农村公路96公里，占年度目标的48.0%，低于序时进度2.0个百分点"],
    ["ahead", road, "104.5", "新改建农村公路104.5公里，占年度目标的52.3%，高于序时进度2.3个百分点"],
    ["level", road, "100", "新改建农村公路100公里，占年度目标的50.0%，与序时进度持平"],
    ["finished", road, "206", "新改建农村公路206公里，占年度目标的103.0%，已完成年度目标"],
    [
      "behind its plan",
      indicator({ method: "计划", plan, target: decimal("83") }),
      "27",
      "新改建农村公路27公里，占年度目标的32.5%，低于序时进度1.2个百分点",
    ],
    ["a level", indicator({ method: "存量", unit: "%" }), "62", "新改建农村公路达到62%"],
    [
      "counted for each county",
      indicator({ method: "存量", name: "每个县（市）示范镇", unit: "个/县（市）" }),
      "1",
      "每个县（市）示范镇达到1个",
    ],
    ["named without a verb", indicator({ method: "年底", name: "专利申请" }), undefined, "专利申请尚未统计"],
    ["without a value", road, undefined, "新改建农村公路未报数"],
  ])("%s", (_state, each, value, expected) => {
    expect(clauseOf(each, 6, value)).toBe(expected);
  });

  const june = { year: 2013, month: 6, day: 30 };
  test.each([
    [
      5,
      "0",
      "新区总体规划评审应于2013年6月30日前完成，未到时限，目前尚未完成",
      "“创森”成功的目标应于2013年6月30日前实现，未到时限，目前尚未实现",
    ],
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

describe("a verb", () => {
  const works = indicator({ method: "计划", target: decimal("11"), unit: "项", name: "道路工程" });
  test.each([
    [{ ...works, verb: "开工" }, "道路工程开工6项，占年度目标的54.5%"],
    [works, "道路工程完成6项，占年度目标的54.5%"],
    [{ ...works, name: "新增城市绿地", verb: "新增" }, "新增城市绿地6项，占年度目标的54.5%"],
    [{ ...works, name: "专利申请", verb: "申请" }, "专利申请6项，占年度目标的54.5%"],
    [{ ...works, name: "实际到位市外资金", verb: "实际到位" }, "实际到位市外资金6项，占年度目标的54.5%"],
  ])("%# says what was done, once", (each, expected) => {
    expect(clauseOf(each, 6, "6")).toBe(expected);
  });

  test("of a milestone is that of its end", () => {
    const milestone = indicator({ method: "节点", target: decimal("1") });
    expect(clauseOf({ ...milestone, name: "“创森”成功", verb: "实现" }, 6, "1")).toBe(
      "“创森”成功的目标已实现",
    );
    expect(clauseOf({ ...milestone, name: "市民活动中心立项", verb: "批复" }, 6, "0")).toBe(
      "市民活动中心立项应于2013年12月31日前批复，未到时限，目前尚未批复",
    );
  });
});

describe("what is judged as it stands", () => {
  const rate = indicator({
    method: "当期",
    name: "城镇登记失业率",
    verb: "为",
    unit: "%",
    relation: "≤",
    target: decimal("4.2"),
  });
  const { verb: _, ...verbless } = rate;
  const growth = indicator({
    method: "当期",
    name: "生产总值",
    verb: "增长",
    unit: "%",
    relation: "左右",
    target: decimal("8"),
    tolerance: decimal("0.5"),
  });
  const none = indicator({
    method: "当期",
    name: "“零就业家庭”动态消除",
    unit: "户",
    target: decimal("0"),
  });
  test.each([
    [rate, "4.1", "城镇登记失业率为4.1%，控制在4.2%以内"],
    [verbless, "4.1", "城镇登记失业率为4.1%，控制在4.2%以内"],
    [rate, "4.5", "城镇登记失业率为4.5%，超出控制目标（4.2%以内）0.3个百分点"],
    [growth, "7.8", "生产总值增长7.8%，符合目标（8%左右）"],
    [growth, "7.1", "生产总值增长7.1%，与目标（8%左右）相差0.9个百分点"],
    [none, "0", "“零就业家庭”动态消除目标为0户，现有0户，已实现"],
    [none, "2", "“零就业家庭”动态消除目标为0户，现有2户，尚未实现"],
    [
      indicator({ method: "当期", unit: "%", target: decimal("100") }),
      "96",
      "新改建农村公路达到96%，未达到目标（100%），还差4个百分点",
    ],
  ])("%# is told by its relation", (each, value, expected) => {
    expect(clauseOf(each, 6, value)).toBe(expected);
  });
});

describe("in December", () => {
  const road = indicator({ method: "序时" });
  test.each([
    ["short", road, "190.6", "新改建农村公路190.6公里，占年度目标的95.3%，还差9.4公里"],
    ["done", road, "200", "新改建农村公路200公里，已完成年度目标"],
    ["more than done", road, "210", "新改建农村公路210公里，占年度目标的105.0%，已完成年度目标"],
    [
      "equal to what was to be exceeded",
      { ...road, relation: ">" as const },
      "200",
      "新改建农村公路200公里，占年度目标的100.0%，没有超过200公里",
    ],
    [
      "a level short of its target",
      indicator({
        method: "存量",
        name: "特色产业集群规模",
        unit: "亿元",
        relation: ">",
        target: decimal("20"),
      }),
      "19.5",
      "特色产业集群规模达到19.5亿元，未达到目标（超20亿元），还差0.5亿元",
    ],
    ["a level reached", indicator({ method: "存量", unit: "%" }), "200", "新改建农村公路达到200%，达到目标"],
  ])("%s is told with what is left to do", (_state, each, value, expected) => {
    expect(clauseOf(each, 12, value)).toBe(expected);
  });
});

describe("a gap in 百分点", () => {
  test.each([
    [rational(1, 7), "14.3", "+14.3"],
    [rational(-1, 7), "14.3", "−14.3"],
    [rational(0), "0.0", "0.0"],
    [rational(-5, 10000), "0.1", "−0.1"],
  ])("%j is rounded once and keeps its sign", (gap, points, signed) => {
    expect(pointsText(gap)).toBe(points);
    expect(signedPoints(gap)).toBe(signed);
  });
});

test("a milestone finished after its date says so", () => {
  const milestone = indicator({
    method: "节点",
    name: "新区总体规划评审",
    target: decimal("1"),
    deadline: { year: 2013, month: 6, day: 30 },
  });
  const at = (month: number, value: string, previous?: IndicatorAssessment) => {
    const own = report("新城区管委会", undefined, value);
    const figures = own.entry!.figures.map((figure) => ({ ...figure, indicator: milestone.name }));
    const reports = [{ ...own, entry: { ...own.entry!, figures } }];
    return assessIndicator(milestone, { month: { year: 2013, month }, leadReports: reports, previous });
  };
  const july = at(7, "1", at(6, "0"));
  expect(indicatorClause(say, july)).toBe("新区总体规划评审逾期完成（应于2013年6月30日前完成）");
});

describe("a target", () => {
  test.each([
    [{ relation: ">" as const, target: decimal("400"), unit: "亿元" }, "超400亿元"],
    [{ relation: "≥" as const, target: decimal("1600"), unit: "件" }, "1600件以上"],
    [{ relation: "=" as const, target: decimal("1.45"), unit: "万套" }, "1.45万套"],
    [{ relation: "区间" as const, target: decimal("3"), upper: decimal("4"), unit: "家" }, "3—4家"],
    [{ relation: "≤" as const, target: decimal("4.2"), unit: "%" }, "4.2%以内"],
    [{ relation: "左右" as const, target: decimal("8"), unit: "%" }, "8%左右"],
  ])("%# is printed with its relation", (parts, expected) => {
    expect(targetText(indicator({ method: "序时", ...parts }))).toBe(expected);
  });
});
