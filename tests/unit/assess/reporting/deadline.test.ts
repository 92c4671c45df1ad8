import { describe, expect, test } from "@jest/globals";
import { reportingDeadline } from "../../../../src/assess/reporting/deadline.ts";
import { isoDate } from "../../../../src/model/calendar-date.ts";

const rolling = { dueDay: 5, rollsOverHolidays: true };

describe("reportingDeadline", () => {
  test.each([
    ["a working Friday made a holiday by 清明 moves to the working Sunday", 2013, 3, "2013-04-07"],
    ["a Sunday moves to Monday", 2013, 4, "2013-05-06"],
    ["a working Wednesday stays", 2013, 5, "2013-06-05"],
    ["a Friday stays", 2013, 6, "2013-07-05"],
    ["a day inside 国庆 moves past the holiday", 2013, 9, "2013-10-08"],
    ["December's reports are due in the next year", 2013, 12, "2014-01-06"],
  ])("%s", (_fact, year, month, expected) => {
    expect(isoDate(reportingDeadline({ year, month }, rolling))).toBe(expected);
  });

  test("stays on the due day where the office does not roll over holidays", () => {
    const fixed = { dueDay: 5, rollsOverHolidays: false };
    expect(isoDate(reportingDeadline({ year: 2013, month: 3 }, fixed))).toBe("2013-04-05");
  });
});
