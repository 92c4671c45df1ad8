import { describe, expect, test } from "@jest/globals";
import { isoDate } from "../../../../src/model/calendar-date.ts";
import { parseLooseDay, parseWrittenDay, twoDays } from "../../../../src/read/text/written-day.ts";

const july = { year: 2013, month: 7 };
const written = (text: string, month = july): string | undefined => {
  const day = parseWrittenDay(text, month);
  return day && isoDate(day);
};

describe("a day that can mean but one", () => {
  test.each([
    "2013-08-03",
    "2013-8-3",
    "2013/8/3",
    "2013/8/3 0:00",
    "2013/8/3 0:00:00",
    "2013-08-03T00:00:00",
    "2013-08-03T00:00:00.000Z",
    "2013.8.3",
    "２０１３．８．３",
    "20130803",
    "2013年8月3日",
    "2013年8月3号",
    "2013年8月3",
    "2013 年 8 月 3 日",
    "2013年8月3日（星期六）",
    "2013年8月3日 周六",
    "13年8月3号",
    "13.8.3",
    "8月3日",
    "8月3号",
    "8/3",
    "8-3",
    "2013、8、3",
    "2013，8，3",
    "2013—8—3",
    "2013\\8\\3",
    "2013.08.03.",
    "2013-8-3 上午9:30",
    "2013/8/3 上午 9:30:00",
    "2013年8月3日 下午 3点",
    "2013/8/3 9:30 AM",
    "2013年8月3日上午",
    "2013-8-3 19时30分",
    "2013年8月3日9点半",
    "八月三日",
    "二〇一三年八月三日",
    "二零一三年八月三号",
    "41489",
    "41489.5",
    "3-Aug-13",
    "3-Aug-2013",
    "3-Aug",
  ])("%s", (text) => {
    expect(written(text)).toBe("2013-08-03");
  });

  test.each([
    ["8/20/2013", "2013-08-20"],
    ["20/8/2013", "2013-08-20"],
    ["20.8.2013 9:30", "2013-08-20"],
    ["8/8/2013", "2013-08-08"],
    ["41366", "2013-04-02"],
    ["41333", "2013-02-28"],
    ["41334", "2013-03-01"],
    ["42429", "2016-02-29"],
    ["8月20日", "2013-08-20"],
    ["八月二十日", "2013-08-20"],
    ["十一月十日", "2013-11-10"],
  ])("%s", (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test.each([
    ["1月4日", { year: 2013, month: 12 }, "2014-01-04"],
    ["12月28日", { year: 2013, month: 12 }, "2013-12-28"],
    ["12月30日", { year: 2013, month: 1 }, "2012-12-30"],
    ["2月4日", { year: 2013, month: 1 }, "2013-02-04"],
    ["5月3日", { year: 2013, month: 6 }, "2013-05-03"],
  ])("%s of a report of %o", (text, month, expected) => {
    expect(written(text, month)).toBe(expected);
  });
});

test.each([
  "",
  "无",
  "8月",
  "2013-08",
  "2013-02-30",
  "8月32日",
  "13月3日",
  "8.3",
  "130803",
  "13/13/2013",
  "20000",
  "413",
  "3-Foo-13",
  "3/8/2013",
  "2013-8/3",
  "8月3日前",
  "约8月3日",
])("%j names none", (text) => {
  expect(written(text)).toBeUndefined();
});

test("4/2/2013 may mean two days, and 4/13/2013 one", () => {
  expect(twoDays("4/2/2013").map(isoDate)).toEqual(["2013-04-02", "2013-02-04"]);
  expect(twoDays("4/13/2013")).toEqual([]);
  expect(twoDays("4.2")).toEqual([]);
});

const loose = (text: string) => parseLooseDay(text, july);

test("8.3 is a day only where nothing hangs on it: it may have been 8.30", () => {
  expect([loose("8.3"), loose("8.03"), loose("8月3日")]).toEqual(
    Array.from({ length: 3 }, () => ({ year: 2013, month: 8, day: 3 })),
  );
  expect([loose("8.32"), loose("138.6"), loose("0.86")]).toEqual([undefined, undefined, undefined]);
});
