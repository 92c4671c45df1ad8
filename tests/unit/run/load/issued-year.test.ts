import { expect, test } from "@jest/globals";
import { isLagging } from "../../../../src/model/grade.ts";
import type { IssuedMonth } from "../../../../src/model/output/issued-month.ts";
import { loadIssued } from "../../../../src/run/load/load-issued.ts";
import type { Files } from "../../../support/years/base-year.ts";
import { addMonth, baseYear, issueAsIs, load, rewrite, worldOf } from "../../../support/years/base-year.ts";

/* A year in which everything changes that may change, each month issued before the next one. */

const seeds = "seeds/2013";
const tasks = `${seeds}/任务清单.csv`;
const units = `${seeds}/单位名录.csv`;
const indicators = `${seeds}/量化指标.csv`;

/** What happens to the year before a month is worked out. */
const changes: Readonly<Record<number, (files: Files) => void>> = {
  // A target is changed.
  5: (files) => rewrite(files, indicators, "专利申请,≥,1600", "专利申请,≥,1350"),
  // A task is added.
  6: (files) =>
    rewrite(
      files,
      tasks,
      "4,二、保障改善民生,,",
      "5,二、保障改善民生,,新增一项工作。,市财政局,\n4,二、保障改善民生,,",
    ),
  // One is cancelled.
  7: (files) => {
    rewrite(
      files,
      tasks,
      "2,一、加快产业转型,（一）增强创新驱动发展能力,新改建农村公路200公里。,市交通运输局,各县（市、区）政府\n",
      "",
    );
    rewrite(files, indicators, "2,新改建农村公路,=,200,,公里,未明示,序时,,\n", "");
  },
  // A unit is renamed.
  8: (files) =>
    rewrite(
      files,
      units,
      "市科技局,平顶山市科学技术局,政府部门,,1",
      "市科创局,平顶山市科创局,政府部门,市科技局,1",
    ),
  // Two are merged.
  9: (files) => {
    const line = new TextDecoder()
      .decode(files.get(units))
      .split("\n")
      .find((each) => each.startsWith("市林业局,"));
    rewrite(files, units, `${line ?? "?"}\n`, "");
    rewrite(files, tasks, "市林业局、市住房和城乡建设局", "市住房和城乡建设局");
  },
};

/** Patents by month: in time, then behind from April, in time again in the last months. */
const patents = [120, 260, 412, 480, 560, 640, 720, 800, 900, 1130, 1250, 1400];

const fail = (): never => {
  throw new Error("a record that cannot be read");
};

const issuedOf = async (files: Files, month: number): Promise<IssuedMonth> => {
  return (await loadIssued(worldOf(files), "data", { year: 2013, month }, fail)) ?? fail();
};

test("every month agrees with the one issued before it, and none is changed by what comes later", async () => {
  const files = baseYear();
  const kept = new Map<string, string>();
  for (const [index, told] of patents.entries()) {
    const month = index + 1;
    changes[month]?.(files);
    addMonth(files, month, String(told), month < 7 ? String(17 * month) : undefined);
    const { loaded, problems } = await load(files, month);
    expect({ month, problems: problems.filter(({ code }) => /^(?:RUN|ISD|CAT|PROG)-/u.test(code)) }).toEqual({
      month,
      problems: [],
    });
    if (month > 1) {
      const before = await issuedOf(files, month - 1);
      expect(loaded?.assessment.previousMonth).toBe(month - 1);
      for (const task of loaded?.assessment.tasks ?? []) {
        const earlier = before.tasks.find((each) => each.task.number === task.task.number);
        const run = isLagging(task.grade) ? (earlier?.laggingMonths ?? 0) + 1 : 0;
        expect({ month, task: task.task.number, grade: task.previousGrade }).toEqual({
          month,
          task: task.task.number,
          grade: earlier?.grade,
        });
        if (task.grade !== undefined) expect(task.laggingMonths).toBe(run);
      }
    }
    await issueAsIs(files, month);
    for (const [path, text] of kept) expect(new TextDecoder().decode(files.get(path))).toBe(text);
    const path = `data/2013-${String(month).padStart(2, "0")}/印发.json`;
    kept.set(path, new TextDecoder().decode(files.get(path)));
  }
  // Of 1350 April would have been in time; it was issued as late, of 1600.
  expect((await issuedOf(files, 4)).tasks[0]).toMatchObject({ grade: "推进缓慢", laggingMonths: 1 });
  expect((await issuedOf(files, 6)).tasks[0]).toMatchObject({ grade: "推进缓慢", laggingMonths: 3 });
  // Its lead calls it on schedule still, which in December is not done.
  expect((await issuedOf(files, 12)).tasks[0]).toMatchObject({ grade: "未完成", laggingMonths: 1 });
  const numbersOf = async (month: number) =>
    (await issuedOf(files, month)).tasks.map(({ task }) => task.number).toSorted((a, b) => a - b);
  expect(await numbersOf(5)).toEqual([1, 2, 3, 4]);
  expect(await numbersOf(6)).toEqual([1, 2, 3, 4, 5]);
  expect(await numbersOf(12)).toEqual([1, 3, 4, 5]);
  const leads = async (month: number) => (await issuedOf(files, month)).tasks[0]?.task.leadLine;
  expect([await leads(7), await leads(8)]).toEqual(["市科技局", "市科技局"]);
});
