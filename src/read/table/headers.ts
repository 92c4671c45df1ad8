import type { Report } from "../../diagnostics/diagnostic.ts";
import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { Place } from "../../model/place.ts";
import type { ColumnRules, SpanningName } from "./column-rules.ts";
import { columnNames, measureInHead, strengthOfName } from "./column-rules.ts";
import type { FoundHeader } from "./find-header.ts";
import { findHeader, titleRows } from "./find-header.ts";
import type { SheetCell, Sheet, SheetRow } from "./sheet.ts";

/** One row under the header. A column that the file does not have is an empty cell at the row's own place. */
export interface HeadedRow<Column extends string> {
  readonly cells: Readonly<Record<Column, SheetCell>>;
  readonly place: Place;
}

export interface HeadedTable<Column extends string> {
  /** The header's first cell. */
  readonly place: Place;
  /** The columns that the file has. */
  readonly columns: ReadonlySet<Column>;
  readonly rows: readonly HeadedRow<Column>[];
}

const filled = (row: SheetRow): readonly SheetCell[] => row.cells.filter((cell) => cell.text !== "");

/** What stands in a row, to tell whether another is the same. */
const wordsOf = (row: SheetRow): string =>
  JSON.stringify(row.cells.map(({ text }) => text)).replace(/(?:,"")+\]$/u, "]");

/** The number of fields up to the last one with anything in it. */
const width = (row: SheetRow): number => row.cells.findLastIndex((cell) => cell.text !== "") + 1;

/** The header's columns: under which field each stands, and the cells that name none. */
interface PlacedColumns<Column extends string> {
  readonly fields: ReadonlyMap<Column, number>;
  readonly unknown: readonly SheetCell[];
}

const strengths = ["weak", "alias", "own"] as const;

/** Finds the columns of a header; one that is there twice is reported (TAB-004), unless one of its names gives way. */
const placeColumns = <Column extends string>(
  { row: header, columnOf }: FoundHeader<Column>,
  rules: ColumnRules<Column>,
  report: Report,
): PlacedColumns<Column> => {
  const fields = new Map<Column, number>();
  const unknown: SheetCell[] = [];
  for (const [field, cell] of header.cells.entries()) {
    const column = columnOf(cell.text);
    const earlier = column === undefined ? undefined : fields.get(column);
    if (column === undefined) {
      if (cell.text !== "") unknown.push(cell);
      continue;
    }
    const same = earlier === undefined ? undefined : header.cells[earlier];
    if (same === undefined) {
      fields.set(column, field);
      continue;
    }
    const strength = ({ text }: SheetCell): number =>
      strengths.indexOf(strengthOfName(column, rules[column], text));
    const [first, second] = [strength(same), strength(cell)];
    if (second > first) fields.set(column, field);
    const loser = second > first ? same : cell;
    if (first === second && first > 0) {
      const details = { column: cell.text, first: same.place.cell ?? "", same: same.text };
      report({ code: "TAB-004", place: cell.place, details });
    } else if (Math.min(first, second) > 0) unknown.push(loser);
  }
  return { fields, unknown };
};

/** Reports unknown (TAB-003) and missing columns (TAB-002); whether every required one is there. */
const checkColumns = <Column extends string>(
  { fields, unknown }: PlacedColumns<Column>,
  { header, rules }: { readonly header: SheetRow; readonly rules: ColumnRules<Column> },
  report: Report,
): boolean => {
  const lacking = (Object.keys(rules) as Column[]).filter((name) => !fields.has(name));
  const absent = lacking.filter((name) => !rules[name].reference);
  const missing = lacking.filter((name) => rules[name].required);
  /** What the missing columns are probably called in this file; one message about both is enough. */
  const misspelt = new Map(
    missing.map((column) => {
      const written = unknown.map((cell) => cell.text);
      return [column, unknown[written.indexOf(nearestOf(column, written) ?? "")]];
    }),
  );
  for (const cell of unknown) {
    if ([...misspelt.values()].includes(cell)) continue;
    const nearest = nearestOf(cell.text, absent);
    const details = { column: cell.text, ...(nearest === undefined ? {} : { nearest }) };
    report({ code: "TAB-003", place: cell.place, details });
  }
  for (const [column, cell] of misspelt) {
    const details = { column, ...(cell && { nearest: cell.text }) };
    report({ code: "TAB-002", place: cell?.place ?? header.place, details });
  }
  return missing.length === 0;
};

