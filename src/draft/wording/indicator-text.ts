import type { IndicatorAssessment, TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import { isLagging } from "../../model/grade.ts";
import { isMissing } from "../../model/judged-indicator.ts";
import type { Rational } from "../../model/rational.ts";
import { absolute, compare, percentage, subtract, toDecimal, zero } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import { isLevel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { amountText, pointsText, targetText } from "./indicator-target.ts";

const againstPace = (say: Phrases, { gap }: IndicatorAssessment): string => {
  if (!gap) return "";
  const side = compare(gap, zero);
  const 高低 = side === 0 ? "持平" : side > 0 ? "高于" : "低于";
  return say.对照进度({ 高低, 百分点: pointsText(gap) });
};

/** Names that already say what is done (新增…, 建成…) take no verb where 量化指标.csv gives none. */
const saysItself = /^(?:新增|新建|新开工|新改建|新创建|新造|建成|建设|培育|解决|制定|实际到位)/;

/** What is done, behind the indicator's name: 道路工程开工; nothing where the name begins or ends with it. */
export const verbOf = (say: Phrases, indicator: Indicator): string => {
  const { name, verb } = indicator;
  if (verb !== undefined && (name.startsWith(verb) || name.endsWith(verb))) return "";
  // 计划建成项目 says in its middle what is done: behind it that would be said twice.
  if (verb !== undefined && !name.includes(verb)) return verb;
  if (isLevel(indicator)) return say.默认动词({ 时点: true, 控制: indicator.relation === "≤" });
  return saysItself.test(name) ? "" : say.默认动词({ 时点: false, 控制: false });
};

/** Names of milestones that already say how it ends (“创森”成功) are goals; the others are work. */
const saysItsEnd = /完成$|成功$|通过/;

/** What a milestone is about, and what is done to it. */
export const milestoneWords = (
  say: Phrases,
  { name, verb }: Indicator,
): { readonly 事项: string; readonly 动词: string } => {
  const isGoal = verb === undefined ? saysItsEnd.test(name) : verb === "实现";
  return {
    事项: isGoal ? say.节点目标({ 指标: name }) : name,
    动词: isGoal ? "实现" : (verb ?? say.默认动词({ 时点: false, 控制: false })),
  };
};

const milestoneClause = (say: Phrases, assessed: IndicatorAssessment, source: string): string => {
  const { indicator, grade, overdue, disputed } = assessed;
  const reached = overdue ? "逾期" : "已成";
  const 情形 = disputed ? "不一致" : grade === "已完成" || overdue ? reached : grade ? "到期未成" : "未到期";
  const told = say.节点({
    ...milestoneWords(say, indicator),
    日期: chineseDate(indicator.deadline),
    情形,
  });
  return `${told}${source}`;
};

/** How far a value is from what is asked, in its own measure; of percentages in 百分点. */
export const differenceText = (
  say: Phrases,
  indicator: Indicator,
  value: Rational,
  asked: Rational,
): string => {
  const difference = absolute(subtract(value, asked));
  return indicator.unit === "%"
    ? say.相差百分点({ 数: toDecimal(difference) })
    : amountText(indicator, difference);
};

/** What a value lacks of its target: 还差9.4公里; what only equals a target that is to be exceeded lacks nothing but that. */
const shortfall = (say: Phrases, { indicator, asked }: IndicatorAssessment, value: Rational): string =>
  compare(value, asked) === 0
    ? say.没有超过({ 数量: amountText(indicator, asked) })
    : say.还差({ 数量: differenceText(say, indicator, value, asked) });

/** How a value that is judged as it stands keeps to what is asked, by the relation. */
const standing = (say: Phrases, assessed: IndicatorAssessment, value: Rational): string => {
  const { indicator, asked, grade } = assessed;
  const 目标 = targetText({ ...indicator, target: asked });
  const 差额 = differenceText(say, indicator, value, asked);
  const 达到 = !isLagging(grade);
  switch (indicator.relation) {
    case "≤":
      return say.控制目标({ 目标, 达到, 差额 });
    case "左右":
      return say.左右目标({ 目标, 达到, 差额 });
    default:
      return say.当期目标({ 目标, 达到, 说明: 达到 ? null : shortfall(say, assessed, value) });
  }
};

/** The indicators that are due and of which nobody gave a figure. */
export const missingFigures = ({ indicators }: Pick<TaskAssessment, "indicators">): readonly Indicator[] =>
  indicators.filter(isMissing).map(({ indicator }) => indicator);

/** Why a figure is not there that should be: nobody gave it, or its first lead cannot be said to have given none. */
export const missingWord = ({ excuse }: Pick<IndicatorAssessment, "excuse">): "未报" | "退回" | "新承担" =>
  excuse ?? "未报";

const unreportedClause = (say: Phrases, each: IndicatorAssessment): string => {
  const 情形 = each.due || each.unheard ? missingWord(each) : "未统计";
  return say.指标缺数({ 指标: each.indicator.name, 情形, 原未达到: each.lastLagging ?? false });
};

/** An indicator's value and share without any judgement: 专利申请836件，占年度目标的52.3%. `source` stands behind its name. */
export const figureClause = (say: Phrases, assessed: IndicatorAssessment, source = ""): string => {
  const { indicator, value, completion } = assessed;
  if (!value) return unreportedClause(say, assessed);
  return say.累计({
    指标: indicator.name,
    出处: source,
    动词: verbOf(say, indicator),
    数量: amountText(indicator, value),
    完成率: completion && !isLevel(indicator) ? `${percentage(completion)}%` : null,
  });
};

/**
 * An indicator's state as a clause: 专利申请836件，占年度目标的52.3%，高于序时进度2.3个百分点.
 * Milestones are told by their date, levels by their value and, once they are judged, by their target. `source` stands
 * behind the figure, of a milestone behind all: （第7项，市科技局牵头）.
 */
export const indicatorClause = (say: Phrases, assessed: IndicatorAssessment, source = ""): string => {
  const { indicator, value, asked, completion, grade } = assessed;
  if (!value) return unreportedClause(say, assessed);
  if (indicator.method === "节点") return milestoneClause(say, assessed, source);
  if (indicator.relation === "=" && compare(asked, zero) === 0) {
    return say.清零({
      指标: indicator.name,
      目标: amountText(indicator, asked),
      现有: amountText(indicator, value),
      实现: compare(value, zero) <= 0,
    });
  }
  const figure = figureClause(say, assessed, source);
  if (!completion || isLevel(indicator)) return grade ? `${figure}${standing(say, assessed, value)}` : figure;
  if (grade === "已完成") {
    // 占年度目标的100.0% says no more than that it is done.
    const { completion: _, ...done } = assessed;
    const isExact = compare(value, asked) === 0;
    return `${isExact ? figureClause(say, done, source) : figure}${say.完成目标({})}`;
  }
  return grade === "未完成"
    ? `${figure}${shortfall(say, assessed, value)}`
    : `${figure}${againstPace(say, assessed)}`;
};
