import type { Column, Row, Table } from "../../model/document.ts";
import { halfLead } from "../flowing/piece.ts";
import type { Piece } from "../flowing/piece.ts";
import type { Ground } from "../grid/ground.ts";
import type { PageArea } from "../grid/page-area.ts";
import { millimetresOfTwips, twipsOfMillimetres } from "../grid/twips.ts";
import type { RuleItem } from "../page.ts";
import type { CellPart, RowPart, TablePart } from "../part.ts";
import type { SpacedRow } from "../spaced-text.ts";
import { continuedCell, partedCells } from "./row-parts.ts";
import { practice } from "../standard.ts";
import { cellItems, cellPitch, setCell, spacedCell, textHeight } from "./cells.ts";
import type { CellFrame, SetCell } from "./cells.ts";
import { withLastRowsTogether } from "./last-rows.ts";
import { tableTextSize, widthsByShare } from "./measures.ts";

const { innerRule, outerRule, paddingY, face, headFace, sectionFaces } = practice.table;
/** Every row is as high as a word processor can say. */
const wholeTwips = (height: number): number => millimetresOfTwips(twipsOfMillimetres(height));
const sealedRow = wholeTwips(practice.table.sealedRow);

/** What the rows of one table share; lengths in mm, the size of the text in pt. */
interface RowFrame extends Ground {
  readonly part: TablePart;
  readonly size: number;
  /** Of the columns. */
  readonly widths: readonly number[];
}

/** A black rule, level or upright. */
const rule = (ends: Pick<RuleItem, "x1" | "y1" | "x2" | "y2" | "thickness">): RuleItem => ({
  type: "rule",
  ...ends,
  colour: "black",
});

const levelRule = (
  y: number,
  { left, right }: Pick<PageArea, "left" | "right">,
  thickness: number,
): RuleItem => rule({ x1: left, y1: y, x2: right, y2: y, thickness });

/** The upper or lower rule of a table; it reaches over the thickness of those at the sides, so that no corner is open. */
const outerEdge = (y: number, { left, right }: PageArea): RuleItem =>
  levelRule(y, { left: left - outerRule / 2, right: right + outerRule / 2 }, outerRule);

/** Where a row is drawn, in mm; `last` when the page, or the table, ends below it. */
interface RowPlace {
  readonly area: PageArea;
  readonly top: number;
  readonly height: number;
  readonly last: boolean;
}

/** The rules of one row: its sides, the lines between its cells and its lower edge. */
const rowRules = (cells: readonly SetCell[], { area, top, height, last }: RowPlace): readonly RuleItem[] => {
  const bottom = top + height;
  const upright = (x: number, thickness: number): RuleItem =>
    rule({ x1: x, y1: top, x2: x, y2: bottom, thickness });
  return [
    upright(area.left, outerRule),
    ...cells.slice(1).map(({ frame }) => upright(frame.left, innerRule)),
    upright(area.right, outerRule),
    last ? outerEdge(bottom, area) : levelRule(bottom, area, innerRule),
  ];
};

/** The height of a row of so many lines in mm: whole twips, so that a word processor's rows can be as high. */
const rowHeight = (lines: number, size: number): number =>
  millimetresOfTwips(twipsOfMillimetres(textHeight(lines, size)) + twipsOfMillimetres(2 * paddingY));

const mostLines = (cells: readonly SetCell[]): number =>
  Math.max(1, ...cells.map((cell) => cell.lines.length));

/** How a row stands among the others. */
interface RowOptions {
  readonly keepWithNext: boolean;
  /** What is repeated above it on a new page; the head itself has none. */
  readonly head?: Piece;
  /** At least so high, in mm. */
  readonly least?: number;
  /** Lower than usual by so much, in mm. */
  readonly less?: number;
}

const rowPiece = (
  cells: readonly SetCell[],
  { area, size }: RowFrame,
  { keepWithNext, head, least = 0, less = 0 }: RowOptions,
): Piece => {
  const height = Math.max(least, rowHeight(mostLines(cells), size) - less);
  return {
    height,
    place: "free",
    keepWithNext,
    ...(head ? { repeated: head } : { gap: halfLead }),
    draw: (top, last) => [
      ...cells.flatMap((cell) => cellItems(cell, { top, height })),
      ...(head ? [] : [outerEdge(top, area)]),
      ...rowRules(cells, { area, top, height, last }),
    ],
  };
};

/** A row's piece with what a flowing format is told of it. */
const withSpacedRow = (piece: Piece, cells: readonly SetCell[]): Piece => {
  const row: SpacedRow = { cells: cells.map(spacedCell), height: twipsOfMillimetres(piece.height) };
  return { ...piece, row };
};

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

