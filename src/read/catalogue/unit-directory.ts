import type { Report } from "../../diagnostics/diagnostic.ts";
import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { Unit, UnitClass } from "../../model/unit.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { cellLabel, isFilled, positiveInteger, readSeedTable } from "../table/seed-table.ts";
import type { SheetCell } from "../table/sheet.ts";
import { nameKey, splitUnits } from "../text/unit-names.ts";

const columns = {
  单位: { aliases: ["单位名称", "简称"], required: true },
  全称: {},
  类别: { aliases: ["单位类别"], required: true },
  别名: {},
  排序: { aliases: ["序号"], required: true },
} as const;

/** The class that a cell names; any is taken while nobody knows the office's own. */
const unitClass = (
  cell: SheetCell,
  classes: readonly UnitClass[] | undefined,
  report: Report,
): UnitClass | undefined => {
  if (!isFilled(cell, "类别", report)) return undefined;
  if (!classes) return { name: cell.text, list: cell.text };
  const found = classes.find(({ name }) => nameKey(name) === nameKey(cell.text));
  if (found === undefined) {
    const known = classes.map(({ name }) => name);
    const nearest = nearestOf(cell.text, known);
    const details = { text: cell.text, known, ...(nearest !== undefined && { nearest }) };
    report({ code: "CAT-011", place: cell.place, details });
  }
  return found;
};

/**
 * Reads 单位名录.csv, in the order of 排序. A name, full name or alias may stand for one unit only (CAT-010); a unit
 * without a full name is its own. `classes` are the office's; without them any class is taken. Undefined when the file is no
 * such table.
 */
export const readUnitDirectory = (
  file: InputFile,
  classes: readonly UnitClass[] | undefined,
  report: Report,
): readonly Unit[] | undefined => {
  const table = readSeedTable(file, columns, report);
  if (!table) return undefined;
  const units: Unit[] = [];
  const owners = new Map<string, { readonly owner: string; readonly first: string }>();
  const ranks = new Map<number, string>();
  if (table.rows.length === 0) report({ code: "CAT-016", place: { file: file.path }, details: {} });
  for (const { cells } of table.rows) {
    if (!isFilled(cells.单位, "单位", report)) continue;
    const name = toFullWidthPunctuation(cells.单位.text);
    const claim = (written: string, cell: SheetCell): boolean => {
      const key = nameKey(written);
      const earlier = owners.get(key);
      if (earlier) report({ code: "CAT-010", place: cell.place, details: { name: written, ...earlier } });
      else owners.set(key, { owner: name, first: cellLabel(cell) });
      return earlier === undefined;
    };
    if (!claim(name, cells.单位)) continue;
    const fullName = toFullWidthPunctuation(cells.全称.text) || name;
    if (nameKey(fullName) !== nameKey(name)) claim(fullName, cells.全称);
    const aliases = splitUnits(cells.别名.text)
      .map((alias) => toFullWidthPunctuation(alias.name))
      .filter((alias) => claim(alias, cells.别名));
    const { name: kind, list } = unitClass(cells.类别, classes, report) ?? { name: "", list: "" };
    const rank = isFilled(cells.排序, "排序", report) ? positiveInteger(cells.排序.text) : undefined;
    const { place, text } = cells.排序;
    if (rank === undefined && text !== "") report({ code: "CAT-012", place, details: { text } });
    const owner = rank === undefined ? undefined : ranks.get(rank);
    if (rank !== undefined && owner !== undefined)
      report({ code: "CAT-013", place, details: { rank, owner } });
    if (rank !== undefined) ranks.set(rank, name);
    units.push({ name, fullName, kind, list, aliases, rank: rank ?? Number.MAX_SAFE_INTEGER });
  }
  return units.sort((a, b) => a.rank - b.rank);
};
