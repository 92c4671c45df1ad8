import type { Report } from "../diagnostics/diagnostic.ts";
import { compareDates, isoDate } from "../model/calendar-date.ts";
import type { SupervisionPaper, SupervisionRecord } from "../model/registers/supervision-record.ts";
import { isRecordOf } from "../model/registers/supervision-record.ts";

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

/**
 * Reports lines of 督办台账 that cannot be: days before the paper's own (SUP-003), an end that no paper bears out
 * (SUP-004), one 编号 for two (SUP-005).
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
