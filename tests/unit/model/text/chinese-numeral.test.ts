import { expect, test } from "@jest/globals";
import { chineseNumeral, parseChineseNumeral } from "../../../../src/model/text/chinese-numeral.ts";

test.each([
  [1, "一"],
  [9, "九"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [29, "二十九"],
  [99, "九十九"],
])("%i is %s", (value, text) => {
  expect(chineseNumeral(value)).toBe(text);
  expect(parseChineseNumeral(text)).toBe(value);
});

test("every number from 1 to 99 is read as it is written", () => {
  for (let value = 1; value <= 99; value++) expect(parseChineseNumeral(chineseNumeral(value))).toBe(value);
});

test.each(["", "〇", "一一", "十十", "一百", "12"])("%s is no number of a heading", (text) => {
  expect(parseChineseNumeral(text)).toBeUndefined();
});

test.each([0, 100, 1.5])("%d is written as no heading", (value) => {
  expect(() => chineseNumeral(value)).toThrow();
});
