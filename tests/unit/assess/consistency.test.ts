import { describe, expect, test } from "@jest/globals";
import { proveConsistent } from "../../../src/assess/consistency.ts";
import type {
  GradeCounts,
  MonthAssessment,
  ReportingCounts,
  Statistics,
} from "../../../src/model/assessment.ts";
import type { Grade, ReportingState } from "../../../src/model/grade.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";
import { assessSmall } from "../../support/years/small-month.ts";

const twoSections = {
  ...smallCatalogue,
  tasks: smallCatalogue.tasks.map((task) =>
    task.number > 4 ? { ...task, section: "二、推进城镇化" } : task,
  ),
};

/** A month in which every sum has several parts. */
const sound = assessSmall(
  {
    month: 3,
    reports: {
      市发改委: { 1: { grade: "已完成" } },
      市科技局: { 2: { figures: { 专利申请: "100" } }, 3: { figures: { 集聚区投资: "550" } } },
      市环保局: { 4: { grade: "推进缓慢" }, 8: { grade: "达到序时进度" } },
      叶县政府: { 5: { grade: "尚未启动" } },
    },
  },
  undefined,
  twoSections,
);

const withStatistics = (parts: Partial<Statistics>): MonthAssessment => ({
  ...sound,
  statistics: { ...sound.statistics, ...parts },
});

const shifted = (counts: GradeCounts, by: Partial<Record<Grade, number>>): GradeCounts => ({
  ...counts,
  counts: Object.fromEntries(
    Object.entries(counts.counts).map(([grade, count]) => [grade, count + (by[grade as Grade] ?? 0)]),
  ) as GradeCounts["counts"],
});

const moved = (counts: ReportingCounts, by: Partial<Record<ReportingState, number>>): ReportingCounts => ({
  ...counts,
  states: Object.fromEntries(
    Object.entries(counts.states).map(([state, count]) => [
      state,
      count + (by[state as ReportingState] ?? 0),
    ]),
  ) as ReportingCounts["states"],
});

const { statistics } = sound;
const { tasks, indicators, reporting, leadReporting, reportingByList } = statistics;

const firstSection = (change: (counts: GradeCounts) => GradeCounts): MonthAssessment =>
  withStatistics({
    bySection: statistics.bySection.map((each, index) =>
      index === 0 ? { ...each, counts: change(each.counts) } : each,
    ),
  });

test("a month whose sums are right is proved", () => {
  expect(statistics.bySection).toHaveLength(2);
  expect(() => proveConsistent(sound)).not.toThrow();
});

describe("the proof throws for", () => {
  test.each<[string, MonthAssessment, string]>([
    ["a total of tasks", withStatistics({ tasks: { ...tasks, total: tasks.total + 1 } }), "tasks: "],
    [
      "what is unreported",
      withStatistics({ tasks: { ...tasks, unreported: tasks.unreported + 1 } }),
      "tasks: ",
    ],
    [
      "what is assessed",
      withStatistics({ tasks: { ...tasks, assessed: tasks.assessed - 1 } }),
      "tasks assessed",
    ],
    [
      "tasks taken from those assessed",
      withStatistics({ tasks: shifted(tasks, { 推进缓慢: -1, 暂不评价: 1 }) }),
      "tasks assessed",
    ],
    ["a negative part", withStatistics({ tasks: shifted(tasks, { 已完成: -9, 推进缓慢: 9 }) }), "tasks: "],
    ["a task left out of the table", { ...sound, tasks: sound.tasks.slice(1) }, "tasks listed"],
    [
      "a section's total",
      firstSection((counts) => ({ ...counts, total: counts.total + 1 })),
      "一、加快产业转型: ",
    ],
    [
      "a section's assessed",
      firstSection((counts) => ({ ...counts, assessed: counts.assessed + 1 })),
      "一、加快产业转型 assessed",
    ],
    ["a section left out", withStatistics({ bySection: statistics.bySection.slice(1) }), "sections: "],
    [
      "a task counted as another grade in its section",
      firstSection((counts) => shifted(counts, { 已完成: -1, 达到序时进度: 1 })),
      "sections 已完成",
    ],
    [
      "an indicator's grade",
      withStatistics({ indicators: { ...indicators, counts: { ...indicators.counts, 推进缓慢: 7 } } }),
      "indicators: ",
    ],
    [
      "an indicator that nobody counts",
      withStatistics({ indicators: { ...indicators, unreported: indicators.unreported + 1 } }),
      "indicators due",
    ],
    [
      "an indicator that is not due",
      withStatistics({ indicators: { ...indicators, notDue: indicators.notDue + 1 } }),
      "indicators due",
    ],
    ["a unit's state", withStatistics({ reporting: moved(reporting, { 按时报送: 1 }) }), "reporting: "],
    [
      "a lead's state",
      withStatistics({ leadReporting: moved(leadReporting, { 按时报送: 1 }) }),
      "lead reporting",
    ],
    ...Object.entries(reportingByList).flatMap(([list, counts]): [string, MonthAssessment, string][] => [
      [
        `a state of ${list}`,
        withStatistics({ reportingByList: { ...reportingByList, [list]: moved(counts, { 未报送: 1 }) } }),
        "reporting by list",
      ],
      [
        `a unit too many of ${list}`,
        withStatistics({
          reportingByList: {
            ...reportingByList,
            [list]: { ...moved(counts, { 未报送: 1 }), total: counts.total + 1 },
          },
        }),
        "lists: ",
      ],
    ]),
  ])("%s", (_, assessment, message) => {
    expect(() => proveConsistent(assessment)).toThrow(message);
  });
});
