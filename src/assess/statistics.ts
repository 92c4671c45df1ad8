import type {
  ReportingCounts,
  SectionStatistics,
  Statistics,
  TaskAssessment,
  UnitReporting,
} from "../model/assessment.ts";
import { countGrades, tally } from "../model/grade-counts.ts";
import type { Grade, ReportingState } from "../model/grade.ts";
import { reportingStates } from "../model/grade.ts";
import { isMissing } from "../model/judged-indicator.ts";

/** Counts units by reporting state. */
export const countReporting = (units: readonly Pick<UnitReporting, "state">[]): ReportingCounts => ({
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
  const graded = all.flatMap(({ grade, overruled }) => (grade && !overruled ? [grade] : []));
  const missing = all.filter(isMissing);
  const of = (grade: Grade): number => graded.filter((each) => each === grade).length;
  return {
    total: all.length,
    graded: graded.length,
    unreported: missing.filter(({ excuse }) => excuse === undefined).length,
    excused: {
      退回: missing.filter(({ excuse }) => excuse === "退回").length,
      新承担: missing.filter(({ excuse }) => excuse === "新承担").length,
    },
    overruled: all.filter(({ overruled }) => overruled).length,
    notDue: all.filter(({ grade, due }) => grade === undefined && !due).length,
    counts: {
      已完成: of("已完成"),
      达到序时进度: of("达到序时进度"),
      推进缓慢: of("推进缓慢"),
      未完成: of("未完成"),
    },
  };
};

/** The tasks that can be compared with last month, by their grades then and now. */
export type ComparedCounts = Pick<Required<Statistics>, "previousTasks" | "comparedTasks">;

/** Every count that the 通报 prints, made from the assessed tasks and units alone. */
export const statisticsOf = (
  tasks: readonly TaskAssessment[],
  reporting: readonly UnitReporting[],
  compared: ComparedCounts | undefined,
): Statistics => ({
  tasks: countGrades(tasks),
  ...compared,
  bySection: bySection(tasks),
  indicators: countIndicators(tasks),
  reporting: countReporting(reporting),
  leadReporting: countReporting(reporting.filter(({ ledTasks }) => ledTasks.length > 0)),
  reportingByList: Object.fromEntries(
    [...new Set(reporting.map(({ unit }) => unit.list))].map((list) => [
      list,
      countReporting(reporting.filter(({ unit }) => unit.list === list)),
    ]),
  ),
});
