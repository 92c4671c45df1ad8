import { measureOf, scaleCharacters } from "../../../model/measure.ts";
import type { Rational } from "../../../model/rational.ts";
import {
  absolute,
  compare,
  divide,
  multiply,
  parseDecimal,
  rational,
  subtract,
} from "../../../model/rational.ts";

/** An amount of some unit of measure as a text names it: 46.2万平方米. */
export interface Amount {
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** In the base unit: 462000 for 46.2万平方米. */
  readonly value: Rational;
  /** What half a unit of the last written figure is worth; a rounded value is no other value. */
  readonly tolerance: Rational;
  /** 46.2万平方米 */
  readonly written: string;
}

/** A text with its figures, points and percent signs half-width; every character stays where it is. */
export const plainFigures = (text: string): string =>
  text.replaceAll(/[０-９．％]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** Words that make another unit of the one before: 人次, 公里次, 个百分点, 个月. */
const longer = "(?!次|百分点|月|多月|小时|工作日)";

/** All amounts of a base unit in a text of plain figures, in their order. */
export const amountsIn = (text: string, base: string): readonly Amount[] => {
  if (!text.includes(base)) return [];
  const pattern = new RegExp(
    `(?<![\\d.,])(\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(\\.\\d{1,10})?\\s?([${scaleCharacters}]{0,2})${escape(base)}${longer}`,
    "gu",
  );
  return [...text.matchAll(pattern)].flatMap((found): readonly Amount[] => {
    const [written, whole = "", fraction = "", prefix = ""] = found;
    const number = parseDecimal(whole.replaceAll(",", "") + fraction);
    if (!number) return [];
    const { scale } = measureOf(`${prefix}${base}`);
    const places = rational(10n ** BigInt(Math.max(0, fraction.length - 1)));
    return [
      {
        start: found.index,
        end: found.index + written.length,
        value: multiply(number, scale),
        tolerance: divide(divide(scale, places), rational(2)),
        written,
      },
    ];
  });
};

/** Whether an amount is the value, as far as it is written out. */
export const isAmountOf = (amount: Amount, value: Rational): boolean =>
  compare(absolute(subtract(amount.value, value)), amount.tolerance) <= 0;
