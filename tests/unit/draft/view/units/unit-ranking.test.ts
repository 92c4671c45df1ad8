import { describe, expect, test } from "@jest/globals";
import { unitRanking } from "../../../../../src/draft/view/units/unit-ranking.ts";
import type { MonthAssessment } from "../../../../../src/model/assessment.ts";
import type { Grade } from "../../../../../src/model/grade.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";
import { say } from "../../../../support/shipped-phrases.ts";
import type { MonthTold } from "../../../../support/years/small-month.ts";
import { assessSmall, receipt } from "../../../../support/years/small-month.ts";

const counties = ["叶县政府", "郏县政府", "湛河区政府"];

/** A month in which the counties say this of their parts of task 5; a county that is late came on the 8th. */
const month = (
  number: number,
  grades: readonly (Grade | undefined)[],
  late: readonly string[] = [],
  parts: Partial<MonthTold> = {},
): MonthTold => {
  const reporting = counties.flatMap((unit, index) => {
    const grade = grades[index];
    return grade ? [[unit, grade] as const] : [];
  });
  return {
    month: number,
    reports: Object.fromEntries(reporting.map(([unit, grade]) => [unit, { 5: { grade } }])),
    receipts: reporting.map(([unit]) =>
      receipt(unit, { receivedOn: { year: 2013, month: number + 1, day: late.includes(unit) ? 8 : 3 } }),
    ),
    ...parts,
  };
};

const ranks = (told: MonthTold, previous?: MonthAssessment) =>
  unitRanking(say, assessSmall(told, previous), smallCatalogue.agency).行.map(
    ({ 名次, 单位, 达到比例, 按时率 }) => [名次, 单位, 达到比例, 按时率].join(" "),
  );

const kept = "达到序时进度";

describe("counties are ranked", () => {
  test("by the share of their parts that keep pace; ties share a rank and the next is skipped", () => {
    expect(ranks(month(6, ["推进缓慢", kept, "已完成"]))).toEqual([
      "并列第1 郏县政府 100.0% 100.0%",
      "并列第1 湛河区政府 100.0% 100.0%",
      "第3 叶县政府 0.0% 100.0%",
    ]);
  });

  test("where that is the same by how often they reported in time this year", () => {
    const may = assessSmall(month(5, [kept, kept, kept], ["叶县政府"]));
    expect(ranks(month(6, [kept, kept, kept]), may)).toEqual([
      "并列第1 郏县政府 100.0% 100.0%",
      "并列第1 湛河区政府 100.0% 100.0%",
      "第3 叶县政府 100.0% 50.0%",
    ]);
  });

  test("with silence as what is not kept", () => {
    expect(ranks(month(6, [kept, undefined, "推进缓慢"]))).toEqual([
      "第1 叶县政府 100.0% 100.0%",
      "第2 湛河区政府 0.0% 100.0%",
      "第3 郏县政府 0.0% 0.0%",
    ]);
  });

  test("without a rank where nothing of theirs is judged", () => {
    expect(ranks(month(6, ["暂不评价", kept, "推进缓慢"]))).toEqual([
      "第1 郏县政府 100.0% 100.0%",
      "第2 湛河区政府 0.0% 100.0%",
      "— 叶县政府 — 100.0%",
    ]);
  });

  test("not at all where nothing of any of theirs is judged", () => {
    const place = { file: "data/2013-06/核定.csv" };
    const verdicts = [{ task: 5, grade: "暂不评价", reason: "方案调整", place }] as const;
    expect(ranks(month(6, [kept, kept, "推进缓慢"], [], { verdicts }))).toEqual([]);
  });

  test("without what waits for somebody else", () => {
    const place = { file: "data/2013-06/核定.csv" };
    const verdicts = [{ task: 5, grade: "推进缓慢", reason: "待研究", owedBy: "市政府", place }] as const;
    expect(ranks(month(6, [kept, "推进缓慢", kept], [], { verdicts }))).toEqual([
      "并列第1 叶县政府 100.0% 100.0%",
      "并列第1 湛河区政府 100.0% 100.0%",
      "— 郏县政府 — 100.0%",
    ]);
  });
});
