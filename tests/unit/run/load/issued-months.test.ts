import { describe, expect, test } from "@jest/globals";
import { draftForm } from "../../../../src/draft/progress-form.ts";
import { one, toDecimal } from "../../../../src/model/rational.ts";
import { loadCatalogue } from "../../../../src/run/load/load-catalogue.ts";
import { loadPreviousMonth } from "../../../../src/run/load/in-year/previous-month.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { addMonth, baseYear, issueAsIs, load, rewrite, worldOf } from "../../../support/years/base-year.ts";
import { say } from "../../../support/shipped-phrases.ts";

/** 25.8 % in March, then 30 % in April and 35 % in May, which lag. */
const spring = async (issue: boolean): Promise<Files> => {
  const files = baseYear();
  for (const [month, patents, roads] of [
    [3, "412", "60"],
    [4, "480", "70"],
    [5, "560", "90"],
  ] as const) {
    addMonth(files, month, patents, roads);
    if (issue) await issueAsIs(files, month);
  }
  return files;
};

const seeds = "seeds/2013";

/** What June says of task 1 beside May. */
const june = async (files: Files, patents = "640", roads?: string) => {
  addMonth(files, 6, patents, roads);
  const { loaded, problems } = await load(files, 6);
  const task = loaded?.assessment.tasks.find((each) => each.task.number === 1);
  const value = task?.indicators[0]?.previous;
  return {
    previousGrade: task?.previousGrade,
    laggingMonths: task?.laggingMonths,
    since: task?.laggingSince,
    value: value && toDecimal(value),
    grade: task?.grade,
    compared: loaded?.assessment.previousMonth,
    codes: problems
      .map(({ code }) => code)
      .filter((code) => code.startsWith("RUN-") || code.startsWith("ISD-")),
    problems,
    loaded,
  };
};

describe("a month after issued ones", () => {
  test.each([true, false])(
    "counts on from them as from their files while nothing changes (%p)",
    async (issue) => {
      expect(await june(await spring(issue))).toMatchObject({
        previousGrade: "推进缓慢",
        laggingMonths: 3,
        value: "560",
        compared: 5,
        codes: [],
      });
    },
  );

  test.each([true, false])("keeps how units reported in all the months before (%p)", async (issue) => {
    const files = await spring(issue);
    addMonth(files, 6, "640");
    const { loaded } = await load(files, 6);
    expect(loaded?.assessment.reportingRecord?.map(({ month }) => month)).toEqual([3, 4, 5, 6]);
  });

  test("keeps their grades when a target is changed in the seeds", async () => {
    const issued = await spring(true);
    rewrite(issued, `${seeds}/量化指标.csv`, "1600", "1000");
    expect(await june(issued)).toMatchObject({
      previousGrade: "推进缓慢",
      grade: "达到序时进度",
      value: "560",
    });
    const open = await spring(false);
    rewrite(open, `${seeds}/量化指标.csv`, "1600", "1000");
    expect(await june(open)).toMatchObject({ previousGrade: "达到序时进度" });
  });

  test("goes on when a task is dropped from the list", async () => {
    const files = await spring(true);
    rewrite(
      files,
      `${seeds}/任务清单.csv`,
      "2,一、加快产业转型,（一）增强创新驱动发展能力,新改建农村公路200公里。,市交通运输局,各县（市、区）政府\n",
      "",
    );
    const line = new TextDecoder()
      .decode(files.get(`${seeds}/量化指标.csv`))
      .split("\n")
      .find((each) => each.startsWith("2,"));
    rewrite(files, `${seeds}/量化指标.csv`, `${line ?? "?"}\n`, "");
    expect(await june(files)).toMatchObject({ previousGrade: "推进缓慢", laggingMonths: 3, codes: [] });
  });

  test("knows a unit that was renamed by its former name, an alias now", async () => {
    const files = await spring(true);
    rewrite(
      files,
      `${seeds}/单位名录.csv`,
      "市科技局,平顶山市科学技术局,政府部门,,1",
      "市科创局,平顶山市科创局,政府部门,市科技局,1",
    );
    const { value, problems, loaded } = await june(files, "500");
    expect(value).toBe("560");
    expect(problems.find(({ code }) => code === "PLA-001")?.details).toMatchObject({ previous: "560件" });
    const task = loaded?.assessment.tasks.find((each) => each.task.number === 1);
    expect(task?.leadReports.map(({ unit }) => unit)).toEqual(["市科创局"]);
    // What this month added is told of the same lead alone.
    expect(task?.indicators[0]?.outlook?.previous).toBeDefined();
    expect(loaded?.previous?.issued?.letters.map(({ unit }) => unit)).toEqual(["市科创局"]);
  });

  test("does not read their files again", async () => {
    const files = await spring(true);
    for (const path of files.keys())
      if (/^data\/2013-0[345]\/(?!印发\.json$)/u.test(path))
        files.set(path, new TextEncoder().encode("坏了"));
    expect(await june(files)).toMatchObject({ previousGrade: "推进缓慢", laggingMonths: 3, codes: [] });
  });

  test("holds figures against those that were issued", async () => {
    const files = await spring(true);
    const { problems } = await june(files, "500");
    expect(problems.find(({ code }) => code === "PLA-001")?.details).toMatchObject({ previous: "560件" });
  });

  test("says that a month in between is not issued, once", async () => {
    const files = await spring(true);
    files.delete("data/2013-05/印发.json");
    const told = await june(files);
    expect(told).toMatchObject({ previousGrade: "推进缓慢", laggingMonths: 3, codes: ["RUN-012"] });
    expect(told.problems.find(({ code }) => code === "RUN-012")?.details).toEqual({ months: ["2013-05"] });
  });

  test("is not compared with a record that somebody has written in", async () => {
    const files = await spring(true);
    rewrite(files, "data/2013-05/印发.json", '"数值": "560"', '"数值": "650"');
    expect((await june(files)).codes).toContain("ISD-001");
  });
});

