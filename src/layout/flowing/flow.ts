import type { PageItem, SpacedRow } from "../laid-out.ts";
import { lineAt, lineTop } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import { grid, linePitch, pointsToMillimetres, practice } from "../standard.ts";

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
  /** Only of a piece that is higher than a page. */
  readonly cut?: Cut;
  /** Only of a part of such a piece: the same for a flowing format. */
  readonly part?: SpacedRow;
  /** Only of a row: the same one, higher by so much (mm). */
  readonly raised?: (extra: number) => Piece;
  /** Makes the items with the piece's upper edge at `top` (mm); `last` when the page, or the table, ends below it. */
  readonly draw: (top: number, last: boolean) => readonly PageItem[];
}

/** How a piece that no page can hold goes over several. */
export interface Cut {
  /** So much of it stands on a page at least, in mm. */
  readonly least: number;
  /** As much of it as `room` (mm) holds, and the rest. */
  readonly into: (room: number) => readonly [Piece, Piece];
}

/** A piece, or a part of it, with its place (0-based) among all and its upper edge on its page (mm). */
export interface FlowedPiece {
  readonly place: number;
  readonly piece: Piece;
  readonly top: number;
}

/** One page's items, and where its content ends (mm). */
export interface FlowedPage {
  readonly area: PageArea;
  readonly items: readonly PageItem[];
  readonly bottom: number;
  /** What stands on it, but for repeated heads. */
  readonly pieces: readonly FlowedPiece[];
}

/** The place among all pieces of the one with which a page begins; 0 when there is none. */
export const firstPlace = ({ pieces }: FlowedPage): number => pieces[0]?.place ?? 0;

const tolerance = 0.01;

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

/** At least this much white above a line of text, in mm: less than it has on the grid. */
const aboveLine = 1.5;

/** The page as filled so far: down to `y`, by `above`, which is absent at the top of a page. */
interface Filled {
  readonly y: number;
  readonly above: Piece | undefined;
  /** Nothing but a table and its notes stand on it. */
  readonly byTable: boolean;
  /** So much white a line wants below such a table, in mm. */
  readonly air: number;
}

/** Where the upper edge of a piece comes below what stands there, whether it fits or not, in mm. */
const placeOf = (piece: Piece, { y, above, byTable, air: below }: Filled, area: PageArea): number => {
  const atTop = y <= area.top + tolerance;
  const air = byTable ? below - tolerance : above?.place === "free" ? halfLead : aboveLine;
  return piece.place === "line"
    ? lineTop(area, lineAt(area, atTop ? y : y + air))
    : y + (atTop ? 0 : (piece.gap ?? 0));
};

/** The same, but undefined when a page has no room for the piece, or for the least of it that may stand there. */
const topOf = (piece: Piece, filled: Filled, area: PageArea): number | undefined => {
  const top = placeOf(piece, filled, area);
  return top + (piece.cut?.least ?? piece.height) <= area.bottom + tolerance ? top : undefined;
};

/** Whether pieces fit one below the other from there on. */
const fitTogether = (pieces: readonly Piece[], from: Filled, area: PageArea): boolean => {
  const head = from.y <= area.top + tolerance ? pieces[0]?.repeated : undefined;
  let filled: Filled = head ? { ...from, y: from.y + head.height, above: head, byTable: true } : from;
  for (const piece of pieces) {
    const top = topOf(piece, filled, area);
    if (top === undefined) return false;
    const byTable = piece.place === "free" && (filled.above === undefined || filled.byTable);
    filled = { y: top + piece.height, above: piece, byTable, air: from.air };
  }
  return true;
};

/** Whether what follows a piece must begin on the page on which it ends; one that is cut ends on another than it begins. */
const isLinking = (piece: Piece | undefined): boolean => piece?.keepWithNext === true && !piece.cut;

/** The pieces that must stand on one page with the one at `index`, itself included. */
const chainFrom = (pieces: readonly Piece[], index: number): readonly Piece[] => {
  let end = index;
  while (end < pieces.length - 1 && isLinking(pieces[end])) end++;
  return pieces.slice(index, end + 1);
};

/** A piece where it was put; without a place it is a repeated head. */
interface PlacedPiece {
  readonly piece: Piece;
  readonly top: number;
  readonly place?: number;
}

/** More than this a row is not raised, in mm: it would be seen. */
const mostRaised = 3;

