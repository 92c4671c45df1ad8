import type { Block } from "../model/document.ts";
import type { Piece } from "./flow.ts";

/** So many lines of text, or a row of a table, stand at least on the page of 署名 (7.3.5.5; never 此页无正文). */
export const linesWithClosing = 2;

/** The pieces of 正文 block by block, the last ones tied to what follows. */
export interface KeptText {
  readonly blocks: readonly (readonly Piece[])[];
  /** How many of the last blocks are tied. */
  readonly joined: number;
}

/** The last two lines of a paragraph go along, and neither its first nor its last stands alone on a page. */
const tied = (pieces: readonly Piece[], isTable: boolean): readonly Piece[] =>
  pieces.map((piece, index) => {
    const last = pieces.length - (isTable ? 1 : linesWithClosing);
    return index >= last || (!isTable && index === 0) ? { ...piece, keepWithNext: true } : piece;
  });

/**
 * Ties the end of 正文 to what follows it: two lines at least, those of the block before too where the last has only
 * one. Word does the same with the paragraphs' 与下段同页 and 孤行控制; LibreOffice takes a whole paragraph along.
 */
export const keepWithClosing = (body: readonly Block[], blocks: readonly (readonly Piece[])[]): KeptText => {
  const isTable = (index: number): boolean => body[index]?.type === "table";
  const last = blocks.length - 1;
  const isEnough = isTable(last) || (blocks[last]?.length ?? 0) >= linesWithClosing;
  const joined = isEnough || last < 1 || isTable(last - 1) ? 1 : 2;
  return {
    joined,
    blocks: blocks.map((pieces, index) => (index > last - joined ? tied(pieces, isTable(index)) : pieces)),
  };
};
