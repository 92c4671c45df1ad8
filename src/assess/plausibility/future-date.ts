import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { calendarDate, compareDates, isoDate } from "../../model/calendar-date.ts";
import type { MonthSubmissions, Submission } from "../../model/submission.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfText } from "./doubt-context.ts";

interface Bound {
  readonly name: "收文日期" | "截稿日期";
  readonly date: CalendarDate;
}

/** The first day after which nothing in the unit's submission can have happened. */
const boundOf = (unit: string, { receipts, issue }: MonthSubmissions): Bound => {
  const received = receipts
    .filter((receipt) => receipt.unit === unit)
    .flatMap(({ receivedOn }) => receivedOn ?? [])
    .sort(compareDates)
    .at(-1);
  return received && compareDates(received, issue.closedOn) <= 0
    ? { name: "收文日期", date: received }
    : { name: "截稿日期", date: issue.closedOn };
};

/** 已于7月20日, 已完成于2013年7月20日: said of what is past. 已定于 is no such word, and a day with 前 is a limit. */
const doneOn =
  /已(?:经)?(?:全部|全面|正式|顺利|完成|建成|竣工|开工|通车|投用|验收|批复|上报|印发)?[于在](?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?!之?前|以前)/gu;

const datesDone = (text: string, { year, month }: MonthSubmissions["month"]): readonly CalendarDate[] =>
  [...text.normalize("NFKC").matchAll(doneOn)].flatMap(([, writtenYear, writtenMonth, day]) => {
    const date = calendarDate(Number(writtenYear ?? year), Number(writtenMonth), Number(day));
    // 已于12月20日 in a report of March is last year's.
    const lastYear = writtenYear === undefined && Number(writtenMonth) - month > 6;
    return date && !lastYear ? [date] : [];
  });

const reportSubmission = (submission: Submission, month: MonthSubmissions, report: Report): void => {
  const { unit, file, claimedDate, claimedDatePlace, entries } = submission;
  const bound = boundOf(unit, month);
  const isLate = (date: CalendarDate): boolean => compareDates(date, bound.date) > 0;
  if (claimedDate && isLate(claimedDate)) {
    const details = { unit, claimed: isoDate(claimedDate), bound: bound.name, date: isoDate(bound.date) };
    report({ code: "PLA-013", place: claimedDatePlace ?? { file }, details });
  }
  for (const entry of entries) {
    const done = datesDone(entry.text, month.month).find(isLate);
    if (!done) continue;
    const details = { task: entry.task, done: isoDate(done), bound: bound.name, date: isoDate(bound.date) };
    report({ code: "PLA-014", place: placeOfText(entry), details });
  }
};

/**
 * Dates that had not come when the submission did: its own date (PLA-013), and a day on which the text says that
 * something was done (PLA-014).
 */
export const reportFutureDates = ({ counted, month }: DoubtContext, report: Report): void => {
  for (const submission of counted) reportSubmission(submission, month, report);
};
