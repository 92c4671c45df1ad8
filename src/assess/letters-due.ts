import type { MonthAssessment, TaskAssessment } from "../model/assessment.ts";
import { isLagging } from "../model/grade.ts";
import type { LeadReport } from "../model/lead-report.ts";
import { wordOf } from "../model/lead-report.ts";
import type { LetterDue } from "../model/papers/supervision-letter.ts";
import { isParallel } from "../model/task.ts";

/** The equal leads that answer for a task: those that lag where they stand, or all where the whole lags and none says so. */
const answerable = (assessed: TaskAssessment): readonly LeadReport[] => {
  const { leadReports, laggingMonths, grade } = assessed;
  // Nobody is pressed for what the bureau finds to keep pace.
  if (assessed.partsOverruled) return [];
  const own = leadReports.filter((each) => isLagging(wordOf(each)));
  if (own.length > 0 || !isLagging(grade)) return own;
  return leadReports.map((report) => ({ ...report, laggingMonths }));
};

const dueFor = (assessed: TaskAssessment): readonly LetterDue[] => {
  const { task, leadReports, laggingMonths, laggingSince, grade, verdict } = assessed;
  // What waits for somebody else is not asked of the lead.
  if (verdict?.owedBy !== undefined) return [];
  const due = ({ unit, silence }: LeadReport, months: number, since: number | undefined): LetterDue => ({
    assessed,
    unit,
    months,
    ...(since !== undefined && { since }),
    // Who holds it since this month only has nothing to answer for yet.
    ...(silence && silence !== "新承担" && { silence }),
  });
  if (isParallel(task)) {
    return answerable(assessed).map((report) => due(report, report.laggingMonths ?? 0, report.laggingSince));
  }
  const [main] = leadReports;
  const isOpen = isLagging(grade) || (grade === undefined && laggingMonths > 0);
  if (!main || !isOpen) return [];
  // Silence on what had not lagged before, and does by another lead's word, is told in the 通报 alone.
  const { silence, ...report } = main;
  const laggedBefore = grade === undefined || laggingMonths > 1;
  return [due({ ...report, ...(silence && laggedBefore && { silence }) }, laggingMonths, laggingSince)];
};

/**
 * The letters that are due: when tasks have been lagging for at least `leastMonths` months, or when the lead of a task that
 * lagged says nothing of it this month. One a task, to its first lead, in the order of the catalogue; a task of equal leads
 * (各县（市、区）政府) brings one to each that lags so itself, never to all of them at once.
 */
export const lettersDue = (
  { tasks }: Pick<MonthAssessment, "tasks">,
  leastMonths: number,
): readonly LetterDue[] =>
  tasks.flatMap(dueFor).filter(({ months, silence }) => months >= leastMonths || silence !== undefined);
