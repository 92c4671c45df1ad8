import { isDue, targetOf } from "../../model/indicator-target.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, multiply, parseDecimal, percentage, toFixed } from "../../model/rational.ts";
import type { Indicator, PaceMethod } from "../../model/task.ts";
import { amountText, targetText } from "./indicator-target.ts";

/** 考核方式 in a unit's words; the names in 量化指标.csv are the bureau's. */
export const methodText: Readonly<Record<PaceMethod, string>> = {
  序时: "按月份",
  按日: "按天数",
  计划: "按月度计划",
  节点: "到时限考核",
  当期: "按当月的数",
  年底: "年底考核",
  存量: "年底考核",
};

/** An amount to one decimal; 约 where that is not all of it. */
const rounded = (indicator: Indicator, value: Rational): string => {
  const shown = parseDecimal(toFixed(value, 1));
  if (shown && compare(shown, value) === 0) return amountText(indicator, shown);
  return `约${amountText(indicator, shown ?? value)}`;
};

/**
 * 本月应达: what an indicator should have reached by the end of the month: 约933.3件（58.3%）, 12座 of a plan, the month's own
 * target of 当期; 不考核 while it is not judged. `share` is the share of the target that is expected, where there is one.
 */
export const monthDueText = (
  indicator: Indicator,
  month: ReportingMonth,
  share: Rational | undefined,
): string => {
  if (!isDue(indicator, month)) return "本月不考核";
  if (indicator.method === "当期") return targetText({ ...indicator, target: targetOf(indicator, month) });
  if (share === undefined) return "";
  const amount = rounded(indicator, multiply(indicator.target, share));
  return indicator.method === "计划" ? amount : `${amount}（${percentage(share)}%）`;
};
