import type { LeadReport } from "../../../src/model/lead-report.ts";
import { describe, expect, test } from "@jest/globals";
import { announcedLetters, escalationsOf } from "../../../src/assess/escalation.ts";
import { lettersDue } from "../../../src/assess/letters-due.ts";
import type { TaskAssessment } from "../../../src/model/assessment.ts";
import { laggingTask, report, task } from "../../support/years/assessed.ts";

const steps = { yellowMonths: 2, letterMonths: 3, talkMonths: 4 };
const lagging = (laggingMonths: number, parts: Partial<TaskAssessment> = {}): TaskAssessment =>
  laggingTask({ laggingMonths, ...parts });
const levels = (tasks: readonly TaskAssessment[], month = 6, thresholds = steps) =>
  escalationsOf({ month: { year: 2013, month }, tasks }, thresholds).map(({ unit, level }) => [unit, level]);

/** The lead says nothing of a task that has lagged so long. */
const silent = (laggingMonths: number): TaskAssessment => {
  const { grade: _, ...rest } = lagging(laggingMonths, {
    basis: "未报送",
    leadReports: [{ unit: "市交通运输局", silence: "未报送" }],
  });
  return rest;
};

describe("the step with the lead of a task that lags", () => {
  test.each([
    [1, "提示"],
    [2, "黄色"],
    [3, "红色"],
    [4, "约谈"],
    [9, "约谈"],
  ])("for %i months is %s", (months, level) => {
    expect(levels([lagging(months)])).toEqual([["市交通运输局", level]]);
  });

  test.each([
    [1, "红色"],
    [4, "约谈"],
  ])("for %i months and says nothing now is %s", (months, level) => {
    expect(levels([silent(months)])).toEqual([["市交通运输局", level]]);
  });

  test("goes by the office's own months", () => {
    const own = { yellowMonths: 3, letterMonths: 5, talkMonths: 6 };
    expect([1, 2, 3, 4, 5, 6].map((months) => levels([lagging(months)], 6, own)[0]?.[1])).toEqual([
      "提示",
      "提示",
      "黄色",
      "黄色",
      "红色",
      "约谈",
    ]);
  });

  test("may be a letter at once", () => {
    const own = { yellowMonths: 1, letterMonths: 1, talkMonths: 4 };
    expect(levels([lagging(1)], 6, own)).toEqual([["市交通运输局", "红色"]]);
  });
});

describe("no step is taken", () => {
  test.each<[string, TaskAssessment, number]>([
    ["where nothing lags", lagging(0, { grade: "达到序时进度" }), 6],
    ["in December before a letter is due", lagging(2, { grade: "未完成" }), 12],
    ["where nobody leads", lagging(4, { leadReports: [] }), 6],
    [
      "where somebody else is to decide",
      lagging(4, {
        verdict: { grade: "推进缓慢", reason: "", owedBy: "市政府", month: 6, place: { file: "核定.csv" } },
      }),
      6,
    ],
  ])("%s", (_, assessed, month) => {
    expect(levels([assessed], month)).toEqual([]);
  });
});

test("in December there is no other step than the letters", () => {
  expect(levels([lagging(3, { grade: "未完成" })], 12)).toEqual([["市交通运输局", "红色"]]);
  expect(levels([lagging(9, { grade: "未完成" })], 12)).toEqual([["市交通运输局", "红色"]]);
});

const member = (unit: string, laggingMonths: number): LeadReport => ({
  ...report(unit, "推进缓慢"),
  laggingMonths,
});

test("equal leads each go by their own months", () => {
  const units = ["叶县政府", "郏县政府"];
  const counties = lagging(5, {
    task: task({ leads: [{ written: "各县", kind: "group", units }] }),
    leadReports: [member("叶县政府", 1), member("郏县政府", 3)],
  });
  expect(levels([counties])).toEqual([
    ["叶县政府", "提示"],
    ["郏县政府", "红色"],
  ]);
});

test("those that get a letter are those of the steps that bring one", () => {
  const tasks = [lagging(1), lagging(2), lagging(3), lagging(5), silent(1), silent(2), silent(4)];
  const escalations = escalationsOf({ month: { year: 2013, month: 6 }, tasks }, steps);
  const announced = announcedLetters({ escalations });
  expect(announced.map(({ level }) => level)).toEqual(["红色", "约谈", "红色", "红色", "约谈"]);
  expect(announced).toHaveLength(lettersDue({ tasks }, steps.letterMonths).length);
});
