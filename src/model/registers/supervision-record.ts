import type { CalendarDate } from "../calendar-date.ts";
import type { Place } from "../place.ts";

/** What a unit is asked by and has to answer: the kinds of paper that are entered by the program itself. */
export const supervisionKinds = ["督办函", "退回通知", "催报通知"] as const;
export type SupervisionKind = (typeof supervisionKinds)[number];

/** A letter or slip that went to a unit. */
export interface SupervisionPaper {
  readonly kind: SupervisionKind;
  /** 期次: 2013-06 */
  readonly month: string;
  readonly unit: string;
  /** 任务序号 of a letter. */
  readonly task?: number;
  /** 事项: the task's number where there is one, and what is asked. */
  readonly matter: string;
  /** 发文字号; slips have none. */
  readonly number?: string;
  /** 发出日期: the day the paper bears. */
  readonly sentOn: CalendarDate;
  /** 办理期限 */
  readonly answerBy?: CalendarDate;
}

/** One line of 督办台账: a paper, and what the clerk entered of the answer. */
export interface SupervisionRecord {
  /** 编号 as it is written. */
  readonly serial: string;
  /** Any word: the clerk may enter other papers, too. */
  readonly kind: string;
  /** 2013-06; empty where none is given. */
  readonly month: string;
  readonly unit: string;
  /** 任务序号, where 事项 begins with it. */
  readonly task?: number;
  readonly number: string;
  readonly sentOn?: CalendarDate;
  /** 办理期限 */
  readonly answerBy?: CalendarDate;
  /** 反馈日期 */
  readonly answeredOn?: CalendarDate;
  /** 办结日期 (销号) */
  readonly closedOn?: CalendarDate;
  /** 办结依据: by which paper it was closed. */
  readonly closedBy: string;
  readonly place: Place;
}

/** Whether a line is about a paper: letters by their number or task, slips by their day, each of its unit and month. */
export const isRecordOf = (record: SupervisionRecord, paper: SupervisionPaper): boolean => {
  if (record.kind !== paper.kind || record.unit !== paper.unit || record.month !== paper.month) return false;
  if (paper.task !== undefined)
    return record.task === paper.task || (paper.number !== undefined && record.number === paper.number);
  const { year, month, day } = record.sentOn ?? {};
  return year === paper.sentOn.year && month === paper.sentOn.month && day === paper.sentOn.day;
};
