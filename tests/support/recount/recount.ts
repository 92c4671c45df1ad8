import { existsSync } from "node:fs";
import { join } from "node:path";
import { heldBy, holdsAnew, readTasks } from "./recount-changes.ts";
import type { Cells, Report, Units } from "./recount-read.ts";
import { iso, readReports, readTable, readUnits, sameWords, toMillionths, widen } from "./recount-read.ts";

/*
 * Counts a month again from the files alone, sharing nothing with src/: the check on every figure of the 通报.
 * Plain and slow on purpose. It knows the sample data's ways of writing and no others.
 */

export type Silence = "未报送" | "漏报" | "退回" | "新承担";

export interface Recount {
  readonly grades: Readonly<Record<string, readonly number[]>>;
  /** How many tasks are judged by a verdict. */
  readonly verdicts: number;
  /** The tasks that are behind by their 完成时限 alone, whatever their leads and figures say. */
  readonly overdue: readonly number[];
  /** The tasks that a verdict stands on. */
  readonly judged: readonly number[];
  readonly onTime: readonly string[];
  readonly late: readonly string[];
  /** 退回后按期重报 */
  readonly kept: readonly string[];
  readonly returned: readonly string[];
  readonly missing: readonly string[];
  /** Units that hold new tasks only and were not heard in time, nor reminded: nothing is asked of them. */
  readonly newcomers: readonly string[];
  /** Why nobody reported a task, by its number: what its first lead did. */
  readonly silent: ReadonlyMap<number, Silence>;
  /** Whether each silent unit was reminded. */
  readonly areReminded: boolean;
  /** By unit the day on which its report was sent back, and the one from which it counts, as 2013-05-06. */
  readonly days: ReadonlyMap<string, { readonly returned?: string; readonly counted?: string }>;
  /** What the leads reported of their tasks, by `sameWords`. */
  readonly reports: readonly string[];
}

const order = ["已完成", "达到序时进度", "推进缓慢", "尚未启动"];
const worseOf = (a: string, b: string): string => (order.indexOf(a) >= order.indexOf(b) ? a : b);

/** Days of 2013 that are over at the end of each month. */
const daysOver = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Nearer than 0.05 of a point is 持平: value / target > part / whole - 5/10000. */
const keepsUp = (value: bigint, target: bigint, part: bigint, whole: bigint): boolean =>
  value * whole * 2000n > target * (part * 2000n - whole);

/** What a month asks of a figure that is judged as it stands: its own target, else that of the year. */
export const askedIn = (row: Cells, month: number): bigint => {
  const own = (row["月度计划"] ?? "").split("/")[month - 1] ?? "";
  return toMillionths(row["考核方式"] === "当期" && own !== "" ? own : (row["目标值"] ?? "0"));
};

const isReached = (row: Cells, value: bigint, target = toMillionths(row["目标值"] ?? "0")): boolean => {
  if (row["关系"] === "≤") return value <= target;
  if (target === 0n) return value === 0n;
  return row["关系"] === ">" ? value > target : value >= target;
};

/** The grade of a figure before December; none where the month does not ask for it. */
export const gradeByIndicator = (row: Cells, value: bigint, month: number): string | undefined => {
  const target = toMillionths(row["目标值"] ?? "0");
  const met = isReached(row, value);
  const pace = (part: number, whole: number): string =>
    met ? "已完成" : keepsUp(value, target, BigInt(part), BigInt(whole)) ? "达到序时进度" : "推进缓慢";
  switch (row["考核方式"]) {
    case "序时":
      return pace(month, 12);
    case "按日":
      return pace(daysOver[month - 1] ?? 0, 365);
    case "当期":
      return isReached(row, value, askedIn(row, month)) ? "达到序时进度" : "推进缓慢";
    case "计划": {
      const plan = toMillionths((row["月度计划"] ?? "").split("/")[month - 1] ?? "0");
      return met ? "已完成" : keepsUp(value, target, plan, target) ? "达到序时进度" : "推进缓慢";
    }
    case "节点":
      return met ? "已完成" : isAsked(row, month) ? "推进缓慢" : undefined;
    default:
      return undefined;
  }
};

/** Whether a figure is asked for at the end of a month before December. */
export const isAsked = (row: Cells, month: number): boolean =>
  ["序时", "按日", "当期", "计划"].includes(row["考核方式"] ?? "") ||
  (row["考核方式"] === "节点" && row["时限"] === "上半年" && month >= 6);

