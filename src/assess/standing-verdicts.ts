import type { Report } from "../diagnostics/diagnostic.ts";
import type { StandingVerdict } from "../model/assessment.ts";
import { atYearEnd, isYearEnd } from "../model/grade.ts";
import { monthName } from "../model/month.ts";
import type { EarlierMonth } from "../model/output/earlier-month.ts";
import type { MonthSubmissions } from "../model/submission.ts";

/**
 * The verdicts that stand this month, by task: those given now, and those of earlier months that were neither changed nor
 * lifted. One that is only carried on is reported (VER-005), and the lifting of one that does not stand (VER-006).
 */
export const standingVerdicts = (
  { month, verdicts, liftedVerdicts = [] }: MonthSubmissions,
  previous: Pick<EarlierMonth, "tasks"> | undefined,
  report: Report,
): ReadonlyMap<number, StandingVerdict> => {
  const earlier = new Map(
    (previous?.tasks ?? []).flatMap(({ task, verdict }) =>
      verdict ? [[task.number, verdict] as const] : [],
    ),
  );
  const standing = new Map(earlier);
  for (const { task, place } of liftedVerdicts) {
    // Without last month nobody can tell whether there is something to lift.
    if (previous && !earlier.has(task)) report({ code: "VER-006", place, details: { task } });
    standing.delete(task);
  }
  for (const { task, ...verdict } of verdicts) {
    standing.set(task, { ...verdict, month: month.month });
  }
  for (const [task, { grade, month: given, place }] of standing) {
    if (given === month.month) continue;
    const printed = isYearEnd(month) ? atYearEnd(grade) : grade;
    const details = {
      task,
      grade,
      printed,
      given: monthName({ ...month, month: given }),
      month: monthName(month),
    };
    report({ code: "VER-005", place, details });
  }
  return standing;
};
