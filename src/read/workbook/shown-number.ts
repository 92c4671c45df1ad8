import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate, isoDate } from "../../model/calendar-date.ts";
import { compare, multiply, parseDecimal, rational, toDecimal, toFixed } from "../../model/rational.ts";
import { numberFormat } from "./number-format.ts";

/** A number's cell as text. */
interface ShownNumber {
  readonly text: string;
  /** What is stored, where the sheet shows another number: rounded, or with `scaled` one that nobody can tell. */
  readonly stored?: string;
  readonly scaled?: true;
  /** The day that the number means where it is a date, shown as one or not. */
  readonly date?: CalendarDate;
}

/** Spreadsheets calculate in binary and show at most fifteen figures; the rest is noise: 138.59999999999999. */
const figures = 15;

/** Numbers with more zeros than that before or behind their figures stay as computers write them: 1e+22. */
const mostZeros = 21;

/** A number of a cell as the shortest decimal of fifteen figures: 138.6, 0.3, 13.8333333333333. */
export const plainDecimal = (value: number): string => {
  const [digits = "0", exponent = "0"] = String(Number(value.toPrecision(figures))).split("e");
  const shift = Number(exponent);
  if (shift === 0) return digits;
  const exact = parseDecimal(digits);
  const scale = rational(10n ** BigInt(Math.abs(shift)));
  if (exact === undefined || Math.abs(shift) > mostZeros) return String(value);
  return toDecimal(shift > 0 ? multiply(exact, scale) : multiply(exact, rational(1n, scale.numerator)));
};

/** 1900-01-01 is day 1, and the 29 February 1900 that never was is day 60. */
const day1900 = Date.UTC(1899, 11, 31);
const day1904 = Date.UTC(1904, 0, 1);
const oneDay = 86_400_000;
/** 9999-12-31 */
const lastSerial = 2_958_465;

/** The day of a serial number; its fraction is the time of day. Undefined for a number that is no day. */
export const serialDate = (serial: number, date1904: boolean): CalendarDate | undefined => {
  const days = Math.floor(serial);
  if (days < 1 || days > lastSerial || (!date1904 && days === 60)) return undefined;
  const start = date1904 ? day1904 : day1900;
  const date = new Date(start + (days - (!date1904 && days > 60 ? 1 : 0)) * oneDay);
  return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** What a clock shows for the fraction of a day: 0.5 is 12:00. */
const clockTime = (value: number): string => {
  const minutes = Math.round((value - Math.floor(value)) * 1440) % 1440;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
};

/**
 * A number as its cell shows it, and as Excel would write it to a CSV file: rounded to the format's decimals, with
 * its per cent sign and its words, dates as 2013-07-03; but without thousands separators and trailing zeros.
 */
export const shownNumber = (value: number, format: string, date1904: boolean): ShownNumber => {
  const stored = plainDecimal(value);
  const date = serialDate(value, date1904);
  const looks = numberFormat(format, value);
  switch (looks.kind) {
    case "date":
      return date ? { text: isoDate(date), date } : { text: stored };
    case "part of date":
      return date && date.year > 1904
        ? { text: `${date.year}年${date.month}月`, date }
        : { text: looks.clock ? clockTime(value) : stored };
    case "scaled":
      return { text: stored, stored, scaled: true };
    case "plain":
      return { text: stored, ...(date && { date }) };
    case "fixed": {
      const exact = parseDecimal(stored);
      if (exact === undefined) return { text: stored };
      const meant = looks.percent ? multiply(exact, rational(100)) : exact;
      const rounded = parseDecimal(toFixed(meant, looks.decimals)) ?? meant;
      const sign = looks.percent ? "%" : "";
      const text = `${looks.before}${toDecimal(rounded)}${sign}${looks.behind}`;
      const isExact = compare(rounded, meant) === 0;
      return { text, ...(!isExact && { stored: toDecimal(meant) + sign }), ...(date && { date }) };
    }
  }
};
