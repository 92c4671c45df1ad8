import type { IndicatorAssessment, TaskAssessment } from "../../model/assessment.ts";
import { isLagging } from "../../model/grade.ts";
import { compare, zero } from "../../model/rational.ts";
import type { Phrases } from "../phrases.ts";
import { amountText, pointsText } from "../wording/indicator-target.ts";
import { differenceText } from "../wording/indicator-text.ts";
import { outlookParts } from "../wording/outlook-text.ts";
import { enumerate, numbersOf, withoutNumber } from "../wording/wording.ts";

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

/** An indicator with its task. */
interface Lagging {
  readonly task: TaskAssessment;
  readonly each: IndicatorAssessment;
}

/** So many indicators are told one by one; of more of them nobody reads a sentence, and each item gives its gap anyway. */
const mostListed = 20;

const listed = (say: Phrases, lagging: readonly Lagging[]): readonly string[] =>
  lagging.map(({ each }) =>
    say.滞后指标({ 指标: each.indicator.name, 序号: each.indicator.task, ...shortfallOf(say, each) }),
  );

/** How many of them each 板块 has, in the order of the catalogue, and the tasks that they are of. */
const bySection = (say: Phrases, lagging: readonly Lagging[]): readonly string[] =>
  [...new Set(lagging.map(({ task }) => task.task.section))].map((section) => {
    const own = lagging.filter(({ task }) => task.task.section === section);
    return say.滞后指标分布({
      板块: withoutNumber(section),
      个数: own.length,
      项次: numbersOf(say, [...new Set(own.map(({ task }) => task))]),
    });
  });

/**
 * All indicators that count as lagging this month in one list, in the order of the catalogue, each with its gap; too many
 * for a sentence are counted by 板块.
 */
export const laggingIndicators = (say: Phrases, tasks: readonly TaskAssessment[]) => {
  const lagging = tasks.flatMap((task) =>
    task.indicators
      .filter(({ grade, overruled }) => isLagging(grade) && !overruled)
      .map((each): Lagging => ({ task, each })),
  );
  const isListed = lagging.length <= mostListed;
  return {
    个数: lagging.length,
    按板块: !isListed,
    名单: enumerate(isListed ? listed(say, lagging) : bySection(say, lagging)),
    ...outlookParts(tasks),
  };
};
