import type { StandingVerdict } from "../assessment.ts";
import type { Grade } from "../grade.ts";
import type { ReportingMonth } from "../month.ts";
import type { Rational } from "../rational.ts";
import type { MonthRecord } from "../reporting-record.ts";
import type { ReportedFigure } from "../submission.ts";

/** What a unit reported of a task. */
export interface EarlierEntry {
  /** 进展情况 */
  readonly text: string;
  /** 自评状态 */
  readonly selfGrade?: Grade;
  readonly figures: readonly Pick<ReportedFigure, "indicator" | "value">[];
  /** 存在问题 */
  readonly problem: string;
}

/** One unit's report of a task; without an entry it said nothing. */
export interface EarlierReport {
  readonly unit: string;
  readonly entry?: EarlierEntry;
}

/** A lead's report of a task, and where it stood by its own word. */
export interface EarlierLead extends EarlierReport {
  readonly standing?: Grade;
  readonly laggingMonths?: number;
  /** 1–12 */
  readonly laggingSince?: number;
}

/** 量化指标 as it was printed. */
export interface EarlierIndicator {
  readonly indicator: { readonly name: string };
  readonly value?: Rational;
  /** The lead whose value it is. */
  readonly reportedBy?: string;
  /** 差距, unrounded. */
  readonly gap?: Rational;
  readonly grade?: Grade;
  /** Without a value, but lagging when its value was last there. */
  readonly lastLagging?: boolean;
  /** 逾期完成 */
  readonly overdue?: boolean;
  /** 发文字号 of the 更正通报 that changed what was issued of it. */
  readonly correctedBy?: string;
}

/** A task as it was graded. */
export interface EarlierTask {
  readonly task: { readonly number: number };
  /** Absent when no lead had reported it. */
  readonly grade?: Grade;
  readonly verdict?: StandingVerdict;
  readonly leadReports: readonly EarlierLead[];
  readonly indicators: readonly EarlierIndicator[];
  readonly laggingMonths: number;
  readonly laggingSince?: number;
  /** 已过完成时限 and 逾期完成, as an assessment has them. */
  readonly pastLimit?: boolean;
  readonly doneLate?: boolean;
  /** 发文字号 of the 更正通报 that changed its grade or its run of months. */
  readonly correctedBy?: string;
}

/**
 * All that later months know of an earlier one: what they compare with, count on from and show again. An assessment is
 * one, and so is what was issued.
 */
export interface EarlierMonth {
  readonly month: ReportingMonth;
  readonly tasks: readonly EarlierTask[];
  /** What responsible units reported, by task number. */
  readonly sharedReports: ReadonlyMap<number, readonly EarlierReport[]>;
  /** 报送记录 of the months of its year up to itself, oldest first; absent where it was not kept. */
  readonly reportingRecord?: readonly MonthRecord[];
  /** Its files have errors: runs and verdicts hold on, but nothing is compared with it. */
  readonly incomplete?: boolean;
  /** 无法比较: the tasks of units whose reports cannot be read; of them only runs and values of other leads hold on. */
  readonly unread?: readonly number[];
}

/** What a unit reported of a task in an earlier month, as its lead or as one that is responsible. */
export const earlierEntry = (
  { tasks, sharedReports }: EarlierMonth,
  number: number,
  unit: string,
): EarlierEntry | undefined =>
  [
    ...(tasks.find(({ task }) => task.number === number)?.leadReports ?? []),
    ...(sharedReports.get(number) ?? []),
  ].find((report) => report.unit === unit && report.entry)?.entry;
