import { expect, test } from "@jest/globals";
import { isoDate } from "../../../../src/model/calendar-date.ts";
import {
  chineseNumeral,
  parseChineseNumeral,
  parseDocumentDate,
} from "../../../../src/read/import/chinese-numeral.ts";

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

test.each([
  ["2013年3月2日", "2013-03-02"],
  ["2013年03月02日", "2013-03-02"],
  ["２０１３年３月２日", "2013-03-02"],
  ["2013 年 3 月 2 日", "2013-03-02"],
  ["（2013年3月2日）", "2013-03-02"],
  ["二〇一三年三月二日", "2013-03-02"],
  ["二○一三年十二月三十一日", "2013-12-31"],
  ["二零一四年二月十八日", "2014-02-18"],
  ["2013年2月30日", undefined],
  ["二〇一三年十三月二日", undefined],
  ["2013年", undefined],
  ["已经2013年2月25日会议研究通过", undefined],
])("the date %s is %s", (text, expected) => {
  const date = parseDocumentDate(text);
  expect(date && isoDate(date)).toBe(expected);
});
