import type { CalendarDate } from "./calendar-date.ts";
import type { Grade, ReportingState } from "./grade.ts";
import type { ReportingMonth } from "./month.ts";
import type { Rational } from "./rational.ts";
import type { ProgressEntry } from "./submission.ts";
import type { Indicator, Task } from "./task.ts";
import type { Unit, UnitList } from "./unit.ts";

/** 报送情况 of one unit. */
export interface UnitReporting {
  readonly unit: Unit;
  readonly state: ReportingState;
  /** The day that decided timeliness; absent for 未报送. */
  readonly receivedOn?: CalendarDate;
  readonly documentNumber: string;
  readonly reminders: number;
  readonly returnedOn?: CalendarDate;
  readonly note: string;
  /** Tasks that the unit leads and those of them that it did not report; the same for the tasks it shares. */
  readonly ledTasks: readonly number[];
  readonly missingLedTasks: readonly number[];
  readonly sharedTasks: readonly number[];
  readonly missingSharedTasks: readonly number[];
}

/** One lead's report of a task; `entry` is absent when it did not report it. */
export interface LeadReport {
  readonly unit: string;
  readonly entry?: ProgressEntry;
  /** How many months running, this one included, the lead itself has called the task lagging. */
  readonly laggingMonths?: number;
}

/** 量化指标 at the end of the month. All shares are exact; 1 is 100%. */
export interface IndicatorAssessment {
  readonly indicator: Indicator;
  /** 累计完成, by the first lead that reported it. */
  readonly value?: Rational;
  /** The lead whose value it is. */
  readonly reportedBy?: string;
  /** Values of other leads that differ from `value`. */
  readonly conflicting: readonly { readonly unit: string; readonly value: Rational }[];
  /** The value in last month's 通报, where there is one. */
  readonly previous?: Rational;
  /** 完成率 = value / target; absent without a value or for a target of zero. */
  readonly completion?: Rational;
  /** 时序进度 or the plan's share; absent for methods that are not graded this month. */
  readonly pace?: Rational;
  /** 差距 = completion − pace, unrounded. */
  readonly gap?: Rational;
  /** Absent while the method does not grade this month, or without a value. */
  readonly grade?: Grade;
}

/** What decided a grade. */
export type GradeBasis = "核定" | "指标" | "自评" | "未报送" | "无牵头单位";

export interface TaskAssessment {
  readonly task: Task;
  /** Absent when no lead reported it and the bureau gave no verdict. */
  readonly grade?: Grade;
  readonly basis: GradeBasis;
  /** 理由 of the verdict. */
  readonly reason?: string;
  readonly leadReports: readonly LeadReport[];
  readonly indicators: readonly IndicatorAssessment[];
  /** Self-assessments of several named leads that differ from one another; members of a group need not agree. */
  readonly leadsDisagree: boolean;
  /** Last month's grade, where there is one. */
  readonly previousGrade?: Grade;
  /** How many months running, this one included, the task has been lagging. */
  readonly laggingMonths: number;
}

/** Counts of a set of tasks; `counts` and `unreported` are disjoint and add up to `total`. */
export interface GradeCounts {
  readonly total: number;
  readonly counts: Readonly<Record<Grade, number>>;
  /** Tasks without a grade because no lead reported. */
  readonly unreported: number;
  /** 列入评价: total − 暂不评价 − unreported, the denominator of every 占比. */
  readonly assessed: number;
}

export interface SectionStatistics {
  readonly section: string;
  readonly counts: GradeCounts;
}

export interface ReportingCounts {
  readonly total: number;
  readonly states: Readonly<Record<ReportingState, number>>;
}

/** All figures that the 通报 prints, proved consistent. */
export interface Statistics {
  readonly tasks: GradeCounts;
  readonly previousTasks?: GradeCounts;
  readonly bySection: readonly SectionStatistics[];
  /** Indicators graded by arithmetic this month, counted by their own grade. */
  readonly indicators: {
    readonly total: number;
    readonly graded: number;
    /** Due to be graded, but no lead gave a value. */
    readonly unreported: number;
    /** 年底, 存量 and 节点 that are not graded yet. */
    readonly notDue: number;
    readonly counts: Readonly<Record<"已完成" | "达到序时进度" | "推进缓慢", number>>;
  };
  readonly reporting: ReportingCounts;
  /** Units that lead at least one task. */
  readonly leadReporting: ReportingCounts;
  readonly reportingByList: Readonly<Record<UnitList, ReportingCounts>>;
}

/** Everything that is true of one month, ready to be told. */
export interface MonthAssessment {
  readonly month: ReportingMonth;
  /** The day by which reports were due. */
  readonly deadline: CalendarDate;
  /** The day by which next month's reports are due. */
  readonly nextDeadline: CalendarDate;
  /** 时序进度 = m/12 */
  readonly pace: Rational;
  /** In the order of rank; every unit that has a task. */
  readonly reporting: readonly UnitReporting[];
  /** In the order of the catalogue. */
  readonly tasks: readonly TaskAssessment[];
  /** What responsible units reported, by task number, in the order of the task's list. */
  readonly sharedReports: ReadonlyMap<number, readonly LeadReport[]>;
  readonly statistics: Statistics;
}
