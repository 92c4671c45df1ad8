import type { Report } from "../diagnostics/diagnostic.ts";
import type {
  IndicatorAssessment,
  MonthAssessment,
  StandingVerdict,
  TaskAssessment,
} from "../model/assessment.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { indicatorsOf } from "../model/catalogue.ts";
import type { Adjustments, DepartedUnit } from "../model/changes/adjustments.ts";
import { countGrades } from "../model/grade-counts.ts";
import { isLagging } from "../model/grade.ts";
import type { ReportingMonth } from "../model/month.ts";
import { nextMonth } from "../model/month.ts";
import type { EarlierMonth, EarlierTask } from "../model/output/earlier-month.ts";
import type { MonthRecord } from "../model/reporting-record.ts";
import type { MonthSubmissions } from "../model/submission.ts";
import { isParallel } from "../model/task.ts";
import type { Task } from "../model/task.ts";
import { asComparable } from "./as-comparable.ts";
import { proveConsistent } from "./consistency.ts";
import { conflictingSelfGrades, reportContradictions } from "./contradictions.ts";
import { reportingDeadline } from "./reporting/deadline.ts";
import { escalationsOf } from "./escalation.ts";
import { assessIndicator } from "./indicators/indicator-grade.ts";
import { countRun } from "./lagging-run.ts";
import type { Reported } from "./lead-reports.ts";
import { reportsBy, withStandings } from "./lead-reports.ts";
import { yearPace } from "./indicators/pace.ts";
import { countedSubmissions, reportingOf } from "./reporting/reporting-state.ts";
import { recordOfMonth } from "./reporting/reporting-record.ts";
import { standingVerdicts } from "./standing-verdicts.ts";
import type { ComparedCounts } from "./statistics.ts";
import { statisticsOf } from "./statistics.ts";
import { gradeTask } from "./grades/task-grade.ts";
import { againstTimeLimit, isPastTimeLimit } from "./grades/time-limit.ts";

/** What a month's tasks are assessed from. */
interface TaskFacts {
  readonly catalogue: Catalogue;
  readonly month: ReportingMonth;
  readonly reported: Reported;
  readonly verdicts: ReadonlyMap<number, StandingVerdict>;
  /** The month of the assessment before this one, whether it is compared with or not. */
  readonly previousMonth: ReportingMonth | undefined;
  /** The month that this one is compared with. */
  readonly compared: number | undefined;
}

/** What corrected anything that an earlier month said of a task; nothing where it said what it says. */
const correctionsOf = (
  previous: EarlierTask | undefined,
  month: number | undefined,
): Pick<TaskAssessment, "previousCorrectedBy" | "previousCorrections"> => {
  if (!previous || month === undefined) return {};
  const { correctedBy, indicators } = previous;
  const all = [correctedBy, ...indicators.map((each) => each.correctedBy)];
  const numbers = [...new Set(all.filter((number) => number !== undefined))];
  return {
    ...(correctedBy !== undefined && { previousCorrectedBy: correctedBy }),
    ...(numbers.length > 0 && { previousCorrections: { month, numbers } }),
  };
};

const assessTask = (
  task: Task,
  { catalogue, month, reported, verdicts, previousMonth, compared }: TaskFacts,
  previous: EarlierTask | undefined,
): TaskAssessment => {
  const own = reportsBy(task.leads, task, reported);
  const isOver = isParallel(task) && isPastTimeLimit(task, month);
  const leadReports = withStandings(own, { before: previous?.leadReports, month, isOver });
  const indicators = indicatorsOf(catalogue, task.number).map((indicator) => {
    const before = previous?.indicators.find((each) => each.indicator.name === indicator.name);
    return assessIndicator(indicator, { month, leadReports, previous: before, previousMonth, task });
  });
  const verdict = verdicts.get(task.number);
  const lagShare = catalogue.agency.parallelLagShare;
  const facts = { task, month, reports: leadReports, indicators, lagShare };
  const graded = gradeTask({ ...facts, verdict });
  const partsOverruled =
    verdict !== undefined &&
    isParallel(task) &&
    !isLagging(graded.grade) &&
    isLagging(gradeTask(facts).grade);
  const isOverruled = ({ grade }: IndicatorAssessment): boolean =>
    verdict !== undefined && grade !== undefined && isLagging(grade) !== isLagging(graded.grade);
  return {
    task,
    ...graded,
    ...(verdict && { verdict }),
    ...(partsOverruled && { partsOverruled }),
    leadReports,
    indicators: indicators.map((each) => (isOverruled(each) ? { ...each, overruled: true } : each)),
    leadsDisagree: conflictingSelfGrades(task, leadReports).length > 0,
    ...againstTimeLimit(task, month, graded, previous),
    ...(previous?.grade && { previousGrade: previous.grade }),
    ...correctionsOf(previous, compared),
    ...countRun(graded.grade, previous, month),
  };
};