/** A page's rows, higher by `extra` mm together; the same when that would be too much for them. */
const raisedRows = (placed: readonly PlacedPiece[], extra: number): readonly PlacedPiece[] => {
  const isRow = ({ piece, place }: PlacedPiece): boolean => place !== undefined && piece.raised !== undefined;
  const share = extra / placed.filter(isRow).length;
  if (share > mostRaised) return placed;
  let down = 0;
  return placed.map((each) => {
    const { piece, top } = each;
    const higher = isRow(each) ? piece.raised?.(share) : undefined;
    const moved = { ...each, piece: { ...piece, ...higher }, top: top + down };
    down += (higher?.height ?? piece.height) - piece.height;
    return moved;
  });
};

/**
 * Distributes pieces over pages of one area; pages that have another are in `special`, by their place (0-based). On the
 * first, what stands above the pieces ends at `start` (mm). What must stay together moves to the next page together,
 * unless it is longer than a page. `tableAir` is the white below a table that came over from the page before (mm).
 */
export const flow = (
  pieces: readonly Piece[],
  usual: PageArea,
  start?: number,
  special: ReadonlyMap<number, PageArea> = new Map(),
  tableAir: number = practice.tableAir,
): readonly FlowedPage[] => {
  const pages: FlowedPage[] = [];
  const areaAt = (page: number): PageArea => special.get(page) ?? usual;
  let area = areaAt(0);
  let placed: PlacedPiece[] = [];
  let y = start ?? area.top;
  const endPage = (): void => {
    const items = placed.flatMap(({ piece, top }, index) => {
      const next = placed[index + 1]?.piece;
      return piece.draw(top, next === undefined || next.repeated !== (piece.repeated ?? piece));
    });
    const own = placed.flatMap(({ piece, top, place }) =>
      place === undefined ? [] : [{ piece, top, place }],
    );
    pages.push({ area, items, bottom: y, pieces: own });
    placed = [];
    area = areaAt(pages.length);
    y = area.top;
  };
  const byTable = (): boolean =>
    pages.length > 0 && placed.length > 0 && placed.every(({ piece }) => piece.place === "free");
  const filled = (): Filled => ({ y, above: placed.at(-1)?.piece, byTable: byTable(), air: tableAir });
  const put = (piece: Piece, top: number, index?: number): void => {
    placed.push({ piece, top, ...(index !== undefined && { place: index }) });
    y = top + piece.height;
  };
  /** Where the grid would leave more than a line of white below a table that fills the page so far, its rows share it. */
  const closeGap = (piece: Piece): void => {
    const top = topOf(piece, filled(), area);
    if (!byTable() || piece.place !== "line" || top === undefined || top - y <= area.pitch) return;
    placed = [...raisedRows(placed, top - y - 2 * tableAir)];
    const last = placed.at(-1);
    if (last) y = last.top + last.piece.height;
  };
  /** Puts a piece where it comes, or as much of it as the page holds; what is left is returned. */
  const place = (piece: Piece, index: number): Piece | undefined => {
    if (placed.length > 0 && topOf(piece, filled(), area) === undefined) endPage();
    closeGap(piece);
    if (placed.length === 0 && pages.length > 0) {
      if (piece.blank) return undefined;
      if (piece.repeated) put(piece.repeated, area.top);
    }
    const top = placeOf(piece, filled(), area);
    const room = area.bottom - top + tolerance;
    if (!piece.cut || piece.height <= room) {
      put(piece, top, index);
      return undefined;
    }
    const [part, rest] = piece.cut.into(room);
    put(part, top, index);
    endPage();
    return { ...rest, keepWithNext: piece.keepWithNext };
  };
  let linked = false;
  for (const [index, piece] of pieces.entries()) {
    const chain = chainFrom(pieces, index);
    const isFresh = placed.length === 0 && pages.length > 0;
    const next = areaAt(pages.length + 1);
    const fitsNext = (): boolean =>
      fitTogether(chain, { y: next.top, above: undefined, byTable: false, air: tableAir }, next);
    if (!isFresh && !linked && !fitTogether(chain, filled(), area) && fitsNext()) endPage();
    linked = isLinking(piece);
    let rest: Piece | undefined = piece;
    while (rest) rest = place(rest, index);
  }
  if (placed.length > 0) endPage();
  return pages;
};
