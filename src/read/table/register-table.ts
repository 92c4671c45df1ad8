import type { Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { Encoding } from "../text/decode.ts";
import { decodeText } from "../text/decode.ts";
import type { ColumnRules } from "./column-rules.ts";
import { columnNames } from "./column-rules.ts";
import { findHeader } from "./find-header.ts";
import type { HeadedRow } from "./headers.ts";
import { readTable } from "./headers.ts";
import { delimiterOf, readRows } from "./rows.ts";

/** A register as it stands, and what has to be known to add to it without touching the rest. */
export interface RegisterTable<Column extends string> {
  /** Without byte order mark; line breaks as the file has them. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
  /** What stands between its cells. */
  readonly delimiter: string;
  /** Its columns in the file's own order by our names; empty where a column is none of ours. */
  readonly columns: readonly (Column | "")[];
  readonly rows: readonly HeadedRow<Column>[];
}

/** Whether a file begins with a byte order mark, of whatever encoding. */
const beginsWithMark = (bytes: Uint8Array): boolean =>
  [
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].some((mark) => mark.every((byte, index) => bytes[index] === byte));

/** Reads a register to add to it; undefined when it is no such table, which is reported. */
export const readRegisterTable = <Column extends string>(
  file: InputFile,
  rules: ColumnRules<Column>,
  report: Report,
): RegisterTable<Column> | undefined => {
  const decoded = decodeText(file, report);
  const sheet = decoded && readRows(file.path, decoded.text, report);
  const table = sheet && readTable(sheet, rules, report);
  if (!table) return undefined;
  const columnOf = columnNames(rules);
  const header = findHeader(sheet, rules, [])?.row.cells ?? [];
  return {
    ...decoded,
    hasMark: beginsWithMark(file.bytes),
    delimiter: delimiterOf(decoded.text),
    columns: header.map(({ text }) => columnOf(text) ?? ""),
    rows: table.rows,
  };
};
