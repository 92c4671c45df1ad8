import type { IndicatorAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import { isLagging } from "../../model/grade.ts";
import type { Rational } from "../../model/rational.ts";
import {
  absolute,
  compare,
  multiply,
  percentage,
  rational,
  subtract,
  toDecimal,
  toFixed,
  zero,
} from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import { isLevel } from "../../model/task.ts";

/** 年度目标 as it is printed: 超400亿元, 1600件以上, 3—4家. */
export const targetText = ({ relation, target, upper, unit }: Indicator): string => {
  const value = toDecimal(target);
  switch (relation) {
    case ">":
      return `超${value}${unit}`;
    case "≥":
      return `${value}${unit}以上`;
    case "≤":
      return `${value}${unit}以内`;
    case "左右":
      return `${value}${unit}左右`;
    case "区间":
      return `${value}—${upper ? toDecimal(upper) : value}${unit}`;
    case "=":
      return `${value}${unit}`;
  }
};

/** A gap in 百分点, rounded once. */
export const pointsText = (gap: Rational): string => toFixed(multiply(absolute(gap), rational(100)), 1);

/** 差距 with its sign for a table: +0.7, -14.3, 0.0. */
export const signedPoints = (gap: Rational): string =>
  `${compare(gap, zero) > 0 ? "+" : compare(gap, zero) < 0 ? "-" : ""}${pointsText(gap)}`;

const paceName = ({ method }: Indicator): string =>
  method === "计划" ? "计划进度" : method === "按日" ? "按日计算的时序进度" : "时序进度";

const againstPace = ({ indicator, gap }: IndicatorAssessment): string => {
  if (!gap) return "";
  const side = compare(gap, zero);
  if (side === 0) return `，与${paceName(indicator)}持平`;
  return `，${side > 0 ? "高于" : "低于"}${paceName(indicator)}${pointsText(gap)}个百分点`;
};

/** Names that already say what is done (新增…, 建成…) take no verb where 量化指标.csv gives none. */
const saysItself = /^(?:新增|新建|新开工|新改建|新创建|新造|建成|建设|培育|解决|制定|实际到位)/;

/** The indicator and what is done: 道路工程开工; a name that begins or ends with the verb has it already. */
const nameWithVerb = (indicator: Indicator): string => {
  const { name, verb } = indicator;
  if (verb === undefined && isLevel(indicator)) return `${name}达到`;
  if (verb === undefined) return saysItself.test(name) ? name : `${name}完成`;
  return name.startsWith(verb) || name.endsWith(verb) ? name : `${name}${verb}`;
};

/** Names of milestones that already say how it ends (“创森”成功) are goals; the others are work. */
const saysItsEnd = /完成$|成功$|通过/;

const milestoneClause = ({ indicator, grade, overdue, disputed }: IndicatorAssessment): string => {
  const { name, deadline, verb: given } = indicator;
  const isGoal = given === undefined ? saysItsEnd.test(name) : given === "实现";
  const [what, verb] = isGoal ? [`${name}的目标`, "实现"] : [name, given ?? "完成"];
  const limit = `应于${chineseDate(deadline)}前${verb}`;
  if (disputed) return `${what}是否已${verb}，各牵头单位所报不一致，尚待核实`;
  if (overdue) return `${what}逾期${verb}（${limit}）`;
  if (grade === "已完成") return `${what}已${verb}`;
  return `${what}${grade ? `${limit}，` : ""}目前尚未${verb}`;
};

/** 1个 of an indicator that is named 每个县（市）… and measured in 个/县（市）. */
const amountText = ({ name, unit }: Indicator, value: Rational): string =>
  `${toDecimal(value)}${name.startsWith("每") ? unit.replace(/\/.*$/u, "") : unit}`;

/** How far a value is from what is asked, in its own measure; of percentages in 百分点. */
const differenceText = (indicator: Indicator, value: Rational, asked: Rational): string => {
  const difference = absolute(subtract(value, asked));
  return indicator.unit === "%" ? `${toDecimal(difference)}个百分点` : amountText(indicator, difference);
};

/** What a value lacks of its target: 还差9.4公里; what only equals a target that is to be exceeded lacks nothing but that. */
const shortfall = ({ indicator, asked }: IndicatorAssessment, value: Rational): string =>
  compare(value, asked) === 0
    ? `没有超过${amountText(indicator, asked)}`
    : `还差${differenceText(indicator, value, asked)}`;

/** How a value that is judged as it stands keeps to what is asked, by the relation. */
const standing = (assessed: IndicatorAssessment, value: Rational): string => {
  const { indicator, asked, grade } = assessed;
  const target = targetText({ ...indicator, target: asked });
  const difference = differenceText(indicator, value, asked);
  const isMet = !isLagging(grade);
  switch (indicator.relation) {
    case "≤":
      return isMet ? `控制在${target}` : `超出控制目标（${target}）${difference}`;
    case "左右":
      return isMet ? `符合目标（${target}）` : `与目标（${target}）相差${difference}`;
    default:
      return isMet ? "达到目标" : `未达到目标（${target}），${shortfall(assessed, value)}`;
  }
};

/** Where nothing may be left, the value is what is left: 目标为0户，现有2户，尚未实现. */
const zeroClause = ({ indicator, asked }: IndicatorAssessment, value: Rational): string =>
  `${indicator.name}目标为${amountText(indicator, asked)}，现有${amountText(indicator, value)}，${compare(value, zero) > 0 ? "尚未" : "已"}实现`;

const unreportedClause = ({ indicator, due, lastLagging }: IndicatorAssessment): string => {
  if (lastLagging) return `${indicator.name}本月未报数，上次报数时未达到进度`;
  return due ? `${indicator.name}未报数` : `${indicator.name}尚未统计`;
};

/** An indicator's value and share without any judgement: 专利申请836件，占年度目标的52.3%. */
export const figureClause = (assessed: IndicatorAssessment): string => {
  const { indicator, value, completion } = assessed;
  if (!value) return unreportedClause(assessed);
  const done = `${nameWithVerb(indicator)}${amountText(indicator, value)}`;
  return completion && !isLevel(indicator) ? `${done}，占年度目标的${percentage(completion)}%` : done;
};

/**
 * An indicator's state as a clause: 专利申请836件，占年度目标的52.3%，高于时序进度2.3个百分点.
 * Milestones are told by their date, levels by their value and, once they are judged, by their target.
 */
export const indicatorClause = (assessed: IndicatorAssessment): string => {
  const { indicator, value, asked, completion, grade } = assessed;
  if (!value) return unreportedClause(assessed);
  if (indicator.method === "节点") return milestoneClause(assessed);
  if (indicator.relation === "=" && compare(asked, zero) === 0) return zeroClause(assessed, value);
  const clause = figureClause(assessed);
  if (!completion || isLevel(indicator)) return grade ? `${clause}，${standing(assessed, value)}` : clause;
  if (grade === "已完成") return `${clause}，已完成年度目标`;
  return grade === "未完成"
    ? `${clause}，${shortfall(assessed, value)}`
    : `${clause}${againstPace(assessed)}`;
};
