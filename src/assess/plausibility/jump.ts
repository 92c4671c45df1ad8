import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { Rational } from "../../model/rational.ts";
import {
  absolute,
  compare,
  divide,
  multiply,
  percentage,
  rational,
  subtract,
  toFixed,
  zero,
} from "../../model/rational.ts";
import { isLevel } from "../../model/task.ts";
import { expectedShare } from "../indicators/pace.ts";
import type { FigureChange } from "./figure-change.ts";
import { withUnit } from "./figure-change.ts";
import { greatest, isWhole, usualIncrease } from "./usual-increase.ts";

/** What makes a value look out of proportion. */
interface Jump {
  readonly measure: "月增" | "应达" | "骤增" | "骤减" | "目标" | "百分之百";
  /** What is compared: the month's increase, or the value itself. */
  readonly compared: Rational;
  readonly usual: Rational;
}

const hundred = rational(100);

const isOver = (value: Rational, usual: Rational, factor: Rational): boolean =>
  compare(usual, zero) > 0 && compare(value, multiply(usual, factor)) > 0;

/** What is built up month by month: last month's value and a usual increase, or else what should be reached. */
const growthJump = (change: FigureChange, month: ReportingMonth, factor: Rational): Jump | undefined => {
  const { indicator, value, previous } = change;
  if (!["序时", "按日", "计划"].includes(indicator.method)) return undefined;
  const increase = usualIncrease(indicator, month, previous);
  if (previous) {
    const compared = subtract(value, previous);
    return isOver(compared, increase, factor) ? { measure: "月增", compared, usual: increase } : undefined;
  }
  const expected = multiply(expectedShare(indicator, month) ?? zero, indicator.target);
  const usual = greatest([expected, increase]);
  return isOver(value, usual, factor) ? { measure: "应达", compared: value, usual } : undefined;
};

/** A stock may rise and fall, but not by a multiple; only a stock of a few things may, and what should vanish. */
const stockJump = ({ indicator, value, previous }: FigureChange, factor: Rational): Jump | undefined => {
  if (!isLevel(indicator) || !previous || compare(indicator.target, zero) === 0) return undefined;
  const few = compare(absolute(subtract(value, previous)), rational(3)) <= 0;
  if (few && isWhole(value) && isWhole(previous)) return undefined;
  if (isOver(value, previous, factor)) return { measure: "骤增", compared: value, usual: previous };
  return isOver(previous, value, factor) || (compare(value, zero) === 0 && compare(previous, zero) > 0)
    ? { measure: "骤减", compared: value, usual: previous }
    : undefined;
};

/** Far over the year's target; what was so last month already has been asked about. */
const targetJump = ({ indicator, value, previous }: FigureChange, factor: Rational): Jump | undefined => {
  const { target } = indicator;
  const isNew = !previous || !isOver(previous, target, factor);
  return isNew && isOver(value, target, factor)
    ? { measure: "目标", compared: value, usual: target }
    : undefined;
};

const percentJump = ({ indicator, value }: FigureChange): Jump | undefined =>
  indicator.unit === "%" && compare(indicator.target, hundred) <= 0 && compare(value, hundred) > 0
    ? { measure: "百分之百", compared: value, usual: hundred }
    : undefined;

const rounded = (value: Rational): string => toFixed(value, isWhole(value) ? 0 : 1);

/**
 * PLA-002: a value out of proportion, more than `factor` times what could be expected. True when it was reported.
 */
export const reportJump = (
  change: FigureChange,
  month: ReportingMonth,
  factor: Rational,
  report: Report,
): boolean => {
  const { indicator, value, previous, place } = change;
  const jump =
    percentJump(change) ??
    growthJump(change, month, factor) ??
    stockJump(change, factor) ??
    targetJump(change, factor);
  if (!jump) return false;
  const share = divide(jump.compared, jump.usual);
  report({
    code: "PLA-002",
    place,
    details: {
      task: indicator.task,
      indicator: indicator.name,
      value: withUnit(value, indicator),
      ...(previous && { previous: withUnit(previous, indicator) }),
      measure: jump.measure,
      compared: withUnit(jump.compared, indicator),
      usual: `${rounded(jump.usual)}${indicator.unit}`,
      times:
        jump.measure === "骤减" ? `${percentage(share, 0)}%` : `${toFixed(share, 1).replace(/\.0$/u, "")}倍`,
    },
  });
  return true;
};
