import type { TaskAssessment } from "../../model/assessment.ts";
import { atYearEnd, isLagging } from "../../model/grade.ts";
import { wordOf } from "../../model/lead-report.ts";
import { isParallel } from "../../model/task.ts";

/**
 * A task of equal leads (各县（市、区）政府) is seen by each of them as its own part: its own report and grade, nothing of the
 * others', beside the grade of the whole. Where the bureau finds that the whole lags and none of them says so, all answer
 * for it alike; where it finds that the whole does not lag although they say so, that holds for all. Every other task is
 * the same for all its leads.
 */
export const asSeenBy = (unit: string, assessed: TaskAssessment): TaskAssessment => {
  const { task, basis, leadReports, grade: whole } = assessed;
  if (!isParallel(task)) return assessed;
  const own = leadReports.filter((report) => report.unit === unit);
  const noneLags = !leadReports.some((each) => isLagging(wordOf(each)));
  const isFoundSlow = basis !== "自评" && isLagging(whole) && noneLags;
  if (isFoundSlow || assessed.partsOverruled) return { ...assessed, leadReports: own };
  const { grade: _whole, laggingSince: _since, pastLimit, doneLate: _late, ...rest } = assessed;
  const [report] = own;
  // Where it stands once the time limit is over is not what it calls it; who says nothing has no grade of its own.
  const self = report?.entry?.selfGrade && wordOf(report);
  // Of December's grades the whole has none that a month before knows.
  const grade = self && whole === "未完成" ? atYearEnd(self) : self;
  return {
    ...rest,
    ...(grade && { grade }),
    ...(whole && { wholeGrade: whole }),
    ...(pastLimit && isLagging(grade) && { pastLimit }),
    leadReports: own,
    leadsDisagree: false,
    laggingMonths: report?.laggingMonths ?? 0,
    ...(report?.laggingSince !== undefined && { laggingSince: report.laggingSince }),
  };
};
