import type { LeadReport } from "../../../../src/model/lead-report.ts";
import { describe, expect, test } from "@jest/globals";
import { noticeView } from "../../../../src/draft/view/notice.ts";
import { problemText } from "../../../../src/draft/wording/problem-text.ts";
import { remarks } from "../../../../src/draft/wording/remarks.ts";
import type { IndicatorAssessment, TaskAssessment } from "../../../../src/model/assessment.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import { divide, subtract } from "../../../../src/model/rational.ts";
import { decimal, indicator, judged, laggingTask, report, task } from "../../../support/years/assessed.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall, smallMonth } from "../../../support/years/small-month.ts";

const two = task({
  leads: ["市交通运输局", "市公安局"].map((name) => ({ written: name, kind: "unit", units: [name] })),
});
const counties = task({
  leads: [{ written: "各县（市、区）政府", kind: "group", units: ["叶县政府", "郏县政府", "湛河区政府"] }],
});
/** The lead's report with other words. */
const saying = (words: Partial<NonNullable<LeadReport["entry"]>>): LeadReport => {
  const given = report("市交通运输局", "推进缓慢");
  return { ...given, ...(given.entry && { entry: { ...given.entry, ...words } }) };
};
const member = (unit: string, grade: Grade, laggingMonths?: number): LeadReport => ({
  ...report(unit, grade),
  ...(laggingMonths !== undefined && { laggingMonths }),
});

const completion = divide(decimal("96"), decimal("200"));
const pace = decimal("0.5");
const slow: IndicatorAssessment = {
  indicator: indicator({ method: "序时" }),
  value: decimal("96"),
  completion,
  pace,
  gap: subtract(completion, pace),
  grade: "推进缓慢",
  conflicting: [],
  due: true,
  asked: decimal("200"),
};

describe("a cause", () => {
  test.each([
    ["由于征地困难。", "主要原因是征地困难"],
    ["主要原因是征地困难。", "主要原因是征地困难"],
    ["存在的主要问题：征地困难。", "主要原因是征地困难"],
    ["问题较多，征地困难。", "主要原因是问题较多，征地困难"],
    ["一是征地困难；二是资金不足。", "主要原因：一是征地困难；二是资金不足"],
    ["主要原因是：1.征地困难。2.资金不足。", "主要原因：1.征地困难。2.资金不足"],
    ["一期征地困难。", "主要原因是一期征地困难"],
  ])("is said to be one once: %s", (problem, told) => {
    const text = problemText(say, laggingTask({ leadReports: [saying({ problem })] }));
    expect(text).toContain(`；${told}。`);
  });
});

