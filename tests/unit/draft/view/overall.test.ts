import type { Silence } from "../../../../src/model/lead-report.ts";
import { describe, expect, test } from "@jest/globals";
import { statisticsOf } from "../../../../src/assess/statistics.ts";
import { judgementOf, overallView } from "../../../../src/draft/view/overall.ts";
import type {
  IndicatorAssessment,
  MonthAssessment,
  TaskAssessment,
} from "../../../../src/model/assessment.ts";
import type { Grade } from "../../../../src/model/grade.ts";
import { one } from "../../../../src/model/rational.ts";
import { say } from "../../../support/shipped-phrases.ts";
import { decimal, indicator, laggingTask, task } from "../../../support/years/assessed.ts";

/** A task's number, grade, last month's grade and section. */
type Told = readonly [number, Grade | undefined, (Grade | undefined)?, string?];

const assessed = ([number, grade, previousGrade, section = "一、加快产业转型"]: Told): TaskAssessment => {
  const { grade: _, ...rest } = laggingTask({ task: task({ number, section }) });
  return { ...rest, ...(grade && { grade }), ...(previousGrade && { previousGrade }) };
};

const monthOf = (tasks: readonly TaskAssessment[]): MonthAssessment =>
  ({
    month: { year: 2013, month: 5 },
    tasks,
    statistics: statisticsOf(tasks, [], undefined),
  }) as unknown as MonthAssessment;

const many = (count: number, grade: Grade | undefined, from: number): readonly TaskAssessment[] =>
  Array.from({ length: count }, (_, index) => assessed([from + index, grade]));

/** The judgement on so many tasks on pace, lagging and not graded. */
const judged = (good: number, lagging: number, open = 0): string =>
  judgementOf(
    say,
    monthOf([
      ...many(good, "达到序时进度", 1),
      ...many(lagging, "推进缓慢", 101),
      ...many(open, "暂不评价", 201),
    ]),
  );

test.each([
  [3, 1, "全年列入评价的3项工作中，已完成1项，未完成2项"],
  [3, 3, "全年列入评价的3项工作全部完成"],
  [3, 0, "全年列入评价的3项工作均未完成"],
  [1, 0, "全年列入评价的1项工作未完成"],
])("nobody reads that 0 were done: the year, of %i tasks %i", (all, done, expected) => {
  expect(say.全年总评({ 列入评价: all, 已完成: done, 未完成: all - done })).toBe(expected);
});

test.each([
  [3, 1, "3个量化指标中，任务过半的1个，未过半的2个：甲"],
  [3, 3, "3个量化指标任务全部过半"],
  [3, 0, "3个量化指标均未过半：甲"],
  [1, 0, "1个量化指标未过半：甲"],
])("nor half a year: of %i indicators %i", (all, done, expected) => {
  const said = say.过半({ 总数: all, 过半: done, 未过半: all - done, 名单: "甲" });
  expect(said).toBe(`时间过半，按月平均考核的${expected}`);
});

describe("the judgement of the opening", () => {
  test.each([
    [10, 0, "总体进展顺利，列入评价的工作全部达到序时进度"],
    [9, 1, "总体进展顺利，但仍有1项工作未达到序时进度"],
    [89, 11, "总体进展较好，但不够平衡，有11项工作未达到序时进度"],
    [75, 25, "总体进展较好，但不够平衡，有25项工作未达到序时进度"],
    [74, 26, "总体进展偏慢，有26项工作未达到序时进度"],
  ])("of %d good and %d lagging tasks", (good, lagging, expected) => {
    expect(judged(good, lagging)).toBe(expected);
  });

  test("speaks for the whole from the half on", () => {
    expect(judged(5, 0, 5)).toBe("总体进展顺利，列入评价的工作全部达到序时进度");
    expect(judged(4, 0, 5)).toBe("列入评价的工作只有4项，均达到序时进度");
    expect(judged(3, 1, 5)).toBe("列入评价的工作只有4项，其中1项未达到序时进度");
    expect(judged(0, 0, 5)).toBe("没有列入评价的工作");
  });
});

const figure = (parts: Partial<IndicatorAssessment>): IndicatorAssessment => ({
  indicator: indicator({ method: "序时" }),
  conflicting: [],
  due: parts.pace !== undefined,
  asked: decimal("200"),
  ...parts,
});

