import type { ReportingMonth } from "../../model/month.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, divide, one, rational, subtract, zero } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";

export const greatest = (values: readonly Rational[]): Rational =>
  values.reduce((best, value) => (compare(value, best) > 0 ? value : best), zero);

export const isWhole = ({ denominator }: Rational): boolean => denominator === 1n;

/** What the plan asks of its busiest month. */
const busiestMonth = (plan: readonly Rational[]): Rational =>
  greatest(plan.map((value, index) => subtract(value, plan[index - 1] ?? zero)));

/**
 * The most that a month usually adds to a cumulative value: the average of the months so far, an even share of the
 * target, or the plan's busiest month, whichever is most. Things that are counted in ones come at least one at a time.
 */
export const usualIncrease = (
  indicator: Indicator,
  month: ReportingMonth,
  previous: Rational | undefined,
): Rational => {
  const monthsBefore = month.month - 1;
  const average = previous && monthsBefore > 0 ? divide(previous, rational(monthsBefore)) : zero;
  const share = divide(indicator.target, rational(indicator.deadline.month));
  const planned = indicator.plan ? busiestMonth(indicator.plan) : share;
  const least = isWhole(indicator.target) && isWhole(previous ?? zero) ? one : zero;
  return greatest([average, planned, least]);
};
