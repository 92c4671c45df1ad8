import type { Report } from "../../diagnostics/diagnostic.ts";
import { isParallel } from "../../model/task.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfGrade } from "./doubt-context.ts";

/**
 * Grades that rest on a lead's word and on nothing else: PLA-023, a task without indicators that it calls 已完成; PLA-024,
 * 暂不评价 without a reason in 存在问题. A task that the bureau judges itself is left out.
 */
export const reportUnfoundedGrades = ({ entries }: DoubtContext, report: Report): void => {
  for (const { unit, isLead, assessed, entry } of entries) {
    if (!isLead || assessed.basis === "核定") continue;
    const details = { task: assessed.task.number, unit };
    const place = placeOfGrade(entry);
    if (entry.selfGrade === "已完成" && assessed.indicators.length === 0) {
      report({ code: "PLA-023", place, details });
    }
    // Where the figures are judged all the same, ASM-003 asks about the word.
    const isOpen = assessed.grade === "暂不评价" || isParallel(assessed.task);
    if (entry.selfGrade === "暂不评价" && isOpen && entry.problem === "") {
      report({ code: "PLA-024", place, details });
    }
  }
};
