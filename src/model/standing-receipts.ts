import type { CalendarDate } from "./calendar-date.ts";
import { compareDates } from "./calendar-date.ts";
import type { Receipt } from "./submission.ts";

/** A line of 收文登记 with a day of receipt. */
export interface DatedReceipt {
  readonly on: CalendarDate;
  readonly receipt: Receipt;
}

/** One unit's receipts, told apart by its last return. */
export interface StandingReceipts {
  /** The day of the last return; absent when nothing was returned. */
  readonly returnedOn?: CalendarDate;
  /** What was received and not returned afterwards, in the order of the register. */
  readonly standing: readonly DatedReceipt[];
  /** Everything received, in the order of the register. */
  readonly received: readonly DatedReceipt[];
}

/**
 * Tells what stands of one unit's lines of the register. Days decide; on the day of the return itself the order of the
 * lines does, so that a report returned in the morning and back in the afternoon stands on a line below.
 */
export const standingReceipts = (receipts: readonly Receipt[]): StandingReceipts => {
  const dated = receipts.flatMap((receipt, line) =>
    receipt.receivedOn ? [{ on: receipt.receivedOn, receipt, line }] : [],
  );
  const returns = receipts.flatMap((receipt, line) =>
    receipt.returnedOn ? [{ on: receipt.returnedOn, line }] : [],
  );
  const last = returns.toSorted((a, b) => compareDates(a.on, b.on) || a.line - b.line).at(-1);
  const isAfter = (on: CalendarDate, line: number): boolean => {
    if (!last) return true;
    const order = compareDates(on, last.on);
    return order > 0 || (order === 0 && line > last.line);
  };
  const plain = ({ on, receipt }: DatedReceipt): DatedReceipt => ({ on, receipt });
  return {
    ...(last && { returnedOn: last.on }),
    standing: dated.filter(({ on, line }) => isAfter(on, line)).map(plain),
    received: dated.map(plain),
  };
};
