import type { Block } from "../../model/document.ts";
import type { Piece } from "../flowing/flow.ts";
import { isTableOrNote } from "../table/room.ts";

/** So many lines of text, or a row of a table, stand at least on the page of 署名 (7.3.5.5; never 此页无正文). */
export const linesWithClosing = 2;

/** The pieces of 正文 block by block, the last ones tied to what follows. */
export interface KeptText {
  readonly blocks: readonly (readonly Piece[])[];
  /** How many of the last blocks of text are tied. */
  readonly joined: number;
}

/**
 * The table with its notes that ends 正文, by its first block; where there is none, or nothing but it, the number of
 * blocks. With nothing after it, it closes a paper like 署名: the slip that the receiver signs.
 */
export const closingTable = (body: readonly Block[]): number => {
  let first = body.length;
  while (isTableOrNote(body[first - 1])) first--;
  return first > 0 && body.slice(first).some(({ type }) => type === "table") ? first : body.length;
};

/** So many last lines of a paragraph go along; of two, neither its first nor its last stands alone on a page. */
const tied = (pieces: readonly Piece[], lines: number): readonly Piece[] =>
  pieces.map((piece, index) =>
    index >= pieces.length - lines || (lines > 1 && index === 0) ? { ...piece, keepWithNext: true } : piece,
  );

/**
 * Ties the end of a text to what follows it: two lines of its last block or, where that has one, so many `before` it
 * too.
 */
const tiedAtEnd = (
  body: readonly Block[],
  blocks: readonly (readonly Piece[])[],
  before: number,
): KeptText => {
  const isTable = (index: number): boolean => body[index]?.type === "table";
  const last = blocks.length - 1;
  const isEnough = isTable(last) || (blocks[last]?.length ?? 0) >= linesWithClosing;
  const joined = isEnough || last < 1 || isTable(last - 1) ? 1 : 2;
  const linesOf = (index: number): number =>
    isTable(index) ? 1 : index === last ? linesWithClosing : before;
  return {
    joined,
    blocks: blocks.map((pieces, index) => (index > last - joined ? tied(pieces, linesOf(index)) : pieces)),
  };
};

/**
 * Ties the end of 正文 to what follows it, or its last lines to the table that ends a paper with nothing after; those
 * are three where the last paragraph has one, because such a page holds nothing else. Word does the same with the
 * paragraphs' 与下段同页 and 孤行控制; LibreOffice takes a whole paragraph along.
 */
export const keepWithClosing = (
  body: readonly Block[],
  blocks: readonly (readonly Piece[])[],
  isClosed: boolean,
): KeptText => {
  const end = isClosed ? body.length : closingTable(body);
  if (!isClosed && end === body.length) return { blocks, joined: 0 };
  const before = isClosed ? 1 : linesWithClosing;
  const kept = tiedAtEnd(body.slice(0, end), blocks.slice(0, end), before);
  return { joined: kept.joined, blocks: [...kept.blocks, ...blocks.slice(end)] };
};
