import { grid, linePitch, pointsToMillimetres } from "../standard.ts";
import type { PageItem } from "../page.ts";
import type { SpacedRow } from "../spaced-text.ts";

/**
 * A piece of content that stays whole on its way onto a page: a line of text, an empty line, a row of a table. It knows
 * its height, what it wants around it and how to draw itself; the flow puts one below the other and decides where a
 * page ends.
 */
export interface Piece {
  /** From the upper edge of its 字身 or frame to the lower, in mm. */
  readonly height: number;
  /** line: on the next line of the grid; free: right below what stands above, after `gap`. */
  readonly place: "line" | "free";
  /** Above a free piece that is not the first of its page, in mm. */
  readonly gap?: number;
  /** Not the last of a page, and on one page with what follows. */
  readonly keepWithNext: boolean;
  /** Dropped at the top of a page: an empty line that only separates. */
  readonly blank?: true;
  /** The table head that goes before this piece when it is the first of a page. */
  readonly repeated?: Piece;
  /** Only of a piece that may go over pages. */
  readonly cut?: Cut;
  /** Only of a row of a table, or of a part of one: the same for a flowing format. */
  readonly row?: SpacedRow;
  /** Only of a row: the same one, higher by so much (mm). */
  readonly raised?: (extra: number) => Piece;
  /** Only of a row that has white to give: the same one, lower by so much (mm). */
  readonly tightened?: (less: number) => Piece;
  /** Makes the items with the piece's upper edge at `top` (mm); `last` when the page, or the table, ends below it. */
  readonly draw: (top: number, last: boolean) => readonly PageItem[];
}

/** How a piece goes over several pages. */
export interface Cut {
  /** No page can hold it whole; else it is cut only where it would leave much of a page white. */
  readonly forced: boolean;
  /** A page must have so much room for it, in mm. */
  readonly least: number;
  /** The same where text above it would go to the next page with it. */
  readonly leastWithText: number;
  /** As much of it as `room` (mm) holds, and the rest. */
  readonly into: (room: number) => readonly [Piece, Piece];
}

/** Between text and a table: about half of the white between two lines. */
export const halfLead = (linePitch - pointsToMillimetres(grid.size)) / 2;

export const emptyLines = (count: number, keepWithNext = true): readonly Piece[] =>
  Array.from({ length: count }, () => ({
    height: pointsToMillimetres(grid.size),
    place: "line",
    keepWithNext,
    blank: true,
    draw: () => [],
  }));
