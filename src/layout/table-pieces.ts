import type { Column, Row, Table } from "../model/document.ts";
import type { RuleItem, SpacedRow } from "./laid-out.ts";
import type { Faces } from "./faces.ts";
import { halfLead } from "./flow.ts";
import type { Piece } from "./flow.ts";
import type { PageArea } from "./page-area.ts";
import { practice } from "./standard.ts";
import { cellItems, cellPitch, setCell, spacedCell, textHeight } from "./table-cells.ts";
import type { CellFrame, SetCell } from "./table-cells.ts";
import { columnWidths, tableTextSize } from "./table-measures.ts";
import { millimetresOfTwips, twipsOfMillimetres } from "./twips.ts";

const { innerRule, outerRule, paddingY, face, headFace, sectionFaces } = practice.table;

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

/** The rules of one row: its sides, the lines between its cells and its lower edge. */
const rowRules = (cells: readonly SetCell[], area: PageArea, top: number, height: number, last: boolean) => {
  const bottom = top + height;
  return [
    rule(area.left, top, area.left, bottom, outerRule),
    ...cells.slice(1).map(({ frame }) => rule(frame.left, top, frame.left, bottom, innerRule)),
    rule(area.right, top, area.right, bottom, outerRule),
    rule(area.left, bottom, area.right, bottom, last ? outerRule : innerRule),
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
): Piece => {
  const height = rowHeight(mostLines(cells), size);
  const isHead = repeated === undefined;
  return {
    height,
    place: "free",
    keepWithNext,
    ...(isHead ? { gap: halfLead } : { repeated }),
    draw: (top, last) => [
      ...cells.flatMap((cell) => cellItems(cell, top, height)),
      ...(isHead ? [rule(area.left, top, area.right, top, outerRule)] : []),
      ...rowRules(cells, area, top, height, last),
    ],
  };
};

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

/** The first lines of a row's cells, or the others. */
const linesOf = (cells: readonly SetCell[], from: number, to?: number): readonly SetCell[] =>
  cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));

/**
 * A row of the table below `head`: whole when a page can hold it. A higher one begins where at least some lines of it
 * fit, and is cut between its lines.
 */
const bodyRow = (cells: readonly SetCell[], frame: Frame, keepWithNext: boolean, head: Piece): Piece => {
  const { area, size } = frame;
  const piece = rowPiece(cells, frame, keepWithNext, head);
  if (head.height + piece.height <= area.bottom - area.top) return piece;
  const heightOf = (lines: number): number => rowHeight(lines, size);
  return {
    ...piece,
    cut: {
      least: heightOf(Math.min(practice.table.leastLines, mostLines(cells))),
      into: (room) => {
        const fitting = Math.floor((room - heightOf(1)) / cellPitch(size)) + 1;
        const lines = Math.max(1, Math.min(fitting, mostLines(cells) - 1));
        return [
          rowPiece(linesOf(cells, 0, lines), frame, false, head),
          bodyRow(linesOf(cells, lines), frame, keepWithNext, head),
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
  const rows = setRows.map((cells, index) =>
    bodyRow(cells, frame, table.rows[index]?.type === "section", head),
  );
  const closing = rows.at(-1);
  return {
    pieces: closing ? [head, ...rows.slice(0, -1), { ...closing, keepWithNext: false }] : [head],
    spaced: {
      rows: [headCells, ...setRows].map((cells, index) => {
        const piece = index === 0 ? head : rows[index - 1];
        return {
          cells: cells.map(spacedCell),
          ...(piece && !piece.cut && { height: twipsOfMillimetres(piece.height) }),
        };
      }),
    },
  };
};
