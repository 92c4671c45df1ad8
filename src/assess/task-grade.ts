import type { GradeBasis, IndicatorAssessment, LeadReport } from "../model/assessment.ts";
import type { Grade } from "../model/grade.ts";
import { worse } from "../model/grade.ts";
import type { Verdict } from "../model/submission.ts";
import type { Task } from "../model/task.ts";

export interface TaskGrade {
  readonly grade?: Grade;
  readonly basis: GradeBasis;
  readonly reason?: string;
}

/** The worst graded indicator decides; 已完成 only when every indicator of the task is 已完成. */
export const gradeByIndicators = (indicators: readonly IndicatorAssessment[]): Grade | undefined => {
  const graded = indicators.flatMap(({ grade }) => (grade ? [grade] : []));
  if (graded.length === 0) return undefined;
  const worst = graded.reduce(worse);
  return worst === "已完成" && graded.length < indicators.length ? "达到序时进度" : worst;
};

/**
 * The leads' own assessment. The first named lead that reported decides; where the lead is a group of equals
 * (各县（市、区）政府) there is no first among them and the slowest decides.
 */
export const gradeBySelfAssessment = (task: Task, reports: readonly LeadReport[]): Grade | undefined => {
  const given = reports.flatMap(({ entry }) => (entry?.selfGrade ? [entry.selfGrade] : []));
  if (given.length === 0) return undefined;
  if (task.leads.every(({ kind }) => kind === "unit")) return given[0];
  // One of them that is not to be graded yet does not excuse the others.
  const graded: readonly Grade[] = given.filter((grade) => grade !== "暂不评价");
  return graded.length > 0 ? graded.reduce(worse) : "暂不评价";
};

/** The grade of a task in the order of precedence: the bureau's verdict, the indicators, the lead's own word. */
export const gradeTask = (
  task: Task,
  reports: readonly LeadReport[],
  indicators: readonly IndicatorAssessment[],
  verdict: Verdict | undefined,
): TaskGrade => {
  if (verdict) return { grade: verdict.grade, basis: "核定", reason: verdict.reason };
  if (reports.length === 0) return { grade: "暂不评价", basis: "无牵头单位" };
  const byIndicators = gradeByIndicators(indicators);
  if (byIndicators) return { grade: byIndicators, basis: "指标" };
  const bySelf = gradeBySelfAssessment(task, reports);
  return bySelf ? { grade: bySelf, basis: "自评" } : { basis: "未报送" };
};
