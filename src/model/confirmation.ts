import type { CalendarDate } from "./calendar-date.ts";
import type { Place } from "./place.ts";

/** 已核实: one doubt that the bureau has looked into and found right, or allowed to stand. */
export interface Confirmation {
  /** PLA-015 */
  readonly code: string;
  /** The file it was found in, by the end of its path: 报送/市发改委.csv */
  readonly file: string;
  readonly task?: number;
  /** The figure or the words that were looked into, or the whole sentence of the doubt; another one is another doubt. */
  readonly value: string;
  /** 说明: why it may stand. */
  readonly reason: string;
  readonly confirmedOn?: CalendarDate;
  readonly place: Place;
}
