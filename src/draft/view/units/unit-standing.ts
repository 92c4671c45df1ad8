import type { MonthAssessment, TaskAssessment, UnitReporting } from "../../../model/assessment.ts";
import { countGrades, tally } from "../../../model/grade-counts.ts";
import type { ReportingState } from "../../../model/grade.ts";
import { reportingStates } from "../../../model/grade.ts";
import { silenceOf } from "../../wording/lead-text.ts";
import { asSeenBy } from "../as-seen-by.ts";

/** 报送记录: in how many months of the year so far a unit reported how; what it left out is counted beside its state. */
interface ReportingRecord {
  readonly months: number;
  /** 按时报送, or returned and back within the limit of the slip. */
  readonly inTime: number;
  readonly late: number;
  readonly returned: number;
  readonly missing: number;
  /** 漏报: months whose report left out a task. */
  readonly omitting: number;
}

/** The record of one unit over the months there are. */
export const recordOf = (
  { reportingRecord = [] }: Pick<MonthAssessment, "reportingRecord">,
  unit: string,
): ReportingRecord => {
  const own = reportingRecord.flatMap(({ units }) => units.filter((each) => each.unit === unit));
  const states = tally<ReportingState>(
    reportingStates,
    own.map(({ state }) => state),
  );
  return {
    months: own.length,
    inTime: states.按时报送 + states.退回后按期重报,
    late: states.逾期报送,
    returned: states.退回,
    missing: states.未报送,
    omitting: own.filter(({ leavesOut }) => leavesOut).length,
  };
};

/** How many months the record covers, and the first of them. */
export const recordSpan = ({ month, reportingRecord = [] }: MonthAssessment) => ({
  月数: reportingRecord.length,
  起始月: reportingRecord[0]?.month ?? month.month,
});

/** The tasks that a unit leads, as they are its own: of a task of equal leads its part. */
export const ledBy = (
  { tasks }: Pick<MonthAssessment, "tasks">,
  { unit, ledTasks }: UnitReporting,
): readonly TaskAssessment[] =>
  tasks.filter(({ task }) => ledTasks.includes(task.number)).map((assessed) => asSeenBy(unit.name, assessed));

/** Whether a unit leads a task since this very month and has not reported it: it is to be judged from the next one on. */
export const isNewToIt = ({ grade, leadReports }: TaskAssessment): boolean =>
  grade === undefined && silenceOf({ leadReports }) === "新承担";

/** How the tasks that a unit leads stand, each as its own. */
export const ledCounts = (assessment: MonthAssessment, reporting: UnitReporting) =>
  countGrades(ledBy(assessment, reporting));
