import { describe, expect, test } from "@jest/globals";
import { assessIndicator } from "../../../../src/assess/indicators/indicator-grade.ts";
import { outlookParts, outlookSentences } from "../../../../src/draft/wording/outlook-text.ts";
import { problemText } from "../../../../src/draft/wording/problem-text.ts";
import type { IndicatorAssessment, TaskAssessment } from "../../../../src/model/assessment.ts";
import type { Indicator } from "../../../../src/model/task.ts";
import { decimal, indicator, judged, laggingTask, report } from "../../../support/years/assessed.ts";
import { say } from "../../../support/shipped-phrases.ts";

const lead = "市交通运输局";

/** An indicator at the end of a month, with last month's value where there is one. */
const at = (month: number, value: string, before?: string, parts: Partial<Indicator> = {}) => {
  const one = indicator({ method: "序时", ...parts });
  const previous =
    before === undefined ? undefined : judged(one, { value: decimal(before), reportedBy: lead });
  return assessIndicator(one, {
    month: { year: 2013, month },
    leadReports: [{ ...report(lead), entry: entryOf(one.name, value) }],
    previous,
    previousMonth: { year: 2013, month: month - 1 },
  });
};
const entryOf = (name: string, value: string) => {
  const place = { file: "甲.csv" };
  return {
    task: 42,
    text: "",
    figures: [{ indicator: name, value: decimal(value), place }],
    problem: "",
    nextStep: "",
    place,
  };
};

const told = (indicators: readonly IndicatorAssessment[], parts: Partial<TaskAssessment> = {}): string =>
  outlookSentences(say, laggingTask({ basis: "指标", indicators, ...parts }));

const reservoirs: Partial<Indicator> = {
  name: "小型水库除险加固",
  unit: "座",
  target: decimal("21"),
  method: "计划",
  plan: ["0", "0", "2", "4", "8", "12", "12", "13", "15", "17", "19", "21"].map(decimal),
};

