import type { Column, Row, Table } from "../model/document.ts";
import type { RuleItem } from "./laid-out.ts";
import type { Faces } from "./faces.ts";
import { halfLead } from "./flow.ts";
import type { Piece } from "./flow.ts";
import type { PageArea } from "./page-area.ts";
import { practice } from "./standard.ts";
import { cellItems, cellPitch, setCell, textHeight } from "./table-cells.ts";
import type { CellFrame, SetCell } from "./table-cells.ts";
import { columnWidths, tableTextSize } from "./table-measures.ts";

const { innerRule, outerRule, paddingY, face, headFace, sectionFaces } = practice.table;

interface Frame {
  readonly area: PageArea;
  readonly size: number;
  readonly widths: readonly number[];
  readonly faces: Faces;
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

const rowPiece = (
  cells: readonly SetCell[],
  { area, size }: Frame,
  keepWithNext: boolean,
  repeated: Piece | undefined,
): Piece => {
  const most = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const height = textHeight(most, size) + 2 * paddingY;
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

/** Cuts a row that is higher than a page into parts of at most `most` lines. */
const partsOf = (cells: readonly SetCell[], most: number): readonly (readonly SetCell[])[] => {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return Array.from({ length: Math.ceil(lines / most) }, (_, part) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * most, (part + 1) * most) })),
  );
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
export const tablePieces = (table: Table, area: PageArea, faces: Faces): readonly Piece[] => {
  const frame = { area, size: tableTextSize(table), widths: columnWidths(table, area.width), faces };
  const headCells = cellFrames(table.columns, frame, { face: headFace, align: "center" }).map((cell, index) =>
    setCell([table.columns[index]?.head ?? ""], cell, faces),
  );
  const head = rowPiece(headCells, frame, table.rows.length > 0, undefined);
  const room = area.bottom - area.top - head.height - 2 * paddingY;
  const mostLines = Math.max(1, Math.floor((room - textHeight(1, frame.size)) / cellPitch(frame.size)) + 1);
  const rows = table.rows.flatMap((row) =>
    partsOf(setRow(row, table, frame), mostLines).map((cells) =>
      rowPiece(cells, frame, row.type === "section", head),
    ),
  );
  const closing = rows.at(-1);
  return closing ? [head, ...rows.slice(0, -1), { ...closing, keepWithNext: false }] : [head];
};
