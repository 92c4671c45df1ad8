import { measureOf, unitItself } from "../../model/measure.ts";
import type { Rational } from "../../model/rational.ts";
import { divide, multiply, parseDecimal, toDecimal } from "../../model/rational.ts";
import { nameKey } from "./unit-names.ts";

/** A number as a unit wrote it: its value in the indicator's 计量单位, or why there is no telling. */
type ReadNumber =
  | { readonly kind: "value"; readonly value: Rational }
  /** No number stands there: 已完成, 十二, 12.5.3. */
  | { readonly kind: "text" }
  /** A number that may mean several: 12-13, 约12, 12余, 12以上. */
  | { readonly kind: "vague" }
  /** Separators that are no thousands: 1,60. */
  | { readonly kind: "grouping" }
  | { readonly kind: "negative" }
  /** Another 计量单位; `converted` is the value in the indicator's own where both are multiples of one. */
  | { readonly kind: "unit"; readonly written: string; readonly converted?: string };

/** Full-width figures and marks as half-width ones; nothing else changes, so that ① stays no number. */
const halfWidth = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll("\u2212", "-")
    .trim();

const vague =
  /^[约近超逾达>≥<≤~～]|[余多]|左右|上下|以上|以下|以内|不到|不足|\d\s*(?:[-–—~～/]|至|到|或)\s*\d|[?？]/u;

const inUnit = (value: Rational, written: string, unit: string): string | undefined => {
  const from = measureOf(written);
  const to = measureOf(unit);
  return from.base === to.base ? toDecimal(divide(multiply(value, from.scale), to.scale)) : undefined;
};

/**
 * Reads a cumulative value of an indicator measured in `unit`: full-width figures, thousands in groups of three,
 * and the indicator's own unit (or the part before its “/”) behind it. What could mean something else is never
 * guessed.
 */
export const readNumber = (text: string, unit: string): ReadNumber => {
  const plain = halfWidth(text);
  const found = /^([-+]?)\s*(\d[\d,]*)(\.\d+)?\s*(.*)$/su.exec(plain);
  if (vague.test(plain) && /\d/u.test(plain)) return { kind: "vague" };
  if (!found) return { kind: "text" };
  const [, sign = "", whole = "", fraction = "", written = ""] = found;
  if (/[\d.,+*=]/u.test(written) || /^[eE]/u.test(written)) return { kind: "text" };
  if (whole.includes(",") && !/^[1-9]\d{0,2}(?:,\d{3})+$/u.test(whole)) return { kind: "grouping" };
  const value = parseDecimal(whole.replaceAll(",", "") + fraction);
  if (value === undefined) return { kind: "text" };
  if (sign === "-" && value.numerator !== 0n) return { kind: "negative" };
  const own = nameKey(unit);
  const given = nameKey(written);
  if (given === "" || given === own || given === unitItself(own)) return { kind: "value", value };
  const converted = inUnit(value, given, own);
  return { kind: "unit", written, ...(converted !== undefined && { converted }) };
};
