import type { Rational } from "../../model/rational.ts";
import { absolute, compare, multiply, rational, toDecimal, toFixed, zero } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import { minusSign } from "../../model/text/punctuation.ts";

/** 年度目标 as it is printed: 超400亿元, 1600件以上, 3—4家. */
export const targetText = ({
  relation,
  target,
  upper,
  unit,
}: Pick<Indicator, "relation" | "target" | "upper" | "unit">): string => {
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

/** 差距 with its sign for a table, 负号 no hyphen: +0.7, −14.3, 0.0. */
export const signedPoints = (gap: Rational): string =>
  `${compare(gap, zero) > 0 ? "+" : compare(gap, zero) < 0 ? minusSign : ""}${pointsText(gap)}`;

/** 1个 of an indicator that is named 每个县（市）… and measured in 个/县（市）. */
export const amountText = ({ name, unit }: Pick<Indicator, "name" | "unit">, value: Rational): string =>
  `${toDecimal(value)}${name.startsWith("每") ? unit.replace(/\/.*$/u, "") : unit}`;