/** A row below the head; `label` stands in its first cell on the pages after the one on which it begins. */
interface BodyRowOptions extends Required<Omit<RowOptions, "less">> {
  readonly label: SetCell | undefined;
}

/**
 * A row of the table below its head: whole when a page can hold it. A higher one begins where at least some lines of it
 * fit, and goes over pages in parts.
 */
const bodyRow = (cells: readonly SetCell[], frame: RowFrame, options: BodyRowOptions): Piece => {
  const { head, label } = options;
  const { area, size } = frame;
  const piece = rowPiece(cells, frame, options);
  const raised = (extra: number): Piece =>
    rowPiece(cells, frame, { ...options, least: wholeTwips(piece.height + extra) });
  const tightened = (less: number): Piece =>
    rowPiece(cells, frame, { ...options, less: piece.height - wholeTwips(piece.height - less) });
  if (head.height + piece.height <= area.bottom - area.top) {
    return { ...piece, raised, ...(options.least === 0 && { tightened }) };
  }
  const heightOf = (lines: number): number => rowHeight(lines, size);
  return {
    ...piece,
    cut: {
      least: heightOf(Math.min(practice.table.leastLines, mostLines(cells))),
      into: (room) => {
        const held = Math.floor((room - heightOf(1)) / cellPitch(size)) + 1;
        const fitting = Math.max(1, Math.min(held, mostLines(cells) - 1));
        const [first, rest] = partedCells(cells, { fitting, label });
        return [
          withSpacedRow(rowPiece(first, frame, { keepWithNext: false, head }), first),
          withSpacedRow(bodyRow(rest, frame, options), rest),
        ];
      },
    },
  };
};

/** What the cells of a row are: so many, over all `columns` of the table together. */
const cellParts = (
  type: CellPart["type"],
  { cells, columns }: { readonly cells: number; readonly columns: number },
  table: TablePart,
): readonly CellPart[] => {
  const row: RowPart = { type: "row", within: table, cells };
  return Array.from({ length: cells }, (_, place) => ({
    type,
    within: row,
    place,
    columns: columns / cells,
  }));
};

const setRow = (row: Row, table: Table, frame: RowFrame): readonly SetCell[] => {
  const { area, size, faces } = frame;
  if (row.type === "section") {
    const { left, width } = area;
    const whole: CellFrame = { left, width, size, face: sectionFaces[row.level], align: "left" };
    const parts = cellParts("cell", { cells: 1, columns: table.columns.length }, frame.part);
    return parts.map((part) => setCell({ paragraphs: [row.text], frame: whole, part }, faces));
  }
  const { length: columns } = table.columns;
  const parts = cellParts("cell", { cells: columns, columns }, frame.part);
  return cellFrames(table.columns, frame).map((cell, index) =>
    setCell({ paragraphs: row.cells[index] ?? [], frame: cell, part: parts[index] }, faces),
  );
};

const headRow = ({ columns, rows }: Table, frame: RowFrame): Piece => {
  const frames = cellFrames(columns, frame, { face: headFace, align: "center" });
  const { length } = columns;
  const parts = cellParts("head", { cells: length, columns: length }, frame.part);
  const cells = frames.map((cell, index) =>
    setCell({ paragraphs: [columns[index]?.head ?? ""], frame: cell, part: parts[index] }, frame.faces),
  );
  return withSpacedRow(rowPiece(cells, frame, { keepWithNext: rows.length > 0 }), cells);
};

/**
 * A table over the width of the area as pieces, its head and its rows: the head on every page, rows whole when a page
 * can hold them, a section row never without a row below it (8; the rest is practice). `widths` of its columns in mm;
 * absent: by their shares.
 */
export const setTable = (
  table: Table,
  { widths, ...ground }: Ground & { readonly widths?: readonly number[] },
): readonly Piece[] => {
  const frame: RowFrame = {
    ...ground,
    part: { type: "table" },
    size: tableTextSize(table),
    widths: widths ?? widthsByShare(table, ground.area.width),
  };
  const head = headRow(table, frame);
  const rows = table.rows.map((row) => {
    const cells = setRow(row, table, frame);
    const first = cells[0]?.frame;
    const label =
      row.type === "cells" && first
        ? continuedCell({ content: row.cells[0] ?? [], frame: first }, ground.faces)
        : undefined;
    const keepWithNext = row.type === "section";
    const least = row.type === "cells" && row.sealed ? sealedRow : 0;
    return withSpacedRow(bodyRow(cells, frame, { keepWithNext, head, label, least }), cells);
  });
  const room = ground.area.bottom - ground.area.top - head.height;
  const tied = withLastRowsTogether(rows, { rows: table.rows, room });
  const closing = tied.at(-1);
  return closing ? [head, ...tied.slice(0, -1), { ...closing, keepWithNext: false }] : [head];
};
