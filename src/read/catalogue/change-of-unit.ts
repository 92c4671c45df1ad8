import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DissolvedUnit, MergedUnit, RenamedUnit } from "../../model/changes/catalogue-change.ts";
import { unitsOf } from "../../model/task.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import type { Unit } from "../../model/unit.ts";
import type { SheetCell } from "../table/sheet.ts";
import { findUnit, nameKey, namesOf, nearestNames, unitNames } from "../text/unit-names.ts";
import type { ChangeRow } from "./change-cells.ts";
import { checkFormer, headOf, isSame, neededText } from "./change-cells.ts";

/** The unit that a cell names before a row; one that is unknown or gone is reported (ADJ-004). */
const unitIn = ({ catalogue }: ChangeRow, { text, place }: SheetCell, report: Report): Unit | undefined => {
  const names = unitNames(catalogue.units, []);
  const unit = findUnit(names, text);
  if (unit) return unit;
  const gone = catalogue.departed?.find((each) => namesOf(each.unit).some((name) => isSame(name, text)));
  const details = {
    unit: text,
    month: gone?.month ?? 0,
    into: gone?.into ?? "",
    nearest: gone ? [] : nearestNames(names, text),
  };
  report({ code: "ADJ-004", place, details });
  return undefined;
};

const ownUnit = (row: ChangeRow, report: Report): Unit | undefined =>
  neededText(row, "单位", report) === undefined ? undefined : unitIn(row, row.cells.单位, report);

/** 单位更名: 新值 is a name that nobody else has (ADJ-008). */
export const readRenamedUnit = (row: ChangeRow, report: Report): RenamedUnit | undefined => {
  const { 原值: formerCell, 新值: cell } = row.cells;
  const unit = ownUnit(row, report);
  const text = neededText(row, "新值", report);
  if (!unit || text === undefined) return undefined;
  checkFormer(row, isSame(formerCell.text, unit.name), unit.name, report);
  const name = toFullWidthPunctuation(text);
  const names = unitNames(row.catalogue.units, row.catalogue.groups);
  const isOwn = (each: Unit): boolean => namesOf(each).some((other) => isSame(other, name));
  const gone = row.catalogue.departed?.map((each) => each.unit) ?? [];
  const owner = [...row.catalogue.units, ...gone].find((each) => each.name !== unit.name && isOwn(each));
  const taken = owner?.name ?? names.groups.get(nameKey(name))?.name;
  if (taken !== undefined) report({ code: "ADJ-008", place: cell.place, details: { name, owner: taken } });
  else if (isSame(name, unit.name)) report({ code: "ADJ-010", place: cell.place, details: { value: name } });
  return taken === undefined ? { ...headOf("单位更名", row), unit: unit.name, name } : undefined;
};

/** 单位合并: 新值 is the unit that answers from then on, one of 单位名录. */
export const readMergedUnit = (row: ChangeRow, report: Report): MergedUnit | undefined => {
  const { 原值: formerCell, 新值: cell } = row.cells;
  const unit = ownUnit(row, report);
  const into = neededText(row, "新值", report) === undefined ? undefined : unitIn(row, cell, report);
  if (!unit || !into) return undefined;
  checkFormer(row, isSame(formerCell.text, unit.name), unit.name, report);
  if (into.name === unit.name) {
    report({ code: "ADJ-010", place: cell.place, details: { value: cell.text } });
    return undefined;
  }
  return { ...headOf("单位合并", row), unit: unit.name, into: into.name };
};

/** 单位撤销: of a unit that holds no task any more (ADJ-009), neither one in force nor one to come. */
export const readDissolvedUnit = (row: ChangeRow, report: Report): DissolvedUnit | undefined => {
  const { 原值: formerCell, 新值: newCell, 单位: cell } = row.cells;
  const unit = ownUnit(row, report);
  if (!unit) return undefined;
  checkFormer(row, isSame(formerCell.text, unit.name), unit.name, report);
  if (newCell.text !== "")
    report({
      code: "ADJ-002",
      place: newCell.place,
      details: { kind: "单位撤销", column: "新值", isMissing: false },
    });
  const { tasks, absentTasks = [] } = row.catalogue;
  const cancelled = new Set(absentTasks.flatMap((each) => (each.cancelled === undefined ? [] : each.task)));
  const named = tasks
    .filter(({ number }) => !cancelled.has(number))
    .filter(({ leads, responsible }) =>
      unitsOf([...leads, ...responsible].filter(({ kind }) => kind === "unit")).includes(unit.name),
    )
    .map(({ number }) => number);
  if (named.length > 0)
    report({ code: "ADJ-009", place: cell.place, details: { unit: unit.name, tasks: named } });
  return { ...headOf("单位撤销", row), unit: unit.name };
};
