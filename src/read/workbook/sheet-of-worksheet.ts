import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../diagnostics/place.ts";
import { cellName } from "../../diagnostics/place.ts";
import { cellText } from "../cell-text.ts";
import { titleRows } from "../headers.ts";
import type { Cell, Sheet, SheetRow } from "../sheet.ts";
import type { PlacedText } from "../strange-characters.ts";
import { reportStrangeCharacters, withoutControls } from "../strange-characters.ts";
import { tableLimits } from "../table-limits.ts";
import { shownNumber } from "./shown-number.ts";
import type { Worksheet, WorksheetCell } from "./workbook.ts";

/** The cells of each row that has any. */
const rowsOf = (cells: readonly WorksheetCell[]): ReadonlyMap<number, readonly WorksheetCell[]> => {
  const rows = new Map<number, WorksheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
};

/** The first row of the merged area that a cell lies in, by row and field, for cells below that first row. */
const mergedTops = (
  { merges }: Worksheet,
  rows: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, number>> => {
  const tops = new Map<number, Map<number, number>>();
  for (const { top, bottom, left } of merges) {
    for (const row of rows) {
      if (row <= top || row > bottom) continue;
      const inRow = tops.get(row) ?? new Map<number, number>();
      tops.set(row, inRow.set(left, top));
    }
  }
  return tops;
};

/** A cell's text, and what is to be said of it. */
const convert = (
  { content }: WorksheetCell,
  place: Place,
  date1904: boolean,
): { readonly cell: Cell; readonly problem?: Diagnostic } => {
  switch (content.kind) {
    case "text":
      return { cell: { text: cellText(content.text), place } };
    case "uncomputed":
      return { cell: { text: "", place }, problem: { code: "XLS-010", place, details: {} } };
    case "error":
      return {
        cell: { text: "", place },
        problem: { code: "XLS-011", place, details: { value: content.text } },
      };
    case "number": {
      const { text, stored, scaled, date } = shownNumber(content.value, content.format, date1904);
      const cell = { text: cellText(text), place, ...(date && { date }) };
      if (stored === undefined) return { cell };
      const problem: Diagnostic = scaled
        ? { code: "XLS-013", place, details: { stored } }
        : { code: "XLS-012", place, details: { shown: text, stored } };
      return { cell, problem };
    }
  }
};

const placeIn = (file: string, worksheet: Worksheet): Place => ({ file, sheet: worksheet.name });

/** Reports what was hidden from whoever looked at the sheet, and read all the same (XLS-008). */
const reportHidden = (place: Place, { cells, hiddenRows, hiddenFields }: Worksheet, report: Report): void => {
  const rows = [...hiddenRows].sort((a, b) => a - b);
  const fields = [...new Set(cells.map((cell) => cell.field))]
    .filter((field) => hiddenFields.has(field))
    .sort((a, b) => a - b)
    .map((field) => cellName(1, field).slice(0, -1));
  if (rows.length + fields.length > 0) report({ code: "XLS-008", place, details: { rows, fields } });
};

/** How far a sheet is read. */
interface Extent {
  /** Rows with anything in them. */
  readonly rows: number;
}

/**
 * A worksheet's rows as text, every cell with its place. Numbers stand as the sheet shows them; cells that are merged
 * with one above lead to it. Reports cells without a usable value (XLS-010, XLS-011, XLS-013), values that are shown
 * rounded (XLS-012), hidden rows and fields (XLS-008), characters that cannot be printed and a sheet that is too large
 * (TAB-012).
 */
export const sheetOf = (
  file: string,
  worksheet: Worksheet,
  date1904: boolean,
  report: Report,
  extent: Extent = { rows: tableLimits.filledRows },
): Sheet => {
  const place = placeIn(file, worksheet);
  const placeOf = (row: number, field: number): Place => ({ ...place, cell: cellName(row, field) });
  const byRow = rowsOf(worksheet.cells);
  const rowNumbers = [...byRow.keys()];
  const taken = rowNumbers.slice(0, extent.rows);
  const tops = mergedTops(worksheet, taken);
  const lastField = (row: number): number =>
    Math.max(...(byRow.get(row) ?? []).map((cell) => cell.field), ...(tops.get(row)?.keys() ?? []));
  const narrowest = Math.min(tableLimits.fields, Math.max(0, ...taken.slice(0, titleRows).map(lastField)));

  let stopped = worksheet.cutShort;
  if (taken.length < rowNumbers.length && extent.rows >= tableLimits.filledRows) stopped ??= "行数过多";
  const rows: SheetRow[] = [];
  const texts: PlacedText[] = [];
  const byNumber = new Map<number, SheetRow>();
  let padded = 0;
  for (const number of taken) {
    const width = Math.max(narrowest, lastField(number));
    padded += width;
    if (width > tableLimits.fields || padded > tableLimits.cells) {
      stopped ??= width > tableLimits.fields ? `一行超过 ${tableLimits.fields} 栏` : "表格过大";
      break;
    }
    const found = new Map<number, Cell>();
    for (const cell of byRow.get(number) ?? []) {
      const { cell: converted, problem } = convert(cell, placeOf(number, cell.field), date1904);
      if (problem) report(problem);
      texts.push({ text: converted.text, placeOf: () => converted.place });
      found.set(cell.field, { ...converted, text: withoutControls(converted.text) });
    }
    const cells = Array.from({ length: width }, (_, index): Cell => {
      const field = index + 1;
      const own = found.get(field) ?? { text: "", place: placeOf(number, field) };
      const top = tops.get(number)?.get(field);
      const mergedInto = top === undefined ? undefined : byNumber.get(top)?.cells[index];
      return own.text === "" && mergedInto ? { ...own, mergedInto } : own;
    });
    const row = { cells, place: placeOf(number, 1) };
    byNumber.set(number, row);
    if (cells.some((cell) => cell.text !== "")) rows.push(row);
  }
  if (stopped !== undefined) report({ code: "TAB-012", place, details: { reason: stopped } });
  reportHidden(place, worksheet, report);
  reportStrangeCharacters(texts, report);
  return { place, rows, isGrid: true };
};
