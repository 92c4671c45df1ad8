import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfGrade } from "./doubt-context.ts";

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
