import { CsvError, parse } from "csv-parse/sync";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { PassedLimit } from "../../diagnostics/rules/table-limits.ts";
import { cellName } from "../../model/place.ts";
import { brokenQuotes } from "./broken-quotes.ts";
import { cellText } from "../text/cell-text.ts";
import type { SheetCell, Sheet, SheetRow } from "./sheet.ts";
import { tableLimits } from "./limits.ts";
import { withoutGuard } from "../../model/text/guarded-text.ts";
import { ascendingPositions } from "../../model/text/text-position.ts";

const delimiters = [",", ";", "\t"] as const;
/** After so many broken quotes the rest of a file is guesswork. */
const mostBrokenQuotes = 20;

/** How far a line with a delimiter is looked for below title lines: so many lines, so many characters. */
const titleLines = { lines: 10, characters: 10_000 } as const;

/** The delimiter used most outside quotes in the first line that has one; a comma if none has. */
export const delimiterOf = (text: string): string => {
  // A cell between quotes may have several lines.
  const unquoted = text
    .trimStart()
    .slice(0, titleLines.characters)
    .replaceAll(/"[^"]*"/gu, "");
  for (const line of unquoted.split(/[\r\n]+/u, titleLines.lines)) {
    const counts = delimiters.map((delimiter) => line.split(delimiter).length);
    const most = Math.max(...counts);
    if (most > 1) return delimiters[counts.indexOf(most)] ?? ",";
  }
  return ",";
};

/** ="1", as programs write what Excel is to leave alone, and '1. */
const asTyped = (text: string): string => withoutGuard(/^="([^"]*)"$/u.exec(text)?.[1] ?? text);

/** How many quotes a text has from one place to another. */
const quotesIn = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = text.indexOf('"', start); at !== -1 && at < end; at = text.indexOf('"', at + 1)) count++;
  return count;
};

/** CSV text in which ="1" is "1" with a space before it: quotes inside a cell that has none at its start break a row. */
const withoutEqualSigns = (text: string, delimiter: string): string => {
  const kept = new RegExp(`(?<=^|[${delimiter}\\r\\n])=(?="[^"\\r\\n]*"(?:[${delimiter}\\r\\n]|$))`, "gu");
  let quotes = 0;
  let counted = 0;
  return text.replaceAll(kept, (sign, at: number) => {
    quotes += quotesIn(text, counted, at);
    counted = at;
    // Behind an odd number of quotes it stands inside a cell.
    return quotes % 2 === 0 ? " " : sign;
  });
};

/**
 * The rows of CSV text, every cell with its line, column and spreadsheet name; comma, semicolon or tab. Broken
 * quotes are reported (TAB-007 to TAB-009) and reading goes on with the next line; their own row is left out.
 * Absurd sizes and too many broken quotes end the reading (TAB-012).
 */
export const readRows = (file: string, text: string, report: Report): Sheet => {
  const delimiter = delimiterOf(text);
  const utf8 = Buffer.from(withoutEqualSigns(text, delimiter));
  const positionOf = ascendingPositions(utf8);
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let rowNumber = 1;
  /** Where the next cell begins. csv-parse tells each cell's end, counted from the start of what it was given. */
  let start = 0;

  /** Why the rest of the file is not read. */
  let stopped: PassedLimit | undefined;
  const stop = (passed: PassedLimit): never => {
    stopped = passed;
    throw new RangeError(passed.limit);
  };

  const takeCell = (value: string, end: number): void => {
    if (cells.length === tableLimits.fields) stop({ limit: "fields", most: tableLimits.fields });
    if (rows.length === tableLimits.filledRows || rowNumber > tableLimits.allRows)
      stop({ limit: "rows", most: tableLimits.filledRows });
    const place = { file, at: positionOf(start), cell: cellName(rowNumber, cells.length + 1) };
    cells.push({ text: asTyped(cellText(value)), place });
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
      if (stopped !== undefined || error instanceof CsvError) return false;
      throw error;
    }
  };

  for (let broken = 0; start < utf8.length && !parsedFrom(start); broken++) {
    if (broken === mostBrokenQuotes) stopped ??= { limit: "quotes", most: mostBrokenQuotes };
    const place = { file, at: positionOf(start), cell: cellName(rowNumber, cells.length + 1) };
    if (stopped !== undefined) {
      report({ code: "TAB-012", place, details: stopped });
      break;
    }
    const { code, offset, resumeAt } = brokenQuotes(utf8, start);
    report({ code, place: { ...place, at: positionOf(offset) }, details: {} });
    cells = [];
    takeRow(resumeAt);
  }
  return { place: { file }, rows };
};
