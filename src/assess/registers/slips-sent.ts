import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates } from "../../model/calendar-date.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { monthName } from "../../model/month.ts";
import type { SupervisionKind, SupervisionRecord } from "../../model/registers/supervision-record.ts";
import type { Receipt } from "../../model/submission.ts";

/** What tells whether a unit has its slip of a month already. */
export interface SentSlips {
  /** 督办台账: a slip is entered when it is written, and who takes its line out says that it never went. */
  readonly records: readonly SupervisionRecord[];
  readonly receipts: readonly Pick<Receipt, "unit" | "receivedOn">[];
  readonly month: ReportingMonth;
  /** 报送截止日 */
  readonly deadline: CalendarDate;
  /** Whether a slip of the day that is asked about lies in another folder. */
  readonly liesElsewhere: (kind: SupervisionKind, unit: string) => boolean;
}

/**
 * The day of the slip that a unit has got in place of one that would bear `issuedOn`; undefined where this one is due:
 * nothing was sent before, it is this very paper, or the unit has sent something since that is answered by it. Who was
 * only reminded before 报送截止日 is reminded once more after it.
 */
export const slipSentBefore = (
  { records, receipts, month, deadline, liesElsewhere }: SentSlips,
  {
    kind,
    unit,
    issuedOn,
  }: { readonly kind: SupervisionKind; readonly unit: string; readonly issuedOn: CalendarDate },
): CalendarDate | undefined => {
  const isBefore = (day: CalendarDate): boolean =>
    compareDates(day, issuedOn) < 0 || (compareDates(day, issuedOn) === 0 && liesElsewhere(kind, unit));
  const [last] = records
    .filter((record) => record.kind === kind && record.unit === unit && record.month === monthName(month))
    .flatMap(({ sentOn }) => (sentOn && isBefore(sentOn) ? [sentOn] : []))
    .filter((day) => kind !== "催报通知" || compareDates(day, deadline) >= 0)
    .toSorted((a, b) => compareDates(b, a));
  const isAnswered = receipts.some(
    ({ unit: sender, receivedOn }) =>
      sender === unit && last !== undefined && receivedOn !== undefined && compareDates(receivedOn, last) > 0,
  );
  return isAnswered ? undefined : last;
};
