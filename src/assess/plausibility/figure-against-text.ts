import type { Report } from "../../diagnostics/diagnostic.ts";
import { measureOf, unitItself } from "../../model/measure.ts";
import { multiply, subtract } from "../../model/rational.ts";
import type { Amount } from "./text/amounts-in-text.ts";
import { amountsIn, isAmountOf, plainFigures } from "./text/amounts-in-text.ts";
import type { DoubtContext, ReportedEntry } from "./doubt-context.ts";
import type { FigureChange } from "./figure-change.ts";
import { figureChanges, withUnit } from "./figure-change.ts";
import { namedAmounts } from "./text/named-amounts.ts";

const reportFigureAgainstText = (reported: ReportedEntry, change: FigureChange, report: Report): void => {
  const { indicator, value, previous } = change;
  const { scale, base } = measureOf(unitItself(indicator.unit));
  const text = plainFigures(reported.entry.text);
  const amounts = amountsIn(text, base);
  const is = (amount: Amount, other = value): boolean => isAmountOf(amount, multiply(other, scale));
  // The right figure somewhere in the text explains all others: a part, a month, a plan.
  if (amounts.some((amount) => is(amount))) return;
  const wrong = namedAmounts(text, indicator, amounts).find(
    ({ amount }) => !is(amount, indicator.target) && !(previous && is(amount, subtract(value, previous))),
  );
  if (!wrong) return;
  report({
    code: "PLA-003",
    place: change.place,
    details: {
      task: indicator.task,
      indicator: indicator.name,
      said: wrong.phrase,
      value: withUnit(value, indicator),
    },
  });
};

/**
 * PLA-003: the text names the indicator with another number than the column. Texts hold many numbers, so only one
 * that follows the indicator's name in its unit counts, and only if the column's number is nowhere in the text.
 */
export const reportFiguresAgainstText = (context: DoubtContext, report: Report): void => {
  for (const reported of context.entries) {
    for (const change of figureChanges([reported])) reportFigureAgainstText(reported, change, report);
  }
};
