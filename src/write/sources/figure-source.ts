import type { Rational } from "../../model/rational.ts";
import { absolute, compare, parseDecimal, rational, subtract } from "../../model/rational.ts";
import type { FigureRow } from "../reports/figure-rows.ts";

/** A number as it is printed of a source: 42.9 before %, 9 before 座. */
export interface SourceNumber {
  readonly value: Rational;
  /** What stands right behind it in print; empty in a cell whose head says it. */
  readonly suffix: string;
  /** Printed rounded or cut off. */
  readonly isRounded?: true;
}

/** Of which tasks or units a count is, and the words that stand beside it in print. */
export interface CountedAs {
  /** 板块, 小节 or a list of units by its name in running text; empty for all of them. */
  readonly scope: string;
  /** Endings of what stands before the number. */
  readonly before: readonly string[];
  /** Beginnings of what stands behind it. */
  readonly after?: readonly string[];
}

/** One figure of the 通报 with where it comes from, and how to know it in print. */
export interface FigureSource extends Omit<FigureRow, "kind"> {
  readonly kind: FigureRow["kind"] | "板块" | "原话" | "单位";
  /** The words that were read there. */
  readonly words?: string;
  readonly numbers: readonly SourceNumber[];
  /** What the year asks for: it is meant only where nothing else of the task is that number. */
  readonly isPlanned?: true;
  /** The unit whose reporting it tells of. */
  readonly unit?: string;
  /** Whose row it stands in, in a table by leaders: 分管领导 and the name, which is empty where tasks have none. */
  readonly leader?: { readonly column: string; readonly name: string };
  /** Only of counts. */
  readonly counted?: CountedAs;
}

/** A source without its numbers' places: what most are made of. */
export const sourceNumber = (value: Rational, suffix: string, isRounded = false): SourceNumber => ({
  value,
  suffix,
  ...(isRounded && { isRounded: true as const }),
});

/** Whether a printed number, the text behind it known, is one of a source's. */
export const isNumberOf = (
  { value, suffix, isRounded }: SourceNumber,
  printed: string,
  behind: string,
): boolean => {
  const number = parseDecimal(printed);
  if (!number || !behind.startsWith(suffix)) return false;
  const difference = absolute(subtract(number, value));
  if (!isRounded) return difference.numerator === 0n;
  const decimals = (printed.split(".")[1] ?? "").length;
  return compare(difference, rational(1n, 10n ** BigInt(decimals))) < 0;
};
