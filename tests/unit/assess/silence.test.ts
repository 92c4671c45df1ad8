import { describe, expect, test } from "@jest/globals";
import { assessMonth } from "../../../src/assess/month.ts";
import { lettersDue } from "../../../src/assess/letters-due.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { MonthAssessment, TaskAssessment } from "../../../src/model/assessment.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import type { Grade } from "../../../src/model/grade.ts";
import type { VerdictLift } from "../../../src/model/submission.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import type { MonthTold } from "../../support/years/small-month.ts";
import { assessSmall, day, receipt, smallMonth } from "../../support/years/small-month.ts";

type Reports = NonNullable<MonthTold["reports"]>;

/** Month after month from March on, each seen from the one before; `undefined` is a month in which nobody reports. */
const months = (
  catalogue: Catalogue,
  ...reports: readonly (Reports | undefined)[]
): readonly MonthAssessment[] => {
  const all: MonthAssessment[] = [];
  for (const each of reports)
    all.push(assessSmall({ month: 3 + all.length, reports: each ?? {} }, all.at(-1), catalogue));
  return all;
};

const taskOf = (assessment: MonthAssessment | undefined, number: number): TaskAssessment => {
  const found = assessment?.tasks.find(({ task }) => task.number === number);
  if (!found) throw new Error(`no task ${number}`);
  return found;
};

const counties = (叶县?: Grade, 郏县?: Grade, 湛河区?: Grade): Reports => ({
  ...(叶县 && { 叶县政府: { 5: { grade: 叶县 } } }),
  ...(郏县 && { 郏县政府: { 5: { grade: 郏县 } } }),
  ...(湛河区 && { 湛河区政府: { 5: { grade: 湛河区 } } }),
});
const ownWord = (grade?: Grade): Reports => (grade ? { 市发改委: { 1: { grade } } } : {});

const told = (grade: Grade, figures: Readonly<Record<string, string>>): Reports => ({
  市科技局: { 3: { grade, figures } },
});
const both = (investment: string, projects: string) => ({
  集聚区投资: investment,
  "“两区”建设项目": projects,
});

const good = "达到序时进度";
const slow = "推进缓慢";

describe("a part that lagged and says nothing", () => {
  test("keeps the whole lagging, and does not turn it", () => {
    const [, april] = months(
      smallCatalogue,
      counties(slow, slow, good),
      counties(undefined, undefined, good),
    );
    expect(taskOf(april, 5)).toMatchObject({ grade: slow, previousGrade: slow, laggingMonths: 2 });
    expect(taskOf(april, 5).leadReports.map(({ standing, silence }) => [standing, silence])).toEqual([
      [slow, "未报送"],
      [slow, "未报送"],
      [good, undefined],
    ]);
  });

  test("is told apart by why it says nothing", () => {
    const assessment = assessSmall({
      month: 3,
      reports: { 叶县政府: { 6: {} }, 湛河区政府: { 5: { grade: good } } },
      receipts: [
        receipt("叶县政府", { receivedOn: day("2013-04-03") }),
        receipt("湛河区政府", { receivedOn: day("2013-04-03") }),
        receipt("郏县政府", { receivedOn: day("2013-04-03"), returnedOn: day("2013-04-04") }),
      ],
    });
    expect(taskOf(assessment, 5).leadReports.map(({ silence }) => silence)).toEqual([
      "漏报",
      "退回",
      undefined,
    ]);
    expect(taskOf(assessment, 1).leadReports.map(({ silence }) => silence)).toEqual(["未报送"]);
  });

  test("turns when it says so itself", () => {
    const [, , may] = months(
      smallCatalogue,
      counties(slow, slow, good),
      counties(undefined, undefined, good),
      counties(good, good, good),
    );
    expect(taskOf(may, 5)).toMatchObject({ grade: good, laggingMonths: 0 });
  });
});

describe("a month without report", () => {
  test("neither counts nor ends a run, which is then told by its beginning", () => {
    const seen = months(smallCatalogue, ownWord(slow), ownWord(slow), ownWord(), ownWord(slow)).map((each) =>
      taskOf(each, 1),
    );
    expect(seen.map(({ laggingMonths, laggingSince }) => [laggingMonths, laggingSince])).toEqual([
      [1, undefined],
      [2, undefined],
      [2, 3],
      [3, 3],
    ]);
    expect(seen[2]?.grade).toBeUndefined();
  });

  test("begins no run", () => {
    const [, april] = months(smallCatalogue, ownWord(good), ownWord());
    expect(taskOf(april, 1)).toMatchObject({ laggingMonths: 0 });
    expect(taskOf(april, 1).laggingSince).toBeUndefined();
  });

  test("of a lagging task brings its lead a letter at once", () => {
    const [, april] = months(smallCatalogue, ownWord(slow), ownWord());
    expect(lettersDue(april!, 3)).toMatchObject([{ unit: "市发改委", months: 1, silence: "未报送" }]);
    const [, onPace] = months(smallCatalogue, ownWord(good), ownWord());
    expect(lettersDue(onPace!, 3)).toEqual([]);
  });

  test("of one lagging part brings the letter to that part alone", () => {
    const [, april] = months(smallCatalogue, counties(slow, good, good), counties(undefined, good, good));
    expect(taskOf(april, 5).grade).toBe(good);
    expect(lettersDue(april!, 3).map(({ unit, silence }) => [unit, silence])).toEqual([
      ["叶县政府", "未报送"],
    ]);
  });
});

