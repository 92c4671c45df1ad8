import type { CalendarDate } from "../calendar-date.ts";
import type { Place } from "../place.ts";

/** One line of 分发清单: a paper of the month that goes to somebody. */
export interface Delivery {
  /** The name of its files: 通报, 单位/02-市科技局 */
  readonly paper: string;
  readonly unit: string;
  /** 份数 */
  readonly copies: number;
  /** 签收日期; absent while nobody has signed for it. */
  readonly signedOn?: CalendarDate;
  readonly note: string;
  /** Where its line begins. */
  readonly place: Place;
}
