import type { Report } from "../../diagnostics/diagnostic.ts";
import { fileName } from "../../model/input-file.ts";
import type { Unit } from "../../model/unit.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { UnitNames } from "../text/unit-names.ts";
import { findDeparted, findUnit, nameKey, nearestNames, withoutPlace } from "../text/unit-names.ts";

/** A file with more names than this in 填报单位 has something else in that column. */
const mostNames = 10;

/** 填报单位： before a name, and what is written where the seal belongs behind it: 市科技局（盖章）. */
const aroundName =
  /^(?:填报|报送|责任|牵头)?单位(?:\([^()]*\))?:|(?:\((?:加?盖?(?:公?章|印章)处?|签章|签字|盖章签字|代章)\)|\(章\)|:)$/gu;
const bareName = (written: string): string => nameKey(written).replaceAll(aroundName, "");

/**
 * The unit that a cell names. Reports a name that the unit has in other months (ADJ-013), that of a unit that is no more
 * (ADJ-014), for which the one that took its place answers, a group's (PROG-009) and nobody's (PROG-008).
 */
const unitInCell = (names: UnitNames, cell: SheetCell, report: Report): Unit | undefined => {
  const name = findUnit(names, cell.text) ? nameKey(cell.text) : bareName(cell.text);
  const unit = findUnit(names, name);
  const { place } = cell;
  if (unit) {
    const isOther = unit.otherNames?.some((other) => nameKey(other) === name) === true;
    if (isOther) report({ code: "ADJ-013", place, details: { written: cell.text, unit: unit.name } });
    return unit;
  }
  const departed = findDeparted(names, name);
  if (departed) {
    const { month, into } = departed;
    report({ code: "ADJ-014", place, details: { unit: departed.unit.name, month, into: into ?? "" } });
    return into === undefined ? undefined : findUnit(names, into);
  }
  const group = names.groups.get(name);
  if (group) report({ code: "PROG-009", place, details: { group: group.name } });
  else {
    const nearest = nearestNames({ ...names, groups: new Map() }, name);
    report({ code: "PROG-008", place, details: { unit: cell.text, nearest } });
  }
  return undefined;
};

/** What stands before the name in a form's file name: 03-市科技局.csv. */
const serial = /^[0-9]+[-－_.．、]?/u;

/** The unit whose name or alias a file's name begins with, the longest such name; 市科技局3月进展.csv is 市科技局's. */
const unitInFileName = (names: UnitNames, path: string): Unit | undefined => {
  const stem = nameKey(fileName(path)).replace(serial, "");
  const spellings = [stem, ...withoutPlace(stem, names.place ?? "")];
  let longest = "";
  for (const name of names.units.keys()) {
    const begins = spellings.some((each) => each.startsWith(name));
    if (name.length > longest.length && begins) longest = name;
  }
  return names.units.get(longest);
};

/**
 * Whose a file is that cannot be read, by its name or else by the innermost folder that bears a unit's very name:
 * 报送/市科技局/6月.xlsx is 市科技局's.
 */
export const unitOfPath = (names: UnitNames, path: string): Unit | undefined => {
  const folders = path.split("/").slice(0, -1).toReversed();
  const named = folders.map((folder) => names.units.get(nameKey(folder))).find((unit) => unit !== undefined);
  return unitInFileName(names, path) ?? named;
};

/**
 * The one unit that the 填报单位 cells of a file name; it need not be repeated in every row. Reports no unit
 * (PROG-007), an unknown one, a second one (PROG-010), and one that is not the file name's (PROG-011).
 */
export const reportingUnit = (
  names: UnitNames,
  path: string,
  cells: readonly SheetCell[],
  report: Report,
): Unit | undefined => {
  const written = cells.filter((cell) => cell.text !== "");
  const [top] = cells;
  if (top && written.length === 0) report({ code: "PROG-007", place: top.place, details: {} });
  let first: { readonly unit: Unit; readonly cell: SheetCell } | undefined;
  const seen = new Set<string>();
  for (const cell of written) {
    if (seen.has(cell.text)) continue;
    if (seen.size === mostNames) break;
    seen.add(cell.text);
    const unit = unitInCell(names, cell, report);
    if (unit === undefined) continue;
    if (first && first.unit.name !== unit.name) {
      const details = { unit: unit.name, first: first.unit.name };
      report({ code: "PROG-010", place: cell.place, details });
    }
    first ??= { unit, cell };
  }
  const named = unitInFileName(names, path);
  if (first && named && named.name !== first.unit.name) {
    const details = { unit: first.unit.name, named: named.name };
    report({ code: "PROG-011", place: first.cell.place, details });
  }
  return first?.unit;
};
