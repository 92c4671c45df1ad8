import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging } from "../../model/grade.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import { isParallel } from "../../model/task.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfGrade } from "./doubt-context.ts";

/**
 * Whether a responsible unit's word speaks against the lead's. A part may lag while the whole keeps pace, and a part
 * may be done before the whole; but nothing is done while a part lags, and nothing is under way that has not begun.
 */
const contradicts = (lead: Grade, responsible: Grade): boolean =>
  (lead === "已完成" && isLagging(responsible)) ||
  (lead === "达到序时进度" && responsible === "尚未启动") ||
  (lead === "尚未启动" && (responsible === "达到序时进度" || responsible === "已完成"));

/** A lead that keeps pace while at least half of those who do the work, and at least two, say that they do not. */
const outvoted = (lead: Grade, grades: readonly Grade[]): boolean => {
  const lagging = grades.filter(isLagging).length;
  return lead === "达到序时进度" && lagging >= 2 && lagging * 2 >= grades.length;
};

const reportTask = (assessed: TaskAssessment, shared: readonly LeadReport[], report: Report): void => {
  const { task, basis, leadReports } = assessed;
  const main = leadReports.find(({ entry }) => entry?.selfGrade);
  const lead = main?.entry?.selfGrade;
  // Among equals (各县（市、区）政府) nobody speaks for the whole; what the bureau settled is settled.
  if (!main?.entry || !lead || basis === "核定" || isParallel(task)) return;
  const given = shared.flatMap(({ unit, entry }) =>
    entry?.selfGrade ? [{ unit, grade: entry.selfGrade }] : [],
  );
  const all = outvoted(
    lead,
    given.map(({ grade }) => grade),
  );
  const against = given.filter(({ grade }) => contradicts(lead, grade) || (all && isLagging(grade)));
  if (against.length === 0) return;
  const responsible = against.map(({ unit, grade }) => `${unit}“${grade}”`).join("，");
  report({
    code: "PLA-010",
    place: placeOfGrade(main.entry),
    details: { task: task.number, lead: main.unit, leadGrade: lead, responsible },
  });
};

/** PLA-010: the lead of a task and its responsible units who cannot both be right. */
export const reportResponsibleAgainstLead = ({ assessment }: DoubtContext, report: Report): void => {
  for (const assessed of assessment.tasks) {
    reportTask(assessed, assessment.sharedReports.get(assessed.task.number) ?? [], report);
  }
};
