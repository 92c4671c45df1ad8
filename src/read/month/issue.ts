import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate, lastDayOf, parseDate } from "../../model/calendar-date.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { letterCode } from "../../model/catalogue.ts";
import type { IssueParticulars } from "../../model/submission.ts";
import { cellText, onOneLine } from "../text/cell-text.ts";
import { readSerial } from "./document-serial.ts";
import { toFullWidthPunctuation } from "../../model/punctuation.ts";
import { readYamlFields } from "../text/yaml-fields.ts";

const keys = [
  "发文字号",
  "成文日期",
  "印发日期",
  "截稿日期",
  "重报截止日期",
  "督办函起始序号",
  "摘编起始序号",
  "抄送",
  "总体评价",
  "下步要求",
] as const;
type Key = (typeof keys)[number];

interface IssueContext {
  readonly month: ReportingMonth;
  /** 机关代字 */
  readonly agencyCode: string;
  /** A draft needs no 发文字号. */
  readonly draft: boolean;
}

const printed = (text: string): string => toFullWidthPunctuation(onOneLine(cellText(text)));

/** Reports days of an issue that cannot be: ISS-005, and where it is none of these, ISS-006 and ISS-007. */
const reportOrder = (
  days: Pick<IssueParticulars, "signedOn" | "printedOn" | "closedOn" | "resubmitBy">,
  month: ReportingMonth,
  placeOf: (key: Key) => Place,
  report: Report,
): void => {
  const { signedOn, printedOn, closedOn, resubmitBy } = days;
  const lastDay = lastDayOf(month.year, month.month);
  let early = false;
  for (const [key, date] of [
    ["成文日期", signedOn],
    ["截稿日期", closedOn],
    ["重报截止日期", resubmitBy],
  ] as const) {
    if (!date || compareDates(date, lastDay) >= 0) continue;
    early = true;
    const details = { key, date: isoDate(date), lastDay: isoDate(lastDay) };
    report({ code: "ISS-005", place: placeOf(key), details });
  }
  if (early) return;
  if (compareDates(printedOn, signedOn) < 0) {
    const details = { signed: isoDate(signedOn), printed: isoDate(printedOn) };
    report({ code: "ISS-006", place: placeOf("印发日期"), details });
  }
  if (compareDates(closedOn, signedOn) > 0) {
    const details = { signed: isoDate(signedOn), closed: isoDate(closedOn) };
    report({ code: "ISS-007", place: placeOf("截稿日期"), details });
  }
};

/**
 * Reads 期次.yaml. Reports what is missing (ISS-001), no date (ISS-002), no 发文字号 (ISS-003, ISS-004), no text
 * (ISS-008), and days in an impossible order. Undefined when a day is missing.
 */
export const readIssue = (
  file: InputFile,
  { month, agencyCode, draft }: IssueContext,
  report: Report,
): IssueParticulars | undefined => {
  const fields = readYamlFields(file, keys, report);
  if (!fields) return undefined;
  const placeOf = (key: Key): Place => fields.get(key)?.place ?? { file: file.path };
  /** Undefined for a key that is absent or has nothing behind it. */
  const valueOf = (key: Key): unknown => {
    const value = fields.get(key)?.value ?? undefined;
    return value === "" ? undefined : value;
  };
  const textOf = (value: unknown, key: Key, expected: string): string => {
    if (typeof value !== "object") return printed(String(value));
    report({ code: "ISS-008", place: placeOf(key), details: { key, expected } });
    return "";
  };
  const optionalDay = (key: Key): CalendarDate | undefined => {
    const value = valueOf(key);
    if (value === undefined) return undefined;
    const date = parseDate(String(value));
    if (date === undefined) {
      report({ code: "ISS-002", place: placeOf(key), details: { key, written: String(value) } });
    }
    return date;
  };
  const day = (key: Key): CalendarDate | undefined => {
    if (valueOf(key) === undefined) report({ code: "ISS-001", place: placeOf(key), details: { key } });
    return optionalDay(key);
  };
  const text = (key: Key): string | undefined => {
    const value = valueOf(key);
    return value === undefined ? undefined : textOf(value, key, "一段文字");
  };
  const signedOn = day("成文日期");
  const printedOn = day("印发日期");
  const closedOn = day("截稿日期");
  const resubmitBy = optionalDay("重报截止日期");
  const serialOf = (key: Key, code: string): number | undefined => {
    const number = valueOf(key);
    const written = number === undefined ? undefined : { text: String(number), place: placeOf(key) };
    return written && readSerial(written, code, signedOn?.year ?? month.year, report);
  };
  if (valueOf("发文字号") === undefined && !draft) {
    report({ code: "ISS-001", place: placeOf("发文字号"), details: { key: "发文字号" } });
  }
  const serial = serialOf("发文字号", agencyCode);
  const firstLetterSerial = serialOf("督办函起始序号", letterCode(agencyCode));
  const firstExtractSerial = serialOf("摘编起始序号", letterCode(agencyCode));
  const copiedTo = text("抄送")
    ?.replace(/^抄送：/u, "")
    .replace(/。$/u, "");
  const judgement = text("总体评价");
  const listed = valueOf("下步要求");
  const paragraphs = listed === undefined || Array.isArray(listed) ? listed : [listed];
  const requirements = (paragraphs as readonly unknown[] | undefined)
    ?.map((each) => textOf(each ?? "", "下步要求", "一段或几段文字，每段一行，以“- ”开头"))
    .filter((paragraph) => paragraph !== "");
  if (!signedOn || !printedOn || !closedOn) return undefined;
  const days = { signedOn, printedOn, closedOn, ...(resubmitBy && { resubmitBy }) };
  reportOrder(days, month, placeOf, report);
  return {
    ...(serial !== undefined && { serial }),
    ...(firstLetterSerial !== undefined && { firstLetterSerial }),
    ...(firstExtractSerial !== undefined && { firstExtractSerial }),
    ...days,
    ...(copiedTo !== undefined && { copiedTo }),
    ...(judgement !== undefined && { judgement }),
    ...(requirements && { requirements }),
  };
};
