import type { Report } from "../../diagnostics/diagnostic.ts";
import { nearestOf } from "../../diagnostics/edit-distance.ts";
import type { Place } from "../../model/place.ts";
import type { ColumnRules, SpanningName } from "./column-rules.ts";
import { columnNames, measureInHead } from "./column-rules.ts";
import { findHeader } from "./find-header.ts";
import type { Cell, Sheet, SheetRow } from "./sheet.ts";

/** One row under the header. A column that the file does not have is an empty cell at the row's own place. */
export interface TableRow<Column extends string> {
  readonly cells: Readonly<Record<Column, Cell>>;
  readonly place: Place;
}

export interface Table<Column extends string> {
  /** The header's first cell. */
  readonly place: Place;
  /** The columns that the file has. */
  readonly columns: ReadonlySet<Column>;
  readonly rows: readonly TableRow<Column>[];
}

const filled = (row: SheetRow): readonly Cell[] => row.cells.filter((cell) => cell.text !== "");

/** The number of fields up to the last one with anything in it. */
const width = (row: SheetRow): number => row.cells.findLastIndex((cell) => cell.text !== "") + 1;

/**
 * Finds the header of a sheet by its column names, in any order and by any alias, and puts the rows below it under
 * their columns. A header may have two rows, with names that span several columns (`spanning`) above theirs. Reports what does not fit (TAB-001 to TAB-006, TAB-010, TAB-011). A row with too many cells is left
 * out, since its cells may have shifted; one with too few keeps those it has. Undefined when there is no header or a
 * required column is missing.
 */
export const readTable = <Column extends string>(
  sheet: Sheet,
  rules: ColumnRules<Column>,
  report: Report,
  spanning: readonly SpanningName[] = [],
): Table<Column> | undefined => {
  const names = Object.keys(rules) as Column[];
  const required = names.filter((name) => rules[name].required);
  const columnOf = columnNames(rules);
  const found = findHeader(sheet, rules, spanning);
  if (found === undefined) {
    const place = sheet.rows[0]?.place ?? sheet.place;
    report({ code: "TAB-001", place, details: { columns: required } });
    return undefined;
  }
  const header = found.row;
  for (const row of sheet.rows.slice(0, found.index)) {
    if (filled(row).length > 1) report({ code: "TAB-011", place: row.place, details: {} });
  }

  const fields = new Map<Column, number>();
  const unknown: Cell[] = [];
  for (const [field, cell] of header.cells.entries()) {
    const column = columnOf(cell.text);
    const earlier = column === undefined ? undefined : fields.get(column);
    if (column === undefined) {
      if (cell.text !== "") unknown.push(cell);
    } else if (earlier === undefined) {
      fields.set(column, field);
    } else {
      const same = header.cells[earlier];
      const details = { column: cell.text, first: same?.place.cell ?? "", same: same?.text ?? "" };
      report({ code: "TAB-004", place: cell.place, details });
    }
  }
  const absent = names.filter((name) => !fields.has(name) && !rules[name].reference);
  const missing = required.filter((name) => !fields.has(name));
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
  if (missing.length > 0) return undefined;

  /** What a column's head says of every row in place of a column of its own. */
  const inHeads = new Map(
    names.flatMap((name) => {
      const head = header.cells[fields.get(rules[name].inHeadOf as Column) ?? header.cells.length];
      const text = fields.has(name) || head === undefined ? undefined : measureInHead(head);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  const expected = width(header);
  const rows: TableRow<Column>[] = [];
  for (const row of sheet.rows.slice(found.index + found.height)) {
    const filledTo = width(row);
    if (filledTo > expected && !sheet.isGrid) {
      const place = row.cells[expected]?.place ?? row.place;
      report({ code: "TAB-005", place, details: { found: filledTo, expected } });
      continue;
    }
    if (row.cells.length < expected && !sheet.isGrid) {
      const details = { found: row.cells.length, expected };
      report({ code: "TAB-006", place: row.place, details });
    }
    for (const [field, cell] of row.cells.entries()) {
      if (cell.text !== "" && (header.cells[field]?.text ?? "") === "") {
        report({ code: "TAB-010", place: cell.place, details: {} });
      }
    }
    const at = (name: Column): Cell => {
      const cell = row.cells[fields.get(name) ?? row.cells.length] ?? {
        text: inHeads.get(name) ?? "",
        place: row.place,
      };
      return (rules[name].spansRows ? cell.mergedInto : undefined) ?? cell;
    };
    const cells = Object.fromEntries(names.map((name) => [name, at(name)])) as Record<Column, Cell>;
    rows.push({ cells, place: row.place });
  }
  return { place: header.place, columns: new Set(fields.keys()), rows };
};
