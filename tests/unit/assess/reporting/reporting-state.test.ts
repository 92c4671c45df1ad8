import { describe, expect, test } from "@jest/globals";
import type { ReportFacts } from "../../../../src/assess/reporting/reporting-state.ts";
import { standingOf } from "../../../../src/assess/reporting/reporting-state.ts";
import { parseDate } from "../../../../src/model/calendar-date.ts";
import type { Receipt } from "../../../../src/model/submission.ts";

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
      expect(standingOf({ receipts, hasValidFile: hasFile, deadline }).state).toBe(expected);
    },
  );
});

const standing = (receipts: readonly Receipt[], parts: Partial<ReportFacts> = {}) =>
  standingOf({ receipts, hasValidFile: true, deadline, ...parts });

describe("a report that was returned", () => {
  test("and came back the same day stands on the line below its return", () => {
    const same = [receipt("2013-04-03", "2013-04-03"), receipt("2013-04-03")];
    expect(standing(same)).toMatchObject({ state: "按时报送", receivedOn: day("2013-04-03") });
    expect(standing(same.toReversed()).state).toBe("退回");
  });

  test("on two days counts from the later return, whatever the order of the lines", () => {
    const twice = [receipt("2013-04-02", "2013-04-06"), receipt("2013-04-04", "2013-04-05")];
    expect(standing(twice)).toMatchObject({ state: "退回", returnedOn: day("2013-04-06") });
  });

  // The slip of 7 April asks for the report by the next working day, Monday the 8th.
  test.each([
    ["on the slip's last day", "2013-04-03", "2013-04-08", "退回后按期重报"],
    ["after it", "2013-04-03", "2013-04-09", "逾期报送"],
    ["though it was late at first", "2013-04-08", "2013-04-08", "逾期报送"],
  ])("in time and came back %s", (_fact, first, again, expected) => {
    const receipts = [receipt(first, "2013-04-07"), receipt(again)];
    expect(standing(receipts).state).toBe(expected);
  });

  test("is in time by the limit that 期次.yaml sets for the slips", () => {
    const receipts = [receipt("2013-04-03", "2013-04-07"), receipt("2013-04-10")];
    expect(standing(receipts, { resubmitBy: day("2013-04-10") }).state).toBe("退回后按期重报");
    expect(standing(receipts, { resubmitBy: day("2013-04-09") }).state).toBe("逾期报送");
  });

  test("in this very run has no day of return: it is not that of the receipt", () => {
    const now = standing([receipt("2013-04-02")], { hasValidFile: false });
    expect(now).toEqual({ state: "退回", receivedOn: day("2013-04-02") });
  });
});
