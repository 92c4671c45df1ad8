import type { Outlook, TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import { isMissing } from "../../model/judged-indicator.ts";
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
import { correctionMark, sentence } from "./wording.ts";

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

/** An indicator whose outlook is told. */
interface Told {
  readonly indicator: Indicator;
  readonly value: Rational;
  readonly outlook: Outlook;
  /** By what last month's value was corrected. */
  readonly correctedBy: string | undefined;
}

/** The outlooks that are told of a task: none where it does not lag, or the bureau does not go by the figures. */
const toldOf = ({ grade, basis, indicators }: TaskAssessment): readonly Told[] =>
  isLagging(grade) && basis !== "核定"
    ? indicators.flatMap(({ indicator, value, outlook, previousCorrectedBy: correctedBy }) =>
        value && outlook ? [{ indicator, value, outlook, correctedBy }] : [],
      )
    : [];

/** How many days are left where more are missing: what is measured in days can no longer reach its target; or null. */
const daysTooFew = ({ outlook: { missing, daysLeft } }: Told): number | null =>
  daysLeft !== undefined && compare(missing, rational(daysLeft)) > 0 ? daysLeft : null;

/** The average of the months that are left, rounded; null in the last month, where it is less than one whole thing or cannot be. */
const averageText = (told: Told): string | null => {
  const { indicator, value, outlook } = told;
  const { missing, monthsLeft } = outlook;
  if (daysTooFew(told) !== null) return null;
  const average = divide(missing, rational(monthsLeft));
  const rounded = parseDecimal(toFixed(average, places(indicator, value))) ?? zero;
  const isNothing = isWhole(indicator) ? compare(average, one) < 0 : compare(rounded, zero) === 0;
  return monthsLeft === 1 || isNothing ? null : amountText(indicator, rounded);
};

/** What print shows of a forecast; undefined where there is none, or one that adds nothing to what there is. */
const forecastAmount = ({ indicator, value, outlook: { forecast } }: Told): Rational | undefined => {
  const amount = forecast && cutOff(forecast, isWhole(indicator) ? 0 : places(indicator, value));
  return amount && compare(amount, value) > 0 ? amount : undefined;
};

const forecastText = (say: Phrases, told: Told): string | null => {
  const { indicator, outlook } = told;
  const amount = forecastAmount(told);
  if (!amount || !outlook.forecast) return null;
  return say.推算({
    按计划: indicator.method === "计划",
    已过月: outlook.monthsOver,
    已过天: outlook.daysOver ?? null,
    时限月: indicator.deadline.month === 12 ? null : indicator.deadline.month,
    数量: amountText(indicator, amount),
    // Of the forecast itself, not of what is left of it in print.
    完成率: `${percentage(divide(outlook.forecast, indicator.target))}%`,
  });
};

const outlookClause = (say: Phrases, told: Told, isNamed: boolean): string => {
  const { indicator, outlook } = told;
  const { previous, increment, missing, monthsLeft } = outlook;
  const direction = increment ? compare(increment, zero) : 0;
  const change = increment ? amountText(indicator, absolute(increment)) : null;
  return say.走势({
    指标: isNamed ? indicator.name : null,
    上月: previous ? `${amountText(indicator, previous)}${correctionMark(say, told.correctedBy)}` : null,
    增加: direction > 0 ? change : null,
    减少: direction < 0 ? change : null,
    还差: amountText(indicator, missing),
    余天: daysTooFew(told),
    余月: monthsLeft,
    平均: averageText(told),
    推算: forecastText(say, told),
  });
};

/** Whether any of the tasks is told with an average, which is rounded, and with a forecast, which is cut off. */
export const outlookParts = (
  tasks: readonly TaskAssessment[],
): { readonly 平均: boolean; readonly 推算: boolean } => {
  const told = tasks.flatMap(toldOf);
  return {
    平均: told.some((each) => averageText(each) !== null),
    推算: told.some((each) => forecastAmount(each) !== undefined),
  };
};

/**
 * Of each lagging indicator of a lagging task a sentence: last month's figure and this month's increment, what is needed a
 * month, and where it would end. Empty where there is none to tell.
 */
export const outlookSentences = (say: Phrases, assessed: TaskAssessment): string => {
  const named = assessed.indicators.filter(
    (each) => isLagging(each.grade) || each.lastLagging || isMissing(each),
  );
  return toldOf(assessed)
    .map((told) => sentence(outlookClause(say, told, named.length > 1)))
    .join("");
};
