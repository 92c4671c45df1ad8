import { describe, expect, test } from "@jest/globals";
import type { MonthAssessment } from "../../../../src/model/assessment.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { addMonth, baseYear, issueAsIs, load, rewrite } from "../../../support/years/base-year.ts";
import { changeYear } from "../../../support/years/changed-year.ts";

/** Three months in which 市科技局 and 市交通运输局 fall behind, under a year with changes. */
const yearWith = (...changes: readonly string[]): Files => {
  const files = changeYear(baseYear(), { changes });
  addMonth(files, 3, "100", "10");
  addMonth(files, 4, "200", "20");
  addMonth(files, 5, "300", "30");
  return files;
};

const assessed = async (files: Files, month: number): Promise<MonthAssessment> => {
  const { loaded } = await load(files, month);
  if (!loaded) throw new Error(`month ${month} cannot be loaded`);
  return loaded.assessment;
};
const task = ({ tasks }: MonthAssessment, number: number) =>
  tasks.find((each) => each.task.number === number);
const codes = async (files: Files, month: number): Promise<readonly string[]> =>
  (await load(files, month)).problems.map(({ code }) => code).filter((code) => code.startsWith("ADJ"));

/** What a later month takes from the month before it, by its files and as it was issued. */
const bothWays = describe.each([
  ["by its files", false],
  ["as it was issued", true],
] as const);

bothWays("last month %s", (_, isIssued) => {
  const may = async (...changes: readonly string[]): Promise<MonthAssessment> => {
    const files = yearWith(...changes);
    if (isIssued) await issueAsIs(files, 4);
    return assessed(files, 5);
  };

  test("counts a task on that has not changed", async () => {
    const found = await may("5,取消,3,,,,");
    expect(task(found, 2)).toMatchObject({ laggingMonths: 3, previousGrade: "推进缓慢" });
    expect(found.notCompared).toBeUndefined();
    expect(found.statistics.previousTasks?.total).toBe(3);
    expect(found.statistics.comparedTasks?.total).toBe(3);
  });

  test.each([
    ["target", "5,目标调整,2,,,200,180"],
    ["text", "5,内容调整,2,,,新改建农村公路200公里。,新改建农村公路。"],
  ])("is not compared where the %s changed, and its run begins anew", async (__, change) => {
    const found = await may(change);
    expect(task(found, 2)).toMatchObject({ laggingMonths: 1, grade: "推进缓慢" });
    expect(task(found, 2)?.previousGrade).toBeUndefined();
    expect(task(found, 2)?.indicators[0]?.previousGap).toBeUndefined();
    expect(task(found, 2)?.indicators[0]?.previous).toBeDefined();
    expect(found.notCompared).toEqual([2]);
    expect(found.statistics.previousTasks?.total).toBe(3);
    expect(found.statistics.comparedTasks?.total).toBe(3);
  });

  test("does not charge a new lead with the months of the former one, whose report is passed over", async () => {
    const change = "5,责任单位调整,2,,牵头单位,市交通运输局,市住建局";
    const found = await may(change);
    expect(task(found, 2)).toMatchObject({ laggingMonths: 0, basis: "未报送" });
    expect(await codes(yearWith(change), 5)).toEqual(["ADJ-016"]);
  });

  test("is found under the new name of a unit, with its record", async () => {
    const change = "5,单位更名,,市交通运输局,,,市交通局";
    const found = await may(change);
    expect(task(found, 2)).toMatchObject({ laggingMonths: 3, previousGrade: "推进缓慢" });
    expect(task(found, 2)?.leadReports[0]).toMatchObject({ unit: "市交通局" });
    const record = found.reportingRecord?.map(
      ({ units }) => units.find(({ unit }) => unit === "市交通局")?.state,
    );
    expect(record).toEqual(["按时报送", "按时报送", "按时报送"]);
    // Its file came under the old name.
    expect(await codes(yearWith(change), 5)).toEqual(["ADJ-013"]);
    expect(await codes(yearWith(change), 4)).toEqual([]);
    expect((await assessed(yearWith(change), 4)).reporting.map(({ unit }) => unit.name)).toContain(
      "市交通运输局",
    );
  });

  test("is not held against the unit that took another one's place, and its record is kept", async () => {
    const files = yearWith("5,单位合并,,市交通运输局,,,市住建局");
    if (isIssued) await issueAsIs(files, 4);
    // The report of May comes from the unit that answers now.
    rewrite(files, "data/2013-05/收文登记.csv", "市交通运输局", "市住房和城乡建设局");
    rewrite(files, "data/2013-05/报送/市交通运输局.csv", "2,市交通运输局", "2,市住建局");
    const { loaded, problems } = await load(files, 5);
    expect(problems.filter(({ code }) => code.startsWith("ADJ"))).toEqual([]);
    if (!loaded) throw new Error("not loaded");
    const { assessment } = loaded;
    expect(task(assessment, 2)).toMatchObject({ laggingMonths: 1, grade: "推进缓慢" });
    expect(assessment.notCompared).toEqual([2]);
    expect(assessment.departed?.map(({ unit, into }) => [unit.name, into])).toEqual([
      ["市交通运输局", "市住房和城乡建设局"],
    ]);
    expect(assessment.reporting.map(({ unit }) => unit.name)).not.toContain("市交通运输局");
    const states = (unit: string) =>
      assessment.reportingRecord?.map(({ units }) => units.find((each) => each.unit === unit)?.state);
    expect(states("市交通运输局")).toEqual(["按时报送", "按时报送", undefined]);
    expect(states("市住房和城乡建设局")).toEqual(["未报送", "未报送", "按时报送"]);
  });
});

