import type { Report } from "../../diagnostics/diagnostic.ts";
import { measuringUnits } from "../../model/measure.ts";
import type { Indicator } from "../../model/task.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfText } from "./doubt-context.ts";
import type { Amount } from "./text/amounts-in-text.ts";
import { amountsIn, plainFigures } from "./text/amounts-in-text.ts";
import { namedAmounts } from "./text/named-amounts.ts";

interface MeasuredPhrase {
  readonly measure: string;
  readonly phrase: string;
}

/** In what the text measures an indicator, where it names it with one measure only. */
const measureIn = (text: string, indicator: Indicator): MeasuredPhrase | undefined => {
  const plain = plainFigures(text);
  const found = measuringUnits.flatMap((measure): readonly MeasuredPhrase[] => {
    const amounts: readonly Amount[] = amountsIn(plain, measure);
    return namedAmounts(plain, indicator, amounts).map(({ phrase }) => ({ measure, phrase }));
  });
  const different = new Set(found.map(({ measure }) => measure));
  return different.size === 1 ? found[0] : undefined;
};

/** PLA-016: a text that names an indicator in another unit of measure than last month's did. */
export const reportChangedMeasures = ({ entries }: DoubtContext, report: Report): void => {
  for (const { assessed, entry, previous } of entries) {
    if (!previous) continue;
    for (const { indicator } of assessed.indicators) {
      const now = measureIn(entry.text, indicator);
      const before = now && measureIn(previous.text, indicator);
      if (!now || !before || now.measure === before.measure) continue;
      const details = { task: indicator.task, now: now.phrase, before: before.phrase, unit: indicator.unit };
      report({ code: "PLA-016", place: placeOfText(entry), details });
    }
  }
};
