import type { CalendarDate } from "../model/calendar-date.ts";

/** What a file says about itself besides its title. */
export interface DocumentProperties {
  /** Taken for every time the file carries, so that the same document always gives the same bytes. */
  readonly created: CalendarDate;
  /** The body that issues it. */
  readonly creator: string;
}
