import { describe, expect, test } from "@jest/globals";
import {
  chineseDate,
  compareDates,
  isoDate,
  lastDayOf,
  parseDate,
} from "../../../src/model/calendar-date.ts";

describe("calendar dates", () => {
  test.each(["2013-04-05", "2013/4/5", "2013.4.5", "2013年4月5日", " ２０１３年４月５日 "])(
    "“%s” is the fifth of April",
    (text) => {
      expect(parseDate(text)).toEqual({ year: 2013, month: 4, day: 5 });
    },
  );

  test.each(["2013-02-29", "2013-13-01", "2013-04-31", "4月5日", "2013-04", "", "2013-0-1"])(
    "“%s” is no day",
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  test("a date is printed in figures without leading zeros", () => {
    expect(chineseDate({ year: 2013, month: 7, day: 9 })).toBe("2013年7月9日");
    expect(isoDate({ year: 2013, month: 7, day: 9 })).toBe("2013-07-09");
  });

  test("dates are ordered by year, month and day", () => {
    const days = ["2013-12-31", "2014-01-01", "2013-02-28"].flatMap((text) => parseDate(text) ?? []);
    expect([...days].sort(compareDates).map(isoDate)).toEqual(["2013-02-28", "2013-12-31", "2014-01-01"]);
  });

  test.each([
    [2013, 2, 28],
    [2012, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2013, 6, 30],
  ])("the last day of %i-%i is the %i", (year, month, day) => {
    expect(lastDayOf(year, month).day).toBe(day);
  });
});
