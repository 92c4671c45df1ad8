import { describe, expect, test } from "@jest/globals";
import {
  compare,
  divide,
  multiply,
  parseDecimal,
  percentage,
  rational,
  subtract,
  toDecimal,
  toFixed,
} from "../../../src/model/rational.ts";

const decimal = (text: string) => {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
};

describe("exact numbers", () => {
  test("0.29 of 1.45 is one fifth, which floats miss", () => {
    expect(compare(divide(decimal("0.29"), decimal("1.45")), rational(1, 5))).toBe(0);
  });

  test("a gap is rounded once, from unrounded parts", () => {
    const gap = subtract(divide(decimal("629.0"), decimal("647.4")), rational(10, 12));
    expect(percentage(gap)).toBe("13.8");
  });

  test.each([
    ["0.05", 1, "0.1"],
    ["0.04", 1, "0.0"],
    ["-0.05", 1, "-0.1"],
    ["-0.04", 1, "0.0"],
    ["2.5", 0, "3"],
    ["99.95", 1, "100.0"],
    ["1600", 2, "1600.00"],
  ])("%s with %i places prints %s", (text, places, printed) => {
    expect(toFixed(decimal(text), places)).toBe(printed);
  });

  test.each(["12.5", "0", "-3.04", "1600", "0.0001"])("%s is printed as it was read", (text) => {
    expect(toDecimal(decimal(text))).toBe(text);
  });

  test.each(["", "1,600", "12.", ".5", "1e3", "１２", "+1"])("“%s” is no plain decimal", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test("a third has no finite decimal form", () => {
    expect(() => toDecimal(rational(1, 3))).toThrow("no finite decimal");
  });

  test("division by zero is a bug, not infinity", () => {
    expect(() => divide(rational(1), rational(0))).toThrow("division by zero");
  });

  test("products stay in lowest terms", () => {
    expect(multiply(rational(2, 3), rational(3, 4))).toEqual({ numerator: 1n, denominator: 2n });
  });
});
