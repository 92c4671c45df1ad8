import { compareDates, lastDayOf } from "../model/calendar-date.ts";
import type { ReportingMonth } from "../model/month.ts";
import type { Rational } from "../model/rational.ts";
import { divide, one, rational } from "../model/rational.ts";
import type { Indicator } from "../model/task.ts";

/** 时序进度: the share of the year that is over at the end of the month, m/12. */
export const yearPace = ({ month }: ReportingMonth): Rational => rational(month, 12);

/**
 * The share of its target that an indicator should have reached by the end of the month; 1 is 100%.
 * Undefined while the indicator is not graded: 节点 before its date, 年底 and 存量 before December.
 */
export const expectedShare = (indicator: Indicator, month: ReportingMonth): Rational | undefined => {
  const monthEnd = lastDayOf(month.year, month.month);
  const due = compareDates(indicator.deadline, monthEnd) <= 0;
  switch (indicator.method) {
    case "序时":
      // A deadline before the year's end shortens the run: 上半年 → m/6.
      return due ? one : rational(month.month, indicator.deadline.month);
    case "计划": {
      const planned = indicator.plan?.[month.month - 1];
      return planned && divide(planned, indicator.target);
    }
    case "节点":
      return due ? one : undefined;
    case "年底":
    case "存量":
      return month.month === 12 ? one : undefined;
  }
};
