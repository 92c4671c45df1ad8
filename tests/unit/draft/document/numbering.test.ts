import { expect, test } from "@jest/globals";
import { headingCounter } from "../../../../src/draft/document/numbering.ts";

test.each([
  [1, 1, "一、"],
  [1, 10, "十、"],
  [1, 11, "十一、"],
  [2, 20, "（二十）"],
  [2, 21, "（二十一）"],
  [3, 12, "12."],
  [4, 3, "（3）"],
] as const)("a heading of level %d, the %dth, is %s", (level, index, expected) => {
  const numberOf = headingCounter();
  const numbers = Array.from({ length: index }, () => numberOf(level));
  expect(numbers.at(-1)).toBe(expected);
});

test("a heading starts the count of the levels below it anew", () => {
  const numberOf = headingCounter();
  expect(([1, 2, 2, 3, 1, 2, 3, 3, 2, 3] as const).map(numberOf)).toEqual([
    "一、",
    "（一）",
    "（二）",
    "1.",
    "二、",
    "（一）",
    "1.",
    "2.",
    "（二）",
    "1.",
  ]);
});
