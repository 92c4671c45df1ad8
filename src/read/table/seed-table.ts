import type { Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import { decodeText } from "../text/decode.ts";
import type { ColumnRules } from "./column-rules.ts";
import type { HeadedTable } from "./headers.ts";
import { readTable } from "./headers.ts";
import { readRows } from "./rows.ts";
import type { SheetCell } from "./sheet.ts";

/**
 * Reads a CSV file of the seeds folder as a table. Rows that a draft left to be checked (待核) are reported (CAT-032). Undefined, after a report, when it is none
 * or lacks a column.
 */
export const readSeedTable = <Column extends string>(
  file: InputFile,
  columns: ColumnRules<Column>,
  report: Report,
): HeadedTable<Column> | undefined => {
  const text = decodeText(file, report)?.text;
  if (text === undefined) return undefined;
  const rules: ColumnRules<Column | "待核"> = { ...columns, 待核: { reference: true } };
  const table = readTable(readRows(file.path, text, report), rules, report);
  const unchecked = table?.rows.map(({ cells }) => cells.待核).filter((cell) => cell.text !== "") ?? [];
  const [first] = unchecked;
  if (first) {
    const rows = unchecked.map((cell) =>
      Number(/\d+$/u.exec(cell.place.cell ?? "")?.[0] ?? cell.place.at?.line ?? 0),
    );
    report({ code: "CAT-032", place: first.place, details: { rows } });
  }
  return table as HeadedTable<Column> | undefined;
};

/** Whether a cell is filled; an empty one is reported (CAT-001). */
export const isFilled = (cell: SheetCell, column: string, report: Report): boolean => {
  if (cell.text === "") report({ code: "CAT-001", place: cell.place, details: { column } });
  return cell.text !== "";
};

/** A positive whole number such as a 序号, in figures of either width; undefined for anything else. */
export const positiveInteger = (text: string): number | undefined => {
  const plain = text.normalize("NFKC");
  return /^[1-9]\d{0,5}$/u.test(plain) ? Number(plain) : undefined;
};

/** Where a cell is, for a sentence: A4, or the line when there is no cell. */
export const cellLabel = (cell: SheetCell): string => cell.place.cell ?? `第 ${cell.place.at?.line ?? 1} 行`;
