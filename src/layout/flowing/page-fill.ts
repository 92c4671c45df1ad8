import { lineAt, lineTop } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import { practice } from "../standard.ts";
import { tablePractice } from "../table-practice.ts";
import { halfLead } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** A difference in mm that nobody sees and that sums of fractions make. */
export const tolerance = 0.01;

/** A page as filled so far: down to `y` (mm), by `above`, which is absent at the top of a page. */
export interface PageFill {
  readonly area: PageArea;
  readonly y: number;
  readonly above: Piece | undefined;
  /** Nothing but a table and its notes, from a page before, stand on it. */
  readonly byTable: boolean;
  /** So much white a line wants below such a table, in mm. */
  readonly tableAir: number;
}

const isAtTop = ({ y, area }: PageFill): boolean => y <= area.top + tolerance;

/** The white that a line of text wants below what stands above it, in mm. */
const whiteAboveLine = ({ above, byTable, tableAir }: PageFill): number => {
  if (byTable) return tableAir - tolerance;
  return above?.place === "free" ? halfLead : practice.whiteAboveLine;
};

/** Where the upper edge of a piece comes below what stands there, whether it fits or not, in mm. */
export const placeOn = (fill: PageFill, piece: Piece): number => {
  const { y, area } = fill;
  if (piece.place === "free") return y + (isAtTop(fill) ? 0 : (piece.gap ?? 0));
  return lineTop(area, lineAt(area, isAtTop(fill) ? y : y + whiteAboveLine(fill)));
};

/** The room that a piece needs where it is cut only if no page can hold it, in mm. */
const wholeHeight = ({ height, cut }: Piece): number => (cut?.forced ? cut.least : height);

/** The same where it is cut if need be, among rows and below text that would go along. */
const partHeight = ({ height, cut }: Piece): number => Math.min(height, cut?.least ?? height);
const leastHeight = ({ height, cut }: Piece): number => Math.min(height, cut?.leastWithText ?? height);

/** The same as `placeOn`, but undefined when a page has no room for the piece, or for the least of it that may stand there. */
export const topOn = (fill: PageFill, piece: Piece, heightOf = leastHeight): number | undefined => {
  const top = placeOn(fill, piece);
  return top + heightOf(piece) <= fill.area.bottom + tolerance ? top : undefined;
};

/** How far pieces that stand right below each other would reach below the page, in mm. */
export const overBy = (pieces: readonly Piece[], { y, area }: PageFill): number =>
  pieces.reduce((sum, { height, gap = 0 }) => sum + height + gap, y) - area.bottom;

/** Whether pieces fit one below the other from there on; the last one at least so high as it is asked. */
const fit = (pieces: readonly Piece[], from: PageFill, lastHeight: (piece: Piece) => number): boolean => {
  const head = isAtTop(from) ? pieces[0]?.repeated : undefined;
  let fill: PageFill = head ? { ...from, y: from.y + head.height, above: head, byTable: true } : from;
  for (const [index, piece] of pieces.entries()) {
    const top = topOn(fill, piece, index === pieces.length - 1 ? lastHeight : wholeHeight);
    if (top === undefined) return false;
    const byTable = piece.place === "free" && (fill.above === undefined || fill.byTable);
    fill = { ...from, y: top + piece.height, above: piece, byTable };
  }
  return true;
};

/** Whether pieces fit one below the other from there on, whole. */
export const fitTogether = (pieces: readonly Piece[], from: PageFill): boolean =>
  fit(pieces, from, wholeHeight);

/** Whether so much of a page would be white below what stands there that a row is parted rather. */
const isMuchWhite = ({ area, y }: PageFill): boolean =>
  area.bottom - y > (area.bottom - area.top) * tablePractice.mostWhite;

/** Whether they may be parted there, and fit up to the first that may be cut, with so much of that as must stand there. */
export const fitParted = (pieces: readonly Piece[], from: PageFill): boolean => {
  const first = pieces.findIndex(({ cut }) => cut);
  const mayBe = pieces[first]?.cut?.forced === true || isMuchWhite(from);
  const lastHeight = pieces[0]?.place === "line" ? leastHeight : partHeight;
  return first >= 0 && mayBe && fit(pieces.slice(0, first + 1), from, lastHeight);
};
