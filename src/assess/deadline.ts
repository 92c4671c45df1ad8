import chineseDays from "chinese-days";
import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import type { CalendarDate } from "../model/calendar-date.ts";
import { isoDate, parseDate } from "../model/calendar-date.ts";
import type { Agency } from "../model/catalogue.ts";
import { nextMonth } from "../model/month.ts";
import type { ReportingMonth } from "../model/month.ts";

dayjs.extend(utc);

const dayAfter = (date: CalendarDate): CalendarDate => {
  const next = parseDate(dayjs.utc(isoDate(date)).add(1, "day").format("YYYY-MM-DD"));
  if (!next) throw new Error(`dayAfter: no day after ${isoDate(date)}`);
  return next;
};

/**
 * Whether offices work on the day, by the State Council's calendar with its make-up working days. The library reads a
 * day without an hour as midnight in Greenwich, which west of it is the day before; noon is meant locally.
 */
export const isWorkingDay = (date: CalendarDate): boolean =>
  chineseDays.isWorkday(`${isoDate(date)}T12:00:00`);

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
