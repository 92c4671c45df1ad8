import type { Table } from "../../model/papers/document.ts";
import { piecesOf } from "../flowing/block-pieces.ts";
import type { BlockPieces } from "../flowing/block-pieces.ts";
import { firstPlace } from "../flowing/flow.ts";
import type { FlowedPage } from "../flowing/filling-page.ts";
import type { Piece } from "../flowing/piece.ts";
import { docxMargins, docxPitch, docxSheet, docxSpareRow } from "../grid/docx-profile.ts";
import { landscapeArea, lineAt, portraitArea } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import { millimetresOfTwips, twipsOfMillimetres } from "../grid/twips.ts";
import type { SetRow, TableRoom } from "../set-document.ts";
import type { SpacedRow } from "../spaced-text.ts";
import { heightOf, tableGroups } from "./room.ts";
import type { TableGroup } from "./room.ts";

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

/** A text as it was put on pages. */
export interface FlowedText {
  readonly blocks: readonly BlockPieces[];
  /** How many pieces stand before the first block. */
  readonly before: number;
  readonly pages: readonly FlowedPage[];
}

/** A row, or a part of one, where it stands. */
interface StandingRow {
  /** Among the pages (0-based). */
  readonly page: number;
  /** Of its piece among all (0-based); the parts of a row have one. */
  readonly place: number;
  readonly piece: Piece;
  readonly row: SpacedRow;
}

/** A row with those that must stay with it, in mm. */
const chainHeight = (rows: readonly StandingRow[], from: number): number => {
  let end = from;
  while (rows[end]?.piece.keepWithNext && end < rows.length - 1) end++;
  return rows.slice(from, end + 1).reduce((sum, { piece }) => sum + piece.height, 0);
};

/** Adds `extra` twips to the heights of the rows from one to before another, as evenly as it goes. */
const raised = (
  rows: readonly StandingRow[],
  { from, to, extra }: { readonly from: number; readonly to: number; readonly extra: number },
): readonly StandingRow[] => {
  const count = to - from;
  return rows.map((each, index) => {
    if (index < from || index >= to) return each;
    const share = Math.floor(extra / count) + (index - from < extra % count ? 1 : 0);
    return { ...each, row: { ...each.row, height: each.row.height + share } };
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
    const extra = word.bottom - end - chainHeight(all, next) + docxSpareRow;
    return extra > 0 ? raised(all, { from, to: next, extra: twipsOfMillimetres(extra) }) : all;
  }, rows);

/** The place among all pieces of the first one of a block. */
const placeOf = ({ blocks, before }: FlowedText, block: number): number =>
  before + piecesOf(blocks.slice(0, block)).length;

/** The rows of the table that is block `index`, as high as they stand, in their order. */
const standingRows = (text: FlowedText, index: number): readonly StandingRow[] => {
  const [from, end] = [placeOf(text, index), placeOf(text, index + 1)];
  return text.pages.flatMap(({ pieces }, page) =>
    pieces.flatMap(({ piece, place }): readonly StandingRow[] =>
      piece.row && place >= from && place < end
        ? [{ piece, place, page, row: { ...piece.row, height: twipsOfMillimetres(piece.height) } }]
        : [],
    ),
  );
};

/**
 * The rows of the table that is block `index` of a text, for a word processor whose pages are like `word`: it breaks
 * between pages where ours does. Throws when the table has no head, which is a bug.
 */
export const rowsBreakingLikeOurs = (
  table: Table,
  { text, index, word }: { readonly text: FlowedText; readonly index: number; readonly word: WordPage },
): { readonly head: SpacedRow; readonly rows: readonly SetRow[] } => {
  const [head, ...others] = withBreaks(standingRows(text, index), text.pages, word);
  if (!head) throw new Error("layout: a table without its head");
  const rows = table.rows.map((row, number): SetRow => {
    const standing = others.filter(({ place }) => place === head.place + 1 + number);
    const isKept = number < table.rows.length - 1 && standing.some(({ piece }) => piece.keepWithNext);
    return { row, parts: standing.map((part) => part.row), ...(isKept && { kept: true }) };
  });
  return { head: head.row, rows };
};

/**
 * The distance in twips from a table in running text to the line below it, where the table ends on another page than it
 * begins: a word processor's page begins higher than ours, and the line stands on the grid again. Undefined elsewhere.
 */
const distanceToGrid = (text: FlowedText, { first, last }: TableGroup): number | undefined => {
  const [from, end] = [placeOf(text, first), placeOf(text, last + 1)];
  const page = text.pages.findLast(({ pieces }) => pieces.some(({ place }) => place >= from && place < end));
  if (!page || firstPlace(page) <= from || page.area !== portraitArea) return undefined;
  const pieces = page.pieces.filter(({ place }) => place < end).map(({ piece }) => piece);
  const height = (pieces[0]?.repeated?.height ?? 0) + heightOf(pieces);
  const next = page.pieces.find(({ place }) => place >= end);
  return next && lineAt(page.area, next.top) * docxPitch - twipsOfMillimetres(height);
};

/** The rooms of the tables in running text block by block, with the way back to the grid where they go over pages. */
export const roomsOnPages = (text: FlowedText): readonly (TableRoom | undefined)[] => {
  const groups = tableGroups(text.blocks).map((group) => ({ ...group, below: distanceToGrid(text, group) }));
  return text.blocks.map(({ room }, index) => {
    const below = groups.find(({ first, last }) => first <= index && index <= last)?.below;
    return room && below !== undefined ? { ...room, below } : room;
  });
};
