import { describe, expect, test } from "@jest/globals";
import { viewOfMonth } from "../../../../src/desk/views/month.ts";
import { chineseDate } from "../../../../src/model/calendar-date.ts";
import type { MonthStatus } from "../../../../src/model/output/year-status.ts";
import type { CheckedView, MonthView } from "../../../../src/run/desk/view-month.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall, smallMonth } from "../../../support/years/small-month.ts";

const month = { year: 2013, month: 3 };
const reports = { 市发改委: { 1: { grade: "达到序时进度" as const } }, 市科技局: { 2: {}, 3: {} } };
const assessment = assessSmall({ month: 3, reports });
const status: MonthStatus = {
  month,
  assessment,
  errors: 0,
  returnSlips: ["市财政局"],
  reminders: ["市民政局", "市农业局"],
};
const checked: CheckedView = {
  summary: {
    sound: ["市发改委", "市科技局", "市环保局", "市农业局"],
    returned: ["市财政局"],
    unmatched: ["叶县政府", "郏县政府"],
    missing: ["市民政局", "市工业和信息化局", "湛河区政府"],
    ownerless: ["data/2013-03/报送/材料.csv"],
  },
  verdict: "请改正错误后再生成；错误都在报送文件里，到截稿可用 --return-invalid 按退回处理",
  submissions: smallMonth({ month: 3, reports }),
  assessment,
  catalogue: smallCatalogue,
  documents: [],
  supervised: [],
};
const none = { sound: [], returned: [], unmatched: [], missing: ["市发改委"], ownerless: [] };
const view: MonthView = { month, status, problems: { open: [], confirmed: [] }, standing: 7, checked };

describe("本期", () => {
  test("shows each figure under its own name", () => {
    const { summary, errors, warnings } = viewOfMonth(view);
    expect(Object.fromEntries((summary?.figures ?? []).map(({ name, value }) => [name, value]))).toEqual({
      应报: 10,
      已收: 7,
      合格: 4,
      退回: 1,
      登记与文件不符: 2,
      未报: 3,
    });
    expect(summary?.lists.map(({ name, count }) => [name, count])).toEqual([
      ["退回", 1],
      ["登记与文件不符", 2],
      ["未报", 3],
      ["看不出是哪个单位的文件", 1],
    ]);
    expect([errors, warnings]).toEqual([7, 0]);
  });

  test("shows the grades and the reporting that the assessment counts", () => {
    const { grades, reporting, slips } = viewOfMonth(view);
    const { tasks, reporting: states } = assessment.statistics;
    const bars = Object.fromEntries((grades?.bars ?? []).map(({ name, value }) => [name, value]));
    expect(bars).toMatchObject({ 达到序时进度: tasks.counts.达到序时进度, 未报送: tasks.unreported });
    expect([tasks.counts.达到序时进度, tasks.unreported]).not.toContain(0);
    expect((grades?.bars ?? []).reduce((sum, { value }) => sum + value, 0)).toBe(grades?.total);
    expect(Object.fromEntries((reporting ?? []).map(({ name, value }) => [name, value]))).toEqual(
      states.states,
    );
    expect(slips).toEqual({ returned: 1, reminders: 2 });
  });

  test("says the days of 期次.yaml until the month is issued", () => {
    const { closedOn, signedOn, printedOn } = checked.submissions.issue;
    const [closed, signed, printed] = [closedOn, signedOn, printedOn].map(chineseDate);
    expect(viewOfMonth(view).days).toBe(`截稿 ${closed}，成文 ${signed}，印发 ${printed}`);
    const issued = { ...view, status: { ...status, issuedOn: printedOn } };
    expect(viewOfMonth(issued).days).toBeNull();
  });

  test("says what stops the print in the words of the page", () => {
    expect(viewOfMonth(view).verdict).toBe(
      "请改正错误后再生成；错误都在报送文件里，到截稿可以在“通报”页选“按退回处理”",
    );
  });
});

const printed = { draft: false, inputs: { replaced: [], added: [], removed: [] }, edited: [] };

describe("the next thing to do is one button", () => {
  test.each<[string, Partial<MonthStatus>, string, string | null]>([
    ["errors stand", { errors: 2 }, "去校核", "/2013-03/check"],
    ["units are missing", {}, "生成通报", "/2013-03/notice"],
    ["there is a draft", { notice: { ...printed, draft: true } }, "生成定稿", "/2013-03/notice"],
    ["it is printed", { notice: printed, errors: 2 }, "核对、付印、印发", "/2013-03/notice"],
    [
      "files have changed since",
      { notice: { ...printed, inputs: { ...printed.inputs, removed: ["data/2013-03/核定.csv"] } } },
      "重新生成",
      "/2013-03/notice",
    ],
    ["the record is damaged", { isRecordDamaged: true }, "看问题", "/2013-03/check"],
  ])("when %s", (_, parts, words, href) => {
    const { next } = viewOfMonth({ ...view, status: { ...status, ...parts } });
    expect([next.words, next.href, next.begins]).toEqual([words, href, null]);
  });

  test.each([0, 1])("when nothing has arrived, which is %d errors", (errors) => {
    const { next } = viewOfMonth({
      ...view,
      status: { ...status, errors },
      checked: { ...checked, summary: none },
    });
    expect([next.words, next.href]).toEqual(["去收文", "/2013-03/receive"]);
  });

  test("when it is issued, the month after is begun", () => {
    const issuedOn = { year: 2013, month: 4, day: 11 };
    const shown = viewOfMonth({
      ...view,
      status: { ...status, issuedOn, number: "平政督〔2013〕1号", notice: printed },
    });
    expect([shown.next.href, shown.next.begins, shown.verdict]).toEqual([null, "2013-04", null]);
    expect(shown.printed).toEqual(["发文字号 平政督〔2013〕1号", "已生成定稿", "已于 2013年4月11日 印发"]);
  });

  test("how many units are waited for is said", () => {
    const states = { ...assessment.statistics.reporting.states, 未报送: 3, 退回: 2 };
    const statistics = { ...assessment.statistics, reporting: { total: 10, states } };
    const { next } = viewOfMonth({
      ...view,
      status: { ...status, assessment: { ...assessment, statistics } },
    });
    expect(next.text).toBe("还有 3 个单位未报送、2 个退回，收齐或到截稿以后：");
  });
});
