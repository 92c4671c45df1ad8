import { compareDates, lastDayOf } from "./calendar-date.ts";
import type { ReportingMonth } from "./month.ts";
import type { Rational } from "./rational.ts";
import { absolute, compare, subtract, zero } from "./rational.ts";
import type { Indicator } from "./task.ts";

/** Whether an indicator's deadline is over at the end of the month. */
export const isPastDeadline = ({ deadline }: Indicator, { year, month }: ReportingMonth): boolean =>
  compareDates(deadline, lastDayOf(year, month)) <= 0;

/**
 * Whether an indicator is to be judged at the end of the month, so that its figure must be there: 节点 from its date on,
 * 年底 and 存量 in December, everything else each month.
 */
export const isDue = (indicator: Indicator, month: ReportingMonth): boolean => {
  switch (indicator.method) {
    case "节点":
      return isPastDeadline(indicator, month);
    case "年底":
    case "存量":
      return month.month === 12;
    default:
      return true;
  }
};

/** What a month asks of an indicator that is judged as it stands (当期); the year's target for every other one. */
export const targetOf = ({ method, plan, target }: Indicator, { month }: ReportingMonth): Rational =>
  (method === "当期" ? plan?.[month - 1] : undefined) ?? target;

/**
 * Whether a value meets a target, the year's unless another is given. “= 0” asks that nothing
 * is left.
 */
export const meetsTarget = (
  { relation, target, tolerance }: Indicator,
  value: Rational,
  asked: Rational = target,
): boolean => {
  const difference = compare(value, asked);
  switch (relation) {
    case ">":
      return difference > 0;
    case "≤":
      return difference <= 0;
    case "左右":
      return compare(absolute(subtract(value, asked)), tolerance ?? zero) <= 0;
    case "=":
      return compare(asked, zero) === 0 ? difference <= 0 : difference >= 0;
    default:
      return difference >= 0;
  }
};