test("a form shows what was issued of last month, whatever became of its files", async () => {
  const files = await spring(true);
  for (const path of files.keys())
    if (/^data\/2013-05\/(?!印发\.json$)/u.test(path)) files.set(path, new TextEncoder().encode("坏了"));
  const problems: string[] = [];
  const context = {
    world: worldOf(files),
    report: ({ code }: { readonly code: string }) => void problems.push(code),
  };
  const year = await loadCatalogue({ ...context, options: { seeds: undefined } }, 2013);
  if (!year) throw new Error("no catalogue");
  const { catalogue } = year;
  const month = { year: 2013, month: 6 };
  const previous = await loadPreviousMonth({ ...context, options: { data: "data" } }, catalogue, month);
  const unit = catalogue.units.find(({ name }) => name === "市科技局");
  if (!previous || !unit) throw new Error("no last month");
  const deadline = { year: 2013, month: 7, day: 5 };
  const particulars = { month, deadline, pace: one, expectedShare: () => undefined, previous };
  const [row] = draftForm(unit, catalogue, { ...particulars, say }).rows;
  expect(row?.indicator?.previous && toDecimal(row.indicator.previous)).toBe("560");
  expect(row?.previousText).toBe("截至5月底专利申请560件。");
  expect(problems).toEqual([]);
});

describe("a month missing in between", () => {
  test.each([true, false])(
    "leaves the last one there is to compare with, and says so (issued: %p)",
    async (issue) => {
      const files = await spring(issue);
      for (const path of files.keys()) if (path.startsWith("data/2013-05/")) files.delete(path);
      expect(await june(files)).toMatchObject({
        previousGrade: "推进缓慢",
        laggingMonths: 2,
        since: 4,
        compared: 4,
        codes: ["RUN-013"],
      });
    },
  );

  test("holds no figure against one of two months ago", async () => {
    const files = await spring(true);
    for (const path of files.keys()) if (path.startsWith("data/2013-05/")) files.delete(path);
    const { problems } = await june(files, "470");
    expect(problems.map(({ code }) => code)).not.toContain("PLA-001");
    expect((await june(await spring(true), "470")).problems.map(({ code }) => code)).toContain("PLA-001");
  });
});