test("a file and a receipt of a unit that was merged name the one that answers", async () => {
  const { problems } = await load(yearWith("5,单位合并,,市交通运输局,,,市住建局"), 5);
  const found = problems.filter(({ code }) => code.startsWith("ADJ"));
  expect(found.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
    "ADJ-014 data/2013-05/收文登记.csv",
    "ADJ-014 data/2013-05/报送/市交通运输局.csv",
  ]);
});

test("rows of tasks that are not in force are passed over", async () => {
  expect(await codes(yearWith("5,取消,2,,,,"), 4)).toEqual([]);
  expect(await codes(yearWith("5,取消,2,,,,"), 5)).toEqual(["ADJ-015"]);
});

test("an earlier month is the same whatever is changed later", async () => {
  const changes = ["5,单位更名,,市交通运输局,,,市交通局", "5,目标调整,2,,,200,180", "5,取消,3,,,,"];
  const april = await assessed(yearWith(...changes), 4);
  const unchanged = await assessed(yearWith(), 4);
  expect({ ...april, reporting: april.reporting.map(({ unit }) => unit.name) }).toEqual({
    ...unchanged,
    reporting: unchanged.reporting.map(({ unit }) => unit.name),
  });
});

test("a change counts over a month that is missing between", async () => {
  const files = yearWith("4,目标调整,2,,,200,180");
  for (const path of files.keys()) if (path.startsWith("data/2013-04/")) files.delete(path);
  const may = await assessed(files, 5);
  expect(may.notCompared).toEqual([2]);
  // April had no 通报 to tell of it.
  expect(may.adjustments?.inMonth).toHaveLength(1);
});

test("the first month there is tells of every change before it", async () => {
  const { adjustments } = await assessed(yearWith("1,取消,4,,,,", "3,取消,3,,,,"), 3);
  expect(adjustments?.inMonth.map(({ month }) => month)).toEqual([3, 1]);
  expect((await assessed(yearWith("1,取消,4,,,,", "3,取消,3,,,,"), 4)).adjustments?.inMonth).toEqual([]);
});

test("a verdict goes with its task", async () => {
  const files = yearWith("5,取消,2,,,,");
  files.set(
    "data/2013-04/核定.csv",
    new TextEncoder().encode("任务序号,核定状态,理由\n2,尚未启动,经查没有开工\n"),
  );
  const { problems } = await load(files, 5);
  expect(problems.map(({ code }) => code)).not.toContain("VER-005");
});

describe("a month that is issued", () => {
  const row = "5,目标调整,2,,,200,180";
  const juneCodes = async (rows: readonly string[]): Promise<readonly string[]> => {
    const files = yearWith(row);
    await issueAsIs(files, 4);
    await issueAsIs(files, 5);
    addMonth(files, 6, "400", "40");
    files.delete("seeds/2013/目录调整.csv");
    changeYear(files, { changes: rows });
    return (await load(files, 6)).problems
      .filter(({ code }) => code.startsWith("ADJ"))
      .map(({ code, place }) => `${code} ${place.file} ${place.cell ?? ""}`.trim());
  };
  const changesFile = "seeds/2013/目录调整.csv";

  test("stays as it went out with its changes, and later ones may be added", async () => {
    expect(await juneCodes([row, "6,取消,3,,,,"])).toEqual([]);
  });
  test.each([
    ["5,取消,3,,,,", "a change that would take effect in it"],
    ["3,取消,3,,,,", "a change that would take effect before it"],
  ])("takes no %s", async (late) => {
    expect(await juneCodes([row, late])).toEqual([`ADJ-017 ${changesFile} B3`]);
  });
  test("keeps the changes it went out with", async () => {
    expect(await juneCodes([])).toEqual(["ADJ-018 data/2013-05/印发.json"]);
    expect(await juneCodes(["5,目标调整,2,,,200,170"])).toEqual(
      ["ADJ-018 data/2013-05/印发.json", `ADJ-017 ${changesFile} B2`].toSorted(),
    );
  });
});
