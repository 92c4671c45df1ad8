import { describe, expect, test } from "@jest/globals";
import { statisticsOf } from "../../../src/assess/statistics.ts";
import type { IndicatorAssessment, TaskAssessment, UnitReporting } from "../../../src/model/assessment.ts";
import type { Grade, ReportingState } from "../../../src/model/grade.ts";
import { one } from "../../../src/model/rational.ts";
import type { UsualClass } from "../../../src/model/unit.ts";
import { ofClass } from "../../support/years/small-catalogue.ts";
import { decimal, indicator, laggingTask, task } from "../../support/years/assessed.ts";

const unit = (kind: UsualClass, state: ReportingState, leads = false): UnitReporting => ({
  unit: { name: "市交通运输局", fullName: "平顶山市交通运输局", ...ofClass(kind), aliases: [], rank: 1 },
  state,
  documentNumber: "",
  reminders: 0,
  note: "",
  ledTasks: leads ? [42] : [],
  missingLedTasks: [],
  sharedTasks: [43],
  missingSharedTasks: [],
});

const reporting: readonly UnitReporting[] = [
  unit("政府部门", "按时报送", true),
  unit("政府部门", "逾期报送"),
  unit("党委机构", "按时报送"),
  unit("办公机构", "退回", true),
  unit("事业单位", "按时报送"),
  unit("垂直管理单位", "按时报送", true),
  unit("群团组织", "未报送"),
  unit("企业", "按时报送"),
  unit("管委会", "按时报送"),
  unit("管委会", "未报送", true),
  unit("管委会", "退回"),
  unit("县（市、区）政府", "逾期报送", true),
  unit("县（市、区）政府", "按时报送"),
];

const graded = (
  section: string,
  grade: Grade | undefined,
  indicators: readonly IndicatorAssessment[] = [],
) => {
  const { grade: _, ...rest } = laggingTask({ task: task({ section }), indicators });
  return { ...rest, ...(grade && { grade }) } satisfies TaskAssessment;
};

const measured = (parts: Partial<IndicatorAssessment>): IndicatorAssessment => ({
  indicator: indicator({ method: "序时" }),
  conflicting: [],
  due: parts.pace !== undefined,
  asked: decimal("200"),
  ...parts,
});

describe("units are counted by state", () => {
  const { reporting: all, leadReporting, reportingByList } = statisticsOf([], reporting, undefined);

  test("all together", () => {
    expect(all).toEqual({
      total: 13,
      states: { 退回后按期重报: 0, 按时报送: 7, 逾期报送: 2, 退回: 2, 未报送: 2 },
    });
  });

  test("those that lead a task apart", () => {
    expect(leadReporting).toEqual({
      total: 5,
      states: { 退回后按期重报: 0, 按时报送: 2, 逾期报送: 1, 退回: 1, 未报送: 1 },
    });
  });

  test("in the bureau's three lists", () => {
    expect(reportingByList).toEqual({
      市直单位: { total: 8, states: { 退回后按期重报: 0, 按时报送: 5, 逾期报送: 1, 退回: 1, 未报送: 1 } },
      管委会: { total: 3, states: { 退回后按期重报: 0, 按时报送: 1, 逾期报送: 0, 退回: 1, 未报送: 1 } },
      "县（市、区）政府": {
        total: 2,
        states: { 退回后按期重报: 0, 按时报送: 1, 逾期报送: 1, 退回: 0, 未报送: 0 },
      },
    });
  });
});

describe("tasks are counted by grade", () => {
  const tasks = [
    graded("一、加快产业转型", "已完成"),
    graded("二、推进城镇化", "推进缓慢"),
    graded("一、加快产业转型", "达到序时进度"),
    graded("一、加快产业转型", "达到序时进度"),
    graded("二、推进城镇化", "尚未启动"),
    graded("二、推进城镇化", "暂不评价"),
    graded("二、推进城镇化", undefined),
  ];
  const { tasks: all, bySection } = statisticsOf(tasks, [], undefined);

  test("all together, 列入评价 without what is not graded and what is not reported", () => {
    expect(all).toEqual({
      total: 7,
      counts: { 已完成: 1, 达到序时进度: 2, 推进缓慢: 1, 尚未启动: 1, 未完成: 0, 暂不评价: 1 },
      unreported: 1,
      assessed: 5,
    });
  });

  test("by section, in the order of the catalogue", () => {
    expect(bySection).toEqual([
      {
        section: "一、加快产业转型",
        counts: {
          total: 3,
          counts: { 已完成: 1, 达到序时进度: 2, 推进缓慢: 0, 尚未启动: 0, 未完成: 0, 暂不评价: 0 },
          unreported: 0,
          assessed: 3,
        },
      },
      {
        section: "二、推进城镇化",
        counts: {
          total: 4,
          counts: { 已完成: 0, 达到序时进度: 0, 推进缓慢: 1, 尚未启动: 1, 未完成: 0, 暂不评价: 1 },
          unreported: 1,
          assessed: 2,
        },
      },
    ]);
  });
});

test("indicators are counted by what the month could say of them", () => {
  const value = decimal("96");
  const indicators = [
    measured({ pace: one, value, grade: "已完成" }),
    measured({ pace: one, value, grade: "达到序时进度" }),
    measured({ pace: one, value, grade: "达到序时进度" }),
    measured({ pace: one, value, grade: "推进缓慢" }),
    // Due, but no lead gave a value.
    measured({ pace: one }),
    // Due, but what the lead sent was sent back.
    measured({ pace: one, excuse: "退回" }),
    // A level or a year-end count, with a value and without one.
    measured({ value }),
    measured({}),
    // A milestone reached before its date.
    measured({ value, grade: "已完成" }),
    // Of a task on which the bureau's verdict says the contrary.
    measured({ pace: one, value, grade: "达到序时进度", overruled: true }),
  ];
  expect(
    statisticsOf([graded("一、加快产业转型", "推进缓慢", indicators)], [], undefined).indicators,
  ).toEqual({
    total: 10,
    graded: 5,
    unreported: 1,
    excused: { 退回: 1, 新承担: 0 },
    overruled: 1,
    notDue: 2,
    counts: { 已完成: 2, 达到序时进度: 2, 推进缓慢: 1, 未完成: 0 },
  });
});
