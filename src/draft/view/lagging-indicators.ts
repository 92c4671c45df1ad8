import type { IndicatorAssessment, TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import { compare, zero } from "../../model/rational.ts";
import type { Phrases } from "../phrases.ts";
import { amountText, pointsText } from "../wording/indicator-target.ts";
import { differenceText } from "../wording/indicator-text.ts";
import { outlookParts } from "../wording/outlook-text.ts";
import { enumerate } from "../wording/wording.ts";

/** How far an indicator is from where it should be, in what its method judges by. */
interface Shortfall {
  readonly 情形: "低于进度" | "到期未成" | "不一致" | "还差" | "没有超过" | "超出" | "相差" | "现有";
  readonly 数量: string | null;
}

const shortfallOf = (say: Phrases, assessed: IndicatorAssessment): Shortfall => {
  const { indicator, value = zero, asked, gap, grade, disputed } = assessed;
  if (disputed) return { 情形: "不一致", 数量: null };
  if (indicator.method === "节点") return { 情形: "到期未成", 数量: null };
  if (indicator.relation === "=" && compare(asked, zero) === 0) {
    return { 情形: "现有", 数量: amountText(indicator, value) };
  }
  // At the year's end there is no pace left, and what is past its deadline has none either.
  if (grade !== "未完成" && gap && compare(gap, zero) < 0) return { 情形: "低于进度", 数量: pointsText(gap) };
  if (compare(value, asked) === 0) return { 情形: "没有超过", 数量: amountText(indicator, asked) };
  const 数量 = differenceText(say, indicator, value, asked);
  if (indicator.relation === "左右") return { 情形: "相差", 数量 };
  return { 情形: indicator.relation === "≤" ? "超出" : "还差", 数量 };
};

/** All indicators that count as lagging this month in one list, in the order of the catalogue, each with its gap. */
export const laggingIndicators = (say: Phrases, tasks: readonly TaskAssessment[]) => {
  const lagging = tasks.flatMap(({ indicators }) =>
    indicators.filter(({ grade, overruled }) => isLagging(grade) && !overruled),
  );
  return {
    个数: lagging.length,
    名单: enumerate(
      lagging.map((each) =>
        say.滞后指标({
          指标: each.indicator.name,
          序号: each.indicator.task,
          ...shortfallOf(say, each),
        }),
      ),
    ),
    ...outlookParts(tasks),
  };
};
