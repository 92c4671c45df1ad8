import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Indicator } from "../../model/task.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfText } from "./doubt-context.ts";
import type { Amount } from "./amounts-in-text.ts";
import { amountsIn, plainFigures } from "./amounts-in-text.ts";
import { namedAmounts } from "./named-amounts.ts";

/** Units that measure; 个, 家, 项 and the like only count, and one stands easily for another. */
const measures = [
  "元",
  "美元",
  "平方米",
  "立方米",
  "平方公里",
  "公里",
  "米",
  "里",
  "亩",
  "公顷",
  "吨",
  "公斤",
  "人次",
  "人",
  "户",
  "套",
  "%",
  "千瓦",
];

interface Measured {
  readonly measure: string;
  readonly phrase: string;
}

/** In what the text measures an indicator, where it names it with one measure only. */
const measureIn = (text: string, indicator: Indicator): Measured | undefined => {
  const plain = plainFigures(text);
  const found = measures.flatMap((measure): readonly Measured[] => {
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
