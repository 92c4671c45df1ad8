import { describe, expect, test } from "@jest/globals";
import { isoDate } from "../../../../src/model/calendar-date.ts";
import { parseTimeLimit } from "../../../../src/read/catalogue/time-limit.ts";

const dayOf = (text: string): string | null | undefined => {
  const day = parseTimeLimit(text, 2013);
  return day ? isoDate(day) : day;
};

describe("the day that 完成时限 ends with", () => {
  test.each([
    ["6月底前", "2013-06-30"],
    ["2013年6月底前完成", "2013-06-30"],
    ["6月份", "2013-06-30"],
    ["9月15日前（含当日）", "2013-09-15"],
    ["2014年3月31日以前", "2014-03-31"],
    ["2013-09-15", "2013-09-15"],
    ["4月上旬", "2013-04-10"],
    ["4月中旬前", "2013-04-20"],
    ["2014年4月下旬", "2014-04-30"],
    ["上半年", "2013-06-30"],
    ["第二季度末", "2013-06-30"],
    ["三季度前完成", "2013-09-30"],
    ["1—6月", "2013-06-30"],
    ["2013年3月至10月底", "2013-10-31"],
    ["力争10月底前建成", "2013-10-31"],
    ["６月底", "2013-06-30"],
  ])("of %s is %s", (text, day) => expect(dayOf(text)).toBe(day));

  test.each([
    "年内",
    "年内完成",
    "年内持续推进",
    "全年",
    "今年年底前",
    "今年底",
    "年末",
    "2013年",
    "2013年底前",
    "12月",
  ])("of %s is the last of the year", (text) => expect(dayOf(text)).toBe("2013-12-31"));

  test("is the last one where there are several", () =>
    expect(dayOf("9月底前完工；6月底前完成")).toBe("2013-09-30"));

  test.each(["长期坚持", "持续推进", "常态化推进", "每月10日前", "年内；长期坚持"])(
    "does not exist in %s",
    (text) => expect(dayOf(text)).toBeNull(),
  );

  test.each(["汛期前", "尽快完成", "13月底", "6月底前；汛期前", "完成", "6月底前完成主体工程"])(
    "cannot be told from %s",
    (text) => expect(dayOf(text)).toBeUndefined(),
  );
});
