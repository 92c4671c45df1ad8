import { describe, expect, test } from "@jest/globals";
import { extractView } from "../../../src/draft/view/extract.ts";
import { say } from "../../support/shipped-phrases.ts";
import { extractText } from "../../support/pdf/drawn-papers.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import { assessSmall, day, receipt, smallMonth } from "../../support/years/small-month.ts";

const told = {
  month: 3,
  reports: {
    市发改委: { 1: { grade: "达到序时进度", text: "已开工。\n进展顺利。" }, 3: { grade: "推进缓慢" } },
    市农业局: { 6: { grade: "推进缓慢", text: "整地3万亩。" } },
    叶县政府: {
      2: { text: "已申请专利12件。" },
      5: { grade: "达到序时进度", text: "叶县已完成招标。" },
      6: { text: "叶县整地1万亩。" },
    },
    郏县政府: { 5: { grade: "推进缓慢", text: "郏县正在征地。", problem: "征地难" } },
  },
  receipts: [
    receipt("市发改委", { receivedOn: day("2013-04-09"), reminders: 2 }),
    receipt("市农业局", { receivedOn: day("2013-04-03") }),
    receipt("叶县政府", { receivedOn: day("2013-04-03") }),
    receipt("郏县政府", { receivedOn: day("2013-04-03") }),
    receipt("湛河区政府", { receivedOn: day("2013-04-02"), returnedOn: day("2013-04-03") }),
  ],
} as const;
const before = assessSmall({ month: 2, reports: { 郏县政府: { 5: { grade: "推进缓慢" } } } });
const assessment = assessSmall(told, before);
const { issue } = smallMonth(told);

const viewOf = (name: string) => {
  const reporting = assessment.reporting.find(({ unit }) => unit.name === name);
  if (!reporting) throw new Error(`${name} has no task`);
  return extractView({ agency: smallCatalogue.agency, issue, assessment, say }, reporting);
};

describe("a unit's extract", () => {
  test("has what it leads and what it shares, each once and nothing else", () => {
    const { 牵头, 责任 } = viewOf("叶县政府");
    expect([牵头.项数, 牵头.行.map(({ 序号 }) => 序号)]).toEqual([1, [5]]);
    expect([责任.项数, 责任.行.map(({ 序号 }) => 序号)]).toEqual([2, [2, 6]]);
  });

  test("tells what the unit itself reported of each", () => {
    const { 牵头, 责任 } = viewOf("叶县政府");
    expect(牵头.行[0]).toMatchObject({ 进展: ["叶县已完成招标。"], 评价: "达到序时进度" });
    expect(牵头.行[0]?.备注).toBe("全市评价为推进缓慢");
    expect(责任.行).toMatchObject([
      { 牵头单位: "市科技局", 进展: ["已申请专利12件。"], 评价: "未报送" },
      { 牵头单位: "市农业局", 进展: ["叶县整地1万亩。"], 评价: "推进缓慢" },
    ]);
    expect(viewOf("市发改委").牵头.行[0]?.进展).toEqual(["已开工。", "进展顺利。"]);
  });

  test("asks a unit to explain what lags of what it leads, and to help with what lags of the rest", () => {
    expect(viewOf("叶县政府").需说明).toEqual([]);
    expect(viewOf("叶县政府").需配合).toEqual(["第6项（市农业局牵头）：自评推进缓慢；高标准粮田未报数。"]);
    expect(viewOf("市发改委").需说明.map((text) => text.slice(0, 3))).toEqual(["第3项"]);
    expect(viewOf("市发改委").需配合).toEqual([]);
  });

  test("tells a member of a group of its own grade and its own months", () => {
    const view = viewOf("郏县政府");
    expect(view.牵头.分档).toBe("推进缓慢1项（第5项）");
    expect(view.需说明).toEqual([
      "第5项：你单位自评推进缓慢，已连续2个月未达到序时进度。据你单位反映，郏县正在征地；主要原因是征地难。",
    ]);
    expect(viewOf("叶县政府").牵头.分档).toBe("达到序时进度1项");
  });

  test.each([
    ["市发改委", "逾期报送", "4月9日", null, 2, null, false],
    ["市农业局", "按时报送", "4月3日", null, 0, null, false],
    ["郏县政府", "按时报送", "4月3日", null, 0, "第6项", true],
    ["湛河区政府", "退回", "4月2日", "4月3日", 0, null, true],
    ["市民政局", "未报送", null, null, 0, null, true],
  ])("tells %s how it reported", (name, 情况, 收文日期, 退回日期, 催报次数, 漏报, 需补报) => {
    const view = viewOf(name);
    const 连续 = name === "市民政局" ? "已连续2个月未报送" : null;
    const 已报送 = !["未报送", "退回"].includes(情况);
    expect(view.报送).toEqual({ 情况, 收文日期, 退回日期, 催报次数, 漏报, 连续, 已报送, 新承担: null });
    expect(view.需补报).toBe(需补报);
  });
});

const withFigures = (figures: Readonly<Record<string, string>>): string =>
  extractText(
    assessSmall({ month: 6, reports: { 市科技局: { 2: { grade: "达到序时进度", figures } } } }),
    "市科技局",
  );

const openFor = (problem: string): string =>
  extractText(
    assessSmall({
      month: 6,
      reports: { 市环保局: { 4: { grade: "暂不评价", problem }, 8: { grade: "达到序时进度" } } },
    }),
    "市环保局",
  );

describe("what a lead's report leaves open", () => {
  test("is a figure that is due", () => {
    expect(withFigures({})).toContain("应报而没有报的量化指标，请补报：专利申请（第2项）。");
    expect(withFigures({})).toContain("将7月份进展情况和上述问题的说明");
    expect(withFigures({ 专利申请: "820" })).not.toContain("请补报：");
    expect(withFigures({ 专利申请: "820" })).toContain("将7月份进展情况以正式文件");
  });

  test("is why a task is not to be judged", () => {
    expect(openFor("")).toContain("你单位自评暂不评价的第4项没有说明原因，请说明。");
    expect(openFor("")).not.toContain("没有需要说明的问题");
    expect(openFor("省里尚未批复")).not.toContain("没有说明原因");
    expect(openFor("省里尚未批复")).toContain("没有需要说明的问题");
  });

  test("is told of a task alone that is not judged without calling that a grade", () => {
    const assessed = assessSmall({ month: 6, reports: { 市农业局: { 6: { grade: "暂不评价" } } } });
    expect(extractText(assessed, "市农业局")).toMatch(/你单位牵头的1项任务(?:本月暂不评价|，评价为)/u);
    expect(extractText(assessed, "市农业局")).not.toContain("评价为暂不评价");
  });
});
