import type { LeadReport, MonthAssessment, TaskAssessment } from "../model/assessment.ts";
import { isLagging } from "../model/grade.ts";
import type { LetterDue } from "../model/supervision-letter.ts";

/** The members of a group of equals that answer for a task: those that lag by their own word, or all where none says so. */
const answerable = ({ leadReports, laggingMonths }: TaskAssessment): readonly LeadReport[] => {
  const own = leadReports.filter(({ entry }) => isLagging(entry?.selfGrade));
  return own.length > 0 ? own : leadReports.map((report) => ({ ...report, laggingMonths }));
};

const dueFor = (assessed: TaskAssessment): readonly LetterDue[] => {
  const { task, leadReports, laggingMonths, grade } = assessed;
  if (!isLagging(grade)) return [];
  if (task.leads.some(({ kind }) => kind === "group")) {
    return answerable(assessed).map((report) => ({
      assessed,
      unit: report.unit,
      months: report.laggingMonths ?? 0,
    }));
  }
  const [main] = leadReports;
  return main ? [{ assessed, unit: main.unit, months: laggingMonths }] : [];
};

/**
 * The letters that are due when tasks have been lagging for at least `leastMonths` months running: one a task, to its
 * first lead, in the order of the catalogue. A task that a group leads (各县（市、区）政府) brings one to each member that
 * has lagged so long itself, never to the group.
 */
export const lettersDue = (
  { tasks }: Pick<MonthAssessment, "tasks">,
  leastMonths: number,
): readonly LetterDue[] => tasks.flatMap(dueFor).filter(({ months }) => months >= leastMonths);
