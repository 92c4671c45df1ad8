import type { TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import { wordOf } from "../../model/lead-report.ts";
import { isParallel } from "../../model/task.ts";

/**
 * Whether what its leads report of a task agrees: none of its figures is another one's by a second lead, and no lead of
 * several says that it lags. Equal leads answer each for its own part.
 */
export const isUncontested = ({ task, indicators, leadReports }: TaskAssessment): boolean =>
  indicators.every(({ conflicting }) => conflicting.length === 0) &&
  (isParallel(task) || !leadReports.some((each) => isLagging(wordOf(each))));
