import { expect, test } from "@jest/globals";
import { checkSummary } from "../../../../src/assess/reporting/check-summary.ts";
import { assessMonth } from "../../../../src/assess/month.ts";
import { dueUnits, receivedUnits } from "../../../../src/model/output/check-summary.ts";
import type { ReportFile } from "../../../../src/model/submission.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { day, receipt, smallMonth } from "../../../support/years/small-month.ts";

const on = day("2013-04-03");
const reportFile = (name: string, valid: boolean): ReportFile => ({
  file: `data/2013-03/报送/${name}.csv`,
  unit: name,
  valid,
});

/** The summary of a month in which 市发改委 has reported and the others as they are told. */
const summaryOf = (receipts: Parameters<typeof receipt>[], files: readonly ReportFile[]) => {
  const month = smallMonth({
    month: 3,
    reports: { 市发改委: { 1: { grade: "达到序时进度" } } },
    receipts: [receipt("市发改委", { receivedOn: on }), ...receipts.map((each) => receipt(...each))],
  });
  const reportFiles = [reportFile("市发改委", true), ...files];
  const assessment = assessMonth(smallCatalogue, month, undefined, () => undefined);
  return { summary: checkSummary(assessment, { reportFiles }), total: assessment.reporting.length };
};

test("every unit that must report stands in one list", () => {
  const { summary, total } = summaryOf(
    [["市财政局", { receivedOn: on }]],
    [reportFile("市财政局", false), { file: "data/2013-03/报送/微信图片.jpg", valid: false }],
  );
  expect(summary.sound).toEqual(["市发改委"]);
  expect(summary.returned).toEqual(["市财政局"]);
  expect(summary.unmatched).toEqual([]);
  expect(summary.missing).toHaveLength(total - 2);
  expect(summary.ownerless).toEqual(["data/2013-03/报送/微信图片.jpg"]);
  expect([dueUnits(summary), receivedUnits(summary)]).toEqual([total, 2]);
});

test.each<[string, Parameters<typeof summaryOf>, "unmatched" | "returned" | "missing"]>([
  ["a file that the register does not know of", [[], [reportFile("市财政局", true)]], "unmatched"],
  ["a receipt without a file", [[["市财政局", { receivedOn: on }]], []], "unmatched"],
  ["a return without a file", [[["市财政局", { receivedOn: on, returnedOn: on }]], []], "returned"],
  ["a reminder alone", [[["市财政局", { reminders: 2 }]], []], "missing"],
])("%s", (_, [receipts, files], kind) => {
  expect(summaryOf(receipts, files).summary[kind]).toContain("市财政局");
});
