import { describe, expect, test } from "@jest/globals";
import { nextMonthView } from "../../../../src/draft/view/next-month.ts";
import type { Catalogue } from "../../../../src/model/catalogue.ts";
import type { Indicator } from "../../../../src/model/task.ts";
import { decimal } from "../../../support/years/assessed.ts";
import { noticeText } from "../../../support/pdf/drawn-papers.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import type { MonthTold } from "../../../support/years/small-month.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const grain = "高标准粮田";
const changed = (parts: Partial<Indicator>): Catalogue => ({
  ...smallCatalogue,
  indicators: smallCatalogue.indicators.map((each) => (each.task === 6 ? { ...each, ...parts } : each)),
});
const plan = ["0", "0", "1", "3", "5", "8", "9", "10", "12", "15", "18", "20"].map(decimal);
const planned = changed({ method: "计划", plan, verb: "建成" });
const milestone = (month: number): Catalogue =>
  changed({
    method: "节点",
    name: "总体规划评审",
    target: decimal("1"),
    unit: "项",
    deadline: { year: 2013, month, day: 30 },
  });

const seen = (told: MonthTold, catalogue: Catalogue) =>
  nextMonthView(say, assessSmall(told, undefined, catalogue));
const farmers = (month: number, figures: Readonly<Record<string, string>>): MonthTold => ({
  month,
  reports: { 市农业局: { 6: { grade: "达到序时进度", figures } } },
});

describe("what the coming month asks for", () => {
  test("is the step of a monthly plan beyond what is there", () => {
    expect(seen(farmers(6, { [grain]: "8" }), planned)).toEqual({
      节点: null,
      计划: "高标准粮田建成9万亩（第6项，市农业局牵头，6月底为8万亩）",
    });
  });

  test.each<[string, number, string]>([
    ["has its step already", 6, "9"],
    ["is planned to have nothing yet", 1, "0"],
    ["ends with the month", 12, "15"],
  ])("is nothing of a plan that %s", (_fact, month, value) => {
    expect(seen(farmers(month, { [grain]: value }), planned)).toBeNull();
  });

  test("is the step of a plan where nobody reported the figure", () => {
    expect(seen({ month: 6 }, planned)?.计划).toBe(
      "高标准粮田建成9万亩（第6项，市农业局牵头，6月底没有数据）",
    );
  });

  test("says whose figure is there where the leads report different ones", () => {
    const leads = ["市农业局", "市财政局"].map((name) => ({
      written: name,
      kind: "unit" as const,
      units: [name],
    }));
    const catalogue = {
      ...planned,
      tasks: planned.tasks.map((task) => (task.number === 6 ? { ...task, leads } : task)),
    };
    const reports = {
      市农业局: { 6: { grade: "达到序时进度", figures: { [grain]: "8" } } },
      市财政局: { 6: { grade: "推进缓慢", figures: { [grain]: "7" } } },
    } as const;
    expect(seen({ month: 6, reports }, catalogue)?.计划).toBe(
      "高标准粮田建成9万亩（第6项，市农业局、市财政局牵头，6月底市农业局报8万亩）",
    );
  });

  test("does not say twice what is done where the name says it in its middle", () => {
    const name = "计划建成项目";
    const catalogue = changed({ method: "计划", plan, name, verb: "建成" });
    expect(seen(farmers(6, { [name]: "8" }), catalogue)?.计划).toMatch(/^计划建成项目完成9万亩/u);
  });

  test("is the year's target in November", () => {
    expect(seen(farmers(11, { [grain]: "18" }), planned)?.计划).toContain("建成20万亩");
  });

  test.each<[string, number, string | undefined]>([
    ["before its month", 8, undefined],
    ["in its month", 7, "总体规划评审应于2013年7月30日前完成（第6项，市农业局牵头）"],
    ["when it is over", 6, undefined],
  ])("is a milestone %s", (_fact, month, expected) => {
    expect(seen(farmers(6, { 总体规划评审: "0" }), milestone(month))?.节点 ?? undefined).toBe(expected);
  });

  test("is no milestone that is reached", () => {
    expect(seen(farmers(6, { 总体规划评审: "1" }), milestone(7))).toBeNull();
  });

  test("is a count that ends before the year does", () => {
    const catalogue = changed({ deadline: { year: 2013, month: 7, day: 31 } });
    expect(seen(farmers(6, { [grain]: "12" }), catalogue)?.节点).toBe(
      "高标准粮田应于2013年7月31日前达到20万亩（第6项，市农业局牵头）",
    );
    expect(seen(farmers(11, { [grain]: "12" }), smallCatalogue)).toBeNull();
  });

  test("is nothing of a task that the bureau does not judge", () => {
    const place = { file: "data/2013-06/核定.csv" };
    const verdicts = [{ task: 6, grade: "暂不评价", reason: "计划调整", place }] as const;
    expect(seen({ ...farmers(6, { [grain]: "8" }), verdicts }, planned)).toBeNull();
  });

  test("names no leads that are many and equal", () => {
    const catalogue: Catalogue = {
      ...planned,
      indicators: planned.indicators.map((each) => (each.task === 6 ? { ...each, task: 5 } : each)),
    };
    const reports = { 叶县政府: { 5: { grade: "达到序时进度", figures: { [grain]: "8" } } } } as const;
    expect(seen({ month: 6, reports }, catalogue)?.计划).toBe("高标准粮田建成9万亩（第5项，6月底为8万亩）");
  });

  test("stands in the 通报, and no heading of it where there is nothing", () => {
    const text = noticeText(assessSmall(farmers(6, { [grain]: "8" }), undefined, planned));
    expect(text).toContain("对照计划，把握节点。按分月计划，到7月底累计应达到：高标准粮田建成9万亩（");
    expect(noticeText(assessSmall(farmers(6, { [grain]: "8" })))).not.toContain("把握节点");
  });
});
