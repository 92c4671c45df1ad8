import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates, isoDate, lastDayOf, parseDate } from "../../model/calendar-date.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { letterCode } from "../../model/catalogue.ts";
import type { CorrectionParticulars, IssueParticulars } from "../../model/submission.ts";
import { cellText, onOneLine } from "../text/cell-text.ts";
import { readSerial } from "./document-serial.ts";
import type { HeadKey } from "./head-particulars.ts";
import { headKeys, readHeadParticulars } from "./head-particulars.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import type { YamlField } from "../text/yaml-fields.ts";
import { readYamlFields, scalarText } from "../text/yaml-fields.ts";

/** The names of 期次.yaml, in the order in which they are spoken of. */
export const issueKeys = [
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
  "更正发文字号",
  "更正成文日期",
  "更正印发日期",
  ...headKeys,
] as const;
export type IssueKey = (typeof issueKeys)[number];
type Key = IssueKey;

interface IssueContext {
  readonly month: ReportingMonth;
  /** 机关代字 */
  readonly agencyCode: string;
  /** A draft needs no 发文字号. */
  readonly draft: boolean;
  /** How many agencies issue the paper: 联合发文. */
  readonly agencies: number;
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

/** Reads single keys of 期次.yaml; each reports what is wrong with it. */
const issueFields = (fields: ReadonlyMap<string, YamlField>, file: string, report: Report) => {
  const placeOf = (key: Key): Place => fields.get(key)?.place ?? { file };
  /** Undefined for a key that is absent or has nothing behind it. */
  const valueOf = (key: Key): unknown => {
    const value = fields.get(key)?.value ?? undefined;
    return value === "" ? undefined : value;
  };
  const textOf = (value: unknown, key: Key, expected: string): string | undefined => {
    const text = scalarText(value);
    if (text === undefined) report({ code: "ISS-008", place: placeOf(key), details: { key, expected } });
    return text;
  };
  const required = (key: Key): void => {
    if (valueOf(key) === undefined) report({ code: "ISS-001", place: placeOf(key), details: { key } });
  };
  const optionalDay = (key: Key): CalendarDate | undefined => {
    const value = valueOf(key);
    if (value === undefined) return undefined;
    const written = textOf(value, key, "一个日期");
    const date = parseDate(written ?? "");
    if (written !== undefined && date === undefined) {
      report({ code: "ISS-002", place: placeOf(key), details: { key, written } });
    }
    return date;
  };
  return {
    placeOf,
    required,
    optionalDay,
    day: (key: Key): CalendarDate | undefined => {
      required(key);
      return optionalDay(key);
    },
    text: (key: Key): string | undefined => {
      const value = valueOf(key);
      return value === undefined ? undefined : printed(textOf(value, key, "一段文字") ?? "");
    },
    written: (key: HeadKey): string | undefined => {
      const value = valueOf(key);
      const text = value === undefined ? undefined : textOf(value, key, "一行文字");
      return text === undefined ? undefined : (fields.get(key)?.written ?? text);
    },
    reportWrong: (key: HeadKey, expected: string): void =>
      report({ code: "ISS-009", place: placeOf(key), details: { key, expected } }),
    /** Several paragraphs as a list, or one as plain text. */
    list: (key: Key): readonly string[] | undefined => {
      const value = valueOf(key);
      const listed = value === undefined || Array.isArray(value) ? value : [value];
      return (listed as readonly unknown[] | undefined)
        ?.map((each) => printed(textOf(each, key, "一段或几段文字，每段一行，以“- ”开头") ?? ""))
        .filter((paragraph) => paragraph !== "");
    },
    serial: (key: Key, code: string, year: number): number | undefined => {
      const number = valueOf(key);
      const text = number === undefined ? undefined : textOf(number, key, "一个序号");
      return text === undefined ? undefined : readSerial({ text, place: placeOf(key) }, code, year, report);
    },
  };
};

/** What is written of the 更正通报, which is numbered with the year of its own day. */
const correctionIn = (
  read: ReturnType<typeof issueFields>,
  agencyCode: string,
  year: number,
): CorrectionParticulars | undefined => {
  const signedOn = read.optionalDay("更正成文日期");
  const printedOn = read.optionalDay("更正印发日期");
  const serial = read.serial("更正发文字号", agencyCode, signedOn?.year ?? year);
  if (serial === undefined && !signedOn && !printedOn) return undefined;
  return {
    ...(serial !== undefined && { serial }),
    ...(signedOn && { signedOn }),
    ...(printedOn && { printedOn }),
  };
};

/**
 * Reads 期次.yaml. Reports what is missing (ISS-001), no date (ISS-002), no 发文字号 (ISS-003, ISS-004), no text
 * (ISS-008), no 份号, 密级, 紧急程度 or 签发人 (ISS-009), and days in an impossible order. Undefined when a day is missing.
 */
export const readIssue = (
  file: InputFile,
  { month, agencyCode, draft, agencies }: IssueContext,
  report: Report,
): IssueParticulars | undefined => {
  const fields = readYamlFields(file, issueKeys, report);
  if (!fields) return undefined;
  const read = issueFields(fields, file.path, report);
  const signedOn = read.day("成文日期");
  const printedOn = read.day("印发日期");
  const closedOn = read.day("截稿日期");
  const resubmitBy = read.optionalDay("重报截止日期");
  if (!draft) read.required("发文字号");
  const year = signedOn?.year ?? month.year;
  const serial = read.serial("发文字号", agencyCode, year);
  const firstLetterSerial = read.serial("督办函起始序号", letterCode(agencyCode), year);
  const firstExtractSerial = read.serial("摘编起始序号", letterCode(agencyCode), year);
  const copiedTo = read
    .text("抄送")
    ?.replace(/^抄送：/u, "")
    .replace(/。$/u, "");
  const judgement = read.text("总体评价");
  const requirements = read.list("下步要求");
  const correction = correctionIn(read, agencyCode, year);
  const head = readHeadParticulars(read, agencies);
  if (!signedOn || !printedOn || !closedOn) return undefined;
  const days = { signedOn, printedOn, closedOn, ...(resubmitBy && { resubmitBy }) };
  reportOrder(days, month, read.placeOf, report);
  return {
    ...(serial !== undefined && { serial }),
    ...(firstLetterSerial !== undefined && { firstLetterSerial }),
    ...(firstExtractSerial !== undefined && { firstExtractSerial }),
    ...days,
    ...(copiedTo !== undefined && { copiedTo }),
    ...(head && { head }),
    ...(judgement !== undefined && { judgement }),
    ...(requirements && { requirements }),
    ...(correction && { correction }),
  };
};
