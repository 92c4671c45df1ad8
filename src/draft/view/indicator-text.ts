import type { IndicatorAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import type { Grade } from "../../model/grade.ts";
import type { Rational } from "../../model/rational.ts";
import {
  absolute,
  compare,
  multiply,
  percentage,
  rational,
  toDecimal,
  toFixed,
  zero,
} from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";

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

/** A gap in 百分点, rounded once; with as many decimals as it takes where one would print as zero though there is a gap. */
export const pointsText = (gap: Rational): string => {
  const points = multiply(absolute(gap), rational(100));
  let decimals = 1;
  while (compare(gap, zero) !== 0 && /^[0.]+$/.test(toFixed(points, decimals))) decimals++;
  return toFixed(points, decimals);
};

/** 差距 with its sign for a table: +0.7, -14.3, 0.0. */
export const signedPoints = (gap: Rational): string =>
  `${compare(gap, zero) > 0 ? "+" : compare(gap, zero) < 0 ? "-" : ""}${pointsText(gap)}`;

const paceName = (indicator: Indicator): string => (indicator.method === "计划" ? "计划进度" : "时序进度");

const againstPace = ({ indicator, gap }: IndicatorAssessment): string => {
  if (!gap) return "";
  const side = compare(gap, zero);
  if (side === 0) return `，与${paceName(indicator)}持平`;
  return `，${side > 0 ? "高于" : "低于"}${paceName(indicator)}${pointsText(gap)}个百分点`;
};

/** Names that already say what is done (新增…, 建成…) take no second verb. */
const saysItself = /^(?:新增|新建|新开工|新改建|新创建|新造|建成|建设|培育|解决|制定|实际到位)/;

/** Names of milestones that already say how it ends (“创森”成功) are goals; the others are work. */
const saysItsEnd = /完成$|成功$|通过/;

const milestoneClause = ({ name, deadline }: Indicator, grade: Grade | undefined): string => {
  const [what, verb] = saysItsEnd.test(name) ? [`${name}的目标`, "实现"] : [name, "完成"];
  if (grade === "已完成") return `${what}已${verb}`;
  return `${what}${grade ? `应于${chineseDate(deadline)}前${verb}，` : ""}目前尚未${verb}`;
};

/** 1个 of an indicator that is named 每个县（市）… and measured in 个/县（市）. */
const amountText = ({ name, unit }: Indicator, value: Rational): string =>
  `${toDecimal(value)}${name.startsWith("每") ? unit.replace(/\/.*$/u, "") : unit}`;

/**
 * An indicator's state as a clause: 专利申请完成836件，占年度目标的52.3%，高于时序进度2.3个百分点.
 * Milestones are told by their date, shares (%) and levels by their value alone.
 */
export const indicatorClause = (assessed: IndicatorAssessment): string => {
  const { indicator, value, completion, grade } = assessed;
  if (!value) return `${indicator.name}未报数`;
  if (indicator.method === "节点") return milestoneClause(indicator, grade);
  if (indicator.method === "存量") return `${indicator.name}达到${amountText(indicator, value)}`;
  const verb = saysItself.test(indicator.name) ? "" : "完成";
  const done = `${indicator.name}${verb}${amountText(indicator, value)}`;
  if (!completion) return done;
  const share = `${done}，占年度目标的${percentage(completion)}%`;
  return grade === "已完成" ? `${share}，已完成年度目标` : `${share}${againstPace(assessed)}`;
};