describe("what a lagging indicator needs", () => {
  test.each<[string, IndicatorAssessment, string]>([
    [
      "with last month's figure, the pace and the forecast",
      at(6, "96", "72"),
      "上月累计72公里，本月增加24公里，距年度目标还差104公里，余下6个月平均每月需增加17.3公里；按前6个月平均速度推算，年底可达到192公里，为年度目标的96.0%。",
    ],
    [
      "without last month's figure",
      at(6, "96"),
      "距年度目标还差104公里，余下6个月平均每月需增加17.3公里；按前6个月平均速度推算，年底可达到192公里，为年度目标的96.0%。",
    ],
    [
      "when nothing was added, cut off and not rounded",
      at(7, "97", "97"),
      "上月累计97公里，本月没有增加，距年度目标还差103公里，余下5个月平均每月需增加20.6公里；按前7个月平均速度推算，年底可达到166.2公里，为年度目标的83.1%。",
    ],
    [
      "when the figure has fallen",
      at(6, "96", "97.5"),
      "上月累计97.5公里，本月比上月减少1.5公里，距年度目标还差104公里，余下6个月平均每月需增加17.3公里；按前6个月平均速度推算，年底可达到192公里，为年度目标的96.0%。",
    ],
    [
      "of what is counted in days, by the days",
      at(4, "93", "68", { name: "市区空气质量优良天数", unit: "天", target: decimal("300"), method: "按日" }),
      "上月累计68天，本月增加25天，距年度目标还差207天，余下8个月平均每月需增加25.9天；按前120天的日均数推算，年底可达到282天，为年度目标的94.3%。",
    ],
    [
      "of days that are more than are left, without an average of what cannot be",
      at(9, "200", "175", {
        name: "市区空气质量优良天数",
        unit: "天",
        target: decimal("300"),
        method: "按日",
      }),
      "上月累计175天，本月增加25天，距年度目标还差100天，超过余下的92天，年度目标已不能实现；按前273天的日均数推算，年底可达到267天，为年度目标的89.1%。",
    ],
    [
      "of days that are more than the last month has",
      at(11, "268", undefined, {
        name: "市区空气质量优良天数",
        unit: "天",
        target: decimal("300"),
        method: "序时",
      }),
      "距年度目标还差32天，超过余下的31天，年度目标已不能实现；按前11个月平均速度推算，年底可达到292天，为年度目标的97.5%。",
    ],
    [
      "of days that all have to be good",
      at(9, "208", undefined, {
        name: "市区空气质量优良天数",
        unit: "天",
        target: decimal("300"),
        method: "按日",
      }),
      "距年度目标还差92天，余下3个月平均每月需增加30.7天；按前273天的日均数推算，年底可达到278天，为年度目标的92.7%。",
    ],
    [
      "of whole things, without a forecast that adds none to them",
      at(11, "5", "5", { name: "小型水库除险加固", unit: "座", target: decimal("6") }),
      "上月累计5座，本月没有增加，距年度目标还差1座。",
    ],
    ["in January, without a forecast", at(1, "2"), "距年度目标还差198公里，余下11个月平均每月需增加18公里。"],
    [
      "in November, without an average",
      at(11, "181", "170"),
      "上月累计170公里，本月增加11公里，距年度目标还差19公里；按前11个月平均速度推算，年底可达到197.4公里，为年度目标的98.7%。",
    ],
    [
      "when nothing has been done, without a forecast of nothing",
      at(6, "0", "0"),
      "上月累计0公里，本月没有增加，距年度目标还差200公里，余下6个月平均每月需增加33.3公里。",
    ],
    [
      "of whole things by the plan, none of them half finished",
      at(6, "9", "8", reservoirs),
      "上月累计8座，本月增加1座，距年度目标还差12座，余下6个月平均每月需增加2座；按目前完成计划的比例推算，年底可达到15座，为年度目标的75.0%。",
    ],
    [
      "of whole things fewer than the months that are left",
      at(9, "14", "14", reservoirs),
      "上月累计14座，本月没有增加，距年度目标还差7座，余下3个月平均每月需增加2.3座；按目前完成计划的比例推算，年底可达到19座，为年度目标的93.3%。",
    ],
    [
      "in the decimals of its target",
      at(6, "0.62", "0.5", { name: "新开工保障性住房", unit: "万套", target: decimal("1.45") }),
      "上月累计0.5万套，本月增加0.12万套，距年度目标还差0.83万套，余下6个月平均每月需增加0.14万套；按前6个月平均速度推算，年底可达到1.24万套，为年度目标的85.5%。",
    ],
    [
      "up to a deadline before the year's end",
      at(4, "100", undefined, { deadline: { year: 2013, month: 6, day: 30 } }),
      "距年度目标还差100公里，余下2个月平均每月需增加50公里；按前4个月平均速度推算，到6月底可达到150公里，为年度目标的75.0%。",
    ],
  ])("is told %s", (_, assessed, expected) => {
    expect(told([assessed])).toBe(expected);
  });

  test("never reaches the target in print while it lags", () => {
    expect(told([at(11, "183.2")])).toContain("年底可达到199.8公里，为年度目标的99.9%。");
    expect(told([at(6, "149", undefined, { target: decimal("299"), unit: "天" })])).toContain(
      "年底可达到298天，为年度目标的99.7%。",
    );
  });

  test("less than one whole thing a month is no average", () => {
    expect(told([at(9, "14", undefined, { ...reservoirs, target: decimal("16") })])).toBe(
      "距年度目标还差2座。",
    );
  });

  test.each<[string, IndicatorAssessment, boolean, boolean]>([
    ["both", at(6, "96"), true, true],
    ["no forecast in January", at(1, "2"), true, false],
    ["no average in November", at(11, "181"), false, true],
    ["neither in a last month without anything done", at(11, "0"), false, false],
    [
      "no average of more days than are left",
      at(9, "200", undefined, { unit: "天", target: decimal("300") }),
      false,
      true,
    ],
    [
      "no forecast that adds nothing",
      at(11, "5", undefined, { unit: "座", target: decimal("6") }),
      false,
      false,
    ],
  ])("has %s", (_, assessed, 平均, 推算) => {
    expect(outlookParts([laggingTask({ basis: "指标", indicators: [assessed] })])).toEqual({ 平均, 推算 });
    expect(outlookParts([laggingTask({ basis: "核定", indicators: [assessed] })])).toEqual({
      平均: false,
      推算: false,
    });
  });

  test("names each indicator where the task has several to tell", () => {
    const second = at(6, "90", "80", { name: "农村桥梁", unit: "座" });
    expect(told([at(6, "96", "72"), second])).toMatch(
      /^新改建农村公路上月累计72公里，.*96\.0%。农村桥梁上月累计80座，本月增加10座，.*90\.0%。$/u,
    );
    const silent = judged(indicator({ method: "序时", name: "农村桥梁" }));
    expect(told([at(6, "96"), silent])).toMatch(/^新改建农村公路距年度目标还差104公里/u);
  });

  test.each<[string, Partial<TaskAssessment>]>([
    ["that the bureau judges otherwise", { basis: "核定" }],
    ["that does not lag as a whole", { grade: "达到序时进度" }],
  ])("is not told of a task %s", (_, parts) => {
    expect(told([at(6, "96", "72")], parts)).toBe("");
  });

  test("stands behind the gap and before the cause", () => {
    const text = problemText(
      say,
      laggingTask({ basis: "指标", indicators: [at(6, "96", "72")], laggingMonths: 1 }),
    );
    expect(text).toMatch(
      /^第42项（市交通运输局牵头）：新改建农村公路96公里，占年度目标的48\.0%，低于序时进度2\.0个百分点。上月累计72公里，.*96\.0%。据市交通运输局反映，主要原因是/u,
    );
  });
});
