import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Cells, Units } from "./recount-read.ts";
import { readTable, widen } from "./recount-read.ts";

/* What 目录调整.csv makes of the tasks of a month. Of its kinds only 责任单位调整 is known here. */

const file = "目录调整.csv";

const linesUpTo = (seeds: string, month: number): readonly Cells[] =>
  existsSync(join(seeds, file))
    ? readTable(join(seeds, file), undefined).filter((row) => Number(row["生效月份"]) <= month)
    : [];

const inMonth = (seeds: string, month: number): readonly Cells[] =>
  linesUpTo(seeds, month).filter((row) => Number(row["生效月份"]) === month);

/** 任务清单 as it is in a month. */
export const readTasks = (seeds: string, month: number): readonly Cells[] =>
  readTable(join(seeds, "任务清单.csv")).map((task) => {
    const own = linesUpTo(seeds, month).filter((row) => row["任务序号"] === task["序号"]);
    return { ...task, ...Object.fromEntries(own.map((row) => [row["项目"] ?? "", row["新值"] ?? ""])) };
  });

/** 新承担: whether a unit holds a task since this very month. */
export const holdsAnew = (seeds: string, month: number, units: Units) => {
  const rows = inMonth(seeds, month);
  return (unit: string, task: number): boolean =>
    rows.some(
      (row) =>
        Number(row["任务序号"]) === task &&
        units.expand(widen(row["新值"] ?? "")).includes(unit) &&
        !units.expand(widen(row["原值"] ?? "")).includes(unit),
    );
};

/** The tasks whose leads became others, by the month in which they last did: nothing before is compared. */
export const movedTasks = (seeds: string, month: number): ReadonlyMap<number, number> =>
  new Map(
    linesUpTo(seeds, month)
      .filter((row) => row["项目"] === "牵头单位")
      .map((row) => [Number(row["任务序号"]), Number(row["生效月份"])]),
  );

/** The tasks that a unit leads or is responsible for. */
export const heldBy = (tasks: readonly Cells[], units: Units, unit: string): readonly number[] =>
  tasks
    .filter((task) =>
      ["牵头单位", "责任单位"].some((column) => units.expand(widen(task[column] ?? "")).includes(unit)),
    )
    .map((task) => Number(task["序号"]));
