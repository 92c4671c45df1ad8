import { halfLead } from "../flowing/piece.ts";
import type { Cut, Piece } from "../flowing/piece.ts";
import type { Ground } from "../grid/ground.ts";
import { millimetresOfTwips, twipsOfMillimetres } from "../grid/twips.ts";
import type { TablePart } from "../part.ts";
import type { SpacedRow } from "../spaced-text.ts";
import { tablePractice } from "../table-practice.ts";
import { cellItems, cellPitch, linesOf, spacedCell, textHeight } from "./cells.ts";
import type { SetCell } from "./cells.ts";
import { partedCells } from "./row-parts.ts";
import { outerEdge, rowRules } from "./row-rules.ts";

const { paddingY } = tablePractice;

/** Every row is as high as a word processor can say. */
export const wholeTwips = (height: number): number => millimetresOfTwips(twipsOfMillimetres(height));

/** What the rows of one table share; lengths in mm, the size of the text in pt. */
export interface RowFrame extends Ground {
  readonly part: TablePart;
  readonly size: number;
  /** Of the columns. */
  readonly widths: readonly number[];
}

/** The height of a row of so many lines in mm: whole twips, so that a word processor's rows can be as high. */
const rowHeight = (lines: number, size: number): number =>
  millimetresOfTwips(twipsOfMillimetres(textHeight(lines, size)) + twipsOfMillimetres(2 * paddingY));

const mostLines = (cells: readonly SetCell[]): number => Math.max(1, ...cells.map(linesOf));

/** The same of text alone: only between lines of text a row is parted. */
const mostTextLines = (cells: readonly SetCell[]): number =>
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

export const rowPiece = (
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
export const withSpacedRow = (piece: Piece, cells: readonly SetCell[]): Piece => {
  const row: SpacedRow = { cells: cells.map(spacedCell), height: twipsOfMillimetres(piece.height) };
  return { ...piece, row };
};

/** A row below the head; `label` stands in its first cell on the pages after the one on which it begins. */
interface BodyRowOptions extends Required<Omit<RowOptions, "less">> {
  readonly label: () => SetCell | undefined;
}

/**
 * How a row goes over pages in parts: it begins where at least some lines of it fit. The part that ends a page reaches down to its end.
 */
const rowCut = (
  cells: readonly SetCell[],
  frame: RowFrame,
  options: BodyRowOptions & { forced: boolean },
): Cut => {
  const { head, label, forced } = options;
  const { size } = frame;
  const heightOf = (lines: number): number => rowHeight(lines, size);
  const lines = mostTextLines(cells);
  const leastOf = (least: number): number => heightOf(Math.min(least, lines)) + tablePractice.spareBelowPart;
  const least = leastOf(tablePractice.leastLines);
  return {
    forced,
    least,
    leastWithText: forced ? least : leastOf(tablePractice.leastLinesWithText),
    into: (room) => {
      const filled = room - tablePractice.spareBelowPart;
      const held = Math.floor((filled - heightOf(1)) / cellPitch(size)) + 1;
      const fitting = Math.max(1, Math.min(held, lines - 1));
      const [first, rest] = partedCells(cells, { fitting, label: label() });
      return [
        withSpacedRow(
          rowPiece(first, frame, { keepWithNext: false, head, least: wholeTwips(filled) }),
          first,
        ),
        withSpacedRow(bodyRow(rest, frame, { ...options, least: 0 }), rest),
      ];
    },
  };
};

/**
 * A row of the table below its head: whole where a page holds it, unless it is so high that it may be parted between its
 * lines.
 */
export const bodyRow = (cells: readonly SetCell[], frame: RowFrame, options: BodyRowOptions): Piece => {
  const { head } = options;
  const { area } = frame;
  const piece = rowPiece(cells, frame, options);
  const raised = (extra: number): Piece =>
    rowPiece(cells, frame, { ...options, least: wholeTwips(piece.height + extra) });
  const tightened = (less: number): Piece =>
    rowPiece(cells, frame, { ...options, less: piece.height - wholeTwips(piece.height - less) });
  const forced = head.height + piece.height > area.bottom - area.top;
  // A bar stands with its text.
  const mayPart = !cells.some(({ drawn }) => drawn) && mostLines(cells) >= tablePractice.leastParted;
  return {
    ...piece,
    ...(!forced && { raised, ...(options.least === 0 && { tightened }) }),
    ...((forced || mayPart) && { cut: rowCut(cells, frame, { ...options, forced }) }),
  };
};
