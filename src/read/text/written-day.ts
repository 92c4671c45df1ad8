import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { nextMonth } from "../../model/month.ts";
import { chineseDigits, parseChineseNumeral } from "../../model/text/chinese-numeral.ts";

/** The hour, and the day of the week, that programs and people put behind a day. */
const hour =
  /(?:(?<=\d)T|(?<=[日号])T?|(?<=[\d日号])(?=[上下中]午|早上|晚上))(?:[上下中]午|早上|晚上)?(?:\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?Z?|\d{1,2}[时点](?:\d{1,2}分|半|整)?)?(?:[AP]M)?$/iu;
const weekday = /\(?(?:星期|周)[一二三四五六日天]\)?$/u;

const inFigures = (numeral: string): string => {
  if (/^\d*$/u.test(numeral)) return numeral;
  const value = parseChineseNumeral(numeral);
  return value === undefined ? numeral : String(value);
};

/** 二〇一三年八月三日 with figures: 2013年8月3日. */
const withFigures = (text: string): string =>
  text
    .replace(/^[〇零○一二三四五六七八九]{2,4}(?=年)/u, (year) =>
      [...year].map((digit) => Math.max(0, chineseDigits.indexOf(digit))).join(""),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=月)/u, inFigures)
    .replace(/(?<=月)[一二三四五六七八九十]{1,3}(?=[日号]?$)/u, inFigures);

const plainOf = (text: string): string =>
  withFigures(
    text
      .trim()
      .normalize("NFKC")
      .replace(/(?<=[上下中]午|早上|晚上) +(?=\d)/u, "")
      .replace(/ (?=\d{1,2}[:时点])/u, "T")
      .replaceAll(/ /gu, "")
      .replace(weekday, "")
      .replace(hour, "")
      .replace(/[.。]$/u, "")
      .replaceAll(/(?<=\d)[、,\\~—–](?=\d)/gu, "/"),
  );

/** 2013-8-3, 2013/8/3, 2013.8.3, 2013年8月3日, 2013年8月3号, and the same of the year 13. */
const full = /^(?:(\d{4}|\d{2})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})[日号]?)$/u;
/** 20130803 */
const compact = /^(20\d{2})(\d{2})(\d{2})$/u;
/** 8月3日, 8月3号, 8-3, 8/3 */
const withoutYear = /^(\d{1,2})(?:月(\d{1,2})[日号]?|[-/](\d{1,2}))$/u;
/** 8.3, which as a number may once have been 8.30. */
const decimal = /^(\d{1,2})\.(\d{1,2})$/u;

const inCentury = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);

/** Grows with the days; near enough to tell which of three years is meant. */
const placeInTime = ({ year, month, day }: CalendarDate): number => (year * 12 + month) * 31 + day;

/** A day whose year nobody wrote, in the year in which it is nearest to the days on which the month is reported. */
const nearestYear = (month: number, day: number, reported: ReportingMonth): CalendarDate | undefined => {
  const due = { ...nextMonth(reported), day: 1 };
  const distance = (date: CalendarDate): number => Math.abs(placeInTime(date) - placeInTime(due));
  return [due.year - 1, due.year, due.year + 1]
    .flatMap((year) => calendarDate(year, month, day) ?? [])
    .toSorted((a, b) => distance(a) - distance(b))[0];
};

/**
 * The day that a cell names in any form that can mean but one, its year taken from the month reported on where it is
 * missing: 2013-08-03, 2013/8/3 0:00, 20130803, 2013年8月3号, 13年8月3日, 8月3日, 8/3. Undefined for anything else and for
 * no real day.
 */
export const parseWrittenDay = (text: string, reported: ReportingMonth): CalendarDate | undefined => {
  const plain = plainOf(text);
  const [, year, , month, day, chineseYear, chineseMonth, chineseDay] = full.exec(plain) ?? [];
  if (year !== undefined) return calendarDate(inCentury(year), Number(month), Number(day));
  if (chineseYear !== undefined)
    return calendarDate(inCentury(chineseYear), Number(chineseMonth), Number(chineseDay));
  const packed = compact.exec(plain);
  if (packed) return calendarDate(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const short = withoutYear.exec(plain);
  return short ? nearestYear(Number(short[1]), Number(short[2] ?? short[3]), reported) : undefined;
};

/** The same, and 8.3 besides, which decides nothing that a unit is told. */
export const parseLooseDay = (text: string, reported: ReportingMonth): CalendarDate | undefined => {
  const short = decimal.exec(plainOf(text));
  return short ? nearestYear(Number(short[1]), Number(short[2]), reported) : parseWrittenDay(text, reported);
};
