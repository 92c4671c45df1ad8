import type { Report } from "../../diagnostics/diagnostic.ts";
import { isParallel } from "../../model/task.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { isNamedLead, placeOfGrade } from "./doubt-context.ts";

/**
 * Grades that rest on a lead's word and on nothing else: PLA-023, a task without indicators that it calls 已完成 for the first
 * time; PLA-024, 暂不评价 without a reason in 存在问题. A task that the bureau judges itself is left out.
 */
export const reportUnfoundedGrades = ({ entries }: DoubtContext, report: Report): void => {
  for (const { unit, isLead, assessed, entry, previous } of entries) {
    if (!isLead || assessed.basis === "核定") continue;
    const details = { task: assessed.task.number, unit };
    const place = placeOfGrade(entry);
    // One of many equals speaks for its own part only.
    const isWhole = isNamedLead({ unit, assessed });
    // The same word was asked about last month.
    const isNew = previous?.selfGrade !== "已完成";
    if (entry.selfGrade === "已完成" && isNew && isWhole && assessed.indicators.length === 0) {
      report({ code: "PLA-023", place, details });
    }
    // Where the figures are judged all the same, ASM-003 asks about the word.
    const isOpen = assessed.grade === "暂不评价" || isParallel(assessed.task);
    if (entry.selfGrade === "暂不评价" && isOpen && entry.problem === "") {
      report({ code: "PLA-024", place, details });
    }
  }
};

/**
 * PLA-007: a lead that claims 已完成 and does not give an indicator's figure. The first named lead answers for all of
 * them; another lead only for those that no lead gives.
 */
export const reportCompletedWithoutFigure = ({ entries }: DoubtContext, report: Report): void => {
  for (const { unit, isLead, assessed, entry } of entries) {
    if (!isLead || entry.selfGrade !== "已完成") continue;
    const given = new Set(entry.figures.map(({ indicator }) => indicator));
    const isMain = assessed.task.leads[0]?.units.includes(unit) === true;
    const missing = assessed.indicators
      .filter(({ indicator, value }) => !given.has(indicator.name) && (isMain || value === undefined))
      .map(({ indicator }) => indicator.name);
    if (missing.length === 0) continue;
    report({
      code: "PLA-007",
      place: placeOfGrade(entry),
      details: { task: assessed.task.number, unit, missing },
    });
  }
};