/** The grades of the tasks that can be compared, before and now. */
const comparedCounts = (
  { tasks: earlier }: EarlierMonth,
  tasks: readonly TaskAssessment[],
  notCompared: readonly number[],
): ComparedCounts => {
  const isCompared = ({ task }: EarlierTask): boolean => !notCompared.includes(task.number);
  return {
    previousTasks: countGrades(earlier.filter(isCompared)),
    comparedTasks: countGrades(tasks.filter(isCompared)),
  };
};

/** What takes effect in a month of which there is nothing is told in the next one, or nobody would hear of it. */
const toldSince = (adjustments: Adjustments, lastMonth: EarlierMonth | undefined): Adjustments => ({
  ...adjustments,
  inMonth: adjustments.upToMonth.filter((change) => change.month > (lastMonth?.month.month ?? 0)),
});

/** The units that are no more and yet have reported in the year. */
const departedWithRecord = (
  { departed = [] }: Catalogue,
  record: readonly MonthRecord[],
): readonly DepartedUnit[] =>
  departed.filter(({ unit }) => record.some(({ units }) => units.some((each) => each.unit === unit.name)));

/** What a month is held against: the earlier one as it bears on it, and as far as its tasks can be compared. */
interface HeldAgainst {
  /** From which runs, verdicts and values are counted on. */
  readonly previous: EarlierMonth | undefined;
  /** With which grades and figures are compared; not one whose reports could not all be read. */
  readonly compared: EarlierMonth | undefined;
  /** Tasks that are others now, and tasks whose reports of then cannot be read any more. */
  readonly notCompared: readonly number[];
  readonly unread: readonly number[];
}

const heldAgainst = (lastMonth: EarlierMonth | undefined, catalogue: Catalogue): HeldAgainst => {
  const { earlier: previous, notCompared = [] } = lastMonth ? asComparable(lastMonth, catalogue) : {};
  const compared = previous?.incomplete ? undefined : previous;
  const isOpen = (number: number): boolean =>
    !notCompared.includes(number) && catalogue.tasks.some((task) => task.number === number);
  return { previous, compared, notCompared, unread: (compared?.unread ?? []).filter(isOpen) };
};

/**
 * Works out everything that is true of one month from what was submitted.
 * `lastMonth` is the month before as it was assessed or issued, from which changes and runs of lagging months are counted, as
 * far as the catalogue is the same.
 * Contradictions between reports are reported as warnings.
 */
export const assessMonth = (
  catalogue: Catalogue,
  month: MonthSubmissions,
  lastMonth: EarlierMonth | undefined,
  report: Report,
): MonthAssessment => {
  const { previous, compared, notCompared, unread } = heldAgainst(lastMonth, catalogue);
  const deadline = reportingDeadline(month.month, catalogue.agency);
  const { reporting, newcomers } = reportingOf(catalogue, month, deadline);
  const holders = [...reporting, ...newcomers];
  const reported: Reported = {
    counted: countedSubmissions(month.submissions, holders),
    reporting: new Map(holders.map((each) => [each.unit.name, each])),
    month: month.month,
  };
  const verdicts = standingVerdicts(month, previous, report);
  const facts = {
    catalogue,
    month: month.month,
    reported,
    verdicts,
    previousMonth: previous?.month,
    compared: compared?.month.month,
  };
  const tasks = catalogue.tasks.map((task) => {
    const before = previous?.tasks.find((each) => each.task.number === task.number);
    return assessTask(task, facts, before);
  });
  const reportingRecord = [...(previous?.reportingRecord ?? []), recordOfMonth(month.month, reporting)];
  const departed = departedWithRecord(catalogue, reportingRecord);
  for (const task of tasks) reportContradictions(task, report);
  const assessment: MonthAssessment = {
    month: month.month,
    ...(compared && { previousMonth: compared.month.month }),
    deadline,
    nextDeadline: reportingDeadline(nextMonth(month.month), catalogue.agency),
    pace: yearPace(month.month),
    reporting,
    ...(newcomers.length > 0 && { newcomers }),
    reportingRecord,
    tasks,
    sharedReports: new Map(
      catalogue.tasks.map((task) => [task.number, reportsBy(task.responsible, task, reported)]),
    ),
    escalations: escalationsOf({ month: month.month, tasks }, catalogue.agency),
    statistics: statisticsOf(
      tasks,
      reporting,
      compared && comparedCounts(compared, tasks, [...notCompared, ...unread]),
    ),
    ...(catalogue.adjustments && { adjustments: toldSince(catalogue.adjustments, lastMonth) }),
    ...(compared && notCompared.length > 0 && { notCompared }),
    ...(unread.length > 0 && { unreadBefore: unread }),
    ...(departed.length > 0 && { departed }),
  };
  proveConsistent(assessment);
  return assessment;
};
