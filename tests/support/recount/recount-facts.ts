import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Recount } from "./recount.ts";
import type { Cells, Report } from "./recount-read.ts";
import { gradeOfParts, recount } from "./recount.ts";
import { readReports, readTable, readUnits, widen } from "./recount-read.ts";
import { holdsAnew, movedTasks, readTasks } from "./recount-changes.ts";

/*
 * What the sentences of a month rest on, from the files alone with what recount.ts counts. Shares nothing with src/;
 * knows the sample months of 2013 and no others, and December, which is judged otherwise, is not one.
 */

/** Of each month of 2013 the last day in time, by the State Council's calendar of holidays. */
export const deadlines: Readonly<Record<number, string>> = {
  2: "2013-03-05",
  3: "2013-04-07",
  4: "2013-05-06",
  5: "2013-06-05",
  6: "2013-07-05",
  7: "2013-08-05",
};
const firstMonth = 3;

export const lagging = ["推进缓慢", "尚未启动"];
export const isLagging = (grade: string | undefined): boolean => lagging.includes(grade ?? "");

/** One month counted again. */
export interface CountedMonth {
  readonly number: number;
  readonly counted: Recount;
  readonly reports: readonly Report[];
}

/** How many months something has been lagging, and in which month it began where it was silent in between. */
export interface Run {
  readonly months: number;
  readonly since?: number;
}

export const runOf = (words: readonly (readonly [number, string | undefined])[]): Run => {
  let run: Run = { months: 0 };
  for (const [month, word] of words) {
    if (word === undefined) run = run.months === 0 ? run : { since: month - run.months, ...run };
    else if (isLagging(word)) run = { ...run, months: run.months + 1 };
    else run = { months: 0 };
  }
  return run;
};

/** Everything that the sentences of one month rest on. */
export interface Facts {
  readonly number: number;
  readonly tasks: readonly Cells[];
  readonly indicators: readonly Cells[];
  readonly units: ReturnType<typeof readUnits>;
  readonly directory: readonly Cells[];
  readonly months: readonly CountedMonth[];
  readonly now: CountedMonth;
  /** What the units of the city itself are called together. */
  readonly ownUnits: string;
  /** The tasks that got other leads, by the month. */
  readonly moved: ReadonlyMap<number, number>;
  /** 新承担 this month */
  readonly isNew: (unit: string, task: number) => boolean;
}

export const gather = (seeds: string, data: string, number: number): Facts => {
  const units = readUnits(seeds);
  const months = Array.from({ length: number - firstMonth + 1 }, (_, index): CountedMonth => {
    const each = firstMonth + index;
    const folder = join(data, `2013-0${each}`);
    return {
      number: each,
      counted: recount(seeds, folder, each, deadlines[each] ?? ""),
      reports: readReports(folder, units),
    };
  });
  const now = months.at(-1);
  if (!now) throw new Error(`recount: no month ${number}`);
  return {
    number,
    tasks: readTasks(seeds, number),
    ownUnits:
      /^市直单位称谓: *(.+)$/mu.exec(readFileSync(join(seeds, "机关.yaml"), "utf8"))?.[1] ?? "市直单位",
    moved: movedTasks(seeds, number),
    isNew: holdsAnew(seeds, number, units),
    indicators: readTable(join(seeds, "量化指标.csv")),
    directory: readTable(join(seeds, "单位名录.csv")),
    units,
    months,
    now,
  };
};

export const gradeIn = ({ counted }: CountedMonth, task: number): string | undefined => {
  const found = Object.entries(counted.grades).find(([, numbers]) => numbers.includes(task))?.[0];
  return found === "未报送" ? undefined : found;
};

/** The grade of the month before; none where other leads have come since. */
export const gradeBefore = ({ months, moved, number }: Facts, task: number): string | undefined => {
  const before = months.at(-2);
  return before && moved.get(task) !== number ? gradeIn(before, task) : undefined;
};

/** The months since which a task has had its leads. */
const monthsOf = ({ months, moved }: Facts, task: Cells): readonly CountedMonth[] =>
  months.filter(({ number }) => number >= (moved.get(Number(task["序号"])) ?? 0));

export const countIn = (month: CountedMonth, grade: string): number =>
  month.counted.grades[grade]?.length ?? 0;

/** The units of a column of 任务清单, groups expanded. */
export const unitsIn = ({ tasks, units }: Facts, column: string): ReadonlySet<string> =>
  new Set(tasks.flatMap((task) => units.expand(widen(task[column] ?? ""))));

/** Each lead of a task that is led by equals, with its own run. */
export const memberRuns = (
  facts: Facts,
  task: Cells,
): readonly (readonly [string, Run, string | undefined])[] =>
  facts.units.expand(widen(task["牵头单位"] ?? "")).map((unit) => {
    const words = monthsOf(facts, task).map(({ number, reports }) => {
      const own = reports.find((each) => each.unit === unit && each.task === Number(task["序号"]));
      return [number, own?.self] as const;
    });
    return [unit, runOf(words), words.at(-1)?.[1]];
  });

export const areEqual = (task: Cells): boolean =>
  (task["牵头单位"] ?? "").startsWith("各") || task["牵头方式"] === "并列";

/** Of a task of equals those that lagged when they were last heard and say nothing now, with for how long. */
export const silentLaggards = (facts: Facts, task: Cells): readonly (readonly [string, Run])[] =>
  areEqual(task)
    ? memberRuns(facts, task).flatMap(([unit, run, word]) =>
        word === undefined && run.months > 0 ? [[unit, run] as const] : [],
      )
    : [];

/** The bureau's verdict on a task of equals says that it keeps pace, and so many of them do not that it would lag. */
export const isOverruled = ({ now, units }: Facts, task: Cells): boolean => {
  const number = Number(task["序号"]);
  const selves = units
    .expand(widen(task["牵头单位"] ?? ""))
    .flatMap((unit) => now.reports.filter((each) => each.unit === unit && each.task === number))
    .map(({ self }) => self);
  const isJudged = now.counted.judged.includes(number) && !isLagging(gradeIn(now, number));
  return areEqual(task) && isJudged && isLagging(gradeOfParts(selves));
};

export const taskRun = (facts: Facts, task: Cells): Run =>
  runOf(monthsOf(facts, task).map((month) => [month.number, gradeIn(month, Number(task["序号"]))]));

/** part of whole in per cent with one decimal, halves up. */
export const share = (part: number, whole: number): string => {
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
};

/** 2013年4月7日 */
export const spoken = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

/** For how long, as the 通报 says it. */
export const spokenRun = ({ months, since }: Run): string =>
  since === undefined ? `已连续${months}个月未达到序时进度` : `${since}月以来已有${months}个月未达到序时进度`;

/** 第1至3、5项: three numbers and more that follow each other are drawn together. */
export const numbered = (numbers: readonly number[]): string => {
  const parts: string[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const first = numbers[index] ?? 0;
    let last = index;
    while (numbers[last + 1] === (numbers[last] ?? 0) + 1) last++;
    if (last > index + 1) {
      parts.push(`${first}至${numbers[last] ?? 0}`);
      index = last;
    } else parts.push(String(first));
  }
  return `第${parts.join("、")}项`;
};
