import type { CalendarDate } from "../calendar-date.ts";
import type { TaskAssessment } from "../assessment.ts";
import type { Silence } from "../lead-report.ts";

/** 督办函: one task, and the one unit that is asked to answer for it. */
export interface LetterDue {
  readonly assessed: TaskAssessment;
  readonly unit: string;
  /** How many months the task, or this unit's part of it, has been lagging. */
  readonly months: number;
  /** The month in which it began, given where the unit was silent in some month since. */
  readonly since?: number;
  /** The unit's task lagged and it reports nothing of it this month. */
  readonly silence?: Silence;
}

/** What a 督办函 is about: a task, and the unit that answers for it. */
export interface LetterMatter {
  /** 任务序号 */
  readonly task: number;
  readonly unit: string;
}

/** 第1项（市科技局） */
export const matterText = ({ task, unit }: LetterMatter): string => `第${task}项（${unit}）`;

/** A 督办函 that a unit got for a task with an earlier month's 通报. */
export interface FormerLetter extends LetterMatter {
  /** 发文字号 */
  readonly number?: string;
  /** The month whose 通报 it went with. */
  readonly month: number;
  /** 答复期限, where it is known. */
  readonly answerBy?: CalendarDate;
}
