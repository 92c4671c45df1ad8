import { expect, test } from "@jest/globals";
import { usualIssueDays } from "../../../../src/assess/reporting/issue-days.ts";
import { isoDate, parseDate } from "../../../../src/model/calendar-date.ts";

const daysAfter = (written: string): readonly string[] => {
  const deadline = parseDate(written);
  if (!deadline) throw new Error(written);
  const { closedOn, signedOn, printedOn } = usualIssueDays(deadline);
  return [closedOn, signedOn, printedOn].map(isoDate);
};

test.each([
  // 2013-06-08 and 06-09 are working days by the State Council's calendar, 06-10 to 06-12 are 端午.
  ["2013-06-05", ["2013-06-08", "2013-06-09", "2013-06-09"]],
  // Over a weekend.
  ["2013-07-05", ["2013-07-10", "2013-07-11", "2013-07-11"]],
  // Over 国庆: the 8th is the first working day.
  ["2013-09-30", ["2013-10-10", "2013-10-11", "2013-10-11"]],
])("after a deadline on %s", (deadline, expected) => {
  expect(daysAfter(deadline)).toEqual(expected);
});
