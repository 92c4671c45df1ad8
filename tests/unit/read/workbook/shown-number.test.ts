import { describe, expect, test } from "@jest/globals";
import { isoDate } from "../../../../src/model/calendar-date.ts";
import { showsNothing } from "../../../../src/read/workbook/number-format.ts";
import { plainDecimal, serialDate, shownNumber } from "../../../../src/read/workbook/shown-number.ts";

test.each([
  [138.6, "138.6"],
  [138.59999999999999, "138.6"],
  [0.1 + 0.2, "0.3"],
  [1.1 * 3, "3.3"],
  [41.5 / 3, "13.8333333333333"],
  [1600, "1600"],
  [0, "0"],
  [-0.5, "-0.5"],
  [13812345678, "13812345678"],
  [0.0000001234, "0.0000001234"],
  [1.5e21, "1500000000000000000000"],
])("the number %d stands as %s, without what binary arithmetic adds", (value, text) => {
  expect(plainDecimal(value)).toBe(text);
});

test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [61, "1900-03-01"],
  [41458, "2013-07-03"],
  [41458.75, "2013-07-03"],
  [2958465, "9999-12-31"],
])("day %d of the 1900 system is %s", (serial, date) => {
  const found = serialDate(serial, false);
  expect(found && isoDate(found)).toBe(date);
});

test.each([
  [39996, "2013-07-03"],
  [60, "1904-03-01"],
])("day %d of the 1904 system is %s", (serial, date) => {
  const found = serialDate(serial, true);
  expect(found && isoDate(found)).toBe(date);
});

test.each([[0], [-3], [60], [0.4], [3_000_000]])("%d is no day", (serial) => {
  expect(serialDate(serial, false)).toBeUndefined();
});

describe("a number with a format", () => {
  test.each([
    ["General", 96, "96"],
    ["G/通用格式", 96.5, "96.5"],
    ["@", 6, "6"],
    ["0", 96, "96"],
    ["000", 6, "6"],
    ["#,##0.00", 1600, "1600"],
    ["0.00_ ", 52, "52"],
    ["#,##0.00_);[Red]\\(#,##0.00\\)", -12.5, "-12.5"],
    ['0.0"公里"', 96.5, "96.5公里"],
    ['"约"0', 96, "约96"],
    ["¥#,##0.00", 1200, "1200"],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 41.5, "41.5"],
    ["0%", 0.45, "45%"],
    ["0.0%", 0.07, "7%"],
    ["0.00%", 1.2345, "123.45%"],
    ["0.00E+00", 12345, "12345"],
    ["# ?/?", 0.5, "0.5"],
    ["[>=10]0;0.0", 12.5, "12.5"],
    ["yyyy/m/d", 41458, "2013-07-03"],
    ['yyyy"年"m"月"d"日"', 41458, "2013-07-03"],
    ['m"月"d"日"', 41458, "2013-07-03"],
    ["[$-804]yyyy/m/d dddd", 41458, "2013-07-03"],
    ["yyyy/m/d h:mm", 41458.5, "2013-07-03"],
    ['yyyy"年"m"月"', 41458, "2013年7月"],
    ["h:mm", 412.5, "12:00"],
    ["h:mm AM/PM", 412, "0:00"],
    ["0".repeat(300), 12.5, "12.5"],
  ])("%s shows %d as %s", (format, value, text) => {
    expect(shownNumber(value, format, false)).toMatchObject({ text });
    expect(shownNumber(value, format, false).stored).toBeUndefined();
  });

  test.each([
    ["0", 411.6, "412", "411.6"],
    ["0.00", 41.5 / 3, "13.83", "13.8333333333333"],
    ["0.00", 1.005, "1.01", "1.005"],
    ["0%", 0.4567, "46%", "45.67%"],
    ['0"件"', 0.4, "0件", "0.4"],
    ["0.0;-0", -12.5, "-13", "-12.5"],
    ["0;-0.0;0.00", 12.5, "13", "12.5"],
  ])("%s shows %d rounded, as %s, and the whole of it is told", (format, value, text, stored) => {
    expect(shownNumber(value, format, false)).toMatchObject({ text, stored });
  });

  test.each(["0,", "#,##0,", "0.00,", "0.0,,", '0!.0,"万"', '0"点"0'])(
    "%s shows another number than is stored",
    (format) => {
      expect(shownNumber(12345, format, false)).toEqual({ text: "12345", stored: "12345", scaled: true });
    },
  );

  test("a day keeps its date whether or not it is shown as one", () => {
    expect(shownNumber(41458, "General", false)).toEqual({
      text: "41458",
      date: { year: 2013, month: 7, day: 3 },
    });
  });
});

test.each([
  [";;;", 412, true],
  ['""', 412, true],
  ['0;0;""', 0, true],
  ['0;0;""', 412, false],
  ['0"件"', 412, false],
  ['" "', 412, true],
  ["General", 412, false],
])("%s shows nothing of %d: %s", (format, value, expected) => {
  expect(showsNothing(format, { kind: "number", value, format })).toBe(expected);
});
