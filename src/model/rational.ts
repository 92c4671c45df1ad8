/**
 * An exact number: every figure is kept as a fraction from the text it was read from to the text it is printed as.
 * `denominator` is positive and the fraction is in lowest terms.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** numerator / denominator in lowest terms. Throws on a zero denominator. */
export const rational = (numerator: bigint | number, denominator: bigint | number = 1n): Rational => {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new Error("rational: division by zero");
  const divisor = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { numerator: top / divisor, denominator: bottom / divisor };
};

export const zero: Rational = rational(0);
export const one: Rational = rational(1);

/** Reads a plain decimal such as 12, -0.5 or 1600.25; undefined for anything else. */
export const parseDecimal = (text: string): Rational | undefined => {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) return undefined;
  const [, sign = "", whole = "", fraction = ""] = found;
  return rational(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
};

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const subtract = (a: Rational, b: Rational): Rational =>
  add(a, { numerator: -b.numerator, denominator: b.denominator });

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** a / b. Throws when b is zero. */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const absolute = (a: Rational): Rational =>
  a.numerator < 0n ? { numerator: -a.numerator, denominator: a.denominator } : a;

/** Prints with exactly `places` digits after the point, rounded once, halves away from zero (四舍五入). */
export const toFixed = (value: Rational, places: number): string => {
  const scale = 10n ** BigInt(places);
  const magnitude = absolute(value);
  const rounded = (magnitude.numerator * scale * 2n + magnitude.denominator) / (magnitude.denominator * 2n);
  const digits = rounded.toString().padStart(places + 1, "0");
  const sign = value.numerator < 0n && rounded !== 0n ? "-" : "";
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/** Prints a decimal exactly, without trailing zeros. Throws when the value has no finite decimal form. */
export const toDecimal = (value: Rational): string => {
  for (let places = 0; places <= 40; places++) {
    if ((value.numerator * 10n ** BigInt(places)) % value.denominator === 0n) return toFixed(value, places);
  }
  throw new Error("toDecimal: the value has no finite decimal form");
};

/** Writes any number exactly: as a decimal where it has one, else as a fraction, 2/3. */
export const exactText = (value: Rational): string =>
  10n ** 40n % value.denominator === 0n ? toDecimal(value) : `${value.numerator}/${value.denominator}`;

/** Reads what `exactText` writes; undefined for anything else. */
export const parseExact = (text: string): Rational | undefined => {
  const [, top, bottom = "0"] = /^(-?\d+)\/([1-9]\d*)$/.exec(text) ?? [];
  return top === undefined ? parseDecimal(text) : rational(BigInt(top), BigInt(bottom));
};

/** A share as a percentage with one decimal and no sign: 1/3 → 33.3. */
export const percentage = (share: Rational, places = 1): string =>
  toFixed(multiply(share, rational(100)), places);