/** What equal leads say of their parts: more than a third of them behind is behind. */
export const gradeOfParts = (selves: readonly string[]): string => {
  const counted = selves.filter((self) => self !== "暂不评价");
  const behind = counted.filter((self) => self === "推进缓慢" || self === "尚未启动");
  if (counted.length === 0) return "暂不评价";
  if (behind.length * 3 > counted.length) {
    return counted.every((self) => self === "尚未启动") ? "尚未启动" : "推进缓慢";
  }
  return counted.every((self) => self === "已完成") ? "已完成" : "达到序时进度";
};

/** The month with which 完成时限 ends, as the made year writes it; none for 长期坚持. */
export const limitMonth = (task: Cells): number | undefined => {
  const found = /^(?:2013-0)?(\d)(?:月底前|-30)$/.exec(task["完成时限"] ?? "");
  return found ? Number(found[1]) : undefined;
};

/** Whether a task is not done although its 完成时限 is over. */
export const isOverdue = (task: Cells, grade: string, month: number): boolean =>
  (limitMonth(task) ?? 13) <= month && ["达到序时进度", "推进缓慢", "暂不评价"].includes(grade);

/** By unit and task what a unit last said of its part. */
type LastWords = ReadonlyMap<string, string>;

const gradeOf = (
  task: Cells,
  reports: readonly Report[],
  units: Units,
  indicators: readonly Cells[],
  month: number,
  lastWords: LastWords,
): string => {
  const line = widen(task["牵头单位"] ?? "");
  if (line === "") return "暂不评价";
  const number = Number(task["序号"]);
  const own = units
    .expand(line)
    .flatMap((unit) => reports.filter((each) => each.unit === unit && each.task === number));
  if (own.length === 0) return "未报送";
  const figures = indicators
    .filter((row) => Number(row["任务序号"]) === number)
    .map((row) => ({
      row,
      value: own
        .map((each) => each.figures.get(sameWords(row["指标"] ?? "")))
        .find((each) => each !== undefined),
    }));
  const graded = figures.flatMap(({ row, value }) =>
    value === undefined ? [] : (gradeByIndicator(row, value, month) ?? []),
  );
  const selves = own.map(({ self }) => self);
  // The part of an equal lead that says nothing stands as it stood.
  const parts = units
    .expand(line)
    .flatMap(
      (unit) => own.find((each) => each.unit === unit)?.self ?? lastWords.get(`${unit}/${number}`) ?? [],
    );
  const areEqual = line.startsWith("各") || task["牵头方式"] === "并列";
  const self = areEqual ? gradeOfParts(parts) : (selves[0] ?? "");
  const allReached = figures.every(({ row, value }) => value !== undefined && isReached(row, value));
  const isDone = allReached && selves.every((each) => each === "已完成");
  const words = self === "暂不评价" && graded.length > 0 ? [] : [self];
  if (words[0] === "暂不评价") return "暂不评价";
  const grade = [...graded, ...words].reduce(worseOf);
  return grade === "已完成" && !isDone ? "达到序时进度" : grade;
};

/** The verdicts that stand: those of every month up to this one, the later before the earlier, but for lifted ones. */
const standingVerdicts = (month: string, number: number): ReadonlyMap<string, string> => {
  const standing = new Map<string, string>();
  for (let each = 1; each <= number; each++) {
    const file = join(month.replace(/\d\d$/, String(each).padStart(2, "0")), "核定.csv");
    for (const row of existsSync(file) ? readTable(file) : []) {
      const grade = row["核定状态"] ?? "";
      if (grade === "解除") standing.delete(row["任务序号"] ?? "");
      else standing.set(row["任务序号"] ?? "", grade);
    }
  }
  return standing;
};

/** What the units said of their parts in the months before. */
const wordsBefore = (month: string, number: number, units: Units): LastWords => {
  const words = new Map<string, string>();
  for (let each = 1; each < number; each++) {
    const folder = month.replace(/\d\d$/, String(each).padStart(2, "0"));
    if (!existsSync(join(folder, "报送"))) continue;
    for (const { unit, task, self } of readReports(folder, units)) words.set(`${unit}/${task}`, self);
  }
  return words;
};

/** The first working day after both days; no holiday is known here. */
const nextWorkingDay = (a: string, b: string): string => {
  const day = new Date(a > b ? a : b);
  do day.setUTCDate(day.getUTCDate() + 1);
  while ([0, 6].includes(day.getUTCDay()));
  return day.toISOString().slice(0, 10);
};

