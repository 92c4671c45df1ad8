import { expect, test } from "@jest/globals";
import { assessMonth } from "../../../../src/assess/month.ts";
import type { MonthStatus } from "../../../../src/model/output/year-status.ts";
import { unitStatusText, yearStatusText } from "../../../../src/write/reports/status-text.ts";
import { yearStatusJson } from "../../../../src/write/reports/status-json.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";

const day = { year: 2013, month: 7, day: 9 };
const file = "data/2013-06/报送/市科技局.csv";
const place = { file };
const june = { year: 2013, month: 6 };
const assessment = assessMonth(
  smallCatalogue,
  {
    month: june,
    issue: { signedOn: day, printedOn: day, closedOn: day },
    submissions: ["市科技局", "市财政局"].map((unit) => ({ file, unit, entries: [] })),
    receipts: [
      ["市科技局", 3],
      ["市财政局", 8],
      ["市环保局", 4],
    ].map(([unit, on]) => ({
      unit: String(unit),
      receivedOn: { year: 2013, month: 7, day: Number(on) },
      documentNumber: "",
      reminders: 0,
      note: "",
      place,
    })),
    verdicts: [],
    returnedUnits: [],
  },
  undefined,
  () => undefined,
);
const unchanged = { replaced: [], added: [], removed: [] };
const status: MonthStatus = {
  month: june,
  assessment,
  number: "平政督〔2013〕4号",
  errors: 2,
  notice: { draft: false, inputs: { ...unchanged, replaced: [file] }, edited: ["通报.docx"] },
  returnSlips: ["市环保局"],
  reminders: ["市农业局"],
};
const planned: MonthStatus = {
  month: { year: 2013, month: 7 },
  errors: 0,
  returnSlips: [],
  reminders: [],
};

test("the year is told month by month, with what is to be done", () => {
  expect(yearStatusText(2013, [status, planned])).toEqual([
    "2013 年报送和通报情况（单位数）",
    "期次     截止日  应报  按时  逾期  退回  未报送  通报                           退回通知  催报通知",
    "2013-06  7月5日    10     1     1     1       7  平政督〔2013〕4号（输入有变）         1         1",
    "2013-07  -          -     -     -     -       -  未生成                                0         0",
    "",
    "2013 年任务进度（项数）",
    "期次     任务  已完成  达到序时进度  推进缓慢  尚未启动  暂不评价  未报送",
    "2013-06     8       0             0         0         0         1       7",
    "2013-07     -       -             -         -         -         -       -",
    "",
    "2013-06 的文件有 2 处错误，运行 tongbao check 2013-06 查看",
    `2013-06 的通报生成以后，输入变化 1 个文件（${file} 已替换）；运行 tongbao generate 2013-06 重新生成`,
    "2013-06 生成的文件有人改动过：通报.docx",
    "",
    "下一步：运行 tongbao generate 2013-07 生成通报。",
  ]);
});

/** The month's first line. */
const told = (each: MonthStatus) => yearStatusText(2013, [each])[2];

test("a 通报 that still holds is named by its number, a draft as a draft", () => {
  const notice = { draft: false, inputs: unchanged, edited: [] };
  expect(told({ ...status, notice })).toMatch(/ {2}平政督〔2013〕4号 +1 +1$/);
  expect(told({ ...status, notice: { ...notice, draft: true } })).toMatch(/ {2}草稿 +1 +1$/);
});

test("an issued month is called so, and nobody is told to print it again", () => {
  const issued = { ...status, errors: 0, issuedOn: day };
  expect(told(issued)).toMatch(/ {2}平政督〔2013〕4号 已印发 +1 +1$/);
  expect(yearStatusText(2013, [issued]).slice(-3)).toEqual([
    "2013-06 印发以后，有人改动过留底的文件：通报.docx",
    "",
    "下一步：下一期运行 tongbao new 2013-07。",
  ]);
  expect(yearStatusJson({ year: 2013, months: [issued], units: undefined })).toContain(
    '"印发日期": "2013-07-09"',
  );
});

test("of a month whose record cannot be trusted nobody is told to print it again", () => {
  const lines = yearStatusText(2013, [{ ...status, isRecordDamaged: true }]);
  expect(lines[2]).toMatch(/ {2}印发记录损坏 +1 +1$/);
  expect(lines.join("\n")).not.toContain("tongbao generate");
  expect(lines.at(-1)).toBe("下一步：从备份恢复 2013-06 的印发.json。");
});

test("a unit's line says when it reported, and whether it was written to", () => {
  const units = ["市科技局", "市财政局", "市环保局", "市农业局", "市民政局"];
  expect(unitStatusText({ year: 2013, months: [status, planned], units }).slice(1, -1)).toEqual([
    "单位      2013-06     2013-07",
    "市科技局  07-03       -",
    "市财政局  07-08 逾期  -",
    "市环保局  退回*       -",
    "市农业局  未报送*     -",
    "市民政局  未报送      -",
  ]);
});

test("JSON holds the same, for the units asked for", () => {
  const all = JSON.parse(yearStatusJson({ year: 2013, months: [status], units: ["市财政局"] })) as unknown;
  expect(all).toMatchObject({
    年度: 2013,
    各期: [
      {
        期次: "2013-06",
        报送截止日: "2013-07-05",
        错误: 2,
        报送: { 按时报送: 1, 逾期报送: 1, 退回: 1, 未报送: 7 },
        通报: { 发文字号: "平政督〔2013〕4号", 输入变化: { 已替换: [file] }, 改动过的文件: ["通报.docx"] },
        退回修改通知: [],
        单位: [{ 单位: "市财政局", 情况: "逾期报送", 收文日期: "2013-07-08" }],
      },
    ],
  });
});
