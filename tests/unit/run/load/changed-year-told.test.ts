import { beforeAll, describe, expect, test } from "@jest/globals";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { baseYear, issueAsIs, load } from "../../../support/years/base-year.ts";
import { changeYear } from "../../../support/years/changed-year.ts";
import { noticeText } from "../../../support/pdf/drawn-papers.ts";
import { adjustmentSentences } from "../../../support/recount/recount-adjustments.ts";

/*
 * A whole year, told and issued month by month: a target changed in May, a task added in June, one cancelled in July, a unit
 * renamed in August and two merged in September, each entered when it takes effect.
 */

const changes = [
  "5,目标调整,2,,,200公里,240公里",
  "6,新增,5,,,,",
  "7,取消,3,,,,",
  "8,单位更名,,市交通运输局,,,市交通局",
  "9,单位合并,,市财政局,,,市民政局",
];
const monthOf = (line: string): number => Number.parseInt(line, 10);
const months = Array.from({ length: 12 }, (_, index) => index + 1);
const twoDigits = (value: number): string => String(value).padStart(2, "0");
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The year's own files as they are at the end of a month: nothing is entered before it takes effect. */
const seedsIn = (month: number): Files =>
  changeYear(baseYear(), {
    ...(month >= 6 && {
      tasks: ["5,二、保障改善民生,,新建社区卫生服务中心3个。,市财政局,市工商局"],
      indicators: ["5,新建社区卫生服务中心,=,3,,个,未明示,序时,,"],
    }),
    changes: changes.filter((line) => monthOf(line) <= month),
  });

/** Who reports what: roads lag all the year, the centres from their beginning; 3 is reported as long as it is asked for. */
const reportsOf = (month: number): readonly (readonly [string, readonly string[]])[] => {
  const roads = month < 8 ? "市交通运输局" : "市交通局";
  const centres = month < 9 ? "市财政局" : "市民政局";
  return [
    ["市科技局", ["1", "达到序时进度", "专利申请", String(month * 140)]],
    [roads, ["2", "推进缓慢", "新改建农村公路", String(month * 10)]],
    ...(month < 7 ? ([["市林业局", ["3", "达到序时进度", "新增城市绿地", "158"]]] as const) : []),
    ...(month >= 6 ? ([[centres, ["5", "推进缓慢", "新建社区卫生服务中心", "1"]]] as const) : []),
  ];
};

const addReports = (files: Files, month: number): void => {
  const folder = `data/2013-${twoDigits(month)}`;
  const [year, due] = month === 12 ? [2014, 1] : [2013, month + 1];
  const day = (of: number): string => `${year}-${twoDigits(due)}-${twoDigits(of)}`;
  const issue = `发文字号: ${month}\n成文日期: ${day(20)}\n印发日期: ${day(20)}\n截稿日期: ${day(19)}\n`;
  files.set(`${folder}/期次.yaml`, encode(issue));
  const reports = reportsOf(month);
  const receipts = reports.map(([unit]) => `${unit},${day(3)},,0,,\n`).join("");
  files.set(`${folder}/收文登记.csv`, encode(`单位,收文日期,来文文号,催报次数,退回日期,备注\n${receipts}`));
  for (const [unit, [task, grade, indicator, value]] of reports) {
    const head =
      "任务序号,填报单位,进展情况,自评状态,指标,累计完成,存在问题,下步措施,填报人,联系电话,报送日期";
    const row = `${task},${unit},截至${month}月底${indicator}共${value}。,${grade},${indicator},${value},资金没有到位,加紧工作,办公室,,${day(2)}`;
    files.set(`${folder}/报送/${unit}.csv`, encode(`${head}\n${row}\n`));
  }
};

const assessed = async (files: Files, month: number): Promise<MonthAssessment> => {
  const { loaded, problems } = await load(files, month);
  expect([month, problems.filter(({ code }) => /^(?:ADJ|CAT|TAB|PROG-00)/u.test(code))]).toEqual([month, []]);
  if (!loaded) throw new Error(`month ${month} cannot be loaded`);
  return loaded.assessment;
};

const files: Files = new Map();
const found = new Map<number, MonthAssessment>();
const told = new Map<number, string>();
const textOf = (month: number): string => told.get(month) ?? "";
const runOf = (month: number, task: number): number | undefined =>
  found.get(month)?.tasks.find((each) => each.task.number === task)?.laggingMonths;

beforeAll(async () => {
  for (const month of months) {
    for (const [path, bytes] of seedsIn(month)) files.set(path, bytes);
    addReports(files, month);
    const assessment = await assessed(files, month);
    found.set(month, assessment);
    told.set(month, noticeText(assessment));
    await issueAsIs(files, month);
  }
});

test.each(months)("month %i counts its tasks from those of the beginning of the year", (month) => {
  const listed = month >= 6 ? 5 : 4;
  const known = changes.filter((line) => monthOf(line) <= month);
  const expected = adjustmentSentences(known, listed, month);
  expect(expected.length > 0).toBe(month >= 5);
  for (const each of expected) expect(textOf(month)).toContain(each);
  for (const word of month < 5 ? ["年初列入", "目录调整"] : []) expect(textOf(month)).not.toContain(word);
  expect(textOf(month).includes("目录调整情况表")).toBe(month >= 5 && month <= 9);
});

test.each(months)("month %i, looked at again in December, says what it said", async (month) => {
  const again: Files = new Map(files);
  again.delete(`data/2013-${twoDigits(month)}/印发.json`);
  expect(noticeText(await assessed(again, month))).toBe(textOf(month));
});

test("the year worked out from its files alone says what was issued", async () => {
  const again: Files = new Map([...files].filter(([path]) => !path.endsWith("印发.json")));
  for (const month of [3, 6, 9, 11]) expect(noticeText(await assessed(again, month))).toBe(textOf(month));
});

describe("runs of months", () => {
  test("begin anew with another target, and go on under another name", () => {
    expect([4, 5, 7, 8, 11].map((month) => runOf(month, 2))).toEqual([4, 1, 3, 4, 7]);
  });
  test("begin anew with a unit that answers in another one's place", () => {
    expect([6, 8, 9, 11].map((month) => runOf(month, 5))).toEqual([1, 3, 1, 3]);
    expect(textOf(9)).toContain("因新增或者目标、内容、牵头单位有调整，第5项不与上月比较");
  });
});

test("names are those of the month, and who is no more is neither asked nor forgotten", () => {
  expect([textOf(7).includes("市交通局"), textOf(7).includes("市交通运输局")]).toEqual([false, true]);
  expect(textOf(10)).not.toContain("市交通运输局");
  const due = (month: number): string | undefined => /应报送单位(\d+)个/u.exec(textOf(month))?.[1];
  expect([due(8), due(9)]).toEqual(["6", "6"]);
  expect(found.get(9)?.reporting.map(({ unit }) => unit.name)).not.toContain("市财政局");
  expect(textOf(12)).toContain("市财政局（9月起并入市民政局）");
});
