import { describe, expect, test } from "@jest/globals";
import { registeredUntil, slipDates } from "../../../../src/assess/reporting/slip-dates.ts";
import type { CalendarDate } from "../../../../src/model/calendar-date.ts";
import { isoDate, parseDate } from "../../../../src/model/calendar-date.ts";
import type { Receipt } from "../../../../src/model/submission.ts";

const day = (text: string): CalendarDate => {
  const date = parseDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
};

const receipt = (received?: string, returned?: string): Receipt => ({
  unit: "市科技局",
  documentNumber: "",
  reminders: 0,
  note: "",
  place: { file: "收文登记.csv" },
  ...(received && { receivedOn: day(received) }),
  ...(returned && { returnedOn: day(returned) }),
});

describe("the day by which a report must come again", () => {
  test.each([
    ["is the first working day after 报送截止日", "2013-07-03", "2013-07-05", "2013-07-08"],
    ["lies after the slip's own day when that is later", "2013-07-09", "2013-07-05", "2013-07-10"],
    ["passes over a weekend", "2013-07-12", "2013-07-05", "2013-07-15"],
    ["passes over 国庆, make-up days included", "2013-09-30", "2013-09-05", "2013-10-08"],
    ["may be a working Sunday", "2013-04-04", "2013-04-06", "2013-04-07"],
  ])("%s", (_fact, issued, deadline, expected) => {
    expect(isoDate(slipDates(day(issued), day(deadline), undefined).resubmitBy)).toBe(expected);
  });

  test.each([
    ["the bureau's own day where it will do", "2013-07-11", "2013-07-11", undefined],
    ["not a day that is over", "2013-07-08", "2013-07-09", "passed"],
    ["not the slip's own day", "2013-07-08", "2013-07-09", "passed"],
    ["not a Saturday", "2013-07-13", "2013-07-09", "holiday"],
  ])("is %s", (_fact, wanted, expected, refused) => {
    const dates = slipDates(day("2013-07-08"), day("2013-07-05"), day(wanted));
    expect([isoDate(dates.resubmitBy), dates.refused]).toEqual([expected, refused]);
  });
});

describe("the latest day that the register knows", () => {
  test.each([
    ["a receipt's", [receipt("2013-07-02"), receipt("2013-07-04"), receipt("2013-07-01")], "2013-07-04"],
    ["a return's", [receipt("2013-07-02", "2013-07-06"), receipt("2013-07-04")], "2013-07-06"],
    ["none where nothing has come", [receipt()], undefined],
  ])("is %s", (_fact, receipts, expected) => {
    expect(registeredUntil(receipts)).toEqual(expected && day(expected));
  });
});
