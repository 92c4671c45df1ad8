import type { CalendarDate } from "../calendar-date.ts";

/** What a file says of itself besides its title. */
export interface DocumentProperties {
  /** 成文日期, taken for every time the file carries, so that the same document always gives the same bytes. */
  readonly created: CalendarDate;
  /** The body that issues it. */
  readonly creator: string;
}
