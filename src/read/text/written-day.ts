import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate, lastDayOf } from "../../model/calendar-date.ts";
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

/** 4/13/2013 and 13/4/2013: of the first two the one beyond twelve is the day; 2-Apr-13 as English spreadsheets have it. */
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;
const english = /^(\d{1,2})-?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:-?(\d{4}|\d{2}))?$/iu;
const englishMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
/** 41366: days since 30 December 1899, as a spreadsheet counts them, of this century; its hour behind the point. */
const serial = /^([34567]\d{4})(?:\.\d+)?$/u;
const firstSerial = 36526;

const inCentury = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);

/** 8 for Aug, whatever its letters. */
const monthOf = (name: string): number => englishMonths.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1;

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

/** The day of a spreadsheet's count of days; undefined before 2000. */
const dayOfSerial = (count: number): CalendarDate | undefined => {
  let left = count - firstSerial;
  if (left < 0) return undefined;
  let date: CalendarDate = { year: 2000, month: 1, day: 1 };
  for (;;) {
    const { day: length } = lastDayOf(date.year, date.month);
    if (left < length) return { ...date, day: left + 1 };
    left -= length;
    date = { ...nextMonth(date), day: 1 };
  }
};

/** The days that 4/2/2013 may mean, the month first or the day first; one where both are the same or one is none. */
const yearLastDays = (plain: string): readonly CalendarDate[] => {
  const [, one, , other, year] = yearLast.exec(plain) ?? [];
  if (year === undefined) return [];
  const monthFirst = calendarDate(Number(year), Number(one), Number(other)) ?? [];
  const dayFirst = calendarDate(Number(year), Number(other), Number(one)) ?? [];
  return [monthFirst, Number(one) === Number(other) ? [] : dayFirst].flat();
};

/** The two days that a text may mean where nobody can tell which (4/2/2013); none for any other. */
export const twoDays = (text: string): readonly CalendarDate[] => {
  const days = yearLastDays(plainOf(text));
  return days.length > 1 ? days : [];
};

/**
 * The day that a cell names with its year in any form that can mean but one: 2013-08-03, 2013/8/3 0:00, 20130803,
 * 2013年8月3号, 13年8月3日, 8/13/2013, 3-Aug-13, 41489. Undefined for anything else and for no real day.
 */
export const parseFullDay = (text: string): CalendarDate | undefined => {
  const plain = plainOf(text);
  const [, year, , month, day, chineseYear, chineseMonth, chineseDay] = full.exec(plain) ?? [];
  if (year !== undefined) return calendarDate(inCentury(year), Number(month), Number(day));
  if (chineseYear !== undefined)
    return calendarDate(inCentury(chineseYear), Number(chineseMonth), Number(chineseDay));
  const packed = compact.exec(plain);
  if (packed) return calendarDate(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const counted = serial.exec(plain)?.[1];
  if (counted !== undefined) return dayOfSerial(Number(counted));
  const [, dayInEnglish, name, yearInEnglish] = english.exec(plain) ?? [];
  if (yearInEnglish !== undefined && name !== undefined)
    return calendarDate(inCentury(yearInEnglish), monthOf(name), Number(dayInEnglish));
  const [only, ...others] = yearLastDays(plain);
  return others.length === 0 ? only : undefined;
};

/**
 * The day that a cell names in any form that can mean but one, its year taken from the month reported on where it is
 * missing: 8月3日, 8/3, 3-Aug and what `parseFullDay` reads. Undefined for anything else and for
 * no real day.
 */
export const parseWrittenDay = (text: string, reported: ReportingMonth): CalendarDate | undefined => {
  const whole = parseFullDay(text);
  if (whole) return whole;
  const plain = plainOf(text);
  const [, day, name, year] = english.exec(plain) ?? [];
  if (name !== undefined && year === undefined) return nearestYear(monthOf(name), Number(day), reported);
  const short = withoutYear.exec(plain);
  return short ? nearestYear(Number(short[1]), Number(short[2] ?? short[3]), reported) : undefined;
};

/** The same, and 8.3 besides, which decides nothing that a unit is told. */
export const parseLooseDay = (text: string, reported: ReportingMonth): CalendarDate | undefined => {
  const short = decimal.exec(plainOf(text));
  return short ? nearestYear(Number(short[1]), Number(short[2]), reported) : parseWrittenDay(text, reported);
};
