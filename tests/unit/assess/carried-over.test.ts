import { expect, test } from "@jest/globals";
import { carriedOver } from "../../../src/assess/carried-over.ts";
import { assessSmall } from "../../support/small-month.ts";

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
