import type { ReportingMonth } from "../model/month.ts";
import type { EarlierIndicator, EarlierMonth, EarlierTask } from "../model/output/earlier-month.ts";
import { wasLagging } from "./indicators/indicator-grade.ts";
import { countRun } from "./lagging-run.ts";

/**
 * An earlier month as it bears on a later one of its year. Over months of which there is nothing in between, runs of
 * lagging months neither count nor end, as over any month without a report.
 */
export const carriedOver = (earlier: EarlierMonth, to: ReportingMonth): EarlierMonth => {
  const silent = { ...earlier.month, month: earlier.month.month + 1 };
  if (to.month <= silent.month) return earlier;
  return {
    ...earlier,
    tasks: earlier.tasks.map(({ laggingMonths, laggingSince, ...task }) => {
      const run = { laggingMonths, ...(laggingSince !== undefined && { laggingSince }) };
      return {
        ...task,
        ...countRun(undefined, run, silent),
        leadReports: task.leadReports.map((lead) =>
          lead.laggingMonths === undefined ? lead : { ...lead, ...countRun(undefined, lead, silent) },
        ),
      };
    }),
  };
};

/** An indicator that nothing is compared with: whether it lagged till it is reported again, and a value that was read. */
const notCompared = (each: EarlierIndicator): EarlierIndicator => ({
  indicator: each.indicator,
  ...(each.value && { value: each.value }),
  ...(each.reportedBy !== undefined && { reportedBy: each.reportedBy }),
  ...(!each.value && wasLagging(each) && { lastLagging: true }),
  ...(each.overdue && { overdue: true }),
});

/**
 * A month some of whose units' reports cannot be read any more: what these lead is neither compared nor counted as silence,
 * unless a verdict holds; its runs go on as over a month without a report. `before` is what that month counted on from.
 */
export const withoutReportsOf = (
  month: EarlierMonth,
  units: ReadonlySet<string>,
  before: EarlierMonth | undefined,
): EarlierMonth => {
  const isUnread = ({ verdict, leadReports }: EarlierTask): boolean =>
    !verdict && leadReports.some(({ unit }) => units.has(unit));
  const runBefore = (number: number): EarlierTask | undefined =>
    before?.tasks.find(({ task }) => task.number === number);
  return {
    ...month,
    unread: month.tasks.filter(isUnread).map(({ task }) => task.number),
    tasks: month.tasks.map((each) => {
      if (!isUnread(each)) return each;
      const { grade: _grade, laggingMonths: _months, laggingSince: _since, ...task } = each;
      const run = countRun(undefined, runBefore(task.task.number), month.month);
      return { ...task, ...run, indicators: task.indicators.map(notCompared) };
    }),
    // Whose report could not be read here may have been read when it came.
    ...(month.reportingRecord && {
      reportingRecord: month.reportingRecord.map((record) =>
        record.month === month.month.month
          ? { ...record, units: record.units.filter(({ unit }) => !units.has(unit)) }
          : record,
      ),
    }),
  };
};

/**
 * What a month with errors leaves to the later ones: its verdicts, its runs, where its leads stand, and what lags till it
 * is reported again. A report that could not be read counts as one that did not come, so nothing is compared with it.
 */
export const withoutFigures = ({ month, tasks, reportingRecord }: EarlierMonth): EarlierMonth => ({
  month,
  incomplete: true,
  sharedReports: new Map(),
  // Whose report could not be read here may have been read when it came.
  ...(reportingRecord && { reportingRecord: reportingRecord.filter((each) => each.month !== month.month) }),
  tasks: tasks.map(({ grade: _grade, correctedBy: _correctedBy, ...task }) => ({
    ...task,
    leadReports: task.leadReports.map(({ entry: _entry, ...lead }) => lead),
    indicators: task.indicators.map((each) => ({
      indicator: each.indicator,
      ...(wasLagging(each) && { lastLagging: true }),
      ...(each.overdue && { overdue: true }),
    })),
  })),
});
