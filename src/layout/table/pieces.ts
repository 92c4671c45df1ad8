import type { Column, Row, Table } from "../../model/document.ts";
import type { RuleItem, SpacedRow } from "../laid-out.ts";
import type { Faces } from "../faces.ts";
import { halfLead } from "../flowing/flow.ts";
import type { Piece } from "../flowing/flow.ts";
import type { PageArea } from "../grid/page-area.ts";
import { continuedCell, partedCells } from "./row-parts.ts";
import { practice } from "../standard.ts";
import { cellItems, cellPitch, setCell, spacedCell, textHeight } from "./cells.ts";
import type { CellFrame, SetCell } from "./cells.ts";
import { columnWidths, tableTextSize } from "./measures.ts";
import { millimetresOfTwips, twipsOfMillimetres } from "../grid/twips.ts";

const { innerRule, outerRule, paddingY, face, headFace, sectionFaces } = practice.table;
/** Every row is as high as a word processor can say. */
const wholeTwips = (height: number): number => millimetresOfTwips(twipsOfMillimetres(height));
const sealedRow = wholeTwips(practice.table.sealedRow);

interface Frame {
  readonly area: PageArea;
  readonly size: number;
  readonly widths: readonly number[];
  readonly faces: Faces;
}

/** A table as it stands on our pages, and as a word processor is told of it. */
interface SetTable {
  readonly pieces: readonly Piece[];
  readonly spaced: { readonly rows: readonly SpacedRow[] };
}

const rule = (x1: number, y1: number, x2: number, y2: number, thickness: number): RuleItem => ({
  type: "rule",
  x1,
  y1,
  x2,
  y2,
  thickness,
  colour: "black",
});

/** The upper or lower rule of a table; it reaches over the thickness of those at the sides, so that no corner is open. */
const outerEdge = (y: number, { left, right }: PageArea): RuleItem =>
  rule(left - outerRule / 2, y, right + outerRule / 2, y, outerRule);

/** The rules of one row: its sides, the lines between its cells and its lower edge. */
const rowRules = (cells: readonly SetCell[], area: PageArea, top: number, height: number, last: boolean) => {
  const bottom = top + height;
  return [
    rule(area.left, top, area.left, bottom, outerRule),
    ...cells.slice(1).map(({ frame }) => rule(frame.left, top, frame.left, bottom, innerRule)),
    rule(area.right, top, area.right, bottom, outerRule),
    last ? outerEdge(bottom, area) : rule(area.left, bottom, area.right, bottom, innerRule),
  ];
};

/** The height of a row of so many lines in mm: whole twips, so that a word processor's rows can be as high. */
const rowHeight = (lines: number, size: number): number =>
  millimetresOfTwips(twipsOfMillimetres(textHeight(lines, size)) + twipsOfMillimetres(2 * paddingY));

const mostLines = (cells: readonly SetCell[]): number =>
  Math.max(1, ...cells.map((cell) => cell.lines.length));

const rowPiece = (
  cells: readonly SetCell[],
  { area, size }: Frame,
  keepWithNext: boolean,
  repeated: Piece | undefined,
  least = 0,
): Piece => {
  const height = Math.max(least, rowHeight(mostLines(cells), size));
  const isHead = repeated === undefined;
  return {
    height,
    place: "free",
    keepWithNext,
    ...(isHead ? { gap: halfLead } : { repeated }),
    draw: (top, last) => [
      ...cells.flatMap((cell) => cellItems(cell, top, height)),
      ...(isHead ? [outerEdge(top, area)] : []),
      ...rowRules(cells, area, top, height, last),
    ],
  };
};

const spacedRow = (cells: readonly SetCell[], { height, cut }: Piece): SpacedRow => ({
  cells: cells.map(spacedCell),
  ...(!cut && { height: twipsOfMillimetres(height) }),
});

const asPart = (piece: Piece, cells: readonly SetCell[]): Piece => ({
  ...piece,
  part: spacedRow(cells, piece),
});

const cellFrames = (
  columns: readonly Column[],
  { area, widths, size }: Frame,
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

/**
 * A row of the table below `head`: whole when a page can hold it. A higher one begins where at least some lines of it
 * fit, and goes over pages in parts; `label` stands in its first cell on the pages after.
 */
const bodyRow = (
  cells: readonly SetCell[],
  frame: Frame,
  options: {
    readonly keepWithNext: boolean;
    readonly head: Piece;
    readonly label: SetCell | undefined;
    /** At least so high when it is whole, in mm. */
    readonly least: number;
  },
): Piece => {
  const { head, label, keepWithNext, least } = options;
  const { area, size } = frame;
  const piece = rowPiece(cells, frame, keepWithNext, head, least);
  const raised = (extra: number): Piece =>
    rowPiece(cells, frame, keepWithNext, head, wholeTwips(piece.height + extra));
  if (head.height + piece.height <= area.bottom - area.top) return { ...piece, raised };
  const heightOf = (lines: number): number => rowHeight(lines, size);
  return {
    ...piece,
    cut: {
      least: heightOf(Math.min(practice.table.leastLines, mostLines(cells))),
      into: (room) => {
        const fitting = Math.floor((room - heightOf(1)) / cellPitch(size)) + 1;
        const lines = Math.max(1, Math.min(fitting, mostLines(cells) - 1));
        const [first, rest] = partedCells(cells, lines, label);
        return [
          asPart(rowPiece(first, frame, false, head), first),
          asPart(bodyRow(rest, frame, options), rest),
        ];
      },
    },
  };
};

const setRow = (row: Row, table: Table, frame: Frame): readonly SetCell[] => {
  const { area, size, faces } = frame;
  if (row.type === "section") {
    const whole: CellFrame = {
      left: area.left,
      width: area.width,
      size,
      face: sectionFaces[row.level],
      align: "left",
    };
    return [setCell([row.text], whole, faces)];
  }
  return cellFrames(table.columns, frame).map((cell, index) => setCell(row.cells[index] ?? [], cell, faces));
};

/**
 * A table over the width of the area: its head on every page, rows whole when a page can hold them, a section row never
 * without a row below it (8; the rest is practice).
 */
export const setTable = (table: Table, area: PageArea, faces: Faces): SetTable => {
  const frame = { area, size: tableTextSize(table), widths: columnWidths(table, area.width), faces };
  const headCells = cellFrames(table.columns, frame, { face: headFace, align: "center" }).map((cell, index) =>
    setCell([table.columns[index]?.head ?? ""], cell, faces),
  );
  const head = rowPiece(headCells, frame, table.rows.length > 0, undefined);
  const setRows = table.rows.map((row) => setRow(row, table, frame));
  const rows = setRows.map((cells, index) => {
    const row = table.rows[index];
    const first = cells[0]?.frame;
    const label =
      row?.type === "cells" && first ? continuedCell(row.cells[0] ?? [], first, faces) : undefined;
    return bodyRow(cells, frame, {
      keepWithNext: row?.type === "section",
      head,
      label,
      least: row?.type === "cells" && row.sealed ? sealedRow : 0,
    });
  });
  const closing = rows.at(-1);
  return {
    pieces: closing ? [head, ...rows.slice(0, -1), { ...closing, keepWithNext: false }] : [head],
    spaced: {
      rows: [headCells, ...setRows].map((cells, index) =>
        spacedRow(cells, index === 0 ? head : (rows[index - 1] ?? head)),
      ),
    },
  };
};
