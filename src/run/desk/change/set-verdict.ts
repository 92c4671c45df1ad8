import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import { gradesOf } from "../../../model/grade.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import { cellPosition } from "../../../model/place.ts";
import { utf8 } from "../../../model/text/utf8.ts";
import { lift, readVerdicts, verdictColumns } from "../../../read/month/verdicts.ts";
import type { HeadedRow } from "../../../read/table/headers.ts";
import type { RegisterTable } from "../../../read/table/register-table.ts";
import { cellText, onOneLine } from "../../../read/text/cell-text.ts";
import { nameKey } from "../../../read/text/unit-names.ts";
import { saveFile } from "../../../save.ts";
import type { World } from "../../../world.ts";
import { withRows } from "../../../write/registers/append-rows.ts";
import type { ChangedCell } from "../../../write/registers/changed-rows.ts";
import { withChangedCells, withoutRow } from "../../../write/registers/changed-rows.ts";
import { withRowsBelow } from "../../../write/registers/filled-in.ts";
import { textBytes } from "../../../write/registers/text-bytes.ts";
import { loadCatalogue } from "../../load/load-catalogue.ts";
import type { Folders } from "../../load/options.ts";
import type { Changed } from "./in-data.ts";
import { changingData } from "./in-data.ts";
import { isClosed, registerToChange } from "./register-to-change.ts";

/** A verdict as the clerk fills it in on the page. */
interface EnteredVerdict {
  /** 任务序号, as the page has it. */
  readonly task: string;
  /** 核定状态: a grade of the month, or 解除. */
  readonly grade: string;
  /** 理由 */
  readonly reason: string;
  /** 责任方 */
  readonly owedBy: string;
  /** What the form has shown of the month's own verdict, by `verdictMark`; absent where it did not say. */
  readonly shown?: string;
}

/** The month's own verdict on a task in a word, to tell whether it is the same still; empty where there is none. */
export const verdictMark = (
  own: { readonly grade: string; readonly reason?: string; readonly owedBy?: string } | undefined,
): string => (own ? [own.grade, own.reason ?? "", own.owedBy ?? ""].join("，").replace(/，+$/u, "") : "");

type Column = keyof typeof verdictColumns;
type Register = RegisterTable<Column>;

/** What nobody writes into a cell of a register. */
const longest = 200;

/** What is to be written down of a task; `row` is the one that the register has of it. */
interface Sound {
  readonly task: number;
  readonly register: Register | undefined;
  readonly row: HeadedRow<Column> | undefined;
  /** What it says, by `verdictMark`. */
  readonly mark: string;
}

/** Looks a task up in the month's catalogue and in 核定.csv, which has at most one row of it. */
const lookUp = async (
  world: World,
  folders: Folders,
  {
    month,
    path,
    written,
  }: { readonly month: ReportingMonth; readonly path: string; readonly written: string },
): Promise<Sound | { readonly refused: string }> => {
  if (await isClosed(world, folders.data, month))
    return { refused: "这一期已经印发，不再改核定。要更正的，先在“印发”页写好更正通报的文号和日期。" };
  const quietly = { world, options: folders, report: () => undefined };
  const year = await loadCatalogue(quietly, month.year);
  if (!year) return { refused: "年度固定资料读不出来，请先在“校核”里看问题。" };
  const catalogue = catalogueOf(year.catalogue, month);
  const task = catalogue.tasks.find(({ number }) => String(number) === written)?.number;
  if (task === undefined) return { refused: `任务清单里没有第“${written}”项，没有核定。` };
  const found = await registerToChange(world, path, verdictColumns);
  if ("refused" in found) return found;
  const own = (found.table?.rows ?? []).filter(({ cells }) => nameKey(cells.任务序号.text) === written);
  if (own.length > 1) return { refused: `${path} 里第${task}项有 ${own.length} 行，请先去掉多余的。` };
  const file = await world.readFile(path);
  const read = file && readVerdicts(file, { catalogue, month }, () => undefined);
  const isOwn = (each: { readonly task: number }): boolean => each.task === task;
  const mark = verdictMark(
    read?.verdicts.find(isOwn) ?? (read?.lifted.some(isOwn) === true ? { grade: lift } : undefined),
  );
  return { task, register: found.table, row: own[0], mark };
};

/** The cells of a row that are to say something else; undefined where the register has no column for one of them. */
const changedCells = (
  row: HeadedRow<Column>,
  { columns }: Register,
  values: Readonly<Partial<Record<Column, string>>>,
): readonly ChangedCell[] =>
  (Object.entries(values) as [Column, string][])
    .filter(([column, text]) => row.cells[column].text !== text)
    .map(([column, text]) => ({ field: columns.indexOf(column) + 1, text }));

