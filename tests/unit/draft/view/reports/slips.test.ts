import { describe, expect, test } from "@jest/globals";
import { reminderNames } from "../../../../../src/draft/view/reports/slip-names.ts";
import { reminderView, returnSlipView } from "../../../../../src/draft/view/reports/slips.ts";
import { say } from "../../../../support/shipped-phrases.ts";
import type { MonthAssessment } from "../../../../../src/model/assessment.ts";
import { documentTexts } from "../../../../../src/model/text/document-text.ts";
import { drawShipped } from "../../../../support/shipped-template.ts";
import { smallCatalogue } from "../../../../support/years/small-catalogue.ts";
import { assessSmall, day, receipt } from "../../../../support/years/small-month.ts";

const assessment = assessSmall({
  month: 3,
  receipts: [receipt("市发改委", { reminders: 2 })],
});
const { agency } = smallCatalogue;
const terms = {
  issuedOn: day("2013-04-08"),
  resubmitBy: day("2013-04-09"),
  closedOn: day("2013-04-10"),
};
const problem = { position: "A4", problem: "没有这项任务", remedy: "请核对序号" };

describe("a 退回修改通知", () => {
  const view = returnSlipView(smallCatalogue.agency, assessment, terms, {
    unit: "市发改委",
    documentNumber: "平发改〔2013〕8号",
    receivedOn: day("2013-04-03"),
    files: [
      { name: "市发改委.csv", problems: [problem, problem], omitted: 3 },
      { name: "市发改委2.csv", problems: [problem], omitted: 0 },
    ],
  });

  test("counts every problem, those too that it does not list", () => {
    expect(view.问题数).toBe(6);
    expect(view.文件.map(({ 名称, 共有, 未列 }) => [名称, 共有, 未列])).toEqual([
      ["市发改委.csv", 5, 3],
      ["市发改委2.csv", 1, 0],
    ]);
    expect(view.文件[0]?.问题.map(({ 序号 }) => 序号)).toEqual([1, 2]);
  });

  test("names its days", () => {
    expect(view).toMatchObject({
      来文: "平发改〔2013〕8号，4月3日收到",
      成文日期: "2013年4月8日",
      重报截止日: "2013年4月9日",
      截稿日: "4月10日",
      来得及: true,
    });
  });

  test.each([
    ["2013-04-10", true],
    ["2013-04-11", false],
  ])("says whether what comes by %s is in the month's 通报", (resubmitBy, inTime) => {
    const late = { ...terms, resubmitBy: day(resubmitBy) };
    const slip = { unit: "市发改委", documentNumber: "", files: [] };
    const made = returnSlipView(smallCatalogue.agency, assessment, late, slip);
    expect([made.来得及, made.来文]).toEqual([inTime, null]);
  });
});

test("a 催报通知 lists what the unit leads, then what it shares", () => {
  const reporting = assessment.reporting.find(({ unit }) => unit.name === "市发改委");
  if (!reporting) throw new Error("no unit");
  const view = reminderView({ agency, assessment, say }, terms, { ...reporting, sharedTasks: [2] });
  expect(view).toMatchObject({ 单位: "市发改委", 截至日: "4月8日", 催报次数: 2, 牵头数: 2, 责任数: 1 });
  expect(view.任务.map(({ 序号, 职责 }) => [序号, 职责])).toEqual([
    [1, "牵头"],
    [3, "牵头"],
    [2, "责任"],
  ]);
});

test.each([
  ["2013-04-06", true, "2013年4月7日"],
  ["2013-04-07", false, "2013年4月9日"],
])(
  "a 催报通知 of %s says whether the day is over, and asks for no other one before",
  (issuedOn, early, by) => {
    const reporting = assessment.reporting.find(({ unit }) => unit.name === "市发改委");
    if (!reporting) throw new Error("no unit");
    const view = reminderView({ agency, assessment, say }, { ...terms, issuedOn: day(issuedOn) }, reporting);
    expect([view.报送截止日, view.未到期, view.重报截止日]).toEqual(["4月7日", early, by]);
  },
);

test("a 催报通知 says for how many months a unit has been silent, once the day is over", () => {
  const silent = [3, 4].reduce<MonthAssessment | undefined>(
    (last, month) => assessSmall({ month }, last),
    undefined,
  );
  if (!silent) throw new Error("no month");
  const record = [3, 4].map((month) => ({
    month,
    units: [{ unit: "市发改委", state: "未报送", omitted: false }],
  }));
  const april = { ...silent, reportingRecord: record } as unknown as MonthAssessment;
  const reporting = april.reporting.find(({ unit }) => unit.name === "市发改委");
  if (!reporting) throw new Error("no unit");
  const at = (issuedOn: string) =>
    reminderView({ agency, assessment: april, say }, { ...terms, issuedOn: day(issuedOn) }, reporting);
  expect([at("2013-05-08").连续, at("2013-05-02").连续]).toEqual(["已连续2个月未报送", null]);
});

test("a 催报通知 of December bears the year of days in the next one", () => {
  const december = assessSmall({ month: 12 });
  const [reporting] = december.reporting;
  if (!reporting) throw new Error("no unit");
  const view = reminderView(
    { agency, assessment: december, say },
    { ...terms, issuedOn: day("2014-01-08"), closedOn: day("2014-01-10") },
    reporting,
  );
  expect([view.报送截止日, view.截至日, view.截稿日]).toEqual([
    "2014年1月6日",
    "2014年1月8日",
    "2014年1月10日",
  ]);
});

test.each([
  [[1], [], "你单位承担牵头任务1项，请于2013年4月9日前（含当日）将该项任务进展情况经"],
  [[1], [2], "你单位承担牵头任务1项、责任任务1项，请于2013年4月9日前（含当日）将各项任务进展情况经"],
])("a 催报通知 asks for one task as one (%j, %j)", (ledTasks, sharedTasks, asked) => {
  const reporting = assessment.reporting.find(({ unit }) => unit.name === "市发改委");
  if (!reporting) throw new Error("no unit");
  const view = reminderView({ agency, assessment, say }, terms, { ...reporting, ledTasks, sharedTasks });
  const slip = drawShipped({ template: "催报通知", names: reminderNames }, view);
  expect(documentTexts(slip).join("\n")).toContain(asked);
});
