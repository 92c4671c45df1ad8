import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { parseFullDay } from "../text/written-day.ts";
import type { Dispatch } from "../../model/registers/dispatch.ts";
import { numberParts, numberText } from "../../model/registers/dispatch.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ColumnRules } from "../table/column-rules.ts";
import type { HeadedRow } from "../table/headers.ts";
import { readRegisterTable } from "../table/register-table.ts";
import type { SheetCell } from "../table/sheet.ts";
import { onOneLine } from "../text/cell-text.ts";

/** The columns of 发文登记.csv, in the order in which they are written. */
export const dispatchColumns = {
  发文字号: { aliases: ["文号"], required: true },
  种类: { aliases: ["文种"], required: true },
  期次: {},
  单位: { aliases: ["主送", "主送单位"] },
  标题: {},
  成文日期: {},
  印发日期: {},
  备注: { aliases: ["说明"] },
} as const satisfies ColumnRules<string>;

const dateOf = (cell: SheetCell, report: Report): CalendarDate | undefined => {
  const date = cell.date ?? parseFullDay(cell.text);
  if (!date && cell.text !== "")
    report({ code: "DSP-002", place: cell.place, details: { written: cell.text } });
  return date;
};

const dispatchesIn = (
  rows: readonly HeadedRow<keyof typeof dispatchColumns>[],
  report: Report,
): readonly Dispatch[] =>
  rows.flatMap(({ cells }) => {
    const parts = numberParts(cells.发文字号.text);
    if (!parts) {
      report({ code: "DSP-001", place: cells.发文字号.place, details: { written: cells.发文字号.text } });
      return [];
    }
    const signedOn = dateOf(cells.成文日期, report);
    const printedOn = dateOf(cells.印发日期, report);
    return [
      {
        number: numberText(parts),
        kind: onOneLine(cells.种类.text),
        month: onOneLine(cells.期次.text),
        unit: onOneLine(cells.单位.text),
        title: onOneLine(cells.标题.text),
        ...(signedOn && { signedOn }),
        ...(printedOn && { printedOn }),
        note: onOneLine(cells.备注.text),
        place: cells.发文字号.place,
      },
    ];
  });

/** 发文登记.csv as it stands, and what has to be known to add rows to it. */
export interface DispatchRegister {
  readonly dispatches: readonly Dispatch[];
  readonly text: string;
  /** What stands between its cells. */
  readonly delimiter: string;
  /** Its columns in the file's own order by our names; empty where a column is none of ours. */
  readonly columns: readonly string[];
}

/**
 * Reads 发文登记.csv, the numbers of a year's papers. A row whose number is none is reported (DSP-001) and left out; a
 * day that is none is reported (DSP-002). Undefined when it is no such table, which is reported.
 */
export const readDispatchRegister = (file: InputFile, report: Report): DispatchRegister | undefined => {
  const table = readRegisterTable(file, dispatchColumns, report);
  if (!table) return undefined;
  const { text, delimiter, columns, rows } = table;
  return { dispatches: dispatchesIn(rows, report), text, delimiter, columns };
};
