import { describe, expect, test } from "@jest/globals";
import { sectionsView } from "../../../../src/draft/view/sections.ts";
import type {
  IndicatorAssessment,
  MonthAssessment,
  TaskAssessment,
} from "../../../../src/model/assessment.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import { divide, subtract } from "../../../../src/model/rational.ts";
import type { Task } from "../../../../src/model/task.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { decimal, indicator, laggingTask, report, task } from "../../../support/years/assessed.ts";

/** An indicator of 100 at the middle of the year. */
const figure = (name: string, value: string, grade: Grade = "达到序时进度"): IndicatorAssessment => {
  const target = decimal("100");
  const completion = divide(decimal(value), target);
  const pace = decimal("0.5");
  return {
    indicator: indicator({ method: "序时", name, target, unit: "项" }),
    value: decimal(value),
    completion,
    pace,
    gap: subtract(completion, pace),
    grade,
    conflicting: [],
    due: true,
    asked: target,
  };
};

const assessed = (
  number: number,
  grade: Grade,
  indicators: readonly IndicatorAssessment[] = [],
  parts: Partial<Task> = {},
): TaskAssessment =>
  laggingTask({
    task: task({ number, section: "一、加快产业转型", ...parts }),
    grade,
    indicators,
    leadReports: [report("市交通运输局", grade)],
  });

const sections = (...tasks: readonly TaskAssessment[]) =>
  sectionsView(say, { tasks, month: { year: 2013, month: 1 } } as unknown as MonthAssessment);

describe("a section's highlights", () => {
  test("are the best two of its figures and two others in turn, in the order of their tasks", () => {
    const [section] = sections(
      assessed(1, "达到序时进度", [figure("甲", "51")]),
      assessed(2, "达到序时进度", [figure("乙", "52")]),
      assessed(3, "达到序时进度", [figure("丙", "90")]),
      assessed(4, "达到序时进度", [figure("丁", "60")]),
      assessed(5, "达到序时进度", [figure("戊", "70")]),
      assessed(6, "推进缓慢", [figure("己", "80"), figure("庚", "10", "推进缓慢")]),
    );
    expect(section?.亮点?.match(/[甲乙丙丁戊己庚](?=完成\d+项（第)/gu)?.join("")).toBe("甲乙丙戊");
  });

  test("tell nothing of a task with a figure below the pace, even where nobody calls it lagging", () => {
    const { grade: _, ...open } = { ...figure("乙", "49"), grade: undefined };
    const [section] = sections(
      assessed(1, "达到序时进度", [figure("甲", "50")]),
      assessed(2, "达到序时进度", [open]),
    );
    expect(section?.亮点).toBe("甲完成50项（第1项，市交通运输局牵头），占年度目标的50.0%，与序时进度持平。");
  });

  test("are the leads' own words where there is no figure", () => {
    const own = "第2项（市交通运输局牵头），上半年新改建农村公路96公里";
    const first = assessed(1, "达到序时进度", [figure("甲", "60")]);
    expect(sections(first, assessed(2, "达到序时进度"))[0]?.亮点).toBe(
      `甲完成60项（第1项，市交通运输局牵头），占年度目标的60.0%，高于序时进度10.0个百分点；${own}。`,
    );
  });

  test("take no words of a task that is done or lags", () => {
    expect(sections(assessed(1, "已完成"), assessed(2, "推进缓慢"))[0]?.亮点).toBeNull();
  });
});

const parts = (index: number) => ({ subsection: index < 8 ? "（一）调整优化存量" : "（二）做大做强增量" });

test("a section of sixteen tasks is told by its sub-sections, two highlights each", () => {
  const all = Array.from({ length: 16 }, (_, index) =>
    assessed(index + 1, "达到序时进度", [figure(`第${index}`, "60")], parts(index)),
  );
  const [long] = sections(...all);
  expect(long?.小节.map(({ 名称, 任务数 }) => [名称, 任务数])).toEqual([
    ["调整优化存量", 8],
    ["做大做强增量", 8],
  ]);
  expect(long?.小节.map(({ 亮点 }) => 亮点?.split("；").length)).toEqual([2, 2]);
  expect(sections(...all.slice(1))[0]?.小节).toEqual([]);
});

test("what is done and what lags is told by number, one task alone by its grade", () => {
  const [section, single] = sections(
    assessed(1, "已完成"),
    assessed(2, "推进缓慢"),
    assessed(3, "尚未启动"),
    assessed(4, "推进缓慢"),
    assessed(5, "推进缓慢", [], { section: "二、推进城镇化" }),
  );
  expect(section).toMatchObject({
    名称: "加快产业转型",
    任务数: 4,
    分档: "已完成1项、推进缓慢2项（第2、4项）、尚未启动1项（第3项）",
    完成: "市交通运输局牵头的第1项（新改建农村公路）已完成。",
    滞后: null,
  });
  expect(single).toMatchObject({
    名称: "推进城镇化",
    任务数: 1,
    分档: "即第5项（市交通运输局牵头），推进缓慢",
    完成: null,
    滞后: null,
  });
});

const by = (number: number, name: string): TaskAssessment =>
  assessed(number, "已完成", [], {
    leads: [{ written: name, kind: "unit", units: [name] }],
    shortTitle: "公路",
  });

test("what is done is told by name and lead, and by number alone where it is too much", () => {
  const few = [by(1, "市发改委"), by(2, "市科技局"), by(3, "市发改委"), by(4, "市发改委"), by(5, "市发改委")];
  const slow = assessed(9, "推进缓慢");
  expect(sections(...few, slow)[0]).toMatchObject({
    分档: "已完成5项、推进缓慢1项（第9项）",
    完成: "市发改委牵头的第1项（公路）、第3项（公路）、第4项（公路）、第5项（公路），市科技局牵头的第2项（公路）已完成。",
  });
  const many = Array.from({ length: 7 }, (_, index) => by(index + 1, `第${index + 1}个单位`));
  expect(sections(...many, slow)[0]?.完成).toBe("第1至7项已完成。");
});

test("a section that is done in full says so once", () => {
  expect(sections(by(1, "市发改委"), by(2, "市科技局"))[0]).toMatchObject({ 分档: "均已完成", 完成: null });
});

test("a task outside the sub-sections of a long section is not forgotten", () => {
  const all = Array.from({ length: 16 }, (_, index) =>
    assessed(index + 1, "达到序时进度", [], index === 0 ? {} : parts(index)),
  );
  expect(sections(...all)[0]?.小节.map(({ 名称, 任务数 }) => [名称, 任务数])).toEqual([
    ["", 1],
    ["调整优化存量", 7],
    ["做大做强增量", 8],
  ]);
});

test("a milestone that is reached bears its task and lead as any figure does", () => {
  const milestone = {
    ...figure("新区总体规划评审", "100", "已完成"),
    indicator: indicator({ method: "节点", name: "新区总体规划评审", target: decimal("1"), unit: "项" }),
  };
  const [section] = sections(assessed(1, "达到序时进度", [milestone]), assessed(2, "推进缓慢"));
  expect(section?.亮点).toBe("新区总体规划评审已完成（第1项，市交通运输局牵头）。");
});
