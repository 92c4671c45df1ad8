import { describe, expect, test } from "@jest/globals";
import { reportingTable } from "../../../src/draft/view/reporting.ts";
import type { MonthAssessment, UnitReporting } from "../../../src/model/assessment.ts";
import { say } from "../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";

const [unit] = smallCatalogue.units;
if (!unit) throw new Error("the small catalogue has no unit");

/** 备注 and 登记备注 in the row of 附件3 that tells of one unit. */
const remarksOf = (parts: Partial<UnitReporting>) => {
  const reporting: UnitReporting = {
    unit,
    state: "按时报送",
    documentNumber: "",
    reminders: 0,
    note: "",
    ledTasks: [1, 3],
    missingLedTasks: [],
    sharedTasks: [],
    missingSharedTasks: [],
    ...parts,
  };
  const table = reportingTable(
    say,
    { reporting: [reporting] } as unknown as MonthAssessment,
    smallCatalogue.agency,
  );
  const row = table[0]?.行[0];
  return [row?.备注, row?.登记备注];
};
const returnedOn = { year: 2013, month: 7, day: 3 };

describe("附件3 remarks", () => {
  test.each<[string, Partial<UnitReporting>, readonly string[]]>([
    ["nothing of a unit that gave no trouble", {}, ["", ""]],
    ["how often it was reminded", { reminders: 2 }, ["催报2次", ""]],
    ["when it was returned", { returnedOn }, ["7月3日退回", ""]],
    ["what it left out", { missingLedTasks: [3] }, ["漏报第3项", ""]],
    ["nothing that the register notes for the bureau alone", { note: "传真件" }, ["", "传真件"]],
    [
      "the bureau's own words once",
      { returnedOn, note: "表格未按格式填写，退回重报；重报" },
      ["7月3日退回", "表格未按格式填写，退回重报；重报"],
    ],
  ])("%s", (_fact, parts, expected) => {
    expect(remarksOf(parts)).toEqual(expected);
  });
});
