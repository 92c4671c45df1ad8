import type { PageArea } from "../grid/page-area.ts";
import { tablePractice } from "../table-practice.ts";
import { topOn } from "./page-fill.ts";
import type { PageFill } from "./page-fill.ts";
import type { Piece } from "./piece.ts";
import type { PageItem } from "../page.ts";

/** A piece, or a part of it, with its place (0-based) among all and its upper edge on its page (mm). */
interface FlowedPiece {
  readonly place: number;
  readonly piece: Piece;
  readonly top: number;
}

/** A page that the flow has filled: its items, and where its content ends (mm). */
export interface FlowedPage {
  readonly area: PageArea;
  readonly items: readonly PageItem[];
  readonly bottom: number;
  /** What stands on it, but for repeated heads. */
  readonly pieces: readonly FlowedPiece[];
}

/** A piece where it was put; without a place it is a repeated head. */
interface PutPiece {
  readonly piece: Piece;
  readonly top: number;
  readonly place?: number;
}

/** The page that is being filled. */
export interface FillingPage {
  readonly area: PageArea;
  readonly isFirst: boolean;
  /** Down to here it is filled, in mm. */
  readonly y: number;
  readonly put: readonly PutPiece[];
}

/** Whether a page other than the first has nothing on it yet. */
export const isFresh = ({ isFirst, put }: FillingPage): boolean => !isFirst && put.length === 0;

/** How a page is filled, for what is to come on it; `tableAir` is what a line wants below a table from before (mm). */
export const fillOf = ({ area, isFirst, y, put }: FillingPage, tableAir: number): PageFill => ({
  area,
  y,
  above: put.at(-1)?.piece,
  byTable: !isFirst && put.length > 0 && put.every(({ piece }) => piece.place === "free"),
  tableAir,
});

/** The page with one piece more on it. */
export const putOn = (page: FillingPage, added: PutPiece): FillingPage => ({
  ...page,
  put: [...page.put, added],
  y: added.top + added.piece.height,
});

/** A row in another height; with what it is kept is decided among all rows, and stays. */
const inHeight = (piece: Piece, other: Piece | undefined): Piece =>
  other ? { ...piece, ...other, keepWithNext: piece.keepWithNext } : piece;

/** A page's rows, higher by `extra` mm together; the same when that would be too much for them. */
const raisedRows = (put: readonly PutPiece[], extra: number): readonly PutPiece[] => {
  const isRow = ({ piece, place }: PutPiece): boolean => place !== undefined && piece.raised !== undefined;
  const share = extra / put.filter(isRow).length;
  if (share > tablePractice.mostRaised) return put;
  let down = 0;
  return put.map((each) => {
    const { piece, top } = each;
    const higher = isRow(each) ? piece.raised?.(share) : undefined;
    const moved = { ...each, piece: inHeight(piece, higher), top: top + down };
    down += (higher?.height ?? piece.height) - piece.height;
    return moved;
  });
};

/**
 * The page before a piece comes on it: where the grid would leave more than a line of white below a table that fills the
 * page so far, the table's rows share it.
 */
export const withGapClosed = (
  page: FillingPage,
  { piece, tableAir }: { readonly piece: Piece; readonly tableAir: number },
): FillingPage => {
  const fill = fillOf(page, tableAir);
  const top = topOn(fill, piece);
  if (!fill.byTable || piece.place !== "line" || top === undefined || top - page.y <= page.area.pitch)
    return page;
  const put = raisedRows(page.put, top - page.y - 2 * tableAir);
  const last = put.at(-1);
  return { ...page, put, y: last ? last.top + last.piece.height : page.y };
};

/** Items that say again what has been said: for someone who hears the paper they are no part of it. */
const withoutParts = (items: readonly PageItem[]): readonly PageItem[] =>
  items.map((item) => {
    if (item.type === "rule") return item;
    if (item.type === "bar") {
      const { part: _said, ...repeated } = item;
      return repeated;
    }
    const { part, ...repeated } = item;
    return part ? repeated : item;
  });

/** A row that may be lower; a repeated head is none. */
const givesWhite = ({ piece, place }: PutPiece): boolean =>
  place !== undefined && piece.tightened !== undefined;

/**
 * The page with its rows lower so that `over` mm more find room on it: a row that misses its page by so little is brought
 * in. Undefined where the rows have not so much white to give.
 */
export const tightenedBy = (page: FillingPage, over: number): FillingPage | undefined => {
  const { put } = page;
  const needed = over + tablePractice.spareWhenTight;
  const share = needed / put.filter(givesWhite).length;
  if (needed > tablePractice.mostMissed || share > tablePractice.mostTightened) return undefined;
  let up = 0;
  const moved = put.map((each): PutPiece => {
    const { piece, top } = each;
    const lower = givesWhite(each) ? piece.tightened?.(share) : undefined;
    const placed = { ...each, piece: inHeight(piece, lower), top: top - up };
    up += piece.height - (lower?.height ?? piece.height);
    return placed;
  });
  return { ...page, put: moved, y: page.y - up };
};

/** The page drawn. */
export const finishedPage = ({ area, y, put }: FillingPage): FlowedPage => ({
  area,
  items: put.flatMap(({ piece, top, place }, index) => {
    const next = put[index + 1]?.piece;
    const items = piece.draw(top, next === undefined || next.repeated !== (piece.repeated ?? piece));
    return place === undefined ? withoutParts(items) : items;
  }),
  bottom: y,
  pieces: put.flatMap(({ piece, top, place }) => (place === undefined ? [] : [{ piece, top, place }])),
});