/** The first cell of a row, wherever its columns stand. */
const startOf = ({ place }: HeadedRow<Column>) => {
  if (!place.at || cellPosition(place.cell ?? "")?.field !== 1)
    throw new Error("a row that does not say where it begins");
  return place.at;
};

const registerText = (
  { task, register, row }: Sound,
  values: Readonly<Partial<Record<Column, string>>>,
): string => {
  const added = [{ 任务序号: String(task), ...values }];
  if (!register) return withRows(undefined, Object.keys(verdictColumns), added);
  return row
    ? withChangedCells(register, startOf(row), changedCells(row, register, values))
    : withRowsBelow(register, added);
};

const pathOf = (data: string, month: ReportingMonth): string => `${data}/${monthName(month)}/核定.csv`;

/** What is wrong with a verdict as it is filled in; undefined where nothing is. */
const faultOf = (month: ReportingMonth, { grade, reason, owedBy }: EnteredVerdict): string | undefined => {
  const known: readonly string[] = [...gradesOf(month), lift];
  if (!known.includes(grade)) return `核定状态要是${known.join("、")}之一，没有核定。`;
  // What is printed has a reason; what is lifted is not printed.
  if (grade !== lift && !/[\p{L}\p{N}]/u.test(reason)) return "要写明核定的理由，会印在通报里。";
  return reason.length > longest || owedBy.length > longest ? "理由或责任方太长，请写得简短些。" : undefined;
};

/** That the month's own verdict says something else by now than a form has shown; undefined where it does not. */
const overtaken = (
  { task, mark }: Sound,
  shown: string | undefined,
): { readonly refused: string } | undefined => {
  if (shown === undefined || shown === mark) return undefined;
  const now = mark === "" ? "已经撤回" : `现在是“${mark}”`;
  return { refused: `第${task}项的核定刚才在别的窗口或者文件里改过，${now}，没有记。请回去再看一遍。` };
};

/**
 * 核定: writes a verdict of a task into 核定.csv of its month, over the one that the month has of it, and tells which task. The
 * rest of the file stays as it is written.
 */
export const setVerdict = (
  world: World,
  folders: Folders,
  month: ReportingMonth,
  entered: EnteredVerdict,
): Promise<Changed<number>> =>
  changingData(world, folders.data, "desk 核定", async () => {
    const path = pathOf(folders.data, month);
    const [reason = "", owedBy = ""] = [entered.reason, entered.owedBy].map((text) =>
      onOneLine(cellText(text)),
    );
    const fault = faultOf(month, { ...entered, reason, owedBy });
    if (fault !== undefined) return { refused: fault };
    const found = await lookUp(world, folders, { month, path, written: entered.task });
    if ("refused" in found) return found;
    const { register, task } = found;
    const refused = overtaken(found, entered.shown);
    const asked = verdictMark({ grade: entered.grade, ...(entered.grade !== lift && { reason, owedBy }) });
    if (refused && found.mark !== asked) return refused;
    const hasColumn = !register || register.columns.includes("责任方");
    if (!hasColumn && owedBy !== "") return { refused: `${path} 没有“责任方”一栏，请先在文件里加上这一栏。` };
    const values = { 核定状态: entered.grade, 理由: reason, ...(hasColumn && { 责任方: owedBy }) };
    const text = registerText(found, values);
    await saveFile(world.locate(path), register ? textBytes(text, register) : utf8(text));
    return { done: task };
  });

/** Takes the verdict that a month has of a task out of its 核定.csv: an earlier month's stands again, or none does. */
export const withdrawVerdict = (
  world: World,
  folders: Folders,
  month: ReportingMonth,
  { task: written, shown }: Pick<EnteredVerdict, "task" | "shown">,
): Promise<Changed<number>> =>
  changingData(world, folders.data, "desk 撤回核定", async () => {
    const path = pathOf(folders.data, month);
    const found = await lookUp(world, folders, { month, path, written });
    if ("refused" in found) return found;
    const refused = found.row && overtaken(found, shown);
    if (refused) return refused;
    const { register, row, task } = found;
    if (!register || !row) return { refused: `${path} 里没有第${task}项，可能已经撤回了。` };
    await saveFile(world.locate(path), textBytes(withoutRow(register, startOf(row)), register));
    return { done: task };
  });
