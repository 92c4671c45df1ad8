import { describe, expect, test } from "@jest/globals";
import { assessMonth } from "../../../src/assess/month.ts";
import { expectedShare } from "../../../src/assess/indicators/pace.ts";
import { draftForm, unitsWithTasks } from "../../../src/draft/progress-form.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import { rational, toDecimal } from "../../../src/model/rational.ts";
import type { Indicator } from "../../../src/model/task.ts";
import type { ProgressEntry, Submission } from "../../../src/model/submission.ts";
import { say } from "../../support/shipped-phrases.ts";
import { smallCatalogue } from "../../support/years/small-catalogue.ts";

const place = { file: "data/2013-06/报送/某.csv" };
const day = (date: number) => ({ year: 2013, month: 7, day: date });
const entry = (
  task: number,
  text: string,
  figures: Readonly<Record<string, number>> = {},
): ProgressEntry => ({
  task,
  text,
  figures: Object.entries(figures).map(([indicator, value]) => ({
    indicator,
    value: rational(value),
    place,
  })),
  problem: "",
  nextStep: "",
  place,
});
const submission = (unit: string, ...entries: readonly ProgressEntry[]): Submission => ({
  file: `data/2013-06/报送/${unit}.csv`,
  unit,
  entries,
});

const submissions = [
  submission(
    "市科技局",
    entry(2, "受理申请800件。", { 专利申请: 800 }),
    entry(3, "开工5个。", { 集聚区投资: 270 }),
  ),
  submission("叶县政府", entry(2, "受理申请12件。"), entry(5, "安置3000人。")),
];
const june = assessMonth(
  smallCatalogue,
  {
    month: { year: 2013, month: 6 },
    issue: { signedOn: day(10), printedOn: day(10), closedOn: day(9) },
    submissions,
    receipts: submissions.map(({ unit }) => ({
      unit,
      receivedOn: day(3),
      documentNumber: "",
      reminders: 0,
      note: "",
      place,
    })),
    verdicts: [],
    returnedUnits: [],
  },
  undefined,
  () => {},
);

const july = {
  month: { year: 2013, month: 7 },
  deadline: { year: 2013, month: 8, day: 5 },
  pace: rational(7, 12),
  expectedShare: (indicator: Indicator) => expectedShare(indicator, { year: 2013, month: 7 }),
};
const formOf = (name: string, catalogue: Catalogue = smallCatalogue, previous = true) => {
  const unit = catalogue.units.find((each) => each.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return draftForm(unit, catalogue, { ...july, say, ...(previous && { previous: june }) });
};
const linesOf = (...of: Parameters<typeof formOf>) =>
  formOf(...of).rows.map(({ task, role, opensTask, indicator, previousText }) => [
    task,
    role,
    opensTask,
    indicator && `${indicator.name} ${indicator.target}`,
    indicator?.previous && toDecimal(indicator.previous),
    previousText,
  ]);

describe("a form", () => {
  test("asks a lead for each figure of each task, with what it reported last month", () => {
    expect(linesOf("市科技局")).toEqual([
      [2, "牵头", true, "专利申请 1600件", "800", "受理申请800件。"],
      [3, "牵头", true, "集聚区投资 550亿元", "270", "开工5个。"],
      [3, "牵头", false, "“两区”建设项目 23个", undefined, ""],
    ]);
  });

  test("shows a lead that gave no figure the one that was printed", () => {
    expect(linesOf("市发改委").slice(1)).toEqual([
      [3, "牵头", true, "集聚区投资 550亿元", "270", ""],
      [3, "牵头", false, "“两区”建设项目 23个", undefined, ""],
    ]);
  });

  test("asks a responsible unit for words only, after the tasks it leads", () => {
    expect(linesOf("叶县政府")).toEqual([
      [5, "牵头", true, undefined, undefined, "安置3000人。"],
      [2, "责任", true, undefined, undefined, "受理申请12件。"],
      [6, "责任", true, undefined, undefined, ""],
    ]);
  });

  test("never shows one of several equals what another one reported", () => {
    const indicators = smallCatalogue.indicators.map((each) => ({ ...each, task: 5 })).slice(0, 1);
    expect(linesOf("郏县政府", { ...smallCatalogue, indicators })[0]).toEqual([
      5,
      "牵头",
      true,
      "专利申请 1600件",
      undefined,
      "",
    ]);
  });

  test("has no references where no earlier month is known", () => {
    const form = formOf("市科技局", smallCatalogue, false);
    expect(form.previousMonth).toBeUndefined();
    expect(form.rows.filter(({ indicator, previousText }) => indicator?.previous ?? previousText)).toEqual(
      [],
    );
  });

  test("says how each figure is judged, and what the month asks of it", () => {
    const rows = formOf("市科技局").rows.map(({ indicator }) => [indicator?.method, indicator?.due]);
    expect(rows).toEqual([
      ["按月份", "约933.3件（58.3%）"],
      ["按月份", "约320.8亿元（58.3%）"],
      ["按月份", "约13.4个（58.3%）"],
    ]);
  });

  test("names the day of a milestone beside its target", () => {
    const indicators = smallCatalogue.indicators.map((each) => ({
      ...each,
      method: "节点" as const,
      deadline: { year: 2013, month: 9, day: 30 },
    }));
    expect(formOf("市科技局", { ...smallCatalogue, indicators }).rows[0]?.indicator?.target).toBe(
      "1600件（9月30日前）",
    );
  });

  test("lists a task once though the unit both leads it and is responsible for it", () => {
    const [first, ...others] = smallCatalogue.tasks;
    if (!first) throw new Error("no tasks");
    const tasks = [{ ...first, responsible: first.leads }, ...others];
    expect(
      formOf("市发改委", { ...smallCatalogue, tasks }).rows.filter(({ task }) => task === 1),
    ).toHaveLength(1);
  });
});

test("every unit with a task gets a form, in the order of rank, and a group none", () => {
  const without = { ...smallCatalogue, tasks: smallCatalogue.tasks.slice(0, 2) };
  expect(unitsWithTasks(without).map(({ name }) => name)).toEqual([
    "市发改委",
    "市科技局",
    "市财政局",
    "叶县政府",
  ]);
});
