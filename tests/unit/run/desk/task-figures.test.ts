import { expect, test } from "@jest/globals";
import { taskFigures } from "../../../../src/run/desk/task-figures.ts";
import { assessSmall } from "../../../support/years/small-month.ts";

const figuresOf = (number: number) => {
  const reports = { 市科技局: { 2: { figures: { 专利申请: "846" } }, 3: {} } };
  const task = assessSmall({ month: 6, reports }).tasks.find((each) => each.task.number === number);
  return taskFigures(task ?? { indicators: [] });
};

test("figures are those of the notice, rounded as there", () => {
  expect(figuresOf(2)).toEqual([
    {
      name: "专利申请",
      target: "1600件",
      value: "846件",
      completion: "52.9%",
      pace: "50.0%",
      gap: "+2.9",
      grade: "达到序时进度",
    },
  ]);
});

test("what nobody reported is none, not zero", () => {
  expect(figuresOf(3)[0]).toMatchObject({
    name: "集聚区投资",
    value: null,
    completion: null,
    gap: null,
    grade: null,
  });
});

test("what the bureau says otherwise is told so", () => {
  const place = { file: "data/2013-06/核定.csv" };
  const { tasks } = assessSmall({
    month: 6,
    reports: { 市科技局: { 2: { figures: { 专利申请: "846" } } } },
    verdicts: [{ task: 2, grade: "推进缓慢", reason: "受理数核减", place }],
  });
  expect(tasks.filter(({ task }) => task.number === 2).flatMap(taskFigures)).toMatchObject([
    { value: "846件", grade: "另有核定" },
  ]);
});
