import { expect, test } from "@jest/globals";
import { changedLeads, unitsWithOtherData } from "../../../../src/assess/correction/changed-reports.ts";
import type { LeadReport } from "../../../../src/model/lead-report.ts";
import { assessSmall } from "../../../support/years/small-month.ts";
import { laggingTask, report } from "../../../support/years/assessed.ts";

const taskOf = (...leadReports: readonly LeadReport[]) => laggingTask({ leadReports });
const roads = report("市交通运输局", "推进缓慢", "96");

test("a lead has changed what it said where its word or a value is another, and where it said nothing before or now", () => {
  expect(changedLeads(taskOf(roads), taskOf(roads))).toEqual([]);
  expect(changedLeads(taskOf(roads), taskOf(report("市交通运输局", "推进缓慢", "97")))).toEqual([
    "市交通运输局",
  ]);
  expect(changedLeads(taskOf(roads), taskOf(report("市交通运输局", "已完成", "96")))).toEqual([
    "市交通运输局",
  ]);
  expect(changedLeads(taskOf(roads), taskOf({ unit: "市交通运输局", silence: "退回" }))).toEqual([
    "市交通运输局",
  ]);
  expect(changedLeads(taskOf({ unit: "市交通运输局", silence: "退回" }), taskOf(roads))).toEqual([
    "市交通运输局",
  ]);
});

test("of one indicator alone the lead's word and its other values are nothing", () => {
  const now = taskOf(report("市交通运输局", "已完成", "96"));
  expect(changedLeads(taskOf(roads), now, "新改建农村公路")).toEqual([]);
  expect(changedLeads(taskOf(roads), taskOf(report("市交通运输局", "推进缓慢", "97")), "另一指标")).toEqual(
    [],
  );
});

const figures = (value: string) => ({ 市农业局: { 6: { figures: { 高标准粮田: value } } } });

test("a unit has other data only where it said something then and says something else now", () => {
  const issued = assessSmall({ month: 3, reports: figures("2") });
  expect(unitsWithOtherData(issued, assessSmall({ month: 3, reports: figures("2") }))).toEqual([]);
  expect(unitsWithOtherData(issued, assessSmall({ month: 3, reports: figures("3") }))).toEqual(["市农业局"]);
  expect(unitsWithOtherData(issued, assessSmall({ month: 3, reports: {} }))).toEqual([]);
});
