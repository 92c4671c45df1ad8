import type { Block } from "../../model/papers/document.ts";
import type { BlockPieces } from "../flowing/block-pieces.ts";
import type { Piece } from "../flowing/piece.ts";
import { practice } from "../standard.ts";
import { isTableOrNote } from "../table/room.ts";

const { linesWithClosing } = practice;

/**
 * The table with its notes that ends 正文, by its first block; where there is none, or nothing but it, the number of
 * blocks. With nothing after it, it closes a paper like 署名: the slip that the receiver signs.
 */
const closingTable = (blocks: readonly { readonly block: Block }[]): number => {
  let first = blocks.length;
  while (isTableOrNote(blocks[first - 1]?.block)) first--;
  return first > 0 && blocks.slice(first).some(({ block }) => block.type === "table") ? first : blocks.length;
};

/** So many last lines of a paragraph go along; of two, neither its first nor its last stands alone on a page. */
export const tiedLines = (pieces: readonly Piece[], lines: number): readonly Piece[] =>
  pieces.map((piece, index) =>
    index >= pieces.length - lines || (lines > 1 && index === 0) ? { ...piece, keepWithNext: true } : piece,
  );

/**
 * Ties the end of a text to what follows it: two lines of its last block or, where that has one, two of the block before
 * it too.
 */
const tiedAtEnd = (blocks: readonly BlockPieces[]): readonly BlockPieces[] => {
  const isTable = (index: number): boolean => blocks[index]?.block.type === "table";
  const last = blocks.length - 1;
  const isEnough = isTable(last) || (blocks[last]?.pieces.length ?? 0) >= linesWithClosing;
  const first = isEnough || last < 1 || isTable(last - 1) ? last : last - 1;
  return blocks.map((each, index) => {
    if (index < first) return each;
    return { ...each, tie: "lines", pieces: tiedLines(each.pieces, isTable(index) ? 1 : linesWithClosing) };
  });
};

/** How the end of a text is kept with what closes its paper. */
interface KeptText {
  readonly blocks: readonly BlockPieces[];
  /** By 署名 and the like, by a table that ends the paper, or by nothing. */
  readonly closedBy: "closing" | "table" | "nothing";
}

/**
 * Ties the end of 正文 to what follows it, or its last lines to the table that ends a paper with nothing after; those
 * are three where the last paragraph is a single line (联系单位), so that none of the one before it stands alone. Word does the same with the
 * paragraphs' 与下段同页 and 孤行控制; LibreOffice takes a whole paragraph along.
 */
export const keepWithClosing = (blocks: readonly BlockPieces[], isClosed: boolean): KeptText => {
  if (isClosed) return { blocks: tiedAtEnd(blocks), closedBy: "closing" };
  const end = closingTable(blocks);
  if (end === blocks.length) return { blocks, closedBy: "nothing" };
  const text = tiedAtEnd(blocks.slice(0, end));
  const table = blocks.slice(end).map((each): BlockPieces => ({ ...each, tie: "head" }));
  return { blocks: [...text, ...table], closedBy: "table" };
};
