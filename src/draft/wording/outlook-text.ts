import type { IndicatorAssessment, Outlook, TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import { countingUnits, unitItself } from "../../model/measure.ts";
import type { Rational } from "../../model/rational.ts";
import {
  absolute,
  compare,
  divide,
  one,
  parseDecimal,
  percentage,
  rational,
  toDecimal,
  toFixed,
  zero,
} from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { amountText } from "./indicator-target.ts";
import { sentence } from "./wording.ts";

/** Whole things (个, 座), of which no part can be finished; 万套 is not counted one by one. */
const isWhole = ({ unit }: Indicator): boolean => countingUnits.includes(unitItself(unit));

const decimalsOf = (value: Rational): number => (toDecimal(value).split(".")[1] ?? "").length;

/** As many decimals as the target or the figure has, and at least one: 1.45万套 is not told in tenths. */
const places = ({ target }: Indicator, value: Rational): number =>
  Math.max(1, decimalsOf(target), decimalsOf(value));

/** Cut off, never rounded up: a forecast of what lags must not reach its target in print. */
const cutOff = ({ numerator, denominator }: Rational, digits: number): Rational => {
  const scale = 10n ** BigInt(digits);
  return rational((numerator * scale) / denominator, scale);
};

/** The average of the months that are left, rounded; null in the last month, and where it is less than one whole thing. */
const averageText = (
  indicator: Indicator,
  value: Rational,
  { missing, monthsLeft }: Outlook,
): string | null => {
  const average = divide(missing, rational(monthsLeft));
  const rounded = parseDecimal(toFixed(average, places(indicator, value))) ?? zero;
  const isNothing = isWhole(indicator) ? compare(average, one) < 0 : compare(rounded, zero) === 0;
  return monthsLeft === 1 || isNothing ? null : amountText(indicator, rounded);
};

const forecastText = (
  say: Phrases,
  indicator: Indicator,
  value: Rational,
  { forecast, monthsOver }: Outlook,
): string | null => {
  if (!forecast) return null;
  const amount = cutOff(forecast, isWhole(indicator) ? 0 : places(indicator, value));
  if (compare(amount, zero) <= 0) return null;
  return say.推算({
    按计划: indicator.method === "计划",
    已过月: monthsOver,
    时限月: indicator.deadline.month === 12 ? null : indicator.deadline.month,
    数量: amountText(indicator, amount),
    完成率: `${percentage(divide(amount, indicator.target))}%`,
  });
};

const outlookClause = (
  say: Phrases,
  { indicator, value = zero }: IndicatorAssessment,
  outlook: Outlook,
  isNamed: boolean,
): string => {
  const { previous, increment, missing, monthsLeft } = outlook;
  const direction = increment ? compare(increment, zero) : 0;
  const change = increment ? amountText(indicator, absolute(increment)) : null;
  return say.走势({
    指标: isNamed ? indicator.name : null,
    上月: previous ? amountText(indicator, previous) : null,
    增加: direction > 0 ? change : null,
    减少: direction < 0 ? change : null,
    还差: amountText(indicator, missing),
    余月: monthsLeft,
    平均: averageText(indicator, value, outlook),
    推算: forecastText(say, indicator, value, outlook),
  });
};

/** Whether a lagging task is told with its indicators' outlook: not where the bureau does not go by the figures. */
export const hasOutlook = ({ grade, basis, indicators }: TaskAssessment): boolean =>
  isLagging(grade) && basis !== "核定" && indicators.some(({ outlook }) => outlook !== undefined);

/**
 * Of each lagging indicator of a lagging task a sentence: last month's figure and this month's increment, what is needed a
 * month, and where it would end. Empty where there is none to tell.
 */
export const outlookSentences = (say: Phrases, assessed: TaskAssessment): string => {
  if (!hasOutlook(assessed)) return "";
  const told = assessed.indicators.filter(
    ({ grade, lastLagging, due, value }) => isLagging(grade) || lastLagging || (due && value === undefined),
  );
  return told
    .flatMap((each) =>
      each.outlook ? [sentence(outlookClause(say, each, each.outlook, told.length > 1))] : [],
    )
    .join("");
};
