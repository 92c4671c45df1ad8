import type { CalendarDate } from "../calendar-date.ts";

/** A problem as the unit is told of it, in printed text. */
export interface SlipProblem {
  /** Worksheet and cell, or as much of them as is known. */
  readonly position: string;
  readonly problem: string;
  readonly remedy: string;
}

/** One file that goes back. */
export interface SlipFile {
  /** Without its folder. */
  readonly name: string;
  /** The first ones, at most as many as a slip lists. */
  readonly problems: readonly SlipProblem[];
  /** How many more there are. */
  readonly omitted: number;
}

/** What all slips of a run have in common. */
export interface SlipTerms {
  /** 制发日期 */
  readonly issuedOn: CalendarDate;
  /** 重报截止日期 */
  readonly resubmitBy: CalendarDate;
  /** 截稿日期: what comes later is not in the month's 通报. */
  readonly closedOn: CalendarDate;
}

/** What goes into one 退回修改通知. */
export interface ReturnSlip {
  readonly unit: string;
  /** 来文文号 and 收文日期 of the report that goes back, as far as the register has them. */
  readonly documentNumber: string;
  readonly receivedOn?: CalendarDate;
  readonly files: readonly SlipFile[];
}
