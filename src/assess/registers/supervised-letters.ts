import type { Report } from "../../diagnostics/diagnostic.ts";
import type { MonthAssessment } from "../../model/assessment.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates } from "../../model/calendar-date.ts";
import { keepsPace } from "../../model/grade.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { parseMonth } from "../../model/month.ts";
import type { LetterStanding, SupervisedLetter } from "../../model/registers/supervised-letter.ts";
import type { SupervisionRecord } from "../../model/registers/supervision-record.ts";
import { lettersDue } from "../letters-due.ts";

/** The 通报 that counts letters. */
interface CountingNotice {
  readonly month: ReportingMonth;
  /** 成文日期: what happened later is not told. */
  readonly asOf: CalendarDate;
  /** 成文日期 of the 通报 before, where it is known. */
  readonly since?: CalendarDate | undefined;
}

const isOnOrBefore = (day: CalendarDate | undefined, limit: CalendarDate): boolean =>
  day !== undefined && compareDates(day, limit) <= 0;

/**
 * The 督办函 that a month's 通报 counts: those of the earlier months of its year that had gone out by its day. Its own go out
 * with it and are counted by the next one, so that to enter them changes nothing that is printed.
 */
export const lettersBefore = (
  records: readonly SupervisionRecord[],
  { month, asOf }: Pick<CountingNotice, "month" | "asOf">,
): readonly SupervisionRecord[] =>
  records.filter(({ kind, month: written, sentOn }) => {
    if (kind !== "督办函" || !sentOn || !isOnOrBefore(sentOn, asOf)) return false;
    const own = parseMonth(written);
    if (own) return own.year === month.year && own.month < month.month;
    return sentOn.year === month.year && compareDates(sentOn, asOf) < 0;
  });

const standingOf = (
  { answeredOn, closedOn, answerBy }: SupervisionRecord,
  asOf: CalendarDate,
): LetterStanding => {
  if (isOnOrBefore(closedOn, asOf)) return "办结";
  if (isOnOrBefore(answeredOn, asOf)) return "已反馈";
  return answerBy && compareDates(answerBy, asOf) < 0 ? "逾期" : "未反馈";
};

/** The letters that a month's 通报 counts, and how each stands on its day; units by the names that `nameOf` gives. */
export const supervisedLetters = (
  records: readonly SupervisionRecord[],
  { month, asOf, since }: CountingNotice,
  nameOf: (written: string) => string,
): readonly SupervisedLetter[] =>
  lettersBefore(records, { month, asOf }).map((record) => {
    const { serial, task, unit, number, closedOn, place } = record;
    const standing = standingOf(record, asOf);
    const isNewlyClosed = standing === "办结" && since !== undefined && !isOnOrBefore(closedOn, since);
    return {
      serial,
      ...(task !== undefined && { task }),
      unit: nameOf(unit),
      number,
      standing,
      isNewlyClosed,
      place,
    };
  });

/**
 * Reports letters that do not agree with what the month shows: closed since last month though the unit still lags (SUP-008),
 * and open though its task is on pace (SUP-009).
 */
export const compareWithMonth = (
  letters: readonly SupervisedLetter[],
  { tasks }: Pick<MonthAssessment, "tasks">,
  report: Report,
): void => {
  const lagging = lettersDue({ tasks }, 1);
  for (const { serial, task, unit, standing, isNewlyClosed, place } of letters) {
    const assessed = tasks.find((each) => each.task.number === task);
    if (!assessed || task === undefined) continue;
    const lags = lagging.some((due) => due.assessed === assessed && due.unit === unit);
    const { grade } = assessed;
    if (isNewlyClosed && lags) report({ code: "SUP-008", place, details: { serial, task, unit } });
    if (standing !== "办结" && !lags && grade !== undefined && keepsPace(grade))
      report({ code: "SUP-009", place, details: { serial, task, unit, grade } });
  }
};
