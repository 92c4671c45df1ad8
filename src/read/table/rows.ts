import type { Options } from "csv-parse/sync";
import { CsvError, parse } from "csv-parse/sync";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { PassedLimit } from "../../diagnostics/rules/table-limits.ts";
import type { Place } from "../../model/place.ts";
import { cellName } from "../../model/place.ts";
import { brokenQuotes } from "./broken-quotes.ts";
import { cellText } from "../text/cell-text.ts";
import type { SheetCell, Sheet, SheetRow } from "./sheet.ts";
import { tableLimits } from "./limits.ts";
import { takePlainRecords } from "./plain-records.ts";
import { withoutGuard } from "../../model/text/guarded-text.ts";
import { ascendingPositions } from "../../model/text/text-position.ts";

const delimiters = [",", ";", "\t"] as const;
/** After so many broken quotes the rest of a file is guesswork. */
const mostBrokenQuotes = 20;
const tooManyQuotes: PassedLimit = { limit: "quotes", most: mostBrokenQuotes };

/** How csv-parse reads what has quotes. */
const parsing: Options = { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true, trim: true };

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
  if (!text.includes('="')) return text;
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

/** Gives the offset of the delimiter behind the sound cell that begins at `start` and holds `value`, or the end of its row. */
const cellEnds = (row: Buffer, delimiter: string): ((start: number, value: string) => number) => {
  let quote = row.indexOf('"');
  const delimiterFrom = (offset: number): number => {
    const found = row.indexOf(delimiter, offset);
    return found === -1 ? row.length : found;
  };
  return (start, value) => {
    if (quote !== -1 && quote < start) quote = row.indexOf('"', start);
    const end = delimiterFrom(start);
    if (quote === -1 || end < quote) return end;
    // Between its quotes stands the value, each quote of it doubled.
    return delimiterFrom(quote + 2 + Buffer.byteLength(value) + quotesIn(value, 0, value.length));
  };
};

/** Whether reading comes to the end of a text, and not to a broken quote or to where it is stopped. */
const isRead = (reading: () => void, isStopped: () => boolean): boolean => {
  try {
    reading();
    return true;
  } catch (error) {
    if (isStopped() || error instanceof CsvError) return false;
    throw error;
  }
};

/** A row with a broken quote: the sound cells before it, and what is left of its line. */
const asItStands = (cells: readonly SheetCell[], place: Place, line: string): SheetRow => {
  const rest = { text: line.trim().slice(0, tableLimits.characters), place };
  return { cells: [...cells, rest], place: (cells[0] ?? rest).place };
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
  const broken: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let rowNumber = 1;
  /** Where the next cell begins. */
  let start = 0;
  /** Why the rest of the file is not read. */
  let stopped: PassedLimit | undefined;
  const isStopped = (): boolean => stopped !== undefined;
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
  const endRow = (end: number): void => {
    const [first] = cells;
    if (first && cells.some((cell) => cell.text !== "")) rows.push({ cells, place: first.place });
    cells = [];
    rowNumber++;
    start = end;
  };
  const takeRow = (values: readonly string[], end: number): void => {
    const rowStart = start;
    const endOf = cellEnds(utf8.subarray(rowStart, end), delimiter);
    for (const value of values) takeCell(value, rowStart + endOf(start - rowStart, value));
    endRow(end);
  };
  const parsedFrom = (from: number, taking: Pick<Options, "cast" | "on_record">): boolean =>
    isRead(() => parse(utf8.subarray(from), { ...parsing, ...taking, delimiter }), isStopped);
  const rowsFrom = (from: number): boolean =>
    utf8.includes('"', from)
      ? parsedFrom(from, {
          on_record: (values: string[], { bytes }) => {
            takeRow(values, from + bytes);
            return null;
          },
        })
      : isRead(() => takePlainRecords(utf8, { from, delimiter }, takeRow), isStopped);
  /** csv-parse makes a dozen objects to tell where one cell ends, so only the cells before a broken quote are asked. */
  const cellsFrom = (from: number): boolean =>
    parsedFrom(from, { cast: (value, { bytes }) => takeCell(value, from + bytes) });

  while (start < utf8.length && !rowsFrom(start)) {
    if (stopped === undefined) cellsFrom(start);
    if (broken.length === mostBrokenQuotes) stopped ??= tooManyQuotes;
    const place = { file, at: positionOf(start), cell: cellName(rowNumber, cells.length + 1) };
    if (stopped !== undefined) {
      report({ code: "TAB-012", place, details: stopped });
      break;
    }
    const { code, offset, resumeAt } = brokenQuotes(utf8, start);
    report({ code, place: { ...place, at: positionOf(offset) }, details: {} });
    broken.push(asItStands(cells, place, utf8.toString("utf8", start, resumeAt)));
    cells = [];
    endRow(resumeAt);
  }
  return { place: { file }, rows, ...(broken.length > 0 && { broken }) };
};
