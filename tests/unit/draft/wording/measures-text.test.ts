import type { LeadReport } from "../../../../src/model/lead-report.ts";
import { describe, expect, test } from "@jest/globals";
import { measuresText } from "../../../../src/draft/wording/measures-text.ts";
import type { TaskAssessment } from "../../../../src/model/assessment.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import { laggingTask, report, task } from "../../../support/years/assessed.ts";
import { noticeText } from "../../../support/pdf/drawn-papers.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const planning = (unit: string, nextStep: string, grade: Grade = "推进缓慢"): LeadReport => {
  const given = report(unit, grade);
  return given.entry ? { ...given, entry: { ...given.entry, nextStep } } : given;
};
const lead = "市交通运输局";
const told = (nextStep: string, parts: Partial<TaskAssessment> = {}): string =>
  measuresText(say, laggingTask({ leadReports: [planning(lead, nextStep)], ...parts }));
const long = (mark: string): string => `${mark.repeat(70)}。`;

describe("the measures of a lagging task", () => {
  test.each<[string, string, string]>([
    ["are the lead's own words", "雨季错峰安排路面施工。", "该单位提出，雨季错峰安排路面施工。"],
    ["are not there where it names none", "", ""],
    ["stay one sentence", "一是加派力量。二是限期进场。", "该单位提出，一是加派力量；二是限期进场。"],
    ["of several rows too", "加派力量\n限期进场", "该单位提出，加派力量；限期进场。"],
    ["are not called so twice", "下一步工作措施：加派力量", "该单位提出，加派力量。"],
    ["lose no words of their own", "下步措施落实到人", "该单位提出，下步措施落实到人。"],
    [
      "end with a whole statement where they are very long",
      `${long("甲")}${long("乙")}${long("丙")}`,
      `该单位提出，${"甲".repeat(70)}；${"乙".repeat(70)}。`,
    ],
  ])("%s", (_fact, nextStep, expected) => {
    expect(told(nextStep)).toBe(expected);
  });

  test("are told of each lead that answers, not of one that keeps pace", () => {
    const units = ["市交通运输局", "市公安局", "市财政局"];
    const leads = units.map((name) => ({ written: name, kind: "unit" as const, units: [name] }));
    const leadReports = [
      planning("市交通运输局", "限期进场。"),
      planning("市公安局", "加强疏导。", "尚未启动"),
      planning("市财政局", "拨付资金。", "达到序时进度"),
    ];
    expect(told("", { task: task({ leads }), leadReports })).toBe(
      "市交通运输局提出，限期进场。市公安局提出，加强疏导。",
    );
  });

  test("of a verdict are told whether or not the lead denies it, and not where somebody else is to act", () => {
    const denying = [planning(lead, "抓好收尾。", "达到序时进度")];
    const place = { file: "data/2013-06/核定.csv" };
    const verdict = { grade: "推进缓慢", reason: "未开工", month: 6, place } as const;
    expect(told("限期进场。", { basis: "核定", verdict })).toBe("市交通运输局提出，限期进场。");
    expect(told("", { basis: "核定", verdict, leadReports: denying })).toBe("市交通运输局提出，抓好收尾。");
    expect(told("限期进场。", { basis: "核定", verdict: { ...verdict, owedBy: "市政府" } })).toBe("");
  });

  test("stand behind the cause in the 通报", () => {
    const slow = { grade: "推进缓慢", problem: "设备未到。", nextStep: "催交设备。" } as const;
    const text = noticeText(assessSmall({ month: 6, reports: { 市环保局: { 4: slow } } }));
    expect(text).toContain("主要原因是设备未到。该单位提出，催交设备。");
  });
});