/** Counts the month in `month` (a folder such as data/2013-06) again, with `deadline` as the last day in time. */
export const recount = (seeds: string, month: string, number: number, deadline: string): Recount => {
  const units = readUnits(seeds);
  const tasks = readTasks(seeds, number);
  const isNew = holdsAnew(seeds, number, units);
  const indicators = readTable(join(seeds, "量化指标.csv"));
  const reports = readReports(month, units);
  const lastWords = wordsBefore(month, number, units);
  const verdicts = standingVerdicts(month, number);
  const grades: Record<string, number[]> = {};
  const overdue: number[] = [];
  for (const task of tasks) {
    const reported = gradeOf(task, reports, units, indicators, number, lastWords);
    const due = isOverdue(task, reported, number) ? "推进缓慢" : reported;
    const verdict = verdicts.get(task["序号"] ?? "");
    const grade = verdict ?? due;
    // Where figures might have said the same, tests say it of no task of theirs.
    if (verdict === undefined && isOverdue(task, reported, number)) overdue.push(Number(task["序号"]));
    (grades[grade] ??= []).push(Number(task["序号"]));
  }
  const register = readTable(join(month, "收文登记.csv"));
  const states: Record<"onTime" | "kept" | "late" | "returned" | "missing" | "newcomers", string[]> = {
    newcomers: [],
    onTime: [],
    kept: [],
    late: [],
    returned: [],
    missing: [],
  };
  const days = new Map<string, { readonly returned?: string; readonly counted?: string }>();
  for (const unit of units.names) {
    const rows = register.filter((row) => units.canonical(row["单位"] ?? "") === unit);
    const returned = rows
      .map((row) => row["退回日期"] ?? "")
      .filter((text) => text !== "")
      .map(iso)
      .toSorted()
      .at(-1);
    const received = rows
      .map((row) => row["收文日期"] ?? "")
      .filter((text) => text !== "")
      .map(iso)
      .toSorted();
    const first = received.find((date) => returned === undefined || date > returned);
    const reported = reports.some((each) => each.unit === unit);
    days.set(unit, {
      ...(returned !== undefined && { returned }),
      ...(reported && first !== undefined && { counted: first }),
    });
    const held = heldBy(tasks, units, unit);
    if (held.length === 0) continue;
    const isHeard =
      rows.some((row) => Number(row["催报次数"] ?? "0") > 0) || (received[0] ?? "9") <= deadline;
    if (!isHeard && held.every((task) => isNew(unit, task))) states.newcomers.push(unit);
    else if (reported && first !== undefined && first <= deadline) states.onTime.push(unit);
    else if (reported && first !== undefined) {
      const limit = returned === undefined ? "" : nextWorkingDay(deadline, returned);
      states[(received[0] ?? "9") <= deadline && first <= limit ? "kept" : "late"].push(unit);
    } else states[returned === undefined ? "missing" : "returned"].push(unit);
  }
  const judged = [...verdicts.values()].filter((grade) => grade !== "暂不评价");
  const counted = new Set([...states.onTime, ...states.kept, ...states.late, ...states.newcomers]);
  const silenceOf = (unit: string, task: number): Silence => {
    if (states.returned.includes(unit)) return "退回";
    if (isNew(unit, task)) return "新承担";
    return states.missing.includes(unit) ? "未报送" : "漏报";
  };
  const silent = (grades["未报送"] ?? []).map((task): [number, Silence] => {
    const line = tasks.find((each) => Number(each["序号"]) === task)?.["牵头单位"] ?? "";
    return [task, silenceOf(units.expand(widen(line))[0] ?? "", task)];
  });
  const told = tasks.flatMap((task) =>
    units
      .expand(widen(task["牵头单位"] ?? ""))
      .flatMap((unit) => reports.filter((each) => each.unit === unit && each.task === Number(task["序号"])))
      .filter(({ unit }) => counted.has(unit)),
  );
  return {
    grades,
    verdicts: judged.length,
    overdue,
    judged: [...verdicts.keys()].map(Number),
    ...states,
    silent: new Map(silent),
    areReminded: states.missing
      .filter((unit) => register.some((row) => units.canonical(row["单位"] ?? "") === unit))
      .every((unit) =>
        register.some(
          (row) => units.canonical(row["单位"] ?? "") === unit && Number(row["催报次数"] ?? "0") > 0,
        ),
      ),
    days,
    reports: told.map(({ text }) => sameWords(text)),
  };
};
