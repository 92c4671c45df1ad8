import type { CalendarDate } from "../../model/calendar-date.ts";
import { lastDayOf } from "../../model/calendar-date.ts";
import { isDue, isPastDeadline } from "../../model/indicator-target.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { Rational } from "../../model/rational.ts";
import { divide, one, rational } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";

/** 时序进度: the share of the year that is over at the end of the month, m/12. */
export const yearPace = ({ month }: ReportingMonth): Rational => rational(month, 12);

/** How many days of its year are over at the end of a day; 365 or 366 at the end of the year. */
export const dayOfYear = ({ year, month, day }: CalendarDate): number =>
  Array.from({ length: month - 1 }, (_, index) => lastDayOf(year, index + 1).day).reduce(
    (days, each) => days + each,
    day,
  );

/**
 * The share of its target that an indicator should have reached by the end of the month; 1 is 100%. Undefined while the
 * indicator is not judged (节点 before its date, 年底 and 存量 before December), and for 当期, which is judged as it stands.
 */
export const expectedShare = (indicator: Indicator, month: ReportingMonth): Rational | undefined => {
  const { method, deadline, plan, target } = indicator;
  if (!isDue(indicator, month)) return undefined;
  switch (method) {
    case "序时":
      // A deadline before the year's end shortens the run: 上半年 → m/6.
      return isPastDeadline(indicator, month) ? one : rational(month.month, deadline.month);
    case "按日":
      return isPastDeadline(indicator, month)
        ? one
        : rational(dayOfYear(lastDayOf(month.year, month.month)), dayOfYear(deadline));
    case "计划": {
      const planned = plan?.[month.month - 1];
      return planned && target.numerator !== 0n ? divide(planned, target) : undefined;
    }
    case "节点":
    case "年底":
    case "存量":
      return one;
    case "当期":
      return undefined;
  }
};
