import { expect, test } from "@jest/globals";
import { isoDate } from "../../../../src/model/calendar-date.ts";
import { parseDocumentDate } from "../../../../src/read/duties/document-date.ts";

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
