import type { Report } from "../../diagnostics/diagnostic.ts";
import { compare, subtract } from "../../model/rational.ts";
import { isLevel } from "../../model/task.ts";
import type { FigureChange } from "./figure-change.ts";
import { withUnit } from "./figure-change.ts";

/** PLA-001: a cumulative value below last month's. 存量 may rise and fall. True when it was reported. */
export const reportFallenFigure = (change: FigureChange, report: Report): boolean => {
  const { indicator, value, previous, place } = change;
  if (isLevel(indicator) || !previous || compare(value, previous) >= 0) return false;
  report({
    code: "PLA-001",
    place,
    details: {
      task: indicator.task,
      indicator: indicator.name,
      value: withUnit(value, indicator),
      previous: withUnit(previous, indicator),
      difference: withUnit(subtract(previous, value), indicator),
    },
  });
  return true;
};
