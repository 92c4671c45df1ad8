import type { Outlook } from "../../model/assessment.ts";
import { compareDates, lastDayOf } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { Rational } from "../../model/rational.ts";
import { divide, subtract } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import { dayOfYear } from "./pace.ts";

/** Fewer months than these say nothing of the whole year. */
const fewestMonths = 3;

/** Whether a figure is counted up from January to its target; a rate (%) is not, however it is judged. */
const isCountedUp = ({ method, unit }: Indicator): boolean =>
  (method === "序时" || method === "按日" || method === "计划") && unit !== "%";

/** A lagging indicator's figure and what it is held against; `previous` only where it is that of the month before. */
interface OutlookFacts {
  readonly month: ReportingMonth;
  readonly value: Rational;
  readonly pace: Rational;
  readonly previous?: Rational | undefined;
}

/**
 * What a lagging indicator needs in the months that are left, and where it would end: value / pace, which is the average of
 * the months (序时), of the days (按日), or the part of the plan that was kept (计划). Undefined for what is not counted
 * up, and when its deadline is over or no end of a month of this year.
 */
export const outlookOf = (
  indicator: Indicator,
  { month, value, pace, previous }: OutlookFacts,
): Outlook | undefined => {
  const { deadline, target, method, unit } = indicator;
  const today = dayOfYear(lastDayOf(month.year, month.month));
  const monthsLeft = deadline.month - month.month;
  const endsMonth = compareDates(deadline, lastDayOf(month.year, deadline.month)) === 0;
  if (!isCountedUp(indicator) || !endsMonth || monthsLeft < 1) return undefined;
  return {
    monthsOver: month.month,
    ...(method === "按日" && { daysOver: today }),
    monthsLeft,
    ...(unit === "天" && { daysLeft: dayOfYear(deadline) - today }),
    missing: subtract(target, value),
    ...(previous && { previous, increment: subtract(value, previous) }),
    ...(month.month >= fewestMonths && { forecast: divide(value, pace) }),
  };
};
