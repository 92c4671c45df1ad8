import type { Report } from "../diagnostics/diagnostic.ts";
import type { LeadReport, MonthAssessment, TaskAssessment } from "../model/assessment.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { indicatorsOf } from "../model/catalogue.ts";
import { countGrades } from "../model/grade-counts.ts";
import { isLagging } from "../model/grade.ts";
import { nextMonth } from "../model/month.ts";
import type { MonthSubmissions, Submission, Verdict } from "../model/submission.ts";
import type { Task, UnitMention } from "../model/task.ts";
import { unitsOf } from "../model/task.ts";
import { proveConsistent } from "./consistency.ts";
import { conflictingSelfGrades, reportContradictions } from "./contradictions.ts";
import { reportingDeadline } from "./deadline.ts";
import { assessIndicator } from "./indicator-grade.ts";
import { yearPace } from "./pace.ts";
import { assessReporting, countedSubmissions } from "./reporting-state.ts";
import { statisticsOf } from "./statistics.ts";
import { gradeTask } from "./task-grade.ts";

type Counted = ReadonlyMap<string, Submission>;

const reportsBy = (mentions: readonly UnitMention[], task: number, counted: Counted): readonly LeadReport[] =>
  unitsOf(mentions).map((unit) => {
    const entry = counted.get(unit)?.entries.find((each) => each.task === task);
    return { unit, ...(entry && { entry }) };
  });

/** Counts each lead's own run of lagging months on from last month's. */
const withRuns = (
  reports: readonly LeadReport[],
  before: readonly LeadReport[] | undefined,
): readonly LeadReport[] =>
  reports.map((report) => {
    if (!isLagging(report.entry?.selfGrade)) return report;
    const earlier = before?.find(({ unit }) => unit === report.unit)?.laggingMonths ?? 0;
    return { ...report, laggingMonths: earlier + 1 };
  });

const assessTask = (
  task: Task,
  catalogue: Catalogue,
  month: MonthSubmissions,
  counted: Counted,
  previous: TaskAssessment | undefined,
): TaskAssessment => {
  const leadReports = withRuns(reportsBy(task.leads, task.number, counted), previous?.leadReports);
  const indicators = indicatorsOf(catalogue, task.number).map((indicator) =>
    assessIndicator(
      indicator,
      month.month,
      leadReports,
      previous?.indicators.find((each) => each.indicator.name === indicator.name)?.value,
    ),
  );
  const verdict: Verdict | undefined = month.verdicts.find((each) => each.task === task.number);
  const graded = gradeTask(task, leadReports, indicators, verdict);
  return {
    task,
    ...graded,
    leadReports,
    indicators,
    leadsDisagree: conflictingSelfGrades(task, leadReports).length > 0,
    ...(previous?.grade && { previousGrade: previous.grade }),
    laggingMonths: isLagging(graded.grade) ? (previous?.laggingMonths ?? 0) + 1 : 0,
  };
};

/**
 * Works out everything that is true of one month from what was submitted.
 * `previous` is last month's assessment, from which changes and runs of lagging months are counted.
 * Contradictions between reports are reported as warnings.
 */
export const assessMonth = (
  catalogue: Catalogue,
  month: MonthSubmissions,
  previous: MonthAssessment | undefined,
  report: Report,
): MonthAssessment => {
  const deadline = reportingDeadline(month.month, catalogue.agency);
  const reporting = catalogue.units
    .map((unit) => assessReporting(unit, catalogue, month, deadline))
    .filter(({ ledTasks, sharedTasks }) => ledTasks.length + sharedTasks.length > 0);
  const counted = countedSubmissions(month.submissions, reporting);
  const tasks = catalogue.tasks.map((task) =>
    assessTask(
      task,
      catalogue,
      month,
      counted,
      previous?.tasks.find((each) => each.task.number === task.number),
    ),
  );
  for (const task of tasks) reportContradictions(task, report);
  const assessment: MonthAssessment = {
    month: month.month,
    deadline,
    nextDeadline: reportingDeadline(nextMonth(month.month), catalogue.agency),
    pace: yearPace(month.month),
    reporting,
    tasks,
    sharedReports: new Map(
      catalogue.tasks.map((task) => [task.number, reportsBy(task.responsible, task.number, counted)]),
    ),
    statistics: statisticsOf(tasks, reporting, previous && countGrades(previous.tasks)),
  };
  proveConsistent(assessment);
  return assessment;
};
