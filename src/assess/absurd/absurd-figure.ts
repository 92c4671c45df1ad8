import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ReportedFigure } from "../../model/submission.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, divide, multiply, one, rational, toFixed, zero } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import { measureOf } from "../../model/measure.ts";
import { amountsIn, isAmountOf, plainFigures } from "../plausibility/text/amounts-in-text.ts";
import { withUnit } from "../plausibility/figure-change.ts";
import { othersOf } from "../plausibility/other-measure.ts";

/** A reported figure and the words that come with it. */
interface ToldFigure {
  readonly indicator: Indicator;
  readonly figure: ReportedFigure;
  /** 进展情况 */
  readonly text: string;
}

/** Whether a text names so much of the indicator's unit of measure. */
const names = (text: string, { unit }: Indicator, value: Rational): boolean => {
  const { scale, base } = measureOf(unit);
  return amountsIn(plainFigures(text), base).some((amount) => isAmountOf(amount, multiply(value, scale)));
};

const hundred = rational(100);

/** A target of fewer per cent than these may well be kept by a figure of less than one of them. */
const leastPercentage = rational(10);

/** Below this part of its target a figure may be one in a larger measure, 万件 for 件, and not only a beginning. */
const tinyShare = rational(1, 1000);

/** PLA-022: 0.86 where the column asks for 86%. */
const asFraction = ({ indicator, figure, text }: ToldFigure): Diagnostic | undefined => {
  const { value, place } = figure;
  const isSmall = compare(value, zero) > 0 && compare(value, one) <= 0;
  if (indicator.unit !== "%" || !isSmall || compare(indicator.target, leastPercentage) < 0) return undefined;
  if (names(text, indicator, value)) return undefined;
  const details = {
    task: indicator.task,
    indicator: indicator.name,
    value: withUnit(value, indicator),
    meant: withUnit(multiply(value, hundred), indicator),
  };
  return { code: "PLA-022", place, details };
};

/** PLA-020: a figure that is out of all proportion and, read in another unit of measure, is the one that the text names. */
const inOtherMeasure = (
  { indicator, figure, text }: ToldFigure,
  factor: Rational,
): Diagnostic | undefined => {
  const { value, place } = figure;
  const { target } = indicator;
  const isHuge = compare(value, multiply(target, factor)) > 0;
  const isTiny = compare(value, multiply(target, tinyShare)) < 0;
  if (compare(value, zero) === 0 || (!isHuge && !isTiny) || names(text, indicator, value)) return undefined;
  const other = othersOf(indicator.unit).find(({ size }) => names(text, indicator, divide(value, size)));
  if (!other) return undefined;
  const details = {
    task: indicator.task,
    indicator: indicator.name,
    value: withUnit(value, indicator),
    likely: other.unit,
    meant: withUnit(divide(value, other.size), indicator),
  };
  return { code: "PLA-020", place, details };
};

/** PLA-021: more than `factor` times the year's target. A threshold that is open upwards (超20亿元的集群) is no such target. */
const farOverTarget = ({ indicator, figure }: ToldFigure, factor: Rational): Diagnostic | undefined => {
  const { value, place } = figure;
  const { relation, method, target, upper = target } = indicator;
  const isOpen = method === "存量" && (relation === ">" || relation === "≥");
  if (isOpen || relation === "≤" || relation === "左右" || compare(upper, zero) === 0) return undefined;
  if (compare(value, multiply(upper, factor)) <= 0) return undefined;
  const details = {
    task: indicator.task,
    indicator: indicator.name,
    value: withUnit(value, indicator),
    target: withUnit(upper, indicator),
    times: `${toFixed(divide(value, upper), 1).replace(/\.0$/u, "")}倍`,
  };
  return { code: "PLA-021", place, details };
};

/**
 * The one place that decides whether a figure may be printed at all: what is wrong with one that may not, in the most
 * telling words, else undefined. `factor` is 目标倍数.
 */
export const absurdityOf = (told: ToldFigure, factor: Rational): Diagnostic | undefined =>
  asFraction(told) ?? inOtherMeasure(told, factor) ?? farOverTarget(told, factor);
