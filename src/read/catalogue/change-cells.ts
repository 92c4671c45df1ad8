import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { ChangeKind } from "../../model/changes/catalogue-change.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import type { Task } from "../../model/task.ts";
import { unitsOf } from "../../model/task.ts";
import type { ColumnRules } from "../table/column-rules.ts";
import type { HeadedRow } from "../table/headers.ts";
import type { SheetCell } from "../table/sheet.ts";
import { positiveInteger } from "../table/seed-table.ts";
import { nameKey } from "../text/unit-names.ts";

/** The columns of 目录调整.csv. */
export const changeColumns = {
  生效月份: { aliases: ["生效期次", "生效时间"], required: true },
  类别: { aliases: ["调整类别"], required: true },
  任务序号: { aliases: ["序号"] },
  单位: { aliases: ["单位名称"] },
  项目: { aliases: ["调整项目", "指标"] },
  原值: { aliases: ["原"], required: true },
  新值: { aliases: ["现", "现值"], required: true },
  月度计划: {},
  依据文号: { aliases: ["依据"], required: true },
} as const satisfies ColumnRules<string>;
export type ChangeColumn = keyof typeof changeColumns;
export type ChangeCells = HeadedRow<ChangeColumn>["cells"];

/** A row of 目录调整.csv whose kind and month are known, against the catalogue that is in force before it. */
export interface ChangeRow {
  readonly kind: ChangeKind;
  readonly month: number;
  readonly basis: string;
  readonly cells: ChangeCells;
  readonly catalogue: Catalogue;
}

/** What every kind of change holds of its row. */
export const headOf = <Kind extends ChangeKind>(kind: Kind, { month, basis, cells }: ChangeRow) => ({
  kind,
  month,
  basis,
  place: cells.类别.place,
});

/** What every change of a task holds beside that. */
export const taskHeadOf = <Kind extends ChangeKind>(kind: Kind, row: ChangeRow, task: Task) => ({
  ...headOf(kind, row),
  task: task.number,
  holders: unitsOf([...task.leads, ...task.responsible]),
});

/** Whether two writings say the same, whatever the width of their marks. */
export const isSame = (a: string, b: string): boolean =>
  nameKey(toFullWidthPunctuation(a)) === nameKey(toFullWidthPunctuation(b));

/** Reports that a kind of change lacks a column, or has one that says nothing of it (ADJ-002). */
export const reportColumn = (
  { kind, cells }: ChangeRow,
  column: ChangeColumn,
  isMissing: boolean,
  report: Report,
): void => report({ code: "ADJ-002", place: cells[column].place, details: { kind, column, isMissing } });

/** The text of a cell that the kind of change must have; an empty one is reported (ADJ-002). */
export const neededText = (row: ChangeRow, column: ChangeColumn, report: Report): string | undefined => {
  const { text } = row.cells[column];
  if (text === "") reportColumn(row, column, true, report);
  return text === "" ? undefined : text;
};

/** Reports 原值 where it is filled and is not what was in force (ADJ-005). */
export const checkFormer = (
  { cells, month }: ChangeRow,
  isCurrent: boolean,
  current: string,
  report: Report,
): void => {
  const { text, place } = cells.原值;
  if (text !== "" && !isCurrent)
    report({ code: "ADJ-005", place, details: { written: text, current, month } });
};

/** Numbers of tasks in a cell: 5, 第5项, 97、98; undefined for anything else. */
export const taskNumbers = ({ text }: SheetCell): readonly number[] | undefined => {
  const parts = nameKey(text)
    .replaceAll(/[第项]/gu, "")
    .split(/[、,;]/u)
    .filter((part) => part !== "")
    .map(positiveInteger);
  return parts.every((part) => part !== undefined) ? parts : undefined;
};

/** Reports that a task is not in force before a row (ADJ-003); the task where it is. */
export const taskInForce = (
  number: number,
  { catalogue }: ChangeRow,
  { place, text }: SheetCell,
  report: Report,
): Task | undefined => {
  const task = catalogue.tasks.find((each) => each.number === number);
  const absent = catalogue.absentTasks?.find((each) => each.task === number);
  if (task && !absent) return task;
  const cancelled = absent?.cancelled;
  const state = !task ? "没有" : cancelled === undefined ? "未列入" : "已取消";
  const month = cancelled ?? absent?.from ?? 0;
  report({ code: "ADJ-003", place, details: { task: task ? String(number) : text, state, month } });
  return undefined;
};

/** The one number in a row's 任务序号; none, and several, are reported (ADJ-002, CAT-002). */
export const taskNumber = (row: ChangeRow, report: Report): number | undefined => {
  const cell = row.cells.任务序号;
  if (neededText(row, "任务序号", report) === undefined) return undefined;
  const [number, ...others] = taskNumbers(cell) ?? [];
  if (number !== undefined && others.length === 0) return number;
  report({ code: "CAT-002", place: cell.place, details: { text: cell.text } });
  return undefined;
};

/** The task in force that a row is about; anything else is reported (ADJ-002, CAT-002, ADJ-003). */
export const taskOf = (row: ChangeRow, report: Report): Task | undefined => {
  const number = taskNumber(row, report);
  return number === undefined ? undefined : taskInForce(number, row, row.cells.任务序号, report);
};
