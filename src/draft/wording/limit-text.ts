import type { TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type { Task } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";

/** 任务内容 with 完成时限 in the list's own words behind it, where the task has one. */
export const textWithLimit = (say: Phrases, { text, timeLimit }: Pick<Task, "text" | "timeLimit">): string =>
  timeLimit === undefined ? text : `${text}${say.任务时限({ 时限: timeLimit })}`;

const dayOf = ({ limitDay }: Task): string => (limitDay ? chineseDate(limitDay) : "");

/** That a task is not done although its time limit is over, and how its leads that say nothing stood; or nothing. */
export const limitClauses = (say: Phrases, { task, pastLimit, grade }: TaskAssessment): readonly string[] =>
  pastLimit ? [say.时限情况({ 日期: dayOf(task), 年终: grade === "未完成" })] : [];

/** 备注: that the time limit is over, or was when the task got done. */
export const limitNotes = (
  say: Phrases,
  { task, pastLimit, doneLate, grade }: TaskAssessment,
): readonly string[] =>
  // What nobody reported is told of that alone.
  (pastLimit && grade !== undefined) || doneLate
    ? [say.时限备注({ 逾期完成: doneLate === true, 日期: dayOf(task) })]
    : [];
