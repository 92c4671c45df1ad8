import type { Report } from "../../diagnostics/diagnostic.ts";
import { isLagging } from "../../model/grade.ts";
import type { DoubtContext, ReportedEntry } from "./doubt-context.ts";
import { isNamedLead } from "./doubt-context.ts";
import { quotation } from "./text/quotation.ts";

/** Whether the unit's own part still lags: by its own word, or for the lead of a task by the task's grade. */
const stillLags = (each: ReportedEntry): boolean =>
  isLagging(each.entry.selfGrade) || (isLagging(each.assessed.grade) && isNamedLead(each));

/** PLA-009: a problem named last month of which the unit says nothing now, though its work still lags. */
export const reportSilentProblems = ({ entries }: DoubtContext, report: Report): void => {
  for (const each of entries) {
    const problem = each.previous?.problem ?? "";
    if (problem === "" || each.entry.problem !== "" || !stillLags(each)) continue;
    report({
      code: "PLA-009",
      place: each.entry.problemPlace ?? each.entry.place,
      details: {
        task: each.assessed.task.number,
        unit: each.unit,
        problem: quotation(problem),
        grade: isLagging(each.entry.selfGrade) ? (each.entry.selfGrade ?? "") : (each.assessed.grade ?? ""),
        own: isLagging(each.entry.selfGrade),
      },
    });
  }
};