const silent = (number: number, silence: Silence): TaskAssessment => ({
  ...assessed([number, undefined]),
  leadReports: [{ unit: "市交通运输局", silence }],
});

describe("总体进展情况", () => {
  const second = "二、推进城镇化";
  const view = overallView(
    say,
    monthOf(
      (
        [
          [1, "已完成", "推进缓慢"],
          [2, "达到序时进度", "已完成"],
          [3, "推进缓慢", "达到序时进度"],
          [4, "推进缓慢", "尚未启动"],
          [5, "暂不评价", "推进缓慢"],
          [6, "尚未启动", undefined, second],
          [7, undefined, "推进缓慢", second],
          [8, "达到序时进度", "暂不评价", second],
        ] satisfies readonly Told[]
      ).map(assessed),
    ),
  );

  test("counts tasks, and names those that are not graded", () => {
    expect(view).toMatchObject({
      任务总数: 8,
      列入评价: 6,
      暂不评价: 1,
      暂不评价序号: "第5项",
      无法评价: 1,
      无法评价原因: "第7项牵头单位未报送材料",
    });
  });

  test("gives each grade that occurs its share of the tasks that are graded", () => {
    expect(view.各档).toEqual([
      { 评价: "已完成", 项数: 1, 占比: "16.7%" },
      { 评价: "达到序时进度", 项数: 2, 占比: "33.3%" },
      { 评价: "推进缓慢", 项数: 2, 占比: "33.3%" },
      { 评价: "尚未启动", 项数: 1, 占比: "16.7%" },
    ]);
  });

  test("says where rounded shares do not add up", () => {
    const odd = monthOf([assessed([1, "已完成"]), assessed([2, "推进缓慢"]), assessed([3, "尚未启动"])]);
    expect(overallView(say, odd).占比有舍入).toBe(true);
    expect(overallView(say, monthOf(many(3, "已完成", 1))).占比有舍入).toBe(false);
    expect(view.占比有舍入).toBe(false);
  });

  test("tells apart why tasks cannot be judged", () => {
    const month = monthOf([silent(1, "漏报"), silent(2, "退回"), silent(3, "未报送"), silent(4, "退回")]);
    expect(overallView(say, month).无法评价原因).toBe(
      "第3项牵头单位未报送材料，第1项牵头单位漏报，第2、4项牵头单位材料退回",
    );
  });

  test("names what turned for the better and for the worse, and nothing of which last month said nothing", () => {
    expect([view.转好序号, view.转差序号]).toEqual(["第1项", "第3项"]);
  });

  test("has a row for each section and one for all", () => {
    const none = {
      已完成: "—",
      达到序时进度: "—",
      推进缓慢: "—",
      尚未启动: "—",
      未完成: "—",
      暂不评价: "—",
      无法评价: "—",
    };
    expect(view.板块).toEqual([
      {
        名称: "加快产业转型",
        任务数: "5",
        ...none,
        已完成: "1",
        达到序时进度: "1",
        推进缓慢: "2",
        暂不评价: "1",
      },
      { 名称: "推进城镇化", 任务数: "3", ...none, 达到序时进度: "1", 尚未启动: "1", 无法评价: "1" },
      {
        名称: "合计",
        任务数: "8",
        已完成: "1",
        达到序时进度: "2",
        推进缓慢: "2",
        尚未启动: "1",
        未完成: "—",
        暂不评价: "1",
        无法评价: "1",
      },
    ]);
  });

  test("tells indicators that are graded from those due without a value and those not due", () => {
    const value = decimal("96");
    const indicators = [
      figure({ pace: one, value, grade: "推进缓慢" }),
      figure({ pace: one, value, grade: "达到序时进度" }),
      figure({ pace: one, value, grade: "达到序时进度" }),
      figure({ pace: one }),
      figure({ pace: one, excuse: "退回" }),
      figure({ pace: one, value, grade: "达到序时进度", overruled: true }),
      figure({ value }),
      figure({}),
      figure({}),
    ];
    expect(overallView(say, monthOf([{ ...laggingTask(), indicators }])).指标).toEqual({
      总数: 9,
      列入评价: 3,
      未报数: 1,
      没有数据: "没有报数的1个、材料退回的1个",
      另有核定: 1,
      未到评价时点: 3,
      全部达到: false,
      逾期完成: 0,
      已完成: 0,
      达到序时进度: 2,
      推进缓慢: 1,
      未完成: 0,
    });
  });
});
