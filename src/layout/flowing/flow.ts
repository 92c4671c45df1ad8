import type { PageArea } from "../grid/page-area.ts";
import { practice } from "../standard.ts";
import { fillOf, finishedPage, isFresh, putOn, tightenedBy, withGapClosed } from "./filling-page.ts";
import type { FlowedPage, FillingPage } from "./filling-page.ts";
import { fitParted, fitTogether, overBy, placeOn, tolerance, topOn } from "./page-fill.ts";
import type { PageFill } from "./page-fill.ts";
import type { Piece } from "./piece.ts";

/** The place among all pieces of the one with which a page begins; 0 when there is none. */
export const firstPlace = ({ pieces }: FlowedPage): number => pieces[0]?.place ?? 0;

/** Whether what follows a piece must begin on the page on which it begins; one that no page holds ends on another. */
const isLinking = (piece: Piece | undefined): boolean => piece?.keepWithNext === true && !piece.cut?.forced;

/** The pieces that must stand on one page with the one at `index`, itself included. */
const chainFrom = (pieces: readonly Piece[], index: number): readonly Piece[] => {
  let end = index;
  while (end < pieces.length - 1 && isLinking(pieces[end])) end++;
  return pieces.slice(index, end + 1);
};

/** The pages that pieces flow over. */
interface FlowOptions {
  readonly area: PageArea;
  /** Where on the first page that ends which stands above the pieces, in mm; absent: the upper edge. */
  readonly start?: number;
  /** Pages of another area, by their place (0-based). */
  readonly special?: ReadonlyMap<number, PageArea>;
  /** The white below a table that came over from the page before, in mm. */
  readonly tableAir?: number;
}

/**
 * Distributes pieces over pages. What must stay together moves to the next page together, unless it is longer than a
 * page, or has a part that may be cut.
 */
export const flow = (pieces: readonly Piece[], options: FlowOptions): readonly FlowedPage[] => {
  const { start, special, tableAir = practice.tableAir } = options;
  const pages: FlowedPage[] = [];
  const areaAt = (page: number): PageArea => special?.get(page) ?? options.area;
  const newPage = (place: number): FillingPage => {
    const area = areaAt(place);
    return { area, isFirst: place === 0, y: area.top, put: [] };
  };
  let page: FillingPage = { ...newPage(0), ...(start !== undefined && { y: start }) };
  const turnPage = (): void => {
    pages.push(finishedPage(page));
    page = newPage(pages.length);
  };
  /** Puts a piece where it comes, or as much of it as the page holds or may hold; what is left is returned. */
  const put = (piece: Piece, place: number, mustCut = false): Piece | undefined => {
    if (page.put.length > 0 && topOn(fillOf(page, tableAir), piece) === undefined) turnPage();
    page = withGapClosed(page, { piece, tableAir });
    if (isFresh(page)) {
      if (piece.blank) return undefined;
      if (piece.repeated) page = putOn(page, { piece: piece.repeated, top: page.area.top });
    }
    const top = placeOn(fillOf(page, tableAir), piece);
    const room = page.area.bottom - top + tolerance;
    if (!piece.cut || (piece.height <= room && !mustCut)) {
      page = putOn(page, { piece, top, place });
      return undefined;
    }
    const [part, rest] = piece.cut.into(room);
    page = putOn(page, { piece: part, top, place });
    turnPage();
    return { ...rest, keepWithNext: piece.keepWithNext };
  };
  const fitsOnNextPage = (chain: readonly Piece[]): boolean => {
    const area = areaAt(pages.length + 1);
    const empty: PageFill = { area, y: area.top, above: undefined, byTable: false, tableAir };
    return fitTogether(chain, empty);
  };
  /** The page with room for rows, and a note below them, that miss it by little; undefined where it has none. */
  const broughtIn = (chain: readonly Piece[]): FillingPage | undefined => {
    const follows = page.put.at(-1)?.piece.tightened !== undefined;
    if (!follows || !chain[0]?.tightened || chain.some((each) => each.place === "line")) return undefined;
    const tight = tightenedBy(page, overBy(chain, fillOf(page, tableAir)));
    return tight && fitTogether(chain, fillOf(tight, tableAir)) ? tight : undefined;
  };
  const isAboveFree = (place: number): boolean => pieces[place + 1]?.place === "free";
  let linked = false;
  let holds = true;
  for (const [place, piece] of pieces.entries()) {
    const chain = chainFrom(pieces, place);
    const mayTurn = !isFresh(page) && !linked;
    if (mayTurn && !fitTogether(chain, fillOf(page, tableAir)) && fitsOnNextPage(chain)) {
      const tight = broughtIn(chain);
      if (tight) page = tight;
      else if (!fitParted(chain, fillOf(page, tableAir))) turnPage();
    }
    const isWhole = fitTogether(chain, fillOf(page, tableAir));
    if (!linked) holds = isWhole || fitParted(chain, fillOf(page, tableAir));
    let rest = put(piece, place, !isWhole && piece.cut?.forced === false);
    // What is too long for a page comes apart above its table, not behind the table's head.
    linked = isLinking(piece) && !rest && (holds || !isAboveFree(place));
    while (rest) rest = put(rest, place);
  }
  if (page.put.length > 0) turnPage();
  return pages;
};
