import type { Bar, Column, Row, Table, Tone } from "../../model/papers/document.ts";
import type { Piece } from "../flowing/piece.ts";
import type { Ground } from "../grid/ground.ts";
import type { CellPart, RowPart, TablePart } from "../part.ts";
import { continuedCell } from "./row-parts.ts";
import { tablePractice } from "../table-practice.ts";
import { setCell } from "./cells.ts";
import type { CellFrame, SetCell } from "./cells.ts";
import { withRowsTogether } from "./rows-together.ts";
import { tableTextSize, widthsByShare } from "./measures.ts";
import { bodyRow, rowPiece, wholeTwips, withSpacedRow } from "./row-pieces.ts";
import type { RowFrame } from "./row-pieces.ts";

const { face, headFace, sectionFaces } = tablePractice;
const sealedRow = wholeTwips(tablePractice.sealedRow);

const cellFrames = (
  columns: readonly Column[],
  { area, widths, size }: RowFrame,
  override?: Partial<CellFrame>,
): readonly CellFrame[] => {
  let left = area.left;
  return columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const frame = { left, width, size, face, align: column.align, ...override };
    left += width;
    return frame;
  });
};

/** Columns that only count; what a row is about stands in the next. */
const counts = /^(?:任务)?(?:序号|名次|编号)$/u;

/** How many columns say what a row is about: those that count it and the next. */
const headersIn = (columns: readonly Column[]): number => {
  const names = columns.findIndex(({ head }) => !counts.test(head.replaceAll(/\s/gu, "")));
  return Math.min(names + 1, columns.length - 1);
};

/** What the cells of a row are: so many, over all `columns` of the table together. */
const cellParts = (
  type: CellPart["type"],
  {
    cells,
    columns,
    headers = 0,
  }: { readonly cells: number; readonly columns: number; readonly headers?: number },
  table: TablePart,
): readonly CellPart[] => {
  const row: RowPart = { type: "row", within: table, cells, headers };
  return Array.from({ length: cells }, (_, place) => ({
    type,
    within: row,
    place,
    columns: columns / cells,
  }));
};

/** Sets the rows of a table one by one. */
const rowSetter = ({ columns }: Table, frame: RowFrame): ((row: Row) => readonly SetCell[]) => {
  const { area, size, faces } = frame;
  const headers = headersIn(columns);
  const frames = cellFrames(columns, frame);
  return (row) => {
    if (row.type === "section") {
      const { left, width } = area;
      const whole: CellFrame = { left, width, size, face: sectionFaces[row.level], align: "left" };
      const parts = cellParts("cell", { cells: 1, columns: columns.length }, frame.part);
      return parts.map((part) => setCell({ paragraphs: [row.text], frame: whole, part }, faces));
    }
    const { length } = columns;
    const parts = cellParts("cell", { cells: length, columns: length, headers }, frame.part);
    return frames.map((cell, index) =>
      setCell(
        { paragraphs: row.cells[index] ?? [], frame: cell, part: parts[index], bar: row.bars?.[index] },
        faces,
      ),
    );
  };
};

/** 图例: its words are the column's head. */
const keyBar = (tone: Tone): Bar => ({ segments: [{ share: "1", tone }], alternative: "" });

const headRow = ({ columns, rows }: Table, frame: RowFrame): Piece => {
  const frames = cellFrames(columns, frame, { face: headFace, align: "center" });
  const { length } = columns;
  const parts = cellParts("head", { cells: length, columns: length }, frame.part);
  const cells = frames.map((cell, index) => {
    const { head = "", key } = columns[index] ?? {};
    const bar = key && keyBar(key);
    return setCell({ paragraphs: [head], frame: cell, part: parts[index], bar, isKey: true }, frame.faces);
  });
  return withSpacedRow(rowPiece(cells, frame, { keepWithNext: rows.length > 0 }), cells);
};

/**
 * A table over the width of the area as pieces, its head and its rows: the head on every page, rows whole when a page
 * can hold them, a section row never without a row below it (8; the rest is practice). `widths` of its columns in mm;
 * absent: by their shares. `textBelow`: on its last page other text follows than its notes.
 */
export const setTable = (
  table: Table,
  {
    widths,
    textBelow = false,
    ...ground
  }: Ground & { readonly widths?: readonly number[]; readonly textBelow?: boolean },
): readonly Piece[] => {
  const frame: RowFrame = {
    ...ground,
    part: { type: "table", ...(table.alternative !== undefined && { alternative: table.alternative }) },
    size: tableTextSize(table),
    widths: widths ?? widthsByShare(table, ground.area.width),
  };
  const head = headRow(table, frame);
  const setRow = rowSetter(table, frame);
  const rows = table.rows.map((row) => {
    const cells = setRow(row);
    const first = cells[0]?.frame;
    const label = (): SetCell | undefined =>
      row.type === "cells" && first
        ? continuedCell({ content: row.cells[0] ?? [], frame: first }, ground.faces)
        : undefined;
    const keepWithNext = row.type === "section";
    const least = row.type === "cells" && row.sealed ? sealedRow : 0;
    return withSpacedRow(bodyRow(cells, frame, { keepWithNext, head, label, least }), cells);
  });
  const room = ground.area.bottom - ground.area.top - head.height;
  const tied = withRowsTogether(rows, { rows: table.rows, room, textBelow });
  const closing = tied.at(-1);
  return closing ? [head, ...tied.slice(0, -1), { ...closing, keepWithNext: false }] : [head];
};
