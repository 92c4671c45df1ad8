import { expect, test } from "@jest/globals";
import { isMeasure, measureOf, unitItself } from "../../../src/model/measure.ts";
import { toDecimal } from "../../../src/model/rational.ts";

test.each([
  ["万平方米", "10000", "平方米"],
  ["亿元", "100000000", "元"],
  ["百万吨", "1000000", "吨"],
  ["千米", "1000", "米"],
  ["公里", "1", "公里"],
  ["万", "1", "万"],
  ["%", "1", "%"],
])("%s is %s times %s", (unit, scale, base) => {
  const measure = measureOf(unit);
  expect([toDecimal(measure.scale), measure.base]).toEqual([scale, base]);
});

test("of a unit that counts by something a text says only what is counted", () => {
  expect([unitItself("个/县（市）"), unitItself("万亩")]).toEqual(["个", "万亩"]);
});

test.each(["公里", "万亩", "千瓦", "亿元", "个", "%", "美元", "平方公里"])(
  "%s is a unit of measure",
  (unit) => {
    expect(isMeasure(unit)).toBe(true);
  },
);

test.each(["", "万", "五选一", "必填", "元月"])("%s is none", (text) => {
  expect(isMeasure(text)).toBe(false);
});
