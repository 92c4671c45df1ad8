import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate, parseDate } from "../../model/calendar-date.ts";

const digits = "〇一二三四五六七八九";

/** Reads 一 … 九十九, the numbers of headings and days; undefined for anything else. */
export const parseChineseNumeral = (text: string): number | undefined => {
  const found = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (text === "" || !found) return undefined;
  const [, tens, ten, units] = found;
  return (
    (ten === undefined ? 0 : tens === undefined ? 10 : digits.indexOf(tens) * 10) +
    digits.indexOf(units ?? "〇")
  );
};

/** Writes 1 … 99 as in a heading: 12 → 十二. */
export const chineseNumeral = (value: number): string => {
  const tens = Math.floor(value / 10);
  const units = value % 10 === 0 ? "" : (digits[value % 10] ?? "");
  return tens === 0 ? units : `${tens === 1 ? "" : (digits[tens] ?? "")}十${units}`;
};

/** Reads 成文日期 in either form: 2013年3月2日 or 二〇一三年三月二日, in parentheses or not. */
export const parseDocumentDate = (text: string): CalendarDate | undefined => {
  const plain = text.replace(/^[（(](.*)[)）]$/u, "$1").replaceAll(/\s/gu, "");
  if (/^\d{4}年/u.test(plain.normalize("NFKC"))) return parseDate(plain);
  const found = /^([〇○零一二三四五六七八九]{4})年(\S{1,2})月(\S{1,3})日$/u.exec(plain);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  const yearDigits = [...year].map((character) => Math.max(0, digits.indexOf(character))).join("");
  return calendarDate(Number(yearDigits), parseChineseNumeral(month) ?? 0, parseChineseNumeral(day) ?? 0);
};
