import { docxMargins, docxPitch, docxSheet } from "./docx-profile.ts";
import { halfLead } from "./flow.ts";
import type { FlowedPage, Piece } from "./flow.ts";
import type { SpacedBlock, SpacedRow, TableRoom } from "./laid-out.ts";
import { landscapeArea, lineAt, portraitArea } from "./page-area.ts";
import type { PageArea } from "./page-area.ts";
import { millimetresOfTwips, twipsOfMillimetres } from "./twips.ts";

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

/** A row with those that must stay with it, in mm. */
const chainHeight = (rows: readonly Piece[], from: number): number => {
  let end = from;
  while (rows[end]?.keepWithNext && end < rows.length - 1) end++;
  return rows.slice(from, end + 1).reduce((sum, { height }) => sum + height, 0);
};

/** Adds `extra` twips to the heights of rows, as evenly as it goes. */
const raised = (
  rows: readonly SpacedRow[],
  from: number,
  to: number,
  extra: number,
): readonly SpacedRow[] => {
  const count = to - from;
  return rows.map((row, index) => {
    if (index < from || index >= to || row.height === undefined) return row;
    const share = Math.floor(extra / count) + (index - from < extra % count ? 1 : 0);
    return { ...row, height: row.height + share };
  });
};

const isUsual = (area: PageArea): boolean => area === portraitArea || area === landscapeArea;

/**
 * The rows of a table, its head first, whose pieces begin at `head` among all. Where a word processor's page would hold
 * a row more than ours, the rows above are given a little more height each, so that the page ends where ours ends.
 */
const withBreaks = (
  rows: readonly SpacedRow[],
  pieces: readonly Piece[],
  head: number,
  pages: readonly FlowedPage[],
  word: WordPage,
): readonly SpacedRow[] =>
  pages.reduce((all, page, index) => {
    const next = (pages[index + 1]?.first ?? 0) - head;
    const from = Math.max(1, page.first - head);
    if (next <= from || next >= pieces.length || !isUsual(page.area) || pieces[next]?.cut) return all;
    const end = page.first <= head ? page.bottom : page.bottom - page.area.top + word.top;
    const extra = word.bottom - end - chainHeight(pieces, next) + spare;
    return extra > 0 ? raised(all, from, next, twipsOfMillimetres(extra)) : all;
  }, rows);

/** The place among all pieces of the first one of a block. */
const placeOf = ({ blocks, before }: PlacedBlocks, block: number): number =>
  before + blocks.slice(0, block).flat().length;

/** A text for a word processor whose tables break between pages where ours do. */
export const breakingLikeOurs = (
  spaced: readonly SpacedBlock[],
  placed: PlacedBlocks,
  word: WordPage,
): readonly SpacedBlock[] =>
  spaced.map((block, index) => {
    if (!("rows" in block)) return block;
    const count = block.rows.length;
    const pieces = placed.blocks[index]?.slice(-count) ?? [];
    return { rows: withBreaks(block.rows, pieces, placeOf(placed, index + 1) - count, placed.pages, word) };
  });

/**
 * The tables in running text, those that end on another page than they begin with the distance to the line below: a
 * word processor's page begins higher than ours, and the line stands on the grid again.
 */
export const backToGrid = (tables: readonly TableRoom[], placed: PlacedBlocks): readonly TableRoom[] => {
  const { before, pages } = placed;
  const all = placed.blocks.flat();
  return tables.map((room) => {
    const [from, end] = [placeOf(placed, room.first), placeOf(placed, room.last + 1)];
    const page = pages.find(
      ({ first }, index) => first < end && (pages[index + 1]?.first ?? Infinity) >= end,
    );
    if (!page || page.first <= from || page.area !== portraitArea) return room;
    const pieces = all.slice(page.first - before, end - before);
    const height = pieces.reduce(
      (sum, piece, index) => sum + piece.height + (index === 0 ? 0 : (piece.gap ?? 0)),
      pieces[0]?.repeated?.height ?? 0,
    );
    const line = lineAt(page.area, page.area.top + height + halfLead);
    return { ...room, below: line * docxPitch - twipsOfMillimetres(height) };
  });
};
