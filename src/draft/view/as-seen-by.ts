import type { TaskAssessment } from "../../model/assessment.ts";

/**
 * A task that a group of equals leads (各县（市、区）政府) is seen by each of them as its own: its own report and
 * grade, nothing of the others'. Every other task is the same for all its leads.
 */
export const asSeenBy = (unit: string, assessed: TaskAssessment): TaskAssessment => {
  if (assessed.basis !== "自评" || assessed.task.leads.every(({ kind }) => kind === "unit")) return assessed;
  const { grade: _common, ...rest } = assessed;
  const own = assessed.leadReports.filter((report) => report.unit === unit);
  const grade = own[0]?.entry?.selfGrade;
  return {
    ...rest,
    ...(grade && { grade }),
    leadReports: own,
    leadsDisagree: false,
    laggingMonths: own[0]?.laggingMonths ?? 0,
  };
};
