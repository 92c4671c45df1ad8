import { calendarYears } from "../../assess/reporting/deadline.ts";
import type { DoctorRow } from "../../diagnostics/doctor/row.ts";
import { nextMonth } from "../../model/month.ts";
import type { ExaminedYear } from "./year.ts";

/** Days are counted into the second month after the one reported on: 报送截止日, then the days that letters leave. */
const yearReached = ({ year, months }: ExaminedYear): number => {
  const newest = months.at(-1);
  return newest ? nextMonth(nextMonth(newest)).year : year;
};

/** Whether the calendar of holidays has the years that the year's days fall into, and those of the months to come. */
export const holidayRows = (examined: ExaminedYear): readonly DoctorRow[] => {
  const { from, to } = calendarYears();
  const { year } = examined;
  const reached = yearReached(examined);
  const isKnown = (each: number): boolean => each >= from && each <= to;
  if (!isKnown(year)) {
    const missing = reached === year || isKnown(reached) ? `${year}` : `${year}、${reached}`;
    return [{ kind: "holidaysMissing", details: { from, to, missing } }];
  }
  if (!isKnown(reached)) return [{ kind: "holidaysToCome", details: { from, to, missing: `${reached}` } }];
  const needed = reached === year ? `${year}` : `${year}、${reached}`;
  return [{ kind: "holidaysFit", details: { from, to, needed } }];
};
