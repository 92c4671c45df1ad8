import type { PassedLimit } from "../../diagnostics/rules/table-limits.ts";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import { cellName } from "../../model/place.ts";
import { cellText } from "../text/cell-text.ts";
import { titleRows } from "../table/find-header.ts";
import type { SheetCell, Sheet, SheetRow } from "../table/sheet.ts";
import type { PlacedText } from "../text/strange-characters.ts";
import { reportStrangeCharacters, withoutControls } from "../text/strange-characters.ts";
import { tableLimits } from "../table/limits.ts";
import { coveringOf } from "./merged-cells.ts";
import { shownNumber } from "./shown-number.ts";
import type { Worksheet, WorksheetCell } from "./workbook.ts";

/** A row that has anything in it, and how many fields it takes up. */
interface FilledRow {
  readonly number: number;
  readonly cells: readonly WorksheetCell[];
  readonly width: number;
}

/** A worksheet's rows as far as they are read, and why not farther. */
interface Extent {
  readonly rows: readonly FilledRow[];
  readonly stopped?: PassedLimit;
}

const filledRows = ({ cells }: Worksheet): readonly FilledRow[] => {
  const rows: { number: number; cells: WorksheetCell[]; width: number }[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.number === cell.row) {
      last.cells.push(cell);
      last.width = Math.max(last.width, cell.field);
    } else rows.push({ number: cell.row, cells: [cell], width: cell.field });
  }
  return rows;
};

/** The rows of a sheet up to the first that is beyond the limits, each at least as wide as those at the top. */
const withinLimits = (worksheet: Worksheet, mostRows: number): Extent => {
  const all = filledRows(worksheet);
  const narrowest = all.slice(0, titleRows).reduce((widest, { width }) => Math.max(widest, width), 0);
  const rows: FilledRow[] = [];
  let cells = 0;
  let characters = 0;
  for (const row of all.slice(0, mostRows)) {
    const width = Math.max(row.width, narrowest);
    if (width > tableLimits.fields) return { rows, stopped: { limit: "fields", most: tableLimits.fields } };
    cells += width;
    for (const { content } of row.cells) if (content.kind === "text") characters += content.text.length;
    if (cells > tableLimits.cells || characters > tableLimits.allCharacters) {
      return { rows, stopped: { limit: "size", most: tableLimits.cells } };
    }
    rows.push({ ...row, width });
  }
  if (all.length > tableLimits.filledRows && mostRows >= tableLimits.filledRows) {
    return { rows, stopped: { limit: "rows", most: tableLimits.filledRows } };
  }
  return { rows, ...(worksheet.cutShort !== undefined && { stopped: worksheet.cutShort }) };
};