describe("a figure that is due and kept back", () => {
  test("does not turn its task, whatever the lead says", () => {
    const [, april] = months(smallCatalogue, told(slow, both("150", "3")), told(good, { 集聚区投资: "200" }));
    expect(taskOf(april, 3)).toMatchObject({ grade: slow, basis: "指标", laggingMonths: 2 });
    expect(april?.statistics.indicators).toMatchObject({ graded: 1, unreported: 3 });
  });

  test("leaves the task no better than its lead's own word", () => {
    const [march] = months(smallCatalogue, told(slow, { 集聚区投资: "200" }));
    expect(taskOf(march, 3)).toMatchObject({ grade: slow, basis: "自评" });
  });
});

describe("a verdict", () => {
  const place = { file: "data/2013-03/核定.csv" };
  const report: Reports = { 市环保局: { 4: { grade: good } } };
  /** April after a verdict of March, with what April's 核定.csv says. */
  const april = (parts: Partial<MonthTold>, lifted: readonly VerdictLift[] = []) => {
    const seen: Diagnostic[] = [];
    const verdicts = [{ task: 4, grade: slow, reason: "出境断面水质未全部达标", place }] as const;
    const march = assessSmall({ month: 3, reports: report, verdicts });
    const submissions = { ...smallMonth({ month: 4, reports: report, ...parts }), liftedVerdicts: lifted };
    const assessment = assessMonth(smallCatalogue, submissions, march, (each) => seen.push(each));
    const codes = seen.map(({ code }) => code).filter((code) => code.startsWith("VER"));
    return { assessment, task: taskOf(assessment, 4), codes };
  };

  test("stands until it is renewed, and is asked about", () => {
    const { assessment, task, codes } = april({});
    expect(task).toMatchObject({
      grade: slow,
      basis: "核定",
      reason: "出境断面水质未全部达标",
      laggingMonths: 2,
      verdict: { month: 3 },
    });
    expect(codes).toEqual(["VER-005"]);
    const may = assessSmall({ month: 5, reports: report }, assessment);
    expect(taskOf(may, 4)).toMatchObject({ grade: slow, laggingMonths: 3, verdict: { month: 3 } });
  });

  test("is asked about in December by the word that is printed", () => {
    const verdicts = [{ task: 4, grade: good, reason: "待竣工后再行核定", place }] as const;
    const seen: Diagnostic[] = [];
    const november = assessSmall({ month: 11, reports: report, verdicts });
    const submissions = smallMonth({ month: 12, reports: { 市环保局: { 4: { grade: "已完成" } } } });
    const december = assessMonth(smallCatalogue, submissions, november, (each) => seen.push(each));
    expect(taskOf(december, 4).grade).toBe("未完成");
    expect(seen.find(({ code }) => code === "VER-005")?.details).toMatchObject({
      grade: good,
      printed: "未完成",
    });
  });

  test("keeps whose turn it is, so that no letter goes to the lead", () => {
    const verdicts = [{ task: 4, grade: slow, reason: "待研究", owedBy: "市政府", place }] as const;
    const march = assessSmall({ month: 3, reports: report, verdicts });
    const may = [4, 5].reduce((before, month) => assessSmall({ month, reports: report }, before), march);
    expect(taskOf(may, 4)).toMatchObject({ laggingMonths: 3, verdict: { owedBy: "市政府", month: 3 } });
    expect(lettersDue(may, 3)).toEqual([]);
  });

  test("stands over a month in which the lead is silent", () => {
    expect(april({ reports: {} }).task).toMatchObject({ grade: slow, basis: "核定", laggingMonths: 2 });
  });

  test("that is renewed or changed is the new one", () => {
    const renewed = april({ verdicts: [{ task: 4, grade: slow, reason: "仍未全部达标", place }] });
    expect(renewed.task).toMatchObject({ grade: slow, reason: "仍未全部达标", verdict: { month: 4 } });
    const changed = april({ verdicts: [{ task: 4, grade: good, reason: "已经达标", place }] });
    expect(changed.task).toMatchObject({ grade: good, previousGrade: slow });
    expect([renewed.codes, changed.codes]).toEqual([[], []]);
  });

  test("that is lifted leaves the task to its figures and its lead", () => {
    const { assessment, task, codes } = april({}, [{ task: 4, place }]);
    expect(task).toMatchObject({ grade: good, basis: "自评" });
    expect(task.verdict).toBeUndefined();
    expect(codes).toEqual([]);
    expect(taskOf(assessSmall({ month: 5, reports: report }, assessment), 4).basis).toBe("自评");
  });

  test("that does not stand cannot be lifted", () => {
    expect(april({}, [{ task: 1, place }]).codes).toEqual(["VER-006", "VER-005"]);
  });
});
