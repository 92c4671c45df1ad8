import type { Report } from "../../diagnostics/diagnostic.ts";
import type { FigureChange } from "./figure-change.ts";
import { withUnit } from "./figure-change.ts";
import { isWhole } from "./usual-increase.ts";

/** Units that count things: there is no half of one. */
const counts = /^[个家项座所件户人套台辆栋名处条天次场份期]$/u;

/** PLA-018: a fraction of what comes only whole: 0.1个. True when it was reported. */
export const reportFractionOfThings = (change: FigureChange, report: Report): boolean => {
  const { indicator, value, place } = change;
  const unit = indicator.unit.split("/")[0] ?? "";
  if (!counts.test(unit) || isWhole(value)) return false;
  report({
    code: "PLA-018",
    place,
    details: { task: indicator.task, indicator: indicator.name, value: withUnit(value, indicator), unit },
  });
  return true;
};
