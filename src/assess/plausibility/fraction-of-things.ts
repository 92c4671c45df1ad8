import type { Report } from "../../diagnostics/diagnostic.ts";
import { countingUnits, unitItself } from "../../model/measure.ts";
import type { FigureChange } from "./figure-change.ts";
import { withUnit } from "./figure-change.ts";
import { isWhole } from "./usual-increase.ts";

/** PLA-018: a fraction of what comes only whole: 0.1个. True when it was reported. */
export const reportFractionOfThings = (change: FigureChange, report: Report): boolean => {
  const { indicator, value, place } = change;
  const unit = unitItself(indicator.unit);
  if (!countingUnits.includes(unit) || isWhole(value)) return false;
  report({
    code: "PLA-018",
    place,
    details: { task: indicator.task, indicator: indicator.name, value: withUnit(value, indicator), unit },
  });
  return true;
};
