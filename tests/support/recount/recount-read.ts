import { parse } from "csv-parse/sync";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/* Reads the files of a year by itself, sharing nothing with src/. It knows the sample data's ways of writing and no others. */

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

/** A text without anything that printing may change: width of marks, kind of quotes, line breaks. */
export const sameWords = (text: string): string => text.normalize("NFKC").replace(/[\s“”"]/g, "");

export const iso = (text: string): string => {
  const [year = "", month = "", day = ""] = text.match(/\d+/g) ?? [];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

export interface Units {
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
