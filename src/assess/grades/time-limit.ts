import type { TaskAssessment } from "../../model/assessment.ts";
import { compareDates, lastDayOf } from "../../model/calendar-date.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging } from "../../model/grade.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { EarlierTask } from "../../model/output/earlier-month.ts";
import type { Task } from "../../model/task.ts";
import type { TaskGrade } from "./task-grade.ts";

/** Whether a task's 完成时限 is over at the end of the month; one without a day never is. */
export const isPastTimeLimit = (
  { limitDay }: Pick<Task, "limitDay">,
  { year, month }: ReportingMonth,
): boolean => limitDay !== undefined && compareDates(limitDay, lastDayOf(year, month)) <= 0;

/** A word for a task or a part of it once its time limit is over: what is not done is behind, and nothing too early to judge. */
export const wordPastLimit = (grade: Grade): Grade =>
  grade === "已完成" || isLagging(grade) ? grade : "推进缓慢";

/**
 * The grade of a task whose time limit is over, before any self-assessment: what is not done is behind, whatever its leads
 * call it. Figures that say so already are told themselves; what nobody reported stays so.
 */
export const gradePastLimit = (byReports: TaskGrade): TaskGrade => {
  const { grade, basis } = byReports;
  if (grade === undefined || grade === "已完成") return byReports;
  if (isLagging(grade) && (basis === "指标" || grade !== "推进缓慢")) return byReports;
  return { grade: wordPastLimit(grade), basis: "时限" };
};

/**
 * 已过完成时限 and 逾期完成: whether a task is not done although its time limit is over, unless a verdict finds that it does
 * not lag; and whether it is done now and was not then. A month without a grade leaves it as it was.
 */
export const againstTimeLimit = (
  task: Pick<Task, "limitDay">,
  month: ReportingMonth,
  { grade }: Pick<TaskGrade, "grade">,
  previous: Pick<EarlierTask, "pastLimit" | "doneLate"> | undefined,
): Pick<TaskAssessment, "pastLimit" | "doneLate"> => {
  if (!isPastTimeLimit(task, month)) return {};
  const { pastLimit = false, doneLate = false } = previous ?? {};
  if (grade === undefined) return { ...(pastLimit && { pastLimit }), ...(doneLate && { doneLate }) };
  if (grade === "已完成") return pastLimit || doneLate ? { doneLate: true } : {};
  return isLagging(grade) ? { pastLimit: true } : {};
};
