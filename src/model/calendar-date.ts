/** A day of the civil calendar, without clock or time zone. */
export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Makes a date of three numbers; undefined when the calendar has no such day. */
export const calendarDate = (year: number, month: number, day: number): CalendarDate | undefined =>
  Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= (daysInMonth(year, month) ?? 0)
    ? { year, month, day }
    : undefined;

const written = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
];

/** Reads 2013-04-05, 2013/4/5, 2013.4.5 or 2013年4月5日; undefined for anything else or for no real day. */
export const parseDate = (text: string): CalendarDate | undefined => {
  const plain = text.trim().normalize("NFKC");
  for (const form of written) {
    const found = form.exec(plain);
    if (found) return calendarDate(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  return undefined;
};

const two = (value: number): string => String(value).padStart(2, "0");

/** 2013-04-05 */
export const isoDate = (date: CalendarDate): string => `${date.year}-${two(date.month)}-${two(date.day)}`;

/** 2013年4月5日: Arabic figures, the year in full, no leading zero (GB/T 9704 7.3.5.4). */
export const chineseDate = (date: CalendarDate): string => `${date.year}年${date.month}月${date.day}日`;

/** 7月5日 */
export const monthAndDay = ({ month, day }: CalendarDate): string => `${month}月${day}日`;

/** Negative when `a` is before `b`, 0 on the same day, positive after. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

/** The last day of a month. */
export const lastDayOf = (year: number, month: number): CalendarDate => ({
  year,
  month,
  day: daysInMonth(year, month),
});
