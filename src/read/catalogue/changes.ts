import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Catalogue, YearCatalogue } from "../../model/catalogue.ts";
import { applyChange } from "../../model/changes/apply-change.ts";
import { catalogueOf, openingCatalogue } from "../../model/changes/catalogue-of.ts";
import type { CatalogueChange, ChangeKind } from "../../model/changes/catalogue-change.ts";
import { byEffect, changeKinds } from "../../model/changes/catalogue-change.ts";
import type { InputFile } from "../../model/input-file.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { unitsOf } from "../../model/task.ts";
import type { Unit, UnitGroup } from "../../model/unit.ts";
import { cellLabel, isFilled, readSeedTable } from "../table/seed-table.ts";
import type { SheetCell } from "../table/sheet.ts";
import { findUnit, mentionOf, nameKey, unitNames } from "../text/unit-names.ts";
import type { ChangeCells, ChangeColumn, ChangeRow } from "./change-cells.ts";
import { changeColumns, reportColumn, taskNumbers } from "./change-cells.ts";
import { readChangedTarget } from "./change-of-target.ts";
import { readAddedTask, readCancelledTask, readChangedText, readChangedUnits } from "./change-of-task.ts";
import { readDissolvedUnit, readMergedUnit, readRenamedUnit } from "./change-of-unit.ts";

/** The month of the year that a cell names: 6, 6月, 2013-06, 2013年6月; undefined for anything else. */
const monthIn = (text: string, year: number): number | undefined => {
  const found = /^(?:(\d{4})[-年/.])?(\d{1,2})月?份?$/u.exec(nameKey(text));
  const month = Number(found?.[2]);
  const isOther = found?.[1] !== undefined && Number(found[1]) !== year;
  return month >= 1 && month <= 12 && !isOther ? month : undefined;
};

type NotedRow = Omit<ChangeRow, "catalogue">;

/** A row whose month, kind and basis are there; anything else of these is reported (CAT-001, ADJ-001, CAT-022). */
const notedRow = (cells: ChangeCells, year: number, report: Report): NotedRow | undefined => {
  const { 生效月份: monthCell, 类别: kindCell, 依据文号: basisCell } = cells;
  const hasMonth = isFilled(monthCell, "生效月份", report);
  const month = monthIn(monthCell.text, year);
  if (hasMonth && month === undefined)
    report({ code: "ADJ-001", place: monthCell.place, details: { written: monthCell.text, year } });
  const kind = isFilled(kindCell, "类别", report)
    ? changeKinds.find((each) => nameKey(each) === nameKey(kindCell.text))
    : undefined;
  if (kindCell.text !== "" && kind === undefined) {
    const details = { column: "类别", text: kindCell.text, known: changeKinds };
    report({ code: "CAT-022", place: kindCell.place, details });
  }
  const hasBasis = isFilled(basisCell, "依据文号", report);
  if (month === undefined || kind === undefined || !hasBasis) return undefined;
  return { month, kind, basis: toFullWidthPunctuation(basisCell.text), cells };
};

const readers: Readonly<Record<ChangeKind, (row: ChangeRow, report: Report) => CatalogueChange | undefined>> =
  {
    新增: readAddedTask,
    取消: readCancelledTask,
    目标调整: readChangedTarget,
    内容调整: readChangedText,
    责任单位调整: readChangedUnits,
    单位更名: readRenamedUnit,
    单位合并: readMergedUnit,
    单位撤销: readDissolvedUnit,
  };

/** Columns that say nothing of a kind of change (ADJ-002). */
const reportIdle = (row: ChangeRow, report: Report): void => {
  const isOfUnit = row.kind.startsWith("单位");
  const hasItem = row.kind === "目标调整" || row.kind === "责任单位调整";
  const idle: readonly ChangeColumn[] = [
    isOfUnit ? "任务序号" : "单位",
    ...(hasItem ? [] : (["项目"] as const)),
    ...(row.kind === "目标调整" ? [] : (["月度计划"] as const)),
  ];
  for (const column of idle) if (row.cells[column].text !== "") reportColumn(row, column, false, report);
};

