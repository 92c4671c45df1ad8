import type { Grade } from "./grade.ts";
import { isLagging } from "./grade.ts";
import type { ProgressEntry } from "./submission.ts";

/** Why a unit's report of a task is not there: nothing sent, left out, sent back, or the task is its since this very month. */
export const silences = ["未报送", "漏报", "退回", "新承担"] as const;
export type Silence = (typeof silences)[number];

/** One lead's report of a task; `entry` is absent when it did not report it. */
export interface LeadReport {
  readonly unit: string;
  readonly entry?: ProgressEntry;
  /** Only without an entry. */
  readonly silence?: Silence;
  /** Its own word, or while it says nothing its last one of the year; absent when it has said nothing yet. */
  readonly standing?: Grade;
  /** How many months, this one included, the lead itself has called the task lagging; months of silence do not count. */
  readonly laggingMonths?: number;
  /** The month in which that run began, given where it says nothing in some month of the run. */
  readonly laggingSince?: number;
}

/** Where a lead stands by its own word: what it is held to have said, else what it wrote. */
export const wordOf = ({ entry, standing }: Pick<LeadReport, "entry" | "standing">): Grade | undefined =>
  standing ?? entry?.selfGrade;

/** Whether a lead that lagged by its last word says nothing now: nobody's silence turns anything to the better. */
export const isSilentOnLag = ({ entry, standing }: Pick<LeadReport, "entry" | "standing">): boolean =>
  entry === undefined && isLagging(standing);
