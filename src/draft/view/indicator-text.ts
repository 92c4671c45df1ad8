import type { IndicatorAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
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
    case "区间":
      return `${value}—${upper ? toDecimal(upper) : value}${unit}`;
    case "=":
      return `${value}${unit}`;
  }
};

/** A gap in 百分点, rounded once; a second decimal where one would print as zero though there is a gap. */
export const pointsText = (gap: Rational): string => {
  const points = multiply(absolute(gap), rational(100));
  const rounded = toFixed(points, 1);
  return rounded === "0.0" && compare(gap, zero) !== 0 ? toFixed(points, 2) : rounded;
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

/**
 * An indicator's state as a clause: 专利申请完成836件，占年度目标的52.3%，高于时序进度2.3个百分点.
 * Milestones are told by their date, shares (%) and levels by their value alone.
 */
export const indicatorClause = (assessed: IndicatorAssessment): string => {
  const { indicator, value, completion, grade } = assessed;
  if (!value) return `${indicator.name}未报数`;
  if (indicator.method === "节点") {
    if (grade === "已完成") return `${indicator.name}已完成`;
    const due = `应于${chineseDate(indicator.deadline)}前完成，`;
    return `${indicator.name}${grade ? due : ""}目前尚未完成`;
  }
  if (indicator.method === "存量") return `${indicator.name}达到${toDecimal(value)}${indicator.unit}`;
  const verb = saysItself.test(indicator.name) ? "" : "完成";
  const done = `${indicator.name}${verb}${toDecimal(value)}${indicator.unit}`;
  if (!completion) return done;
  const share = `${done}，占年度目标的${percentage(completion)}%`;
  return grade === "已完成" ? `${share}，已完成年度目标` : `${share}${againstPace(assessed)}`;
};