/** Reports cells of a row that have shifted (TAB-005, TAB-006, TAB-010); false when they may not be trusted. */
const checkRow = (
  row: SheetRow,
  { header, isGrid }: { readonly header: SheetRow; readonly isGrid: boolean },
  report: Report,
): boolean => {
  const expected = width(header);
  const filledTo = width(row);
  if (filledTo > expected && !isGrid) {
    const place = row.cells[expected]?.place ?? row.place;
    report({ code: "TAB-005", place, details: { found: filledTo, expected } });
    return false;
  }
  if (row.cells.length < expected && !isGrid) {
    const details = { found: row.cells.length, expected };
    report({ code: "TAB-006", place: row.place, details });
  }
  for (const [field, cell] of row.cells.entries()) {
    if (cell.text !== "" && (header.cells[field]?.text ?? "") === "") {
      report({ code: "TAB-010", place: cell.place, details: {} });
    }
  }
  return true;
};

/** What a column's head says of every row in place of a column of its own. */
const saidInHeads = <Column extends string>(
  header: SheetRow,
  fields: ReadonlyMap<Column, number>,
  rules: ColumnRules<Column>,
): ReadonlyMap<Column, string> =>
  new Map(
    (Object.keys(rules) as Column[]).flatMap((name) => {
      const head = header.cells[fields.get(rules[name].inHeadOf as Column) ?? header.cells.length];
      const text = fields.has(name) || head === undefined ? undefined : measureInHead(head);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );

/** What stands between columns' names at a sheet's top in place of a comma. */
const otherSeparator = <Column extends string>(
  { rows }: Sheet,
  rules: ColumnRules<Column>,
): string | undefined => {
  const columnOf = columnNames(rules);
  const texts = rows.slice(0, titleRows).flatMap(({ cells }) => cells.map(({ text }) => text));
  return ["，", "|", "｜", "；", "、", " "].find((separator) =>
    texts.some((text) => text.split(separator).filter((name) => columnOf(name) !== undefined).length > 1),
  );
};

/**
 * Finds the header of a sheet by its column names, in any order and by any alias, and puts the rows below it under
 * their columns. A header may have two rows, with names that span several columns (`spanning`) above theirs. Reports
 * what does not fit (TAB-001 to TAB-006, TAB-010, TAB-011). A row with too many cells is left out, since its cells may
 * have shifted; one with too few keeps those it has. Undefined when there is no header or a required column is missing.
 */
export const readTable = <Column extends string>(
  sheet: Sheet,
  rules: ColumnRules<Column>,
  report: Report,
  spanning: readonly SpanningName[] = [],
): HeadedTable<Column> | undefined => {
  const names = Object.keys(rules) as Column[];
  const found = findHeader(sheet, rules, spanning);
  if (found === undefined) {
    const columns = names.filter((name) => rules[name].required);
    const separator = otherSeparator(sheet, rules);
    const details = { columns, ...(separator !== undefined && { separator }) };
    report({ code: "TAB-001", place: sheet.rows[0]?.place ?? sheet.place, details });
    return undefined;
  }
  const header = found.row;
  for (const row of sheet.rows.slice(0, found.index)) {
    if (filled(row).length > 1) report({ code: "TAB-011", place: row.place, details: {} });
  }
  const columns = placeColumns(found, rules, report);
  if (!checkColumns(columns, { header, rules }, report)) return undefined;
  const { fields } = columns;
  const inHeads = saidInHeads(header, fields, rules);
  const cellOf = (row: SheetRow, name: Column): SheetCell => {
    const absent: SheetCell = { text: inHeads.get(name) ?? "", place: row.place };
    const cell = row.cells[fields.get(name) ?? row.cells.length] ?? absent;
    return (rules[name].spansRows ? cell.mergedInto : undefined) ?? cell;
  };
  const above = new Set(sheet.rows.slice(0, found.index + found.height).map(wordsOf));
  /** The names of columns again, by whatever aliases; content never names two of them. */
  const namesColumns = (row: SheetRow): boolean => {
    const cells = filled(row);
    return cells.length > 1 && cells.every(({ text }) => found.columnOf(text) !== undefined);
  };
  const rows = sheet.rows
    .slice(found.index + found.height)
    // Programs repeat the header, and the title above it, at the top of each page.
    .filter((row) => !above.has(wordsOf(row)) && !namesColumns(row))
    .filter((row) => checkRow(row, { header, isGrid: sheet.isGrid === true }, report))
    .map((row): HeadedRow<Column> => ({
      cells: Object.fromEntries(names.map((name) => [name, cellOf(row, name)])) as Record<Column, SheetCell>,
      place: row.place,
    }));
  return { place: header.place, columns: new Set(fields.keys()), rows };
};