/** How much a message shows of what is crossed out. */
const mostShown = 30;
const shortened = (text: string): string => {
  const characters = [...text.replaceAll("\n", "")];
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join("")}……` : characters.join("");
};

/** A cell's text, and what is to be said of it. */
const convert = (
  { content }: WorksheetCell,
  place: Place,
  date1904: boolean,
): { readonly cell: SheetCell; readonly problem?: Diagnostic } => {
  switch (content.kind) {
    case "text": {
      const cell = { text: cellText(content.text), place };
      const words = shortened(cellText(content.struck ?? ""));
      return words === "" ? { cell } : { cell, problem: { code: "XLS-016", place, details: { words } } };
    }
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

/** Reports what was hidden from whoever looked at the sheet, and read all the same (XLS-008). */
const reportHidden = (place: Place, { cells, hiddenRows, hiddenFields }: Worksheet, report: Report): void => {
  const rows = [...hiddenRows].sort((a, b) => a - b);
  const fields = [...new Set(cells.map((cell) => cell.field))]
    .filter((field) => hiddenFields.has(field))
    .sort((a, b) => a - b)
    .map((field) => cellName(1, field).slice(0, -1));
  if (rows.length + fields.length > 0) report({ code: "XLS-008", place, details: { rows, fields } });
};

/** Cells that say something else than whoever opens the sheet sees, by their names. */
interface UnseenCells {
  /** Under merged cells: XLS-015. */
  readonly covered: string[];
  /** Crossed out as a whole: XLS-017. */
  readonly struck: string[];
  /** Shown as nothing by their number format: XLS-018. */
  readonly blank: string[];
}

const unseenCodes = { covered: "XLS-015", struck: "XLS-017", blank: "XLS-018" } as const;

const reportUnseen = (place: Place, unseen: UnseenCells, report: Report): void => {
  for (const kind of ["covered", "struck", "blank"] as const) {
    const cells = unseen[kind];
    if (cells.length > 0) report({ code: unseenCodes[kind], place, details: { cells } });
  }
};

/** A worksheet with the file that it is in. */
export interface PlacedWorksheet {
  readonly file: string;
  readonly worksheet: Worksheet;
  /** Days are counted from 1904, as old Macs did. */
  readonly date1904: boolean;
}

/** What is noted while the rows of a sheet are taken in. */
interface Noted {
  readonly unseen: UnseenCells;
  readonly texts: PlacedText[];
  /** By their numbers. */
  readonly rows: Map<number, SheetRow>;
  readonly report: Report;
}

/** The cells of a row that count, by their fields: not those under merged cells, nor what is crossed out. */
const countingCells = (
  { number, cells }: FilledRow,
  { worksheet: { merges, name: sheet }, file, date1904 }: PlacedWorksheet,
  { unseen, texts, rows, report }: Noted,
): ReadonlyMap<number, SheetCell> => {
  const found = new Map<number, SheetCell>();
  const covering = coveringOf(merges, number);
  for (const cell of cells) {
    const name = cellName(number, cell.field);
    const { cell: converted, problem } = convert(cell, { file, sheet, cell: name }, date1904);
    const area = covering(cell.field);
    if (area) {
      const first = area.top === number ? found.get(area.left) : rows.get(area.top)?.cells[area.left - 1];
      if (converted.text !== first?.text) unseen.covered.push(name);
    } else if (cell.shown === "struck") unseen.struck.push(name);
    else {
      if (cell.shown === "not at all") unseen.blank.push(name);
      if (problem) report(problem);
      texts.push({ text: converted.text, placeOf: () => converted.place });
      found.set(cell.field, { ...converted, text: withoutControls(converted.text) });
    }
  }
  return found;
};

/**
 * A worksheet's rows as text, every cell with its place. Numbers stand as the sheet shows them; cells that are merged
 * with one above lead to it. Reports cells without a usable value (XLS-010, XLS-011, XLS-013), values that are shown
 * rounded (XLS-012), hidden rows and fields (XLS-008), what is not read since it is covered or crossed out (XLS-015 to
 * XLS-017), what is read though its format hides it (XLS-018), characters that cannot be printed and a sheet that is
 * too large (TAB-012). Only the first `mostRows` rows with anything in them are read.
 */
export const sheetOf = (
  placed: PlacedWorksheet,
  report: Report,
  mostRows: number = tableLimits.filledRows,
): Sheet => {
  const { file, worksheet } = placed;
  const place: Place = { file, sheet: worksheet.name };
  const { rows: taken, stopped } = withinLimits(worksheet, mostRows);
  const unseen: UnseenCells = { covered: [], struck: [], blank: [] };
  const noted: Noted = { unseen, texts: [], rows: new Map(), report };
  for (const row of taken) {
    const { number, width } = row;
    const found = countingCells(row, placed, noted);
    const covering = coveringOf(worksheet.merges, number);
    const cells = Array.from({ length: width }, (_, index): SheetCell => {
      const field = index + 1;
      const own = found.get(field) ?? { text: "", place: { ...place, cell: cellName(number, field) } };
      const area = covering(field);
      const mergedInto = area?.left === field ? noted.rows.get(area.top)?.cells[index] : undefined;
      return mergedInto ? { ...own, mergedInto } : own;
    });
    noted.rows.set(number, { cells, place: { ...place, cell: cellName(number, 1) } });
  }
  if (stopped !== undefined) report({ code: "TAB-012", place, details: stopped });
  reportHidden(place, worksheet, report);
  reportUnseen(place, unseen, report);
  reportStrangeCharacters(noted.texts, report);
  const rows = [...noted.rows.values()].filter(({ cells }) => cells.some((cell) => cell.text !== ""));
  return { place, rows, isGrid: true };
};
