import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate, parseDate } from "../../model/calendar-date.ts";
import { chineseDigits, parseChineseNumeral } from "../../model/text/chinese-numeral.ts";

/** Reads 成文日期 in either form: 2013年3月2日 or 二〇一三年三月二日, in parentheses or not. */
export const parseDocumentDate = (text: string): CalendarDate | undefined => {
  const plain = text.replace(/^[（(](.*)[)）]$/u, "$1").replaceAll(/\s/gu, "");
  if (/^\d{4}年/u.test(plain.normalize("NFKC"))) return parseDate(plain);
  const found = /^([〇○零一二三四五六七八九]{4})年(\S{1,2})月(\S{1,3})日$/u.exec(plain);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  const yearDigits = [...year].map((character) => Math.max(0, chineseDigits.indexOf(character))).join("");
  return calendarDate(Number(yearDigits), parseChineseNumeral(month) ?? 0, parseChineseNumeral(day) ?? 0);
};
