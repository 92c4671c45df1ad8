import type { Report } from "../../diagnostics/diagnostic.ts";
import { scales } from "../../model/measure.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { Rational } from "../../model/rational.ts";
import { add, compare, divide, multiply, rational, zero } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import { isLevel } from "../../model/task.ts";
import type { FigureChange } from "./figure-change.ts";
import { inWords, withUnit } from "./figure-change.ts";
import { usualIncrease } from "./usual-increase.ts";

/** A unit of measure that is easily taken for the indicator's own: how many of it make one of that. */
interface OtherMeasure {
  readonly unit: string;
  readonly size: Rational;
}

const tenThousand = rational(scales.万);

/** 亿元 → 万元 and 元, 万亩 → 亩, 公里 → 米, 件 → 万件. */
export const othersOf = (unit: string): readonly OtherMeasure[] => {
  const scaled = /^([万亿])(.+)$/u.exec(unit);
  const [, scale, base = ""] = scaled ?? [];
  if (scale === "亿") {
    return [
      { unit: `万${base}`, size: tenThousand },
      { unit: base, size: rational(scales.亿) },
    ];
  }
  if (scale === "万") return [{ unit: base, size: tenThousand }];
  if (unit === "%") return [];
  const smaller = unit === "公里" ? [{ unit: "米", size: rational(1000) }] : [];
  return [...smaller, { unit: `万${unit}`, size: divide(rational(1), tenThousand) }];
};

/** Last month's value, and by how much more than usual one may go on from it. */
interface LastMonth {
  readonly previous: Rational;
  readonly indicator: Indicator;
  readonly month: ReportingMonth;
  readonly factor: Rational;
}

/** Whether a value may well follow on last month's. */
const follows = (value: Rational, { previous, indicator, month, factor }: LastMonth): boolean => {
  const fitting = multiply(factor, usualIncrease(indicator, month, previous));
  const least = isLevel(indicator) ? divide(previous, factor) : previous;
  const most = isLevel(indicator) ? multiply(previous, factor) : add(previous, fitting);
  return compare(value, least) >= 0 && compare(value, most) <= 0;
};

/**
 * PLA-015: a value that goes on from last month's only if it is read in another unit of measure, such as 万元 for
 * 亿元. True when it was reported.
 */
export const reportOtherMeasure = (
  change: FigureChange,
  month: ReportingMonth,
  factor: Rational,
  report: Report,
): boolean => {
  const { indicator, value, previous, place } = change;
  if (!previous || compare(previous, zero) === 0 || compare(value, zero) === 0) return false;
  const last = { previous, indicator, month, factor };
  if (follows(value, last)) return false;
  const other = othersOf(indicator.unit).find(({ size }) => follows(divide(value, size), last));
  if (!other) return false;
  report({
    code: "PLA-015",
    place,
    details: {
      task: indicator.task,
      indicator: indicator.name,
      value: withUnit(value, indicator),
      previous: withUnit(previous, indicator),
      likely: other.unit,
      converted: withUnit(divide(value, other.size), indicator),
      written: inWords(value),
    },
  });
  return true;
};
