import { expect, test } from "@jest/globals";
import { viewOfMonth } from "../../../../src/desk/views/month.ts";
import { unitsAddress, viewOfReceiving } from "../../../../src/desk/views/receiving.ts";
import type { MonthView } from "../../../../src/run/desk/view-month.ts";
import { smallCatalogue } from "../../../support/years/small-catalogue.ts";
import { assessSmall, day, receipt, smallMonth } from "../../../support/years/small-month.ts";

const month = { year: 2013, month: 3 };
const reports = { 市科技局: { 2: {}, 3: {} }, 市发改委: { 1: {} }, 市农业局: { 6: {} } };
const receipts = [
  receipt("市发改委", { receivedOn: day("2013-04-02"), documentNumber: "平发改〔2013〕8号" }),
  // It was returned after it came; what lies there now has come since.
  receipt("市农业局", { receivedOn: day("2013-04-02"), returnedOn: day("2013-04-03") }),
  receipt("市环保局", { reminders: 2 }),
];
const told = { month: 3, reports, receipts };
const file = (name: string): string => `data/2013-03/报送/${name}`;
const submissions = {
  ...smallMonth(told),
  reportFiles: [
    { file: file("市发改委.csv"), unit: "市发改委", valid: true },
    { file: file("市科技局.csv"), unit: "市科技局", valid: true },
    { file: file("市科技局（2）.csv"), unit: "市科技局", valid: false },
    { file: file("市农业局.csv"), unit: "市农业局", valid: true },
    { file: file("材料.csv"), valid: false },
  ],
};
const [first, ...others] = submissions.submissions.map((each) =>
  // 市农业局 says the day of its first report still; what was returned to it on the 3rd is nothing to 市科技局.
  each.unit === "市科技局"
    ? { ...each, claimedDate: day("2013-04-02") }
    : each.unit === "市农业局"
      ? { ...each, claimedDate: day("2013-04-02") }
      : each,
);
const assessment = assessSmall(told);
const view: MonthView = {
  month,
  status: { month, assessment, errors: 0, returnSlips: [], reminders: [] },
  problems: { open: [], confirmed: [] },
  standing: 0,
  checked: {
    summary: { sound: [], returned: [], unmatched: [], missing: [], ownerless: [] },
    verdict: "可以生成",
    submissions: { ...submissions, submissions: first ? [first, ...others] : [] },
    assessment,
    catalogue: smallCatalogue,
    documents: [],
    supervised: [],
  },
};

test("a row of the register is offered where a file came and no receipt of it stands", () => {
  expect(viewOfReceiving(view).toEnter).toEqual([
    { unit: "市科技局", day: "2013-04-02", files: "市科技局.csv、市科技局（2）.csv" },
    { unit: "市农业局", day: "", files: "市农业局.csv" },
  ]);
});

test("every unit stands there with what came from it", () => {
  const { units, ownerless } = viewOfReceiving(view);
  const unit = (name: string) => units.find((each) => each.name === name);
  expect(units).toHaveLength(assessment.reporting.length);
  expect(unit("市发改委")).toEqual({
    name: "市发改委",
    state: "按时报送",
    receivedOn: "2013-04-02",
    documentNumber: "平发改〔2013〕8号",
    reminders: "",
    returnedOn: "",
    files: [{ name: "市发改委.csv", valid: true }],
  });
  expect(unit("市环保局")).toMatchObject({ state: "未报送", reminders: "2", files: [] });
  expect(unit("市科技局")?.files).toEqual([
    { name: "市科技局.csv", valid: true },
    { name: "市科技局（2）.csv", valid: false },
  ]);
  expect(ownerless).toEqual([{ name: "材料.csv", valid: false }]);
});

test("days of return and reminders are offered by line of the register, and of units that are not in it", () => {
  const { returns } = viewOfReceiving(view);
  expect(new Set(returns.map(({ id }) => id)).size).toBe(returns.length);
  const line = (name: string) => returns.find(({ unit }) => unit === name);
  expect(line("市发改委")).toMatchObject({
    receivedOn: "2013-04-02",
    reminders: "0",
    returnedOn: "",
    isReturnable: true,
    isSilent: false,
  });
  expect(line("市农业局")).toMatchObject({ returnedOn: "2013-04-03", isReturnable: false });
  expect(line("市环保局")).toMatchObject({ receivedOn: "", reminders: "2", isSilent: true });
  expect(line("市科技局")).toMatchObject({ receivedOn: "", reminders: "0" });
  // What is faulty first, then who is silent; else as the register has it.
  const silent = returns.filter(({ isSilent }) => isSilent).length;
  expect(returns.slice(0, silent).every(({ isSilent }) => isSilent)).toBe(true);
  expect(returns.slice(silent).map(({ unit }) => unit)).toEqual(["市发改委", "市农业局"]);
});

test("a line of the register whose unit's files are all faulty comes first", () => {
  const reportFiles = submissions.reportFiles.map((each) =>
    each.unit === "市农业局" ? { ...each, valid: false } : each,
  );
  const checked = view.checked && { ...view.checked, submissions: { ...submissions, reportFiles } };
  const [top] = viewOfReceiving({ ...view, ...(checked && { checked }) }).returns;
  expect(top).toMatchObject({ unit: "市农业局", isFaulty: true });
});

test("the units of one state of reporting are listed by themselves, where the month's counts lead", () => {
  const all = viewOfReceiving(view);
  const count = (name: string) => all.choices.find((each) => each.name === name)?.count;
  const { silent, href } = {
    silent: assessment.reporting.filter(({ state }) => state === "未报送"),
    href: unitsAddress("2013-03", "未报送"),
  };
  expect([count("全部"), count("未报送")]).toEqual([assessment.reporting.length, silent.length]);
  const show = new URL(href, "http://127.0.0.1").searchParams.get("show") ?? "";
  const shown = viewOfReceiving(view, show);
  expect(shown.units.map(({ name }) => name)).toEqual(silent.map(({ unit }) => unit.name));
  expect(viewOfReceiving(view, "不知道").units).toHaveLength(assessment.reporting.length);
  const { reporting, grades } = viewOfMonth(view);
  expect(reporting?.find(({ name }) => name === "未报送")?.href).toBe(href);
  expect(grades?.bars.filter(({ value }) => value === 0).every((bar) => bar.href === null)).toBe(true);
});
