import type { CalendarDate } from "../calendar-date.ts";
import type { ReportingMonth } from "../month.ts";
import type { Rational } from "../rational.ts";

/** 参考栏: what a form tells its unit; whoever reads a filled-in form knows these columns and passes them over. */
export const referenceColumns = [
  "角色",
  "工作任务",
  "年度目标",
  "考核方式",
  "本月应达",
  "上月累计",
  "上月进展情况",
] as const;
export type ReferenceColumn = (typeof referenceColumns)[number];

/** The folder of a month's output in which its forms stand; they are not printed with its papers. */
export const formsFolderName = "填报表";

/** The worksheet that is filled in, and the one that says how; the second holds nothing to be read. */
export const formSheetName = "填报表";
export const guideSheetName = "填报说明";

/** One line of a form: a task, or a task and one of its indicators. */
export interface FormRow {
  readonly task: number;
  readonly role: "牵头" | "责任";
  /** 任务内容 */
  readonly text: string;
  /** The first line of its task; what is said of the task as a whole is said here. */
  readonly opensTask: boolean;
  /** Only for a lead: the indicator whose figure the line asks for. */
  readonly indicator?: FormIndicator;
  /** 上月进展情况, one paragraph a line; empty where there is none. */
  readonly previousText: string;
}

export interface FormIndicator {
  /** 指标 */
  readonly name: string;
  /** 年度目标 as it is printed, with its measure and, for a milestone, its date. */
  readonly target: string;
  /** 计量单位 */
  readonly measure: string;
  /** 考核方式, in a unit's words. */
  readonly method: string;
  /** What it asks for is how things stand at the month's end, not what was done since January. */
  readonly isLevel?: true;
  /** 本月应达, with its measure. */
  readonly due: string;
  /** 上月累计 */
  readonly previous?: Rational;
}

/** A line of 填报说明: what it is about, and what it says. */
export interface FormGuideLine {
  readonly name: string;
  readonly text: string;
}

/** 填报表: what one unit is asked to report of one month. */
export interface ProgressForm {
  readonly unit: string;
  readonly month: ReportingMonth;
  /** The last day on which the report is in time. */
  readonly deadline: CalendarDate;
  /** 时序进度 at the end of the month; 1 is 100%. */
  readonly pace: Rational;
  /** The month that 上月累计 and 上月进展情况 were taken from. */
  readonly previousMonth?: ReportingMonth;
  /** The tasks it leads, then those it shares, each in the order of the catalogue. */
  readonly rows: readonly FormRow[];
  /** 联系 */
  readonly contact: string;
  /** 工作名称 */
  readonly workName: string;
  /** To whom the form goes back: 简称 of the office, and 对口部门 where there are any. */
  readonly shortName: string;
  readonly counterparts: string;
  /** 填报说明, but for the day by which the form is due. */
  readonly guide: readonly FormGuideLine[];
}
