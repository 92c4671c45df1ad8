import type { HelperDelegate, HelperOptions } from "handlebars";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, parseDecimal, zero } from "../../model/rational.ts";
import { readPosition } from "./template-text.ts";

/** The key under which a call of a helper carries its position in the template. */
export const positionKey = "模板位置";

/** What a template's helpers need to report a problem: where it is, and to whom. */
export interface HelperData {
  readonly file: string;
  readonly report: Report;
}

/** 3, "3" or "66.3%", the number that a reader sees; undefined for anything else. */
const numberOf = (value: unknown): Rational | undefined => {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  return parseDecimal(String(value).replace(/[%％]$/u, ""));
};

const placeOf = ({ hash, data }: HelperOptions): Place => {
  const at = readPosition((hash as Readonly<Record<string, string>>)[positionKey]);
  return { file: (data as HelperData).file, ...(at && { at }) };
};

/** The number of a value; what is none is reported (TPL-017) and read as zero. */
const needNumber = (helper: string, value: unknown, options: HelperOptions): Rational => {
  const number = numberOf(value);
  if (number) return number;
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  const written = isPlain ? String(value) : "";
  (options.data as HelperData).report({
    code: "TPL-017",
    place: placeOf(options),
    details: { helper, written },
  });
  return zero;
};

/** The helpers that templates may use besides #if, #unless, #each and #with. */
export const templateHelpers: Readonly<Record<string, HelperDelegate>> = {
  /** {{#if (等于 评价 "推进缓慢")}}: the same text, or the same number however it is written (6, "6", 6.0%). */
  等于: (a: unknown, b: unknown): boolean => {
    const [first, second] = [numberOf(a), numberOf(b)];
    return first && second ? compare(first, second) === 0 : a === b;
  },
  /** {{#if (大于 报送.按时率 90)}}: numbers and percentages, by their printed value. */
  大于: (a: unknown, b: unknown, options: HelperOptions): boolean =>
    compare(needNumber("大于", a, options), needNumber("大于", b, options)) > 0,
  /** {{加一 @index}}: the position in a list, counted from 1. */
  加一: (index: unknown, options: HelperOptions): string => {
    if (typeof index === "number") return String(index + 1);
    needNumber("加一", typeof index === "string" ? `“${index}”` : index, options);
    return "";
  },
};

/** The names of Handlebars' own helpers that stay allowed. */
export const builtInHelpers = ["if", "unless", "each", "with"] as const;

/** How many values each helper takes. */
export const helperValues: Readonly<Record<string, number>> = {
  if: 1,
  unless: 1,
  each: 1,
  with: 1,
  等于: 2,
  大于: 2,
  加一: 1,
};
