import { parse } from "csv-parse/sync";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/*
 * Counts a month again from the files alone, sharing nothing with src/: the check on every figure of the 通报.
 * Plain and slow on purpose. It knows the sample data's ways of writing and no others.
 */

export type Cells = Readonly<Record<string, string>>;

const decode = (path: string): string => {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
};

const aliases: Readonly<Record<string, string>> = {
  序号: "任务序号",
  任务编号: "任务序号",
  单位: "填报单位",
  报送单位: "填报单位",
  工作进展: "进展情况",
  落实情况: "进展情况",
  自评: "自评状态",
  进度评价: "自评状态",
  指标名称: "指标",
  完成数: "累计完成",
  累计完成数: "累计完成",
  下一步措施: "下步措施",
  下步打算: "下步措施",
};

const named = (name: string): string => aliases[name.trim()] ?? name.trim();

export const readTable = (path: string, naming = (name: string) => name.trim()): readonly Cells[] => {
  const records = parse(decode(path), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  // Some offices put a title line above the header.
  const start = records.findIndex((record) =>
    record.some((cell) => /^(?:任务序号|序号|单位|分组)$/.test(naming(cell))),
  );
  const header = (records[start] ?? []).map(naming);
  return records
    .slice(start + 1)
    .map((record) => Object.fromEntries(header.map((name, index) => [name, record[index] ?? ""])));
};

/** 12, １２ or 第12项 */
const serialOf = (row: Cells): number =>
  Number(/\d+/.exec((row["任务序号"] ?? "").normalize("NFKC"))?.[0] ?? "0");

export const widen = (text: string): string =>
  text.replaceAll("(", "（").replaceAll(")", "）").replaceAll(",", "，");

/** A number as the sample offices write it, in millionths. */
export const toMillionths = (text: string): bigint => {
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  const found = /^(\d+)(?:\.(\d+))?/.exec(plain);
  if (!found) throw new Error(`recount: ${text}`);
  return BigInt(found[1] ?? "0") * 1_000_000n + BigInt((found[2] ?? "").padEnd(6, "0"));
};

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
  readonly returned: readonly string[];
  readonly missing: readonly string[];
  /** Whether each silent unit was reminded. */
  readonly areReminded: boolean;
  /** By unit the day on which its report was sent back, and the one from which it counts, as 2013-05-06. */
  readonly days: ReadonlyMap<string, { readonly returned?: string; readonly counted?: string }>;
  /** What the leads reported of their tasks, by `sameWords`. */
  readonly reports: readonly string[];
}

