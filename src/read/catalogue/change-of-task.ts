import type { Report } from "../../diagnostics/diagnostic.ts";
import type {
  AddedTask,
  CancelledTask,
  ChangedText,
  ChangedUnits,
} from "../../model/changes/catalogue-change.ts";
import { unitRoles } from "../../model/changes/catalogue-change.ts";
import type { UnitMention } from "../../model/task.ts";
import { unitsOf } from "../../model/task.ts";
import type { SheetCell } from "../table/sheet.ts";
import { findUnit, unitNames } from "../text/unit-names.ts";
import type { ChangeRow } from "./change-cells.ts";
import {
  checkFormer,
  isSame,
  neededText,
  taskHeadOf,
  taskInForce,
  taskNumbers,
  taskOf,
} from "./change-cells.ts";
import { taskNumber } from "./change-cells.ts";
import { mentionsIn, oneLine, unitLine } from "./task-list.ts";

/** The tasks that a cell names for 拆并, each of them in force; none where it is empty or says something else. */
const partsIn = (row: ChangeRow, cell: SheetCell, report: Report): readonly number[] => {
  const numbers = cell.text === "" ? [] : (taskNumbers(cell) ?? []);
  return numbers.filter((number) => taskInForce(number, row, cell, report) !== undefined);
};

/**
 * 新增: a task of 任务清单 whose number follows on the highest so far (ADJ-007). 原值 names the tasks that it was made
 * from, if any; 新值 may repeat its text.
 */
export const readAddedTask = (row: ChangeRow, report: Report): AddedTask | undefined => {
  const { 任务序号: cell, 原值: formerCell, 新值: newCell } = row.cells;
  const number = taskNumber(row, report);
  if (number === undefined) return undefined;
  const { catalogue } = row;
  const task = catalogue.tasks.find((each) => each.number === number);
  const isToCome = catalogue.absentTasks?.some((each) => each.task === number && each.from !== undefined);
  // What was cancelled, or added before, is told as such.
  const cancelled = catalogue.absentTasks?.some(
    (each) => each.task === number && each.cancelled !== undefined,
  );
  if (!task || cancelled) {
    taskInForce(number, row, cell, report);
    return undefined;
  }
  const unused = new Set(
    (catalogue.absentTasks ?? []).flatMap((each) => (each.from === undefined ? [] : each.task)),
  );
  const used = catalogue.tasks.map((each) => each.number).filter((each) => !unused.has(each));
  const highest = Math.max(0, ...used);
  if (!isToCome || number <= highest) {
    report({ code: "ADJ-007", place: cell.place, details: { task: number, highest } });
    return undefined;
  }
  const isText = newCell.text === "" || isSame(oneLine(newCell), task.text);
  if (!isText) {
    const details = { written: newCell.text, current: task.text, month: row.month };
    report({ code: "ADJ-005", place: newCell.place, details });
  }
  const { text, leadLine } = task;
  return {
    ...taskHeadOf("新增", row, task),
    text,
    leadLine,
    from: partsIn(row, formerCell, report),
  };
};

/** 取消: 原值 may repeat the task's text; 新值 names the tasks that it went into, if any. */
export const readCancelledTask = (row: ChangeRow, report: Report): CancelledTask | undefined => {
  const { 原值: formerCell, 新值: newCell } = row.cells;
  const task = taskOf(row, report);
  if (!task) return undefined;
  checkFormer(row, isSame(oneLine(formerCell), task.text), task.text, report);
  if (newCell.text !== "" && taskNumbers(newCell) === undefined)
    report({
      code: "ADJ-002",
      place: newCell.place,
      details: { kind: "取消", column: "新值", isMissing: false },
    });
  return { ...taskHeadOf("取消", row, task), text: task.text, into: partsIn(row, newCell, report) };
};

/** 内容调整: 原值 and 新值 are the whole text. */
export const readChangedText = (row: ChangeRow, report: Report): ChangedText | undefined => {
  const { 原值: formerCell, 新值: newCell } = row.cells;
  const task = taskOf(row, report);
  const filled = [neededText(row, "原值", report), neededText(row, "新值", report)];
  if (!task || filled.includes(undefined)) return undefined;
  checkFormer(row, isSame(oneLine(formerCell), task.text), task.text, report);
  const now = oneLine(newCell);
  if (isSame(now, task.text)) report({ code: "ADJ-010", place: newCell.place, details: { value: now } });
  return { ...taskHeadOf("内容调整", row, task), former: task.text, now };
};

/** What a line means: its units in their order. */
const meaning = (mentions: readonly UnitMention[]): string =>
  mentions.map(({ kind, written, units }) => (kind === "group" ? written : (units[0] ?? written))).join("、");

/** 原值 that names nobody known is not what was in force, which is told. */
const ignore: Report = () => undefined;

/** 责任单位调整: 项目 says which of the two columns, 原值 and 新值 the whole of it; one of them may be empty. */
export const readChangedUnits = (row: ChangeRow, report: Report): ChangedUnits | undefined => {
  const { 项目: roleCell, 原值: formerCell, 新值: newCell } = row.cells;
  const { catalogue } = row;
  const task = taskOf(row, report);
  const role = unitRoles.find((each) => isSame(each, roleCell.text));
  if (!role) {
    const details = { written: roleCell.text, known: unitRoles };
    report({ code: "ADJ-012", place: roleCell.place, details });
  }
  if (formerCell.text === "" && newCell.text === "") neededText(row, "新值", report);
  if (!task || !role) return undefined;
  const names = unitNames(catalogue.units, catalogue.groups);
  const current = role === "牵头单位" ? task.leads : task.responsible;
  const formerLine = role === "牵头单位" ? task.leadLine : task.responsibleLine;
  const isCurrent = meaning(mentionsIn(formerCell, names, ignore)) === meaning(current);
  if (formerCell.text === "" && formerLine !== "")
    report({
      code: "ADJ-002",
      place: formerCell.place,
      details: { kind: row.kind, column: "原值", isMissing: true },
    });
  checkFormer(row, isCurrent, formerLine, report);
  const mentions = mentionsIn(newCell, names, report).map((mention) => {
    const unit = findUnit(names, mention.written);
    const isOther = unit?.otherNames?.some((name) => isSame(name, mention.written)) === true;
    return isOther ? { ...mention, written: unit.name } : mention;
  });
  const line = mentions.some(({ written }) => !unitLine(newCell).includes(written))
    ? mentions.map(({ written }) => written).join("、")
    : unitLine(newCell);
  if (meaning(mentions) === meaning(current) && newCell.text !== "")
    report({ code: "ADJ-010", place: newCell.place, details: { value: newCell.text } });
  const head = taskHeadOf("责任单位调整", row, task);
  const holders = [...new Set([...head.holders, ...unitsOf(mentions)])];
  return { ...head, holders, role, formerLine, line, mentions };
};
