import { describe, expect, test } from "@jest/globals";
import { carriedOver, withoutFigures } from "../../../src/assess/carried-over.ts";
import { assessSmall } from "../../support/years/small-month.ts";

const april = assessSmall(
  { month: 4, reports: { 市科技局: { 2: { grade: "推进缓慢", figures: { 专利申请: "400" } } } } },
  assessSmall({
    month: 3,
    reports: { 市科技局: { 2: { grade: "推进缓慢", figures: { 专利申请: "300" } } } },
  }),
);

const runs = (to: number) => {
  const { month, tasks } = carriedOver(april, { year: 2013, month: to });
  const task = tasks.find((each) => each.task.number === 2);
  return { month: month.month, task, lead: task?.leadReports[0] };
};

test("the month just before is taken as it is", () => {
  expect(carriedOver(april, { year: 2013, month: 5 })).toBe(april);
});

test.each([6, 9])(
  "over months of which there is nothing, to month %d, runs go on and are told by their first month",
  (to) => {
    const run = { laggingMonths: 2, laggingSince: 3 };
    expect(runs(to)).toMatchObject({ month: 4, task: { ...run, grade: "推进缓慢" }, lead: run });
  },
);

test("what did not lag has no run", () => {
  const task = carriedOver(april, { year: 2013, month: 6 }).tasks.find((each) => each.task.number === 1);
  expect(task).toMatchObject({ laggingMonths: 0 });
  expect(task).not.toHaveProperty("laggingSince");
});

describe("a month with errors", () => {
  const place = { file: "data/2013-04/核定.csv" };
  const slow = {
    市科技局: { 2: { grade: "推进缓慢" } },
    市环保局: { 4: { grade: "达到序时进度" } },
  } as const;
  const faulty = assessSmall(
    {
      month: 4,
      reports: { ...slow, 市科技局: { 2: { grade: "推进缓慢", figures: { 专利申请: "400" } } } },
      verdicts: [{ task: 4, grade: "推进缓慢", reason: "现场核查", owedBy: "市政府", place }],
    },
    april,
  );
  const may = assessSmall({ month: 5, reports: slow }, withoutFigures(faulty));
  const taskOf = (number: number) => may.tasks.find(({ task }) => task.number === number);

  test("leaves its runs and verdicts, and what lagged till it is reported again", () => {
    expect(taskOf(4)).toMatchObject({
      grade: "推进缓慢",
      basis: "核定",
      verdict: { month: 4, owedBy: "市政府" },
    });
    expect(taskOf(2)).toMatchObject({ laggingMonths: 4, indicators: [{ lastLagging: true }] });
  });

  test("is not compared with", () => {
    expect(may.statistics.previousTasks).toBeUndefined();
    expect(may.previousMonth).toBeUndefined();
    expect(taskOf(2)?.previousGrade).toBeUndefined();
    const told = assessSmall(
      { month: 5, reports: { 市科技局: { 2: { grade: "推进缓慢", figures: { 专利申请: "500" } } } } },
      withoutFigures(faulty),
    );
    expect(told.tasks[1]?.indicators[0]?.previous).toBeUndefined();
  });
});