/** What a change is about, as far as two of them in one month would contradict each other. */
const subjectOf = (change: CatalogueChange): string => {
  switch (change.kind) {
    case "目标调整":
      return `第 ${change.task} 项的指标“${change.now.name}”`;
    case "责任单位调整":
      return `第 ${change.task} 项的${change.role}`;
    case "内容调整":
      return `第 ${change.task} 项的任务内容`;
    case "新增":
    case "取消":
      return `第 ${change.task} 项`;
    case "单位更名":
      return `“${change.name}”的名称`;
    case "单位合并":
    case "单位撤销":
      return `“${change.unit}”`;
  }
};

/** What a second change of the month would contradict: of a unit that was renamed by both of its names. */
const keysOf = (change: CatalogueChange): readonly string[] => {
  const subjects = change.kind === "单位更名" ? [change.unit, change.name] : [subjectOf(change)];
  return subjects.map((subject) => `${change.month} ${change.kind} ${subject}`);
};

/** Every name that units are to bear in the course of the year, so that lines written with them can be read. */
export const unitsWithNamesToCome = (
  file: InputFile | undefined,
  units: readonly Unit[],
  groups: readonly UnitGroup[],
): readonly Unit[] => {
  const rows = (file && readSeedTable(file, changeColumns, () => undefined)?.rows) ?? [];
  const taken = unitNames(units, groups);
  let named = units;
  for (const { cells } of rows) {
    const name = toFullWidthPunctuation(cells.新值.text);
    if (nameKey(cells.类别.text) !== "单位更名" || name === "" || mentionOf(taken, name)) continue;
    const owner = findUnit(unitNames(named, []), cells.单位.text);
    named = named.map((unit) =>
      unit.name === owner?.name ? { ...unit, otherNames: [...(unit.otherNames ?? []), name] } : unit,
    );
  }
  return named;
};

/** The numbers that 新增 rows give, with their months: these tasks do not belong to the year's beginning. */
const toCome = (rows: readonly NotedRow[]): readonly { readonly task: number; readonly month: number }[] =>
  rows.flatMap(({ kind, month, cells }) =>
    kind === "新增" ? (taskNumbers(cells.任务序号) ?? []).slice(0, 1).map((task) => ({ task, month })) : [],
  );

/**
 * Reports tasks that their changes of a month, taken together, leave without any unit (CAT-005) or with one in both columns
 * (CAT-006).
 */
const reportHolders = (year: YearCatalogue, report: Report): void => {
  const seen = new Set<string>();
  for (const { kind, month, place, ...change } of year.changes) {
    if (kind !== "责任单位调整" || !("task" in change)) continue;
    const { task: number } = change;
    const task = catalogueOf(year, { month }).tasks.find((each) => each.number === number);
    if (!task || seen.has(`${month} ${number}`)) continue;
    seen.add(`${month} ${number}`);
    if (task.leads.length + task.responsible.length === 0)
      report({ code: "CAT-005", place, details: { number } });
    const leads = new Set(unitsOf(task.leads));
    for (const unit of unitsOf(task.responsible).filter((each) => leads.has(each)))
      report({ code: "CAT-006", place, details: { number, unit } });
  }
};

/**
 * Reads 目录调整.csv against the year's catalogue, each row against what is in force before it; two rows of one month
 * that say different things of one and the same are reported (ADJ-006). In the order in which they take effect.
 */
export const readChanges = (
  file: InputFile,
  year: Catalogue,
  report: Report,
): readonly CatalogueChange[] | undefined => {
  const table = readSeedTable(file, changeColumns, report);
  if (!table) return undefined;
  const rows = table.rows.flatMap(({ cells }) => notedRow(cells, year.year, report) ?? []).toSorted(byEffect);
  let catalogue = openingCatalogue(year, toCome(rows));
  const changes: CatalogueChange[] = [];
  const seen = new Map<string, SheetCell>();
  for (const noted of rows) {
    const row = { ...noted, catalogue };
    reportIdle(row, report);
    const change = readers[row.kind](row, report);
    if (!change) continue;
    const keys = keysOf(change);
    const first = seen.get(keys[0] ?? "");
    if (first) {
      const details = { what: subjectOf(change), month: row.month, first: cellLabel(first) };
      report({ code: "ADJ-006", place: row.cells.类别.place, details });
      continue;
    }
    for (const key of keys) seen.set(key, row.cells.类别);
    catalogue = applyChange(catalogue, change);
    changes.push(change);
  }
  reportHolders({ ...year, changes }, report);
  return changes;
};
