import type { Place } from "./place.ts";
import type { Adjustments, DepartedUnit } from "./changes/adjustments.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { Grade, ReportingState } from "./grade.ts";
import type { LeadReport } from "./lead-report.ts";
import type { ReportingMonth } from "./month.ts";
import type { Rational } from "./rational.ts";
import type { MonthRecord } from "./reporting-record.ts";
import type { Indicator, Task } from "./task.ts";
import type { Unit } from "./unit.ts";

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
  /** 新承担: tasks that it leads or shares since this very month and did not report; they are not missing. */
  readonly newTasks?: readonly number[];
}

/** What is left of a lagging indicator's way to its target; exact, in the indicator's own measure. */
export interface Outlook {
  /** Months of the year that are over, this one included. */
  readonly monthsOver: number;
  /** Days of the year that are over, of what is counted in days. */
  readonly daysOver?: number;
  /** Months from then to the deadline, 1 or more. */
  readonly monthsLeft: number;
  /** Days from then to the deadline, of what is measured in days: more cannot be added. */
  readonly daysLeft?: number;
  /** target − value */
  readonly missing: Rational;
  /** The value of the month before, and what this month added to it; absent where that month has none. */
  readonly previous?: Rational;
  readonly increment?: Rational;
  /** Where it would stand at its deadline if it went on as so far: arithmetic, no judgement. Absent before March. */
  readonly forecast?: Rational;
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
  /** What that month asked of it; only beside `previous` of what is judged as it stands (当期). */
  readonly previousAsked?: Rational;
  /** 发文字号 of the 更正通报 that corrected last month's figures of it. */
  readonly previousCorrectedBy?: string;
  /** Whether it is to be judged this month; what is due and has no value is 未报. */
  readonly due: boolean;
  /** What the month asks of it: the year's target, or for 当期 the month's. */
  readonly asked: Rational;
  /** 完成率 = value / target; absent without a value, for a target of zero, and for relations it says nothing of. */
  readonly completion?: Rational;
  /** 时序进度 or the plan's share; absent for methods that are not graded this month, and for 当期. */
  readonly pace?: Rational;
  /** 差距 = completion − pace, unrounded; zero where it is less than half of the last digit that is printed. */
  readonly gap?: Rational;
  /** 差距 in last month's 通报, where it had one. */
  readonly previousGap?: Rational;
  /** Absent while the method does not grade this month, or without a value. */
  readonly grade?: Grade;
  /** 逾期完成: a milestone that is reached but was not on its date. */
  readonly overdue?: boolean;
  /** The leads' values do not agree on whether the target is met. */
  readonly disputed?: boolean;
  /** Without a value, and no lead reported its task at all: whether it could be counted yet nobody has said. */
  readonly unheard?: boolean;
  /** Without a value, and its first lead cannot be said to have given none: its report was sent back, or it is new to the task. */
  readonly excuse?: "退回" | "新承担";
  /** Due and without a value, but lagging when its value was last there. */
  readonly lastLagging?: boolean;
  /** 另有核定: the bureau's verdict on its task says the contrary of `grade`, which then is neither told nor counted. */
  readonly overruled?: boolean;
  /** Only while it lags, and is counted up to a target whose day is to come. */
  readonly outlook?: Outlook;
}

/** A verdict that stands: given in `month`, and neither changed nor lifted since. */
export interface StandingVerdict {
  readonly grade: Grade;
  readonly reason: string;
  /** 责任方: whose turn it is where the task lags and its leads are not to blame: 市政府. */
  readonly owedBy?: string;
  readonly month: number;
  readonly place: Place;
}

/** What decided a grade. */
export type GradeBasis = "核定" | "指标" | "时限" | "自评" | "未报送" | "无牵头单位";

