import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { isConfirmable, messageOf } from "../../../diagnostics/diagnostic.ts";
import { isoDate, parseDate } from "../../../model/calendar-date.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import { monthName } from "../../../model/month.ts";
import { utf8 } from "../../../model/text/utf8.ts";
import { confirmationColumns } from "../../../read/month/confirmations.ts";
import { readRegisterTable } from "../../../read/table/register-table.ts";
import { onOneLine } from "../../../read/text/cell-text.ts";
import { saveFile } from "../../../save.ts";
import type { World } from "../../../world.ts";
import type { NewRow } from "../../../write/registers/append-rows.ts";
import { withRows } from "../../../write/registers/append-rows.ts";
import { withRowsBelow } from "../../../write/registers/filled-in.ts";
import { textBytes } from "../../../write/registers/text-bytes.ts";
import type { Changed } from "./in-data.ts";
import { changingData } from "./in-data.ts";

/** What the clerk found out about a doubt. */
interface Finding {
  readonly doubt: Diagnostic;
  /** 说明 */
  readonly reason: string;
  /** 日期, as it was written; empty where it is left out. */
  readonly confirmedOn: string;
}

const longest = 200;

const rowOf = (folder: string, { doubt, reason, confirmedOn }: Finding): NewRow => {
  const { code, place, details } = doubt;
  const day = parseDate(confirmedOn);
  return {
    代码: code,
    文件: place.file.startsWith(`${folder}/`) ? place.file.slice(folder.length + 1) : place.file,
    任务序号: "task" in details ? String(details.task) : "",
    // The whole sentence: with another figure in it the doubt is another one.
    值: onOneLine(messageOf(doubt)),
    说明: reason,
    日期: day ? isoDate(day) : "",
  };
};

/** 已核实: writes down that a doubt was looked into and may stand, in 已核实.csv of its month. */
export const confirmDoubt = async (
  world: World,
  data: string,
  month: ReportingMonth,
  finding: Finding,
): Promise<Changed<true>> => {
  const reason = onOneLine(finding.reason);
  if (!isConfirmable(finding.doubt)) return { refused: "这一条是错误，要改正，不能按已核实处理。" };
  if (!/[\p{L}\p{N}]/u.test(reason)) return { refused: "要写明核实的情况，为什么可以这样报。" };
  if (reason.length > longest) return { refused: "说明太长，请写得简短些。" };
  return changingData(world, data, "desk 已核实", async () => {
    const folder = `${data}/${monthName(month)}`;
    const path = `${folder}/已核实.csv`;
    const row = rowOf(folder, { ...finding, reason });
    const file = await world.readFile(path);
    const table = file && readRegisterTable(file, confirmationColumns, () => undefined);
    if (file && !table) return { refused: `${path} 读不出来，请先在“校核”里看问题。` };
    const bytes = table
      ? textBytes(withRowsBelow(table, [row]), table)
      : utf8(withRows(undefined, Object.keys(confirmationColumns), [row]));
    await saveFile(world.locate(path), bytes);
    return { done: true };
  });
};
