import { describe, expect, test } from "@jest/globals";
import { standingOf } from "../../../src/assess/reporting-state.ts";
import { parseDate } from "../../../src/model/calendar-date.ts";
import type { Receipt } from "../../../src/model/submission.ts";

const day = (text: string) => {
  const date = parseDate(text);
  if (!date) throw new Error(text);
  return date;
};
const deadline = day("2013-04-07");
const receipt = (received?: string, returned?: string): Receipt => ({
  unit: "市科技局",
  ...(received && { receivedOn: day(received) }),
  ...(returned && { returnedOn: day(returned) }),
  documentNumber: "",
  reminders: 0,
  note: "",
  place: { file: "data/2013-03/收文登记.csv" },
});

describe("the reporting state", () => {
  test.each([
    ["received on the last day is in time", [receipt("2013-04-07")], true, "按时报送"],
    ["received a day later is late", [receipt("2013-04-08")], true, "逾期报送"],
    [
      "a late correction does not make the first receipt late",
      [receipt("2013-04-03"), receipt("2013-04-09")],
      true,
      "按时报送",
    ],
    [
      "the order of the register does not matter",
      [receipt("2013-04-09"), receipt("2013-04-03")],
      true,
      "按时报送",
    ],
    [
      "returned and back in time is in time",
      [receipt("2013-04-02", "2013-04-03"), receipt("2013-04-06")],
      true,
      "按时报送",
    ],
    [
      "returned and back late is late",
      [receipt("2013-04-02", "2013-04-03"), receipt("2013-04-09")],
      true,
      "逾期报送",
    ],
    ["returned and not back is returned", [receipt("2013-04-02", "2013-04-03")], false, "退回"],
    [
      "returned with the faulty file still there is returned",
      [receipt("2013-04-02", "2013-04-03")],
      true,
      "退回",
    ],
    ["received but the file has errors is returned", [receipt("2013-04-02")], false, "退回"],
    ["only reminded is missing", [receipt()], false, "未报送"],
    ["not in the register at all is missing", [], false, "未报送"],
  ] as readonly [string, readonly Receipt[], boolean, string][])(
    "%s",
    (_fact, receipts, hasFile, expected) => {
      expect(standingOf(receipts, hasFile, deadline).state).toBe(expected);
    },
  );
});
