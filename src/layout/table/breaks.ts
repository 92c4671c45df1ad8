import { docxMargins, docxPitch, docxSheet } from "../grid/docx-profile.ts";
import { firstPlace } from "../flowing/flow.ts";
import type { FlowedPage, FlowedPiece, Piece } from "../flowing/flow.ts";
import type { SpacedBlock, SpacedRow, TableRoom } from "../laid-out.ts";
import { landscapeArea, lineAt, portraitArea } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import { heightOf } from "./room.ts";
import { millimetresOfTwips, twipsOfMillimetres } from "../grid/twips.ts";

/** Where a word processor's text begins and ends on a page, in mm from the sheet's upper edge as it is read. */
export interface WordPage {
  readonly top: number;
  readonly bottom: number;
}

/** On a page of text the line boxes reach beyond our type area (GB/T 33476.2), and a table does too. */
export const wordTextPage: WordPage = {
  top: millimetresOfTwips(docxMargins.top),
  bottom: millimetresOfTwips(docxSheet.height - docxMargins.bottom),
};

/** A page of a table has our type area. */
export const wordTablePage = ({ top, bottom }: PageArea): WordPage => ({ top, bottom });

/** So much (mm) a row must be too high for a page to go to the next one in any word processor. */
const spare = 1.5;

/** The pieces of a text as they were put on pages, block by block. */
export interface PlacedBlocks {
  readonly blocks: readonly (readonly Piece[])[];
  /** How many pieces stand before the first block. */
  readonly before: number;
  readonly pages: readonly FlowedPage[];
}

/** A row, or a part of one, where it stands. */
interface StandingRow extends FlowedPiece {
  /** Among the pages (0-based). */
  readonly page: number;
  readonly spaced: SpacedRow;
}

/** The row as high as it stands. */
const asHigh = (row: SpacedRow, { height }: Piece): SpacedRow =>
  row.height === undefined ? row : { ...row, height: twipsOfMillimetres(height) };

/** A row with those that must stay with it, in mm. */
const chainHeight = (rows: readonly StandingRow[], from: number): number => {
  let end = from;
  while (rows[end]?.piece.keepWithNext && end < rows.length - 1) end++;
  return rows.slice(from, end + 1).reduce((sum, { piece }) => sum + piece.height, 0);
};

/** Adds `extra` twips to the heights of rows, as evenly as it goes. */
const raised = (
  rows: readonly StandingRow[],
  from: number,
  to: number,
  extra: number,
): readonly StandingRow[] => {
  const count = to - from;
  return rows.map((row, index) => {
    const { height } = row.spaced;
    if (index < from || index >= to || height === undefined) return row;
    const share = Math.floor(extra / count) + (index - from < extra % count ? 1 : 0);
    return { ...row, spaced: { ...row.spaced, height: height + share } };
  });
};

const isUsual = (area: PageArea): boolean => area === portraitArea || area === landscapeArea;

/**
 * The rows of a table, its head first, where they stand. Where a word processor's page would hold a row more than ours,
 * the rows above are given a little more height each, so that the page ends where ours ends.
 */
const withBreaks = (
  rows: readonly StandingRow[],
  pages: readonly FlowedPage[],
  word: WordPage,
): readonly StandingRow[] =>
  pages.reduce((all, page, index) => {
    const next = all.findIndex((row) => row.page > index);
    const from = Math.max(
      1,
      all.findIndex((row) => row.page === index),
    );
    if (next <= from || !isUsual(page.area)) return all;
    const begins = all[0]?.page === index;
    const end = begins ? page.bottom : page.bottom - page.area.top + word.top;
    const extra = word.bottom - end - chainHeight(all, next) + spare;
    return extra > 0 ? raised(all, from, next, twipsOfMillimetres(extra)) : all;
  }, rows);

/** The place among all pieces of the first one of a block. */
const placeOf = ({ blocks, before }: PlacedBlocks, block: number): number =>
  before + blocks.slice(0, block).flat().length;

/** The rows of a table again, one each, those over pages in their parts. */
const joinedParts = (rows: readonly SpacedRow[], standing: readonly StandingRow[], head: number) =>
  rows.map((row, index): SpacedRow => {
    const found = standing.filter(({ place }) => place === head + index).map(({ spaced }) => spaced);
    return found.length > 1 ? { cells: row.cells, parts: found } : (found[0] ?? row);
  });

/** A text for a word processor whose tables break between pages where ours do. */
export const breakingLikeOurs = (
  spaced: readonly SpacedBlock[],
  placed: PlacedBlocks,
  word: WordPage,
): readonly SpacedBlock[] =>
  spaced.map((block, index) => {
    if (!("rows" in block)) return block;
    const { rows } = block;
    const head = placeOf(placed, index + 1) - rows.length;
    const standing = placed.pages.flatMap(({ pieces }, page) =>
      pieces.flatMap(({ piece, place, top }): readonly StandingRow[] => {
        const row = rows[place - head];
        return row ? [{ piece, place, top, page, spaced: asHigh(piece.part ?? row, piece) }] : [];
      }),
    );
    return { rows: joinedParts(rows, withBreaks(standing, placed.pages, word), head) };
  });

/**
 * The tables in running text, those that end on another page than they begin with the distance to the line below: a
 * word processor's page begins higher than ours, and the line stands on the grid again.
 */
export const backToGrid = (tables: readonly TableRoom[], placed: PlacedBlocks): readonly TableRoom[] =>
  tables.map((room) => {
    const [from, end] = [placeOf(placed, room.first), placeOf(placed, room.last + 1)];
    const page = placed.pages.findLast(({ pieces }) =>
      pieces.some(({ place }) => place >= from && place < end),
    );
    if (!page || firstPlace(page) <= from || page.area !== portraitArea) return room;
    const pieces: readonly Piece[] = page.pieces.filter(({ place }) => place < end).map(({ piece }) => piece);
    const height = (pieces[0]?.repeated?.height ?? 0) + heightOf(pieces);
    const next = page.pieces.find(({ place }) => place >= end);
    if (!next) return room;
    const line = lineAt(page.area, next.top);
    return { ...room, below: line * docxPitch - twipsOfMillimetres(height) };
  });
