import type { Report } from "../../diagnostics/diagnostic.ts";
import { compareDates, isoDate } from "../../model/calendar-date.ts";
import type { SupervisionPaper, SupervisionRecord } from "../../model/registers/supervision-record.ts";
import { isRecordOf } from "../../model/registers/supervision-record.ts";

/** Reports an answer or an end before the paper went out (SUP-003). */
const checkDays = ({ sentOn, answeredOn, closedOn, place }: SupervisionRecord, report: Report): void => {
  const days = [
    { what: "反馈日期", day: answeredOn },
    { what: "办结日期", day: closedOn },
  ];
  for (const { what, day } of days)
    if (sentOn && day && compareDates(day, sentOn) < 0)
      report({ code: "SUP-003", place, details: { what, day: isoDate(day), sent: isoDate(sentOn) } });
};

/** Whether two lines are of one letter: the same number, or the same task asked of the same unit with the same 通报. */
const isSameLetter = (a: SupervisionRecord, b: SupervisionRecord): boolean => {
  if (a.unit !== b.unit || (a.task !== undefined && b.task !== undefined && a.task !== b.task)) return false;
  const isSameIssue = a.task !== undefined && a.task === b.task && a.month !== "" && a.month === b.month;
  return isSameIssue || (a.number !== "" && a.number === b.number);
};

/** Reports letters that nobody can count: without the day they went out (SUP-010), entered twice (SUP-011). */
const checkLetters = (letters: readonly SupervisionRecord[], report: Report): void => {
  for (const [index, letter] of letters.entries()) {
    const { serial, sentOn, place } = letter;
    if (!sentOn) report({ code: "SUP-010", place, details: { serial } });
    const first = letters.slice(0, index).find((each) => isSameLetter(each, letter));
    if (first) report({ code: "SUP-011", place, details: { serial, first: first.serial } });
  }
};

/**
 * Reports lines of 督办台账 that cannot be: days before the paper's own (SUP-003), an end that no paper bears out
 * (SUP-004), one 编号 for two (SUP-005); letters that cannot be counted (SUP-010, SUP-011).
 */
export const checkSupervisionRecords = (records: readonly SupervisionRecord[], report: Report): void => {
  const serials = new Set<string>();
  for (const record of records) {
    const { serial, closedOn, closedBy, place } = record;
    checkDays(record, report);
    if (closedOn && closedBy === "") report({ code: "SUP-004", place, details: { serial } });
    if (serial !== "" && serials.has(serial)) report({ code: "SUP-005", place, details: { serial } });
    serials.add(serial);
  }
  checkLetters(
    records.filter(({ kind }) => kind === "督办函"),
    report,
  );
};

/** The papers that no line is about yet. */
export const papersNotEntered = (
  records: readonly SupervisionRecord[],
  papers: readonly SupervisionPaper[],
): readonly SupervisionPaper[] =>
  papers.filter((paper) => !records.some((record) => isRecordOf(record, paper)));

/** The 编号 after the highest; 1 where there is none yet. */
export const nextRecordSerial = (records: readonly SupervisionRecord[]): number =>
  1 + Math.max(0, ...records.map(({ serial }) => (/^\d+$/u.test(serial) ? Number(serial) : 0)));