export interface TaskAssessment {
  readonly task: Task;
  /** Absent when no lead reported it and the bureau gave no verdict. */
  readonly grade?: Grade;
  readonly basis: GradeBasis;
  /** 理由 of the verdict. */
  readonly reason?: string;
  readonly verdict?: StandingVerdict;
  readonly leadReports: readonly LeadReport[];
  readonly indicators: readonly IndicatorAssessment[];
  /** Self-assessments of several named leads that differ from one another; members of a group need not agree. */
  readonly leadsDisagree: boolean;
  /** Last month's grade, where there is one. */
  readonly previousGrade?: Grade;
  /** 发文字号 of the 更正通报 that corrected last month's grade or run of months. */
  readonly previousCorrectedBy?: string;
  /** What corrected anything that last month said of the task or its indicators, and which month that is. */
  readonly previousCorrections?: { readonly month: number; readonly numbers: readonly string[] };
  /** How many months, this one included, the task has been lagging; months without a report neither count nor end it. */
  readonly laggingMonths: number;
  /** The month in which that run began, given where it has a month without report. */
  readonly laggingSince?: number;
  /** 已过完成时限: the task's time limit is over and it is not done; a verdict that says it does not lag overrules that. */
  readonly pastLimit?: boolean;
  /** 逾期完成: it is done, and was not when its time limit was over. */
  readonly doneLate?: boolean;
  /** Of equal leads so many lag by their own word that the task would, and the bureau's verdict says that it does not. */
  readonly partsOverruled?: boolean;
  /** 整项评价: the grade of the whole task, given where `grade` is that of one of its equal leads. */
  readonly wholeGrade?: Grade;
}

/** 分级督办: the steps of escalation, from mild to severe. */
export const escalationLevels = ["提示", "黄色", "红色", "约谈"] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** The step that is taken with a unit for a task, or its part of one, that lags. */
export interface Escalation {
  readonly task: number;
  readonly unit: string;
  readonly level: EscalationLevel;
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
  /** Last month's grades of the tasks that can be compared with it; absent where there is no month to compare with. */
  readonly previousTasks?: GradeCounts;
  /** This month's grades of the same tasks. */
  readonly comparedTasks?: GradeCounts;
  readonly bySection: readonly SectionStatistics[];
  /** Indicators graded by arithmetic this month, counted by their own grade. */
  readonly indicators: {
    readonly total: number;
    readonly graded: number;
    /** Due to be graded, but no lead gave a value. */
    readonly unreported: number;
    /** Due to be graded, but what the first lead sent was sent back, or it is new to the task. */
    readonly excused: Readonly<Record<"退回" | "新承担", number>>;
    /** 另有核定: of tasks on which the bureau's verdict says the contrary. */
    readonly overruled: number;
    /** 年底, 存量 and 节点 that are not graded yet. */
    readonly notDue: number;
    readonly counts: Readonly<Record<"已完成" | "达到序时进度" | "推进缓慢" | "未完成", number>>;
  };
  readonly reporting: ReportingCounts;
  /** Units that lead at least one task. */
  readonly leadReporting: ReportingCounts;
  /** By the lists of the units. */
  readonly reportingByList: Readonly<Record<string, ReportingCounts>>;
}

/** Everything that is true of one month, ready to be told. */
export interface MonthAssessment {
  readonly month: ReportingMonth;
  /** The month that this one is compared with, as a rule the one before it; absent for the first one of the year. */
  readonly previousMonth?: number;
  /** The day by which reports were due. */
  readonly deadline: CalendarDate;
  /** The day by which next month's reports are due. */
  readonly nextDeadline: CalendarDate;
  /** 时序进度 = m/12 */
  readonly pace: Rational;
  /** In the order of rank; every unit that has to report. */
  readonly reporting: readonly UnitReporting[];
  /** The units whose every task is theirs since this very month, and that were not heard in time; absent where there are none. */
  readonly newcomers?: readonly UnitReporting[];
  /** How the units reported in the months of the year as far as they are known, oldest first, this one last. */
  readonly reportingRecord?: readonly MonthRecord[];
  /** In the order of the catalogue. */
  readonly tasks: readonly TaskAssessment[];
  /** What responsible units reported, by task number, in the order of the task's list. */
  readonly sharedReports: ReadonlyMap<number, readonly LeadReport[]>;
  /** In the order of the catalogue. */
  readonly escalations: readonly Escalation[];
  /** 目录调整: how this month's tasks came from those of the beginning of the year; absent while nothing has changed. */
  readonly adjustments?: Adjustments;
  /** 不作比较: the tasks that changed since the month compared with; absent where there are none. */
  readonly notCompared?: readonly number[];
  /** 无法比较: the other tasks whose report of the month compared with cannot be read; absent where there are none. */
  readonly unreadBefore?: readonly number[];
  /** Units that reported in the year and are no more. */
  readonly departed?: readonly DepartedUnit[];
  readonly statistics: Statistics;
}
