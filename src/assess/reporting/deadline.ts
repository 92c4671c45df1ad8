import { createRequire } from "node:module";
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { isoDate, parseDate } from "../../model/calendar-date.ts";
import type { Agency } from "../../model/catalogue.ts";
import { nextMonth } from "../../model/month.ts";
import type { ReportingMonth } from "../../model/month.ts";

dayjs.extend(utc);

const dayAfter = (date: CalendarDate): CalendarDate => {
  const next = parseDate(dayjs.utc(isoDate(date)).add(1, "day").format("YYYY-MM-DD"));
  if (!next) throw new Error(`dayAfter: no day after ${isoDate(date)}`);
  return next;
};

/** The State Council's calendar, by days: 2013-04-05 is a holiday, 2013-04-07 a Sunday made a working day. */
interface WorkCalendar {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** The data alone: the library's own functions take a day for the one before it west of Greenwich. */
const calendar = createRequire(import.meta.url)("chinese-days/dist/chinese-days.json") as WorkCalendar;

/** The first and the last year whose holidays the calendar has. */
export const calendarYears = (): { readonly from: number; readonly to: number } => {
  const years = Object.keys(calendar.holidays).map((day) => Number(day.slice(0, 4)));
  return { from: Math.min(...years), to: Math.max(...years) };
};

/** Whether offices work on the day, by the State Council's calendar with its make-up working days. */
export const isWorkingDay = (date: CalendarDate): boolean => {
  const day = isoDate(date);
  const weekday = dayjs.utc(day).day();
  const isUsual = weekday >= 1 && weekday <= 5;
  return Object.hasOwn(calendar.workdays, day) || (isUsual && !Object.hasOwn(calendar.holidays, day));
};

/**
 * 报送截止日: the last day on which a month's report is in time. The due day of the following month counts;
 * when it is no working day, the next working day does (2013-04-05 → 2013-04-07, a working Sunday).
 */
export const reportingDeadline = (
  month: ReportingMonth,
  { dueDay, rollsOverHolidays }: Pick<Agency, "dueDay" | "rollsOverHolidays">,
): CalendarDate => {
  const dueDate: CalendarDate = { ...nextMonth(month), day: dueDay };
  if (!rollsOverHolidays) return dueDate;
  let day = dueDate;
  while (!isWorkingDay(day)) day = dayAfter(day);
  return day;
};

/** The first working day after a day, however long the holiday. */
export const nextWorkingDay = (date: CalendarDate): CalendarDate => {
  let day = dayAfter(date);
  while (!isWorkingDay(day)) day = dayAfter(day);
  return day;
};

/** The last of so many working days after a day, which does not count itself. */
export const workingDaysAfter = (date: CalendarDate, days: number): CalendarDate => {
  let day = date;
  for (let left = days; left > 0; left--) day = nextWorkingDay(day);
  return day;
};
