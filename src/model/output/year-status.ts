import type { LetterMatter } from "../papers/supervision-letter.ts";
import type { Statistics } from "../assessment.ts";
import type { CalendarDate } from "../calendar-date.ts";
import type { FileChanges } from "./manifest-changes.ts";
import type { ReportingMonth } from "../month.ts";
import type { IssuedReporting } from "./issued-month.ts";

/** What a year's overview tells of a month, as it stands or as it was issued. */
export interface MonthOutline {
  readonly deadline: CalendarDate;
  readonly reporting: readonly IssuedReporting[];
  readonly statistics: Pick<Statistics, "tasks" | "reporting">;
}

/** What became of a month's 通报. */
export interface NoticeStatus {
  readonly draft: boolean;
  /** Inputs that are not what they were when it was generated. */
  readonly inputs: FileChanges;
  /** Files of the output that somebody has worked on since. */
  readonly edited: readonly string[];
}

/** Where one month stands. */
export interface MonthStatus {
  readonly month: ReportingMonth;
  /** Absent when the month's folder does not say enough. */
  readonly assessment?: MonthOutline;
  /** 发文字号, where 期次.yaml has one. */
  readonly number?: string;
  /** Errors in the month's files. */
  readonly errors: number;
  /** 印发日期, where it was issued. */
  readonly issuedOn?: CalendarDate;
  /** 督办函 of an issued month that went out otherwise; absent where there is none. */
  readonly lettersElsewhere?: readonly LetterMatter[];
  /** 发文字号 of the 更正通报 that corrected what was issued, the earliest first; absent where there is none. */
  readonly correctedBy?: readonly string[];
  /** Whether a 更正通报 was printed of it that is not issued yet. */
  readonly isCorrectionWaiting?: boolean;
  /** It was issued, but what was written down of it then cannot be trusted. */
  readonly isRecordDamaged?: boolean;
  /** Absent while nothing was generated. */
  readonly notice?: NoticeStatus;
  /** Units that a 退回修改通知 or a 催报通知 was written to. */
  readonly returnSlips: readonly string[];
  readonly reminders: readonly string[];
}
