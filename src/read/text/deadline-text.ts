import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate, lastDayOf, parseDate } from "../../model/calendar-date.ts";

/** The months at whose end a part of the year ends. */
const parts: Readonly<Record<string, number>> = {
  "": 12,
  未明示: 12,
  全年: 12,
  年度: 12,
  年内: 12,
  年底: 12,
  年底前: 12,
  底: 12,
  底前: 12,
  上半年: 6,
  下半年: 12,
  一季度: 3,
  二季度: 6,
  三季度: 9,
  四季度: 12,
  第一季度: 3,
  第二季度: 6,
  第三季度: 9,
  第四季度: 12,
};

/**
 * The day that 时限 means: the last of the half-year, quarter or month it names, the last of `year` where it names
 * none; undefined when it cannot be told. Reads 全年, 上半年, 2013年, 6月底, 2013年6月底前, 9月15日前, 2013-06-30.
 */
export const parseDeadline = (text: string, year: number): CalendarDate | undefined => {
  const plain = text.normalize("NFKC").replaceAll(/\s/gu, "");
  const date = parseDate(plain.replace(/前$/u, ""));
  if (date) return date;
  const [, written, rest = ""] = /^(?:(\d{4})年)?(.*)$/u.exec(plain) ?? [];
  const inYear = written === undefined ? year : Number(written);
  const part = parts[rest];
  if (part !== undefined) return lastDayOf(inYear, part);
  const [, month, day] = /^(\d{1,2})月(?:(\d{1,2})日|底|末)?前?$/u.exec(rest) ?? [];
  if (month === undefined) return undefined;
  const last = calendarDate(inYear, Number(month), 1) && lastDayOf(inYear, Number(month));
  return day === undefined ? last : calendarDate(inYear, Number(month), Number(day));
};
