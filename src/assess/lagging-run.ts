import type { Grade } from "../model/grade.ts";
import { isLagging } from "../model/grade.ts";
import type { ReportingMonth } from "../model/month.ts";

/** For how many months something has been lagging, and since when where it was silent in between. */
interface LaggingRun {
  readonly laggingMonths: number;
  readonly laggingSince?: number;
}

/**
 * Counts a run of lagging months on from last month's. A month without report (no `grade`) neither counts nor ends it; from
 * then on the run is told by the month in which it began, since its months no longer follow one another.
 */
export const countRun = (
  grade: Grade | undefined,
  before: Partial<LaggingRun> | undefined,
  { month }: ReportingMonth,
): LaggingRun => {
  const { laggingMonths = 0, laggingSince } = before ?? {};
  if (grade === undefined) {
    if (laggingMonths === 0) return { laggingMonths };
    return { laggingMonths, laggingSince: laggingSince ?? month - laggingMonths };
  }
  if (!isLagging(grade)) return { laggingMonths: 0 };
  return { laggingMonths: laggingMonths + 1, ...(laggingSince !== undefined && { laggingSince }) };
};
