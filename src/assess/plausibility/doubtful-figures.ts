import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { reportFallenFigure } from "./fallen-figure.ts";
import { figureChanges } from "./figure-change.ts";
import { reportFractionOfThings } from "./fraction-of-things.ts";
import { reportJump } from "./jump.ts";
import { reportOtherMeasure } from "./other-measure.ts";

/** Holds each figure against last month's and the target; of several explanations the most telling is reported. */
export const reportDoubtfulFigures = (context: DoubtContext, report: Report): void => {
  const { month } = context.month;
  const { jumpFactor } = context.thresholds;
  for (const change of figureChanges(context.entries)) {
    if (reportOtherMeasure(change, month, jumpFactor, report)) continue;
    if (reportFractionOfThings(change, report)) continue;
    if (reportFallenFigure(change, report)) continue;
    reportJump(change, month, jumpFactor, report);
  }
};
