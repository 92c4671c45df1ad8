import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clerkFolder, templates } from "../support/years/clerk-folder.ts";
import { filesOf, nameOf, seedsIn } from "../support/years/year-of-changes.ts";

/* Twelve months, each printed and issued when it is over; in December every one of them is looked at again. */

interface IssuedTask {
  readonly 序号: number;
  readonly 任务: string;
  readonly 评价?: string;
  readonly 滞后月数: number;
  readonly 指标: readonly { readonly 指标: string; readonly 累计完成?: string }[];
}

const office = clerkFolder("year");
const { open, close, at, put, run } = office;
const months = Array.from({ length: 12 }, (_, index) => index + 1);
const later = months.slice(1);
/** The months that are printed as PDF too, which takes longer than all the rest. */
const withPdf: ReadonlySet<number> = new Set([5, 9]);
const lagging: ReadonlySet<string> = new Set(["推进缓慢", "尚未启动", "未完成"]);

/** Every file of a month's papers and of its record. */
const filesKept = (month: number): readonly (readonly [string, string])[] =>
  [`output/${nameOf(month)}`, `data/${nameOf(month)}`].flatMap((place) =>
    readdirSync(at(place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, "base64")] as const),
  );

const tasksOf = (month: number): readonly IssuedTask[] =>
  (
    JSON.parse(readFileSync(at(`data/${nameOf(month)}/印发.json`), "utf8")) as {
      readonly 任务: readonly IssuedTask[];
    }
  ).任务;

const wordsOf = (month: number): Promise<string> => office.wordsOf(`output/${nameOf(month)}/通报.docx`);

const kept = new Map<number, ReturnType<typeof filesKept>>();

beforeAll(() => {
  open();
  for (const month of months) {
    put(seedsIn(month));
    put(filesOf(month));
    const formats = withPdf.has(month) ? "docx,pdf" : "docx";
    const printed = run("generate", nameOf(month), ...templates, "--formats", formats);
    expect({ month, ...printed }).toMatchObject({ month, status: 0 });
    expect({ month, ...run("issue", nameOf(month), ...templates, "--without-letters") }).toMatchObject({
      month,
      status: 0,
    });
    kept.set(month, filesKept(month));
  }
}, 900_000);
afterAll(close);

describe("in December", () => {
  test.each(months)("the papers and the record of month %d are as they were issued", (month) => {
    expect(filesKept(month)).toEqual(kept.get(month));
  });

  test.each(months)(
    "verify finds month %d as it was issued",
    (month) => {
      const { status, stderr } = run("verify", nameOf(month));
      expect({ status, same: /摘要一致 (\d+) 个/u.exec(stderr)?.[1] }).toEqual({
        status: 0,
        same: /印发的 (\d+) 个/u.exec(stderr)?.[1],
      });
    },
    120_000,
  );

  test("the register holds a number for each month", () => {
    const rows = readFileSync(at("data/发文登记.csv"), "utf8").trim().split("\n").slice(1);
    expect(rows.map((row) => row.split(",").slice(0, 3))).toEqual(
      months.map((month) => [
        // December's paper is signed in January and is the first of that year.
        month === 12 ? "平政督〔2014〕1号" : `平政督〔2013〕${month}号`,
        "通报",
        nameOf(month),
      ]),
    );
  });
});

describe("what is compared agrees with what was issued", () => {
  test.each(later)("in the runs of lagging months of month %d", (month) => {
    const before = new Map(tasksOf(month - 1).map((task) => [task.序号, task]));
    for (const task of tasksOf(month)) {
      const last = before.get(task.序号);
      // 内容 and 目标 of task 1 are others as of May.
      const isSame = last?.任务 === task.任务;
      const expected = lagging.has(task.评价 ?? "") ? (isSame ? last.滞后月数 : 0) + 1 : 0;
      expect([month, task.序号, task.滞后月数]).toEqual([month, task.序号, expected]);
    }
  });

  test.each(later.slice(0, -1))("in the values that month %d tells of the month before", async (month) => {
    const words = await wordsOf(month);
    const before = new Map(tasksOf(month - 1).map((task) => [task.序号, task]));
    const behind = tasksOf(month).filter(({ 评价 }) => lagging.has(评价 ?? ""));
    for (const { 序号, 指标 } of behind) {
      const [own] = 指标;
      const [last] = before.get(序号)?.指标 ?? [];
      expect(words).toMatch(new RegExp(`${own?.指标}(?:完成)?${own?.累计完成}`, "u"));
      expect(words).toContain(`上月累计${last?.累计完成}`);
    }
    const told = [...words.matchAll(/已连续(\d+)个月未达到/gu)].map(([, count]) => Number(count));
    const runs = behind.map(({ 滞后月数 }) => 滞后月数).filter((count) => count > 1);
    expect(new Set(told)).toEqual(new Set(runs));
  });

  test.each(later)("in the counts of tasks and how they came about in month %d", async (month) => {
    const bridge =
      month < 5
        ? undefined
        : month < 6
          ? "年初列入通报的5项，项数没有增减，现有5项"
          : month < 7
            ? "年初列入通报的5项，新增1项，现有6项"
            : "年初列入通报的5项，新增1项，取消1项，现有5项";
    const words = await wordsOf(month);
    expect(/年初列入通报的[^。]*/u.exec(words)?.[0]).toBe(bridge);
    expect(words).toContain(`列入通报的重点工作共${tasksOf(month).length}项`);
  });
});
