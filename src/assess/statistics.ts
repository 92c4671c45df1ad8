import type {
  GradeCounts,
  ReportingCounts,
  SectionStatistics,
  Statistics,
  TaskAssessment,
  UnitReporting,
} from "../model/assessment.ts";
import type { Grade, ReportingState } from "../model/grade.ts";
import { grades, reportingStates } from "../model/grade.ts";
import type { UnitList } from "../model/unit.ts";
import { listOf, unitLists } from "../model/unit.ts";

const tally = <Key extends string>(keys: readonly Key[], items: readonly Key[]): Record<Key, number> => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const item of items) counts[item] += 1;
  return counts;
};

/** Counts tasks by grade; the denominator of every 占比 leaves out 暂不评价 and what no lead reported. */
export const countGrades = (tasks: readonly TaskAssessment[]): GradeCounts => {
  const counts = tally<Grade>(
    grades,
    tasks.flatMap(({ grade }) => grade ?? []),
  );
  const unreported = tasks.filter(({ grade }) => grade === undefined).length;
  return { total: tasks.length, counts, unreported, assessed: tasks.length - counts.暂不评价 - unreported };
};

/** Counts units by reporting state. */
export const countReporting = (units: readonly UnitReporting[]): ReportingCounts => ({
  total: units.length,
  states: tally<ReportingState>(
    reportingStates,
    units.map(({ state }) => state),
  ),
});

const bySection = (tasks: readonly TaskAssessment[]): readonly SectionStatistics[] =>
  [...new Set(tasks.map(({ task }) => task.section))].map((section) => ({
    section,
    counts: countGrades(tasks.filter(({ task }) => task.section === section)),
  }));

const countIndicators = (tasks: readonly TaskAssessment[]): Statistics["indicators"] => {
  const all = tasks.flatMap(({ indicators }) => indicators);
  const graded = all.flatMap(({ grade }) => grade ?? []);
  const of = (grade: Grade): number => graded.filter((each) => each === grade).length;
  return {
    total: all.length,
    valued: all.filter(({ value }) => value !== undefined).length,
    graded: graded.length,
    counts: { 已完成: of("已完成"), 达到序时进度: of("达到序时进度"), 推进缓慢: of("推进缓慢") },
  };
};

/** Every count that the 通报 prints, made from the assessed tasks and units alone. */
export const statisticsOf = (
  tasks: readonly TaskAssessment[],
  reporting: readonly UnitReporting[],
  previousTasks: GradeCounts | undefined,
): Statistics => ({
  tasks: countGrades(tasks),
  ...(previousTasks && { previousTasks }),
  bySection: bySection(tasks),
  indicators: countIndicators(tasks),
  reporting: countReporting(reporting),
  leadReporting: countReporting(reporting.filter(({ ledTasks }) => ledTasks.length > 0)),
  reportingByList: Object.fromEntries(
    unitLists.map((list) => [
      list,
      countReporting(reporting.filter(({ unit }) => listOf(unit.kind) === list)),
    ]),
  ) as Record<UnitList, ReportingCounts>,
});
