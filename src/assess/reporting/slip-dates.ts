import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates } from "../../model/calendar-date.ts";
import type { Receipt } from "../../model/submission.ts";
import { isWorkingDay, nextWorkingDay } from "./deadline.ts";

/** The days of a 退回修改通知 or 催报通知. */
export interface SlipDates {
  /** 制发日期: the day the slip bears. */
  readonly issuedOn: CalendarDate;
  /** The day by which the report must be there. */
  readonly resubmitBy: CalendarDate;
  /** Why the day that 期次.yaml names was not taken. */
  readonly refused?: "passed" | "holiday";
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (compareDates(a, b) >= 0 ? a : b);

/**
 * The latest day in 收文登记; undefined when it names none. A check has no clock, so that the same files give the same
 * slips: what the register knows of is the only day that can be called today without inventing one.
 */
export const registeredUntil = (receipts: readonly Receipt[]): CalendarDate | undefined =>
  receipts
    .flatMap(({ receivedOn, returnedOn }) => [receivedOn, returnedOn].filter((day) => day !== undefined))
    .sort(compareDates)
    .at(-1);

/**
 * By when a unit must report (again): the day `wanted` by the bureau, if it is a working day after the slip's own;
 * otherwise the first working day after 报送截止日 or after the slip's day, whichever is later, so that no slip asks
 * for something by a day that is over when it is written.
 */
export const slipDates = (
  issuedOn: CalendarDate,
  deadline: CalendarDate,
  wanted: CalendarDate | undefined,
): SlipDates => {
  if (wanted && compareDates(wanted, issuedOn) > 0 && isWorkingDay(wanted))
    return { issuedOn, resubmitBy: wanted };
  const resubmitBy = nextWorkingDay(later(deadline, issuedOn));
  if (!wanted) return { issuedOn, resubmitBy };
  return {
    issuedOn,
    resubmitBy,
    refused: compareDates(wanted, issuedOn) > 0 ? "holiday" : "passed",
  };
};
