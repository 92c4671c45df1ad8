import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { assessMonth } from "../../../../src/assess/month.ts";
import { gradeTask } from "../../../../src/assess/grades/task-grade.ts";
import { againstTimeLimit } from "../../../../src/assess/grades/time-limit.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import { decimal, indicator, judged, report, task } from "../../../support/years/assessed.ts";
import { limitedCatalogue, limitedMonths } from "../../../support/years/limited-catalogue.ts";
import { assessSmall, smallMonth } from "../../../support/years/small-month.ts";

const lead = "市交通运输局";
const limited = task({ timeLimit: "6月底前", limitDay: { year: 2013, month: 6, day: 30 } });

test("a task without a time limit, and one whose limit is to come, are past none however they lag", () => {
  const june = { year: 2013, month: 6 };
  expect(againstTimeLimit(task(), june, { grade: "推进缓慢" }, undefined)).toEqual({});
  expect(againstTimeLimit(limited, { year: 2013, month: 5 }, { grade: "推进缓慢" }, undefined)).toEqual({});
  expect(againstTimeLimit(limited, june, { grade: "推进缓慢" }, undefined)).toEqual({ pastLimit: true });
  expect(againstTimeLimit(limited, june, { grade: "已完成" }, undefined)).toEqual({});
});

describe("a task whose time limit is over", () => {
  test.each<[Grade, Grade, string]>([
    ["已完成", "已完成", "自评"],
    ["达到序时进度", "推进缓慢", "时限"],
    ["暂不评价", "推进缓慢", "时限"],
    ["推进缓慢", "推进缓慢", "时限"],
    ["尚未启动", "尚未启动", "自评"],
  ])("is graded, where its lead calls it %s, %s by %s", (word, grade, basis) => {
    const facts = { task: limited, month: { year: 2013, month: 6 }, indicators: [] };
    expect(gradeTask({ ...facts, reports: [report(lead, word)] })).toEqual({ grade, basis });
  });

  const figures = [judged(indicator({ method: "序时" }), { grade: "推进缓慢", value: decimal("96") })];
  const july = { year: 2013, month: 7 };

  test("is told by its figures where these are behind", () => {
    const facts = { task: limited, month: july, indicators: figures };
    expect(gradeTask({ ...facts, reports: [report(lead, "达到序时进度")] }).basis).toBe("指标");
  });

  test("is what a verdict says, and without a report it is not graded", () => {
    const facts = { task: limited, month: july, indicators: [] };
    const verdict = { grade: "达到序时进度", reason: "经批准延期" } as const;
    expect(gradeTask({ ...facts, reports: [report(lead, "推进缓慢")], verdict })).toEqual({
      grade: "达到序时进度",
      basis: "核定",
      reason: "经批准延期",
    });
    expect(gradeTask({ ...facts, reports: [{ unit: lead, silence: "未报送" }] })).toEqual({
      basis: "未报送",
    });
    expect(gradeTask({ ...facts, reports: [] })).toEqual({ grade: "暂不评价", basis: "无牵头单位" });
  });

  test("is not done at the year's end by that", () =>
    expect(
      gradeTask({
        task: { ...limited, limitDay: { year: 2013, month: 12, day: 31 } },
        month: { year: 2013, month: 12 },
        indicators: [],
        reports: [report(lead, "暂不评价")],
      }),
    ).toEqual({ grade: "未完成", basis: "时限" }));

  test("is not so before the last day of the month has come to it", () =>
    expect(
      gradeTask({
        task: { ...limited, limitDay: { year: 2013, month: 7, day: 1 } },
        month: { year: 2013, month: 6 },
        indicators: [],
        reports: [report(lead, "达到序时进度")],
      }).grade,
    ).toBe("达到序时进度"));
});

const gradesOf = ({ tasks }: MonthAssessment, number: number) => {
  const found = tasks.find((each) => each.task.number === number);
  return [found?.grade, found?.basis, found?.pastLimit, found?.doneLate, found?.laggingMonths];
};

const leadsOfFive = (month: MonthAssessment) =>
  month.tasks
    .find((each) => each.task.number === 5)
    ?.leadReports.map((each) => [each.standing, each.laggingMonths]);

describe("from month to month", () => {
  test("a task is on pace before its limit, behind from the month of it on, and done late", () => {
    const [march, april, may, june] = limitedMonths();
    expect(gradesOf(march, 1)).toEqual(["达到序时进度", "自评", undefined, undefined, 0]);
    expect(gradesOf(april, 1)).toEqual(["推进缓慢", "时限", true, undefined, 1]);
    expect(gradesOf(may, 1)).toEqual(["推进缓慢", "时限", true, undefined, 2]);
    expect(gradesOf(june, 1)).toEqual(["已完成", "自评", undefined, true, 0]);
    const july = assessSmall(
      { month: 7, reports: { 市发改委: { 1: { grade: "已完成" } } } },
      june,
      limitedCatalogue,
    );
    expect(gradesOf(july, 1).slice(2, 4)).toEqual([undefined, true]);
  });

  test("a task that is done in time is not late, and one without a day never is behind by it", () => {
    const [, april, may] = limitedMonths();
    expect(gradesOf(april, 2)).toEqual(["已完成", "自评", undefined, undefined, 0]);
    expect(gradesOf(may, 2)).toEqual(["已完成", "自评", undefined, undefined, 0]);
    expect(gradesOf(may, 4)).toEqual(["达到序时进度", "自评", undefined, undefined, 0]);
  });

  test("silence neither ends it nor makes it late", () => {
    const [, april] = limitedMonths();
    const silent = assessSmall({ month: 5 }, april, limitedCatalogue);
    expect(gradesOf(silent, 1)).toEqual([undefined, "未报送", true, undefined, 1]);
    const done = assessSmall(
      { month: 6, reports: { 市发改委: { 1: { grade: "已完成" } } } },
      silent,
      limitedCatalogue,
    );
    expect(gradesOf(done, 1).slice(0, 4)).toEqual(["已完成", "自评", undefined, true]);
  });

  test("of equal leads those that are not done answer for it, with months of their own", () => {
    const [march, april, may] = limitedMonths();
    expect(gradesOf(march, 5)[0]).toBe("达到序时进度");
    expect(gradesOf(may, 5)).toEqual(["推进缓慢", "时限", true, undefined, 2]);
    expect(leadsOfFive(april)).toEqual([
      ["已完成", undefined],
      ["推进缓慢", 1],
      ["已完成", undefined],
    ]);
    expect(may.escalations.filter((each) => each.task === 5)).toEqual([
      { task: 5, unit: "郏县政府", level: "黄色" },
    ]);
  });

  test("words that take no notice of it are warned of", () => {
    const found: Diagnostic[] = [];
    const reports = {
      市发改委: { 1: { grade: "达到序时进度" }, 3: { grade: "达到序时进度" } },
      市科技局: { 2: { grade: "推进缓慢" } },
    } as const;
    assessMonth(limitedCatalogue, smallMonth({ month: 4, reports }), undefined, (each) => found.push(each));
    expect(found.filter(({ code }) => code === "ASM-005").map(({ details }) => details)).toEqual([
      { task: 1, unit: "市发改委", self: "达到序时进度", limit: "4月底前", printed: "推进缓慢" },
    ]);
  });
});
