import type { PassedLimit } from "../../../diagnostics/rules/table-limits.ts";
import { withoutControls } from "../../text/strange-characters.ts";
import type { MergedRange, WorkbookFault, Worksheet, WorksheetCell } from "../workbook.ts";
import { damaged, isFault, sheetLimits } from "../workbook.ts";
import { cellsOf, labelContent } from "./biff-cells.ts";
import type { BiffGlobals, BoundSheet } from "./biff-globals.ts";
import type { BiffRecord } from "./biff-records.ts";
import { contentOf, recordTypes } from "./biff-records.ts";

/** Field IV; the fields are counted from 0. */
const lastField = 255;

/** A sheet while it is read. */
interface SoFar {
  readonly cells: WorksheetCell[];
  readonly merges: MergedRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenFields: Set<number>;
  fieldSettings: number;
  cutShort?: PassedLimit;
}

const takeMerges = (soFar: SoFar, content: Buffer): void => {
  const end = Math.min(content.length, 2 + content.readUInt16LE(0) * 8);
  for (let at = 2; at + 8 <= end; at += 8) {
    if (soFar.merges.length === sheetLimits.merges) {
      soFar.cutShort ??= { limit: "merges", most: sheetLimits.merges };
      return;
    }
    soFar.merges.push({
      top: content.readUInt16LE(at) + 1,
      bottom: content.readUInt16LE(at + 2) + 1,
      left: content.readUInt16LE(at + 4) + 1,
      right: content.readUInt16LE(at + 6) + 1,
    });
  }
};

const hideFields = (soFar: SoFar, content: Buffer): void => {
  soFar.fieldSettings += 1;
  // A sheet has one of these for each field at the most; overlapping ones have no end.
  if (soFar.fieldSettings > lastField + 1 || (content.readUInt16LE(8) & 1) === 0) return;
  const last = Math.min(content.readUInt16LE(2), lastField);
  for (let field = content.readUInt16LE(0); field <= last; field++) soFar.hiddenFields.add(field + 1);
};

/** String: puts a formula's text in place of the mark that it was still to come. */
const takeFormulaText = (
  soFar: SoFar,
  record: BiffRecord,
  globals: BiffGlobals,
): WorkbookFault | undefined => {
  const last = soFar.cells.at(-1);
  if (last?.content.kind !== "uncomputed" || soFar.cutShort !== undefined) return undefined;
  const content = labelContent(record, 0, globals);
  if (content !== undefined && isFault(content)) return content;
  soFar.cells.pop();
  if (content !== undefined) soFar.cells.push({ ...last, content });
  return undefined;
};

const take = (soFar: SoFar, record: BiffRecord, globals: BiffGlobals): WorkbookFault | undefined => {
  const content = contentOf(record);
  if (content === undefined) return damaged("incomplete-record");
  switch (record.type) {
    case recordTypes.row:
      if ((content.readUInt16LE(12) & 0x20) !== 0) soFar.hiddenRows.add(content.readUInt16LE(0) + 1);
      return undefined;
    case recordTypes.columnInfo:
      hideFields(soFar, content);
      return undefined;
    case recordTypes.mergedCells:
      takeMerges(soFar, content);
      return undefined;
    case recordTypes.formulaText:
      return takeFormulaText(soFar, record, globals);
    default: {
      const cells = cellsOf(record, globals);
      if (isFault(cells)) return cells;
      const room = sheetLimits.cells - soFar.cells.length;
      if (cells.length > room) soFar.cutShort ??= { limit: "cells", most: sheetLimits.cells };
      soFar.cells.push(...cells.slice(0, room));
      return undefined;
    }
  }
};

/** By rows, and inside a row by fields; of two in one place the later, as a spreadsheet would have it. */
const inOrder = (cells: readonly WorksheetCell[]): readonly WorksheetCell[] => {
  const byPlace = new Map(cells.map((cell) => [cell.row * sheetLimits.fields + cell.field, cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.field - b.field);
};

/** Reads one worksheet's records. Cells beyond the limits are left out, and `cutShort` says so. */
export const readBiffSheet = (
  records: Iterable<BiffRecord>,
  { name, hidden }: BoundSheet,
  globals: BiffGlobals,
): Worksheet | WorkbookFault => {
  const soFar: SoFar = {
    cells: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenFields: new Set(),
    fieldSettings: 0,
  };
  for (const record of records) {
    const fault = take(soFar, record, globals);
    if (fault) return fault;
  }
  const { merges, hiddenFields, cutShort } = soFar;
  const cells = inOrder(soFar.cells);
  const filledRows = new Set(cells.map(({ row }) => row));
  return {
    name: withoutControls(name),
    hidden,
    cells,
    merges,
    hiddenRows: new Set([...soFar.hiddenRows].filter((row) => filledRows.has(row))),
    hiddenFields,
    ...(cutShort !== undefined && { cutShort }),
  };
};