describe("存在问题 tells a lagging task", () => {
  test.each<[string, Partial<TaskAssessment>, string]>([
    [
      "by its lead's own words and cause, and for how long",
      {},
      "第42项（市交通运输局牵头）：自评推进缓慢，已连续3个月未达到序时进度。据市交通运输局反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "without a run in its first month",
      { laggingMonths: 1 },
      "第42项（市交通运输局牵头）：自评推进缓慢。据市交通运输局反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "for two months running",
      { laggingMonths: 2 },
      "第42项（市交通运输局牵头）：自评推进缓慢，已连续2个月未达到序时进度。据市交通运输局反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by its slow figures",
      { basis: "指标", indicators: [slow], laggingMonths: 1 },
      "第42项（市交通运输局牵头）：新改建农村公路96公里，占年度目标的48.0%，低于序时进度2.0个百分点。据市交通运输局反映，主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by its slow figures, and for how long the task has lagged, not one of its figures",
      {
        basis: "指标",
        indicators: [slow, { ...slow, indicator: { ...slow.indicator, name: "通村公路" } }],
        laggingMonths: 2,
      },
      "第42项（市交通运输局牵头）：新改建农村公路96公里，占年度目标的48.0%，低于序时进度2.0个百分点；通村公路完成96公里，占年度目标的48.0%，低于序时进度2.0个百分点；该项工作已连续2个月未达到序时进度。据市交通运输局反映，主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by one slow figure, since its task may have lagged by another one before",
      { basis: "指标", indicators: [slow] },
      "第42项（市交通运输局牵头）：新改建农村公路96公里，占年度目标的48.0%，低于序时进度2.0个百分点；该项工作已连续3个月未达到序时进度。据市交通运输局反映，主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by its slow figures, newly",
      { basis: "指标", indicators: [slow], laggingMonths: 1, previousGrade: "达到序时进度" },
      "第42项（市交通运输局牵头）：新改建农村公路96公里，占年度目标的48.0%，低于序时进度2.0个百分点；该项工作由达到序时进度变为推进缓慢。据市交通运输局反映，主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by its lead's word, newly",
      { laggingMonths: 1, previousGrade: "暂不评价" },
      "第42项（市交通运输局牵头）：自评推进缓慢；该项工作由暂不评价变为推进缓慢。据市交通运输局反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by a verdict, and for how long the task has lagged, not what was inspected",
      { basis: "核定", reason: "抽查的2所敬老院均未开工", laggingMonths: 2 },
      "第42项（市交通运输局牵头）：市督查局核定为推进缓慢，抽查的2所敬老院均未开工；该项工作已连续2个月未达到序时进度。市交通运输局自评与核定一致。据市交通运输局反映，主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by the words of several leads, and for how long the task has lagged, not the last of them",
      {
        task: two,
        leadReports: [
          report("市交通运输局", "推进缓慢"),
          { unit: "市公安局", silence: "未报送" as const, standing: "推进缓慢" as const },
        ],
        laggingMonths: 2,
      },
      "第42项（市交通运输局、市公安局牵头）：市交通运输局自评推进缓慢，市公安局未报送（此前推进缓慢）；该项工作已连续2个月未达到序时进度。据市交通运输局反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by the different words of equals that have lagged as long, naming them again",
      {
        task: counties,
        leadReports: [member("叶县政府", "推进缓慢", 2), member("郏县政府", "尚未启动", 2)],
      },
      "第42项（叶县政府、郏县政府牵头）：叶县政府自评推进缓慢，郏县政府自评尚未启动，叶县政府、郏县政府已连续2个月未达到序时进度。据叶县政府反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。据郏县政府反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by the bureau's verdict, and what its lead says beside it",
      { basis: "核定", reason: "现场核查未开工。", laggingMonths: 1 },
      "第42项（市交通运输局牵头）：市督查局核定为推进缓慢，现场核查未开工。市交通运输局自评与核定一致。据市交通运输局反映，主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by the bureau's verdict, and that its lead denies it and names no problem",
      {
        basis: "核定",
        reason: "现场核查未开工。",
        laggingMonths: 1,
        leadReports: [saying({ selfGrade: "达到序时进度", problem: "" })],
      },
      "第42项（市交通运输局牵头）：市督查局核定为推进缓慢，现场核查未开工。市交通运输局自评达到序时进度，没有反映存在的问题。",
    ],
    [
      "by the bureau's verdict at the year's end, which a lead on pace does not share",
      {
        basis: "核定",
        reason: "水质未全部达标",
        grade: "未完成",
        leadReports: [saying({ selfGrade: "达到序时进度", problem: "" })],
      },
      "第42项（市交通运输局牵头）：市督查局核定为未完成，水质未全部达标。市交通运输局自评达到序时进度，没有反映存在的问题。",
    ],
    [
      "by the bureau's verdict, without a cause that its reason has given already",
      {
        basis: "核定",
        reason: "调规手续未办结，征收资金未落实，仍不具备开工条件",
        grade: "尚未启动",
        laggingMonths: 1,
        leadReports: [
          saying({ selfGrade: "尚未启动", problem: "新址调规手续未办结，征收资金未落实，不具备立项条件。" }),
        ],
      },
      "第42项（市交通运输局牵头）：市督查局核定为尚未启动，调规手续未办结，征收资金未落实，仍不具备开工条件。市交通运输局自评与核定一致。",
    ],
    [
      "by the bureau's verdict alone where nobody reported",
      { basis: "核定", reason: "现场核查未开工", leadReports: [{ unit: "市交通运输局" }], laggingMonths: 1 },
      "第42项（市交通运输局牵头）：市督查局核定为推进缓慢，现场核查未开工。",
    ],
    [
      "by the causes of each of several leads that lag",
      {
        task: two,
        leadReports: [report("市交通运输局", "推进缓慢"), report("市公安局", "尚未启动")],
        laggingMonths: 1,
      },
      "第42项（市交通运输局、市公安局牵头）：市交通运输局自评推进缓慢，市公安局自评尚未启动。据市交通运输局反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。据市公安局反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by the members of a group that lag, each with its own months",
      {
        task: counties,
        leadReports: [
          member("叶县政府", "推进缓慢", 3),
          member("郏县政府", "达到序时进度"),
          member("湛河区政府", "尚未启动", 2),
        ],
      },
      "第42项（叶县政府、湛河区政府牵头）：叶县政府自评推进缓慢，湛河区政府自评尚未启动，叶县政府已连续3个月未达到序时进度，湛河区政府已连续2个月未达到序时进度。据叶县政府反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。据湛河区政府反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
    [
      "by the one member that lags",
      {
        task: counties,
        leadReports: [member("叶县政府", "推进缓慢", 2), member("郏县政府", "达到序时进度")],
        laggingMonths: 5,
      },
      "第42项（叶县政府牵头）：自评推进缓慢，已连续2个月未达到序时进度。据叶县政府反映，上半年新改建农村公路96公里；主要原因是雨水偏多，部分路段停工。",
    ],
  ])("%s", (_, parts, expected) => {
    expect(problemText(say, laggingTask(parts))).toBe(expected);
  });

  test.each([
    ["市委党校新址建设尚未启动。", "新址没有选定。", "主要原因是新址没有选定"],
    ["新址处于比选阶段，尚未启动。", "涉及基本农田。", "新址处于比选阶段；主要原因是涉及基本农田"],
    ["新址项目未启动实质性工作。", "", ""],
    ["3个项目尚未启动。", "资金未到。", "3个项目尚未启动；主要原因是资金未到"],
    [
      "建设规模重新核减，可研报告暂停报批。",
      "可研报告暂停报批，设计招标顺延。",
      "建设规模重新核减；主要原因是可研报告暂停报批，设计招标顺延",
    ],
  ])("of one not begun without saying so twice, nor its cause: %s", (text, problem, expected) => {
    const told = problemText(
      say,
      laggingTask({
        grade: "尚未启动",
        laggingMonths: 1,
        leadReports: [saying({ selfGrade: "尚未启动", text, problem })],
      }),
    );
    const words = expected === "" ? "市交通运输局未说明原因" : `据市交通运输局反映，${expected}`;
    expect(told).toBe(`第42项（市交通运输局牵头）：自评尚未启动。${words}。`);
  });

  test("by figures that its lead denies, without a cause", () => {
    const leadReports = [saying({ selfGrade: "达到序时进度", problem: "" })];
    expect(
      problemText(say, laggingTask({ basis: "指标", indicators: [slow], laggingMonths: 1, leadReports })),
    ).toMatch(/。市交通运输局自评达到序时进度，未说明原因。$/u);
  });

  test("by figures that its lead does not deny, without a cause", () => {
    const leadReports = [saying({ selfGrade: "推进缓慢", problem: "" })];
    expect(
      problemText(say, laggingTask({ basis: "指标", indicators: [slow], laggingMonths: 1, leadReports })),
    ).toMatch(/。市交通运输局未说明原因。$/u);
  });

  test("with a word on a lead that gives no cause", () => {
    const silent = report("市交通运输局", "推进缓慢");
    const leadReports = [{ ...silent, ...(silent.entry && { entry: { ...silent.entry, problem: "" } }) }];
    expect(problemText(say, laggingTask({ leadReports, laggingMonths: 1 }))).toMatch(
      /。市交通运输局未说明原因。$/u,
    );
  });
});

describe("备注", () => {
  test.each<[string, Partial<TaskAssessment>, string]>([
    [
      "a verdict with its reason",
      { basis: "核定", reason: "现场核查。" },
      "市督查局核定：现场核查；连续3个月未达到序时进度",
    ],
    ["nothing of a task on pace", { grade: "达到序时进度", leadReports: [], laggingMonths: 0 }, ""],
    [
      "how many of the graded indicators are met",
      {
        basis: "指标",
        laggingMonths: 1,
        indicators: [
          slow,
          { ...slow, grade: "达到序时进度" },
          { ...slow, grade: "已完成" },
          { indicator: slow.indicator, conflicting: [], due: false, asked: decimal("200") },
        ],
      },
      "列入评价的3项指标中2项达到序时进度",
    ],
    [
      "that one of two is slow and the other is missing, not that both are slow",
      {
        basis: "指标",
        laggingMonths: 1,
        indicators: [slow, judged({ ...slow.indicator, name: "通村公路" })],
      },
      "列入评价的2项指标中1项未达到序时进度，通村公路未报",
    ],
    [
      "what is missing alone, where nothing came",
      {
        laggingMonths: 1,
        indicators: [judged(slow.indicator), judged({ ...slow.indicator, name: "通村公路" })],
      },
      "新改建农村公路、通村公路未报",
    ],
    [
      "what a second lead reports otherwise, naming it once",
      {
        task: two,
        grade: "达到序时进度",
        basis: "指标",
        laggingMonths: 0,
        leadReports: [report("市交通运输局", "达到序时进度"), report("市公安局", "推进缓慢")],
        indicators: [
          { ...slow, grade: "达到序时进度", conflicting: [{ unit: "市公安局", value: decimal("91") }] },
          {
            ...slow,
            indicator: { ...slow.indicator, name: "通村公路" },
            grade: "达到序时进度",
            conflicting: [{ unit: "市公安局", value: decimal("4") }],
          },
        ],
      },
      "列入评价的2项指标均达到序时进度；市公安局报新改建农村公路91公里、通村公路4公里，自评推进缓慢",
    ],
    [
      "each lead that judges otherwise",
      {
        task: two,
        leadReports: [report("市交通运输局", "推进缓慢"), report("市公安局", "达到序时进度")],
        laggingMonths: 1,
      },
      "市公安局自评达到序时进度",
    ],
    [
      "of a group those that decide",
      {
        task: counties,
        leadReports: [
          member("叶县政府", "推进缓慢", 1),
          member("郏县政府", "达到序时进度"),
          member("湛河区政府", "暂不评价"),
        ],
        laggingMonths: 1,
      },
      "叶县政府推进缓慢，1个牵头单位达到序时进度，1个暂不评价",
    ],
  ])("say %s", (_, parts, expected) => {
    expect(remarks(say, laggingTask(parts))).toBe(expected);
  });
});

test("the 通报 tells slow tasks and those not begun apart, and counts both", () => {
  const told = {
    month: 3,
    reports: {
      市发改委: { 1: { grade: "推进缓慢" as const } },
      市环保局: { 4: { grade: "尚未启动" as const }, 8: { grade: "推进缓慢" as const } },
    },
  };
  const view = noticeView({
    agency: smallCatalogue.agency,
    issue: smallMonth(told).issue,
    assessment: assessSmall(told),
    say,
  });
  expect(view.问题.推进缓慢.map((text) => text.split("（")[0])).toEqual(["第1项", "第8项"]);
  expect(view.问题.尚未启动.map((text) => text.split("（")[0])).toEqual(["第4项"]);
  expect(view.问题.滞后).toBe(3);
});

test("the 通报 opens with the bureau's own judgement where 期次.yaml has one", () => {
  const { issue } = smallMonth({ month: 3 });
  const view = noticeView({
    agency: smallCatalogue.agency,
    issue: { ...issue, judgement: "各项工作开局良好" },
    assessment: assessSmall({ month: 3 }),
    say,
  });
  expect(view.总体评价).toBe("各项工作开局良好");
});
