import type { PageItem } from "./laid-out.ts";
import { lineAt, lineTop } from "./page-area.ts";
import type { PageArea } from "./page-area.ts";
import { grid, linePitch, pointsToMillimetres } from "./standard.ts";

/**
 * A piece of content that stays whole: a line of text, an empty line, a row of a table. The flow puts one below the
 * other and decides where a page ends.
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
  /** Makes the items with the piece's upper edge at `top` (mm); `last` when the page, or the table, ends below it. */
  readonly draw: (top: number, last: boolean) => readonly PageItem[];
}

/** One page's items, and where its content ends (mm). */
export interface FlowedPage {
  readonly area: PageArea;
  readonly items: readonly PageItem[];
  readonly bottom: number;
  /** The place (0-based) of its first piece among all. */
  readonly first: number;
}

const tolerance = 0.01;

/** At least this much white between a table's lower edge and the line of text below it, in mm. */
const belowTable = 1.5;

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

/** Where a piece's upper edge comes when the page is filled down to `y`; undefined when it does not fit any more. */
const topOf = (piece: Piece, y: number, area: PageArea): number | undefined => {
  const atTop = y <= area.top + tolerance;
  const top =
    piece.place === "line"
      ? lineTop(area, lineAt(area, atTop ? y : y + belowTable))
      : y + (atTop ? 0 : (piece.gap ?? 0));
  return top + piece.height <= area.bottom + tolerance ? top : undefined;
};

/** Whether pieces[first..last] fit one below the other from `y` on. */
const fitTogether = (pieces: readonly Piece[], y: number, area: PageArea): boolean => {
  const head = y <= area.top + tolerance ? pieces[0]?.repeated : undefined;
  let bottom = y + (head?.height ?? 0);
  for (const piece of pieces) {
    const top = topOf(piece, bottom, area);
    if (top === undefined) return false;
    bottom = top + piece.height;
  }
  return true;
};

/** The pieces that must stand on one page with the one at `index`, itself included. */
const chainFrom = (pieces: readonly Piece[], index: number): readonly Piece[] => {
  let end = index;
  while (end < pieces.length - 1 && pieces[end]?.keepWithNext) end++;
  return pieces.slice(index, end + 1);
};

/**
 * Distributes pieces over pages of one area; pages that have another are in `special`, by their place (0-based). On the
 * first, what stands above the pieces ends at `start` (mm). What must stay together moves to the next page together,
 * unless it is longer than a page.
 */
export const flow = (
  pieces: readonly Piece[],
  usual: PageArea,
  start?: number,
  special: ReadonlyMap<number, PageArea> = new Map(),
): readonly FlowedPage[] => {
  const pages: FlowedPage[] = [];
  const areaAt = (page: number): PageArea => special.get(page) ?? usual;
  let area = areaAt(0);
  let placed: { piece: Piece; top: number }[] = [];
  let y = start ?? area.top;
  let first = 0;
  const endPage = (): void => {
    const items = placed.flatMap(({ piece, top }, index) => {
      const next = placed[index + 1]?.piece;
      return piece.draw(top, next === undefined || next.repeated !== (piece.repeated ?? piece));
    });
    pages.push({ area, items, bottom: y, first });
    placed = [];
    area = areaAt(pages.length);
    y = area.top;
  };
  const put = (piece: Piece, top: number): void => {
    placed.push({ piece, top });
    y = top + piece.height;
  };
  let linked = false;
  for (const [index, piece] of pieces.entries()) {
    const chain = chainFrom(pieces, index);
    const isFresh = placed.length === 0 && pages.length > 0;
    const next = areaAt(pages.length + 1);
    if (!isFresh && !linked && !fitTogether(chain, y, area) && fitTogether(chain, next.top, next)) endPage();
    else if (placed.length > 0 && topOf(piece, y, area) === undefined) endPage();
    linked = piece.keepWithNext;
    if (placed.length === 0 && pages.length > 0) {
      if (piece.blank) continue;
      first = index;
      if (piece.repeated) put(piece.repeated, area.top);
    }
    put(piece, topOf(piece, y, area) ?? y);
  }
  if (placed.length > 0) endPage();
  return pages;
};
