import { parse } from "csv-parse/sync";
import type { Report } from "../diagnostics/diagnostic.ts";
import { cellName } from "../diagnostics/place.ts";
import { brokenQuotes } from "./broken-quotes.ts";
import { cellText } from "./cell-text.ts";
import type { Cell, Sheet, SheetRow } from "./sheet.ts";
import { ascendingPositions } from "./text-position.ts";

const delimiters = [",", ";", "\t"] as const;
/** A row wider than this is no table of ours. */
const widestRow = 1000;
/** After so many broken quotes the rest of a file is guesswork. */
const mostBrokenQuotes = 20;

/** The delimiter that the first line with anything on it uses most outside quotes; a comma if none. */
const delimiterOf = (text: string): string => {
  const line = /^\s*([^\r\n]*)/u.exec(text)?.[1]?.replaceAll(/"[^"]*"/gu, "") ?? "";
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
};

/**
 * The rows of CSV text, every cell with its line, column and spreadsheet name; comma, semicolon or tab. Broken
 * quotes are reported (TAB-007 to TAB-009) and reading goes on with the next line; their own row is left out.
 * A row of absurd width (TAB-012) ends the reading.
 */
export const readRows = (file: string, text: string, report: Report): Sheet => {
  const utf8 = Buffer.from(text);
  const positionOf = ascendingPositions(utf8);
  const delimiter = delimiterOf(text);
  const rows: SheetRow[] = [];
  let cells: Cell[] = [];
  let rowNumber = 1;
  /** Where the next cell begins. csv-parse tells each cell's end, counted from the start of what it was given. */
  let start = 0;

  const takeCell = (value: string, end: number): void => {
    if (cells.length === widestRow) throw new RangeError("wider than any table of ours");
    const place = { file, at: positionOf(start), cell: cellName(rowNumber, cells.length + 1) };
    cells.push({ text: cellText(value), place });
    start = end + delimiter.length;
  };
  const takeRow = (end: number): void => {
    const [first] = cells;
    if (first && cells.some((cell) => cell.text !== "")) rows.push({ cells, place: first.place });
    cells = [];
    rowNumber++;
    start = end;
  };
  /** True when everything from `from` on was read. */
  const parsedFrom = (from: number): boolean => {
    try {
      parse(utf8.subarray(from), {
        delimiter,
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_column_count: true,
        trim: true,
        cast: (value, { bytes }) => takeCell(value, from + bytes),
        on_record: (_, { bytes }) => {
          takeRow(from + bytes);
          return null;
        },
      });
      return true;
    } catch (error) {
      if (error instanceof RangeError || (error as { code?: string }).code !== undefined) return false;
      throw error;
    }
  };

  for (let broken = 0; start < utf8.length && !parsedFrom(start); broken++) {
    const cell = cellName(rowNumber, cells.length + 1);
    if (cells.length === widestRow || broken === mostBrokenQuotes) {
      const details = { reason: broken === mostBrokenQuotes ? "引号错误过多" : `一行超过 ${widestRow} 栏` };
      report({ code: "TAB-012", place: { file, at: positionOf(start), cell }, details } as const);
      break;
    }
    const { code, offset, resumeAt } = brokenQuotes(utf8, start);
    report({ code, place: { file, at: positionOf(offset), cell }, details: {} });
    takeRow(resumeAt);
  }
  return { place: { file }, rows };
};
