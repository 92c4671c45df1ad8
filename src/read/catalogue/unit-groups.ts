import type { Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { Unit, UnitGroup } from "../../model/unit.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { cellLabel, isFilled, readSeedTable } from "../table/seed-table.ts";
import type { SheetCell } from "../table/sheet.ts";
import { findUnit, nameKey, nearestNames, splitUnits, unitNames } from "../text/unit-names.ts";

const columns = {
  分组: { aliases: ["分组名称", "名称"], required: true },
  成员: { aliases: ["成员单位"], required: true },
  说明: { aliases: ["备注"] },
} as const;

/**
 * Reads 单位分组.csv against the units of 单位名录, or without checking members when those could not be read.
 * Reports a member that is no unit (CAT-014) or named twice (CAT-015) and a group whose name is taken (CAT-010).
 * Undefined when the file is no such table.
 */
export const readUnitGroups = (
  file: InputFile,
  units: readonly Unit[] | undefined,
  report: Report,
): readonly UnitGroup[] | undefined => {
  const table = readSeedTable(file, columns, report);
  if (!table) return undefined;
  const names = units && unitNames(units, []);
  const memberOf = (written: string, cell: SheetCell): string | undefined => {
    if (!names) return written;
    const unit = findUnit(names, written);
    if (!unit) {
      const details = { name: written, nearest: nearestNames(names, written) };
      report({ code: "CAT-014", place: cell.place, details });
    }
    return unit?.name;
  };
  const groups = new Map<string, UnitGroup & { readonly first: string }>();
  for (const { cells } of table.rows) {
    if (!isFilled(cells.分组, "分组", report)) continue;
    const name = toFullWidthPunctuation(cells.分组.text);
    const unit = names && findUnit(names, name);
    const earlier = groups.get(nameKey(name));
    const taken = unit
      ? { owner: unit.name, first: "单位名录" }
      : earlier && { owner: name, first: earlier.first };
    if (taken) {
      report({ code: "CAT-010", place: cells.分组.place, details: { name, ...taken } });
      continue;
    }
    const members = new Set<string>();
    for (const written of splitUnits(cells.成员.text)) {
      const member = memberOf(written.name, cells.成员);
      if (member === undefined) continue;
      if (members.has(member)) {
        report({ code: "CAT-015", place: cells.成员.place, details: { name: written.name, group: name } });
      }
      members.add(member);
    }
    const note = toFullWidthPunctuation(cells.说明.text);
    groups.set(nameKey(name), { name, members: [...members], note, first: cellLabel(cells.分组) });
  }
  return [...groups.values()].map(({ name, members, note }) => ({ name, members, note }));
};