/** A text without anything that printing may change: width of marks, kind of quotes, line breaks. */
export const sameWords = (text: string): string => text.normalize("NFKC").replace(/[\s“”"]/g, "");

const iso = (text: string): string => {
  const [year = "", month = "", day = ""] = text.match(/\d+/g) ?? [];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

interface Units {
  readonly names: readonly string[];
  readonly canonical: (written: string) => string;
  readonly expand: (line: string) => readonly string[];
}

export const readUnits = (seeds: string): Units => {
  const directory = readTable(join(seeds, "单位名录.csv"));
  const groups = readTable(join(seeds, "单位分组.csv"));
  const byAlias = new Map<string, string>();
  for (const row of directory) {
    const name = row["单位"] ?? "";
    for (const alias of [name, row["全称"] ?? "", ...(row["别名"] ?? "").split("、")])
      byAlias.set(alias, name);
  }
  const members = new Map(
    groups.map((row) => [row["分组"] ?? "", (row["成员"] ?? "").split("、").filter((name) => name !== "")]),
  );
  const canonical = (written: string): string => byAlias.get(written.trim()) ?? `？${written}`;
  return {
    names: directory.map((row) => row["单位"] ?? ""),
    canonical,
    expand: (line) =>
      (line.match(/(?:[^、，（）]|（[^）]*）)+/g) ?? []).flatMap(
        (name) => members.get(name) ?? [canonical(name)],
      ),
  };
};

export interface Report {
  readonly unit: string;
  readonly task: number;
  readonly self: string;
  readonly text: string;
  /** 下步措施 */
  readonly nextStep: string;
  /** 需协调事项 */
  readonly request: string;
  /** By the indicator, by `sameWords`. */
  readonly figures: ReadonlyMap<string, bigint>;
}

export const readReports = (month: string, units: Units): readonly Report[] => {
  const folder = join(month, "报送");
  const latest = new Map<string, { readonly date: string; readonly rows: readonly Cells[] }>();
  for (const name of readdirSync(folder).toSorted()) {
    const rows = readTable(join(folder, name), named).filter((row) => serialOf(row) > 0);
    const unit = units.canonical(rows.find((row) => row["填报单位"])?.["填报单位"] ?? "");
    const date = iso(rows.find((row) => row["报送日期"])?.["报送日期"] ?? "");
    const before = latest.get(unit);
    if (!before || before.date <= date) latest.set(unit, { date, rows });
  }
  return [...latest].flatMap(([unit, { rows }]) => {
    const tasks = [...new Set(rows.map(serialOf))];
    return tasks.map((task) => {
      const own = rows.filter((row) => serialOf(row) === task);
      const figures = own
        .filter((row) => (row["累计完成"] ?? "").trim() !== "")
        .map((row) => [sameWords(row["指标"] ?? ""), toMillionths(row["累计完成"] ?? "")] as const);
      const self = own.map((row) => (row["自评状态"] ?? "").trim()).find((text) => text !== "") ?? "";
      const text = own.map((row) => (row["进展情况"] ?? "").trim()).find((each) => each !== "") ?? "";
      const nextStep = own.map((row) => (row["下步措施"] ?? "").trim()).find((each) => each !== "") ?? "";
      const request = own.map((row) => (row["需协调事项"] ?? "").trim()).find((each) => each !== "") ?? "";
      return { unit, task, self, text, nextStep, request, figures: new Map(figures) };
    });
  });
};

const order = ["已完成", "达到序时进度", "推进缓慢", "尚未启动"];
const worseOf = (a: string, b: string): string => (order.indexOf(a) >= order.indexOf(b) ? a : b);

/** Days of 2013 that are over at the end of each month. */
const daysOver = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Nearer than 0.05 of a point is 持平: value / target > part / whole - 5/10000. */
const keepsUp = (value: bigint, target: bigint, part: bigint, whole: bigint): boolean =>
  value * whole * 2000n > target * (part * 2000n - whole);

const isReached = (row: Cells, value: bigint): boolean => {
  const target = toMillionths(row["目标值"] ?? "0");
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
      return met ? "达到序时进度" : "推进缓慢";
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

const gradeOf = (
  task: Cells,
  reports: readonly Report[],
  units: Units,
  indicators: readonly Cells[],
  month: number,
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
  const areEqual = line.startsWith("各") || task["牵头方式"] === "并列";
  const self = areEqual ? gradeOfParts(selves) : (selves[0] ?? "");
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

/** Counts the month in `month` (a folder such as data/2013-06) again, with `deadline` as the last day in time. */
export const recount = (seeds: string, month: string, number: number, deadline: string): Recount => {
  const units = readUnits(seeds);
  const tasks = readTable(join(seeds, "任务清单.csv"));
  const indicators = readTable(join(seeds, "量化指标.csv"));
  const reports = readReports(month, units);
  const verdicts = standingVerdicts(month, number);
  const grades: Record<string, number[]> = {};
  const overdue: number[] = [];
  for (const task of tasks) {
    const reported = gradeOf(task, reports, units, indicators, number);
    const due = isOverdue(task, reported, number) ? "推进缓慢" : reported;
    const verdict = verdicts.get(task["序号"] ?? "");
    const grade = verdict ?? due;
    // Where figures might have said the same, tests say it of no task of theirs.
    if (verdict === undefined && isOverdue(task, reported, number)) overdue.push(Number(task["序号"]));
    (grades[grade] ??= []).push(Number(task["序号"]));
  }
  const register = readTable(join(month, "收文登记.csv"));
  const states: Record<"onTime" | "late" | "returned" | "missing", string[]> = {
    onTime: [],
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
    if (reported && first !== undefined) states[first <= deadline ? "onTime" : "late"].push(unit);
    else states[returned === undefined ? "missing" : "returned"].push(unit);
  }
  const judged = [...verdicts.values()].filter((grade) => grade !== "暂不评价");
  const counted = new Set([...states.onTime, ...states.late]);
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
