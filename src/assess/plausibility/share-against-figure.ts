import type { Report } from "../../diagnostics/diagnostic.ts";
import { measureOf, unitItself } from "../../model/measure.ts";
import {
  absolute,
  compare,
  divide,
  multiply,
  parseDecimal,
  rational,
  subtract,
  toFixed,
  zero,
} from "../../model/rational.ts";
import { amountsIn, isAmountOf, plainFigures } from "./text/amounts-in-text.ts";
import type { DoubtContext, ReportedEntry } from "./doubt-context.ts";
import { placeOfText } from "./doubt-context.ts";
import type { FigureChange } from "./figure-change.ts";
import { figureChanges, withUnit } from "./figure-change.ts";

/** What follows an amount and relates it to the year's target: ，占年度任务的48% */
const share =
  /^[（，、；]?(?:已|约|仅|只)?(?:(?:占|完成|达到?|实现)了?(?:全[省市州盟县区旗乡镇]|全年|年度|今年|本年度?)*(?:目标任务|总任务|任务|目标|计划)(?:总?数|总?量)?|占全年\d+[^\d，。；%]{1,5}|完成率)(?:的|为|达到?)?(\d{1,6}(?:\.\d{1,6})?)%/u;

const reportShare = ({ entry, assessed }: ReportedEntry, change: FigureChange, report: Report): void => {
  const { indicator, value } = change;
  const { scale, base } = measureOf(unitItself(indicator.unit));
  const text = plainFigures(entry.text);
  for (const amount of amountsIn(text, base)) {
    const found = share.exec(text.slice(amount.end, amount.end + 60));
    const [phrase = "", written = ""] = found ?? [];
    const said = parseDecimal(written);
    if (!said || !isAmountOf(amount, multiply(value, scale))) continue;
    const places = written.split(".")[1]?.length ?? 0;
    const actual = multiply(divide(value, indicator.target), rational(100));
    // One unit of the last figure: some round, some cut off.
    const allowed = rational(1n, 10n ** BigInt(places));
    if (compare(absolute(subtract(actual, said)), allowed) < 0) continue;
    report({
      code: "PLA-004",
      place: placeOfText(entry),
      details: {
        task: assessed.task.number,
        said: phrase.replace(/^[（，、；]/u, ""),
        value: withUnit(value, indicator),
        target: withUnit(indicator.target, indicator),
        actual: `${toFixed(actual, Math.max(1, places))}%`,
      },
    });
    return;
  }
};

/**
 * PLA-004: a share of the year's target in the text that the figures do not give. Only where the share follows the
 * indicator's own amount, since a text also tells shares of money and of parts.
 */
export const reportSharesAgainstFigures = (context: DoubtContext, report: Report): void => {
  for (const reported of context.entries) {
    for (const change of figureChanges([reported])) {
      if (compare(change.indicator.target, zero) > 0) reportShare(reported, change, report);
    }
  }
};
