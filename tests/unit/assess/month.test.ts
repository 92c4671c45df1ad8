import { describe, expect, test } from "@jest/globals";
import type { MonthAssessment, TaskAssessment, UnitReporting } from "../../../src/model/assessment.ts";
import { isoDate } from "../../../src/model/calendar-date.ts";
import type { Grade } from "../../../src/model/grade.ts";
import { toDecimal } from "../../../src/model/rational.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import { assessSmall, day, receipt } from "../../support/years/small-month.ts";
import type { MonthTold } from "../../support/years/small-month.ts";

/** Month after month from March on, each seen from the one before. */
const months = (...told: readonly Omit<MonthTold, "month">[]): readonly MonthAssessment[] => {
  const all: MonthAssessment[] = [];
  for (const each of told) all.push(assessSmall({ ...each, month: 3 + all.length }, all.at(-1)));
  return all;
};

const taskOf = (assessment: MonthAssessment | undefined, number: number): TaskAssessment => {
  const found = assessment?.tasks.find(({ task }) => task.number === number);
  if (!found) throw new Error(`no task ${number}`);
  return found;
};

const unitOf = (assessment: MonthAssessment, name: string): UnitReporting => {
  const found = assessment.reporting.find(({ unit }) => unit.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
};

const told = (grade: Grade) => ({ reports: { 市发改委: { 1: { grade } } } });

test("a task that falls behind, catches up and falls behind again starts a new run", () => {
  const seen = months(
    told("推进缓慢"),
    told("尚未启动"),
    told("达到序时进度"),
    told("推进缓慢"),
    told("推进缓慢"),
  ).map((each) => taskOf(each, 1));
  expect(seen.map(({ laggingMonths }) => laggingMonths)).toEqual([1, 2, 0, 1, 2]);
  expect(seen.map(({ previousGrade }) => previousGrade)).toEqual([
    undefined,
    "推进缓慢",
    "尚未启动",
    "达到序时进度",
    "推进缓慢",
  ]);
});

const both = (叶县: Grade, 郏县: Grade) => ({
  reports: { 叶县政府: { 5: { grade: 叶县 } }, 郏县政府: { 5: { grade: 郏县 } } },
});

const figures = (a: string, b: string) => ({
  reports: { 市科技局: { 3: { figures: { 集聚区投资: a, "“两区”建设项目": b } } } },
});

describe("month after month", () => {
  test.each<Grade>(["已完成", "达到序时进度"])("%s ends the run", (grade) => {
    expect(months(told("推进缓慢"), told(grade)).map((each) => taskOf(each, 1).laggingMonths)).toEqual([
      1, 0,
    ]);
  });

  test("the bureau's verdict begins and ends a run as a lead's own word does", () => {
    const place = { file: "data/2013-03/核定.csv" };
    const verdict = (grade: Grade) => ({ verdicts: [{ task: 1, grade, reason: "现场核查", place }] });
    const seen = months(
      { ...told("已完成"), ...verdict("推进缓慢") },
      { ...told("推进缓慢"), ...verdict("已完成") },
    ).map((each) => taskOf(each, 1));
    expect(
      seen.map(({ grade, basis, reason, laggingMonths }) => [grade, basis, reason, laggingMonths]),
    ).toEqual([
      ["推进缓慢", "核定", "现场核查", 1],
      ["已完成", "核定", "现场核查", 0],
    ]);
  });

  test("each member of a group has its own run", () => {
    const seen = months(
      both("推进缓慢", "推进缓慢"),
      both("达到序时进度", "推进缓慢"),
      both("推进缓慢", "尚未启动"),
    ).map((each) => taskOf(each, 5));
    // Of the two that ever said anything one lags in April: half is more than a third.
    expect(seen.map(({ laggingMonths }) => laggingMonths)).toEqual([1, 2, 3]);
    expect(
      seen.map(({ leadReports }) => leadReports.map(({ unit, laggingMonths }) => [unit, laggingMonths])),
    ).toEqual([
      [
        ["叶县政府", 1],
        ["郏县政府", 1],
        ["湛河区政府", undefined],
      ],
      [
        ["叶县政府", undefined],
        ["郏县政府", 2],
        ["湛河区政府", undefined],
      ],
      [
        ["叶县政府", 1],
        ["郏县政府", 3],
        ["湛河区政府", undefined],
      ],
    ]);
  });

  test("the figure before is last month's of the same indicator", () => {
    const [, april] = months(figures("130.5", "5"), figures("190", "8"));
    expect(taskOf(april, 3).indicators.map(({ previous }) => previous && toDecimal(previous))).toEqual([
      "130.5",
      "5",
    ]);
  });

  test("last month's counts are kept beside this month's", () => {
    const [march, april] = months(told("推进缓慢"), told("已完成"));
    expect(march?.statistics.previousTasks).toBeUndefined();
    expect(april?.statistics.previousTasks).toEqual(march?.statistics.tasks);
    expect(april?.statistics.previousTasks?.counts.推进缓慢).toBe(1);
    expect(april?.statistics.tasks.counts).toMatchObject({ 推进缓慢: 0, 已完成: 1 });
  });
});

describe("the days of a month", () => {
  test.each([
    [3, "2013-04-07", "2013-05-06"],
    [6, "2013-07-05", "2013-08-05"],
    [11, "2013-12-05", "2014-01-06"],
    [12, "2014-01-06", "2014-02-07"],
  ])("of month %d are due on %s, the next ones on %s", (month, due, next) => {
    const { deadline, nextDeadline } = assessSmall({ month });
    expect([isoDate(deadline), isoDate(nextDeadline)]).toEqual([due, next]);
  });
});

describe("a unit's lines in the register", () => {
  const reports = { 市科技局: { 2: { grade: "达到序时进度" as const } } };
  const standing = (...parts: readonly Parameters<typeof receipt>[1][]) => {
    const assessment = assessSmall({
      month: 3,
      reports,
      receipts: parts.map((each) => receipt("市科技局", each)),
    });
    return { ...unitOf(assessment, "市科技局"), task: taskOf(assessment, 2) };
  };

  test.each([
    ["rising", [1, 2]],
    ["falling", [2, 1]],
  ])("the most reminders count, %s", (_, [first = 0, second = 0]) => {
    expect(standing({ reminders: first }, { reminders: second }).reminders).toBe(2);
  });

  test("no line at all is no reminder", () => {
    expect(standing()).toMatchObject({ reminders: 0, state: "未报送", documentNumber: "", note: "" });
  });

  test("of two lines the first that has a document number gives it, and the notes are joined", () => {
    expect(
      standing(
        { note: "传真件" },
        { receivedOn: day("2013-04-03"), documentNumber: "平科〔2013〕8号", note: "补送原件" },
        { documentNumber: "平科〔2013〕9号" },
      ),
    ).toMatchObject({ documentNumber: "平科〔2013〕8号", note: "传真件；补送原件", state: "按时报送" });
  });

  test("what is returned on the day it came has not come back, and its report does not count", () => {
    const same = standing({ receivedOn: day("2013-04-03"), returnedOn: day("2013-04-03") });
    expect(same).toMatchObject({
      state: "退回",
      returnedOn: day("2013-04-03"),
      receivedOn: day("2013-04-03"),
    });
    expect(same.task).toMatchObject({ basis: "未报送" });
    expect(same.task.grade).toBeUndefined();
  });

  test("what comes back the day after counts from then", () => {
    expect(
      standing(
        { receivedOn: day("2013-04-03"), returnedOn: day("2013-04-07") },
        { receivedOn: day("2013-04-08") },
      ),
    ).toMatchObject({
      state: "退回后按期重报",
      receivedOn: day("2013-04-08"),
      task: { grade: "达到序时进度" },
    });
  });

  test("of two days in time and late the first decides", () => {
    expect(standing({ receivedOn: day("2013-04-09") }, { receivedOn: day("2013-04-07") })).toMatchObject({
      state: "按时报送",
      receivedOn: day("2013-04-07"),
    });
  });
});

describe("who reports what", () => {
  test("a unit without any task is not asked", () => {
    const [first] = smallCatalogue.units;
    if (!first) throw new Error("no unit");
    const idle = { ...first, name: "市档案局", fullName: "平顶山市档案局", aliases: [], rank: 11 };
    const catalogue = { ...smallCatalogue, units: [...smallCatalogue.units, idle] };
    const { reporting, statistics } = assessSmall({ month: 3 }, undefined, catalogue);
    expect(reporting.map(({ unit }) => unit.name)).not.toContain("市档案局");
    expect(statistics.reporting.total).toBe(10);
  });

  test("what a report leaves out is told by role", () => {
    const assessment = assessSmall({
      month: 3,
      reports: { 市发改委: { 3: {} }, 叶县政府: { 5: {}, 6: {} } },
    });
    expect(unitOf(assessment, "市发改委")).toMatchObject({
      ledTasks: [1, 3],
      missingLedTasks: [1],
      sharedTasks: [],
      missingSharedTasks: [],
    });
    expect(unitOf(assessment, "叶县政府")).toMatchObject({
      ledTasks: [5],
      missingLedTasks: [],
      sharedTasks: [2, 6],
      missingSharedTasks: [2],
    });
  });

  test("what responsible units report is kept by task, in the order of the task's list", () => {
    const { sharedReports } = assessSmall({
      month: 3,
      reports: { 郏县政府: { 6: { text: "已完成整地。" } } },
    });
    expect(sharedReports.get(6)?.map(({ unit, entry }) => [unit, entry?.text])).toEqual([
      ["叶县政府", undefined],
      ["郏县政府", "已完成整地。"],
      ["湛河区政府", undefined],
    ]);
  });

  test("a task without a lead is not graded and not called unreported", () => {
    expect(taskOf(assessSmall({ month: 3 }), 7)).toMatchObject({ grade: "暂不评价", basis: "无牵头单位" });
  });
});

describe("what a month works out", () => {
  test.each([
    [1, 1n, 12n],
    [6, 1n, 2n],
    [12, 1n, 1n],
  ])("the pace of month %d is %d/%d of the year", (month, numerator, denominator) => {
    expect(assessSmall({ month }).pace).toEqual({ numerator, denominator });
  });

  test.each([
    ["the first", "100", "23"],
    ["the second", "550", "1"],
  ])("the worst of a task's indicators decides, be it %s", (_, investment, projects) => {
    const reports = { 市科技局: { 3: { figures: { 集聚区投资: investment, "“两区”建设项目": projects } } } };
    expect(taskOf(assessSmall({ month: 6, reports }), 3).grade).toBe("推进缓慢");
  });

  test.each([
    ["3", "推进缓慢"],
    ["0", "已完成"],
  ])("of a target of zero, %s left is %s", (left, grade) => {
    const [first] = smallCatalogue.indicators;
    if (!first) throw new Error("no indicator");
    const target = { numerator: 0n, denominator: 1n };
    const catalogue = { ...smallCatalogue, indicators: [{ ...first, target }] };
    const reports = { 市科技局: { 2: { figures: { [first.name]: left } } } };
    expect(taskOf(assessSmall({ month: 6, reports }, undefined, catalogue), 2).indicators[0]?.grade).toBe(
      grade,
    );
  });

  test("is proved: a grade that no class counts is never printed", () => {
    const place = { file: "data/2013-03/核定.csv" };
    const verdicts = [{ task: 1, grade: "基本完成" as Grade, reason: "现场核查", place }];
    expect(() => assessSmall({ month: 3, verdicts })).toThrow("tasks: ");
  });
});
