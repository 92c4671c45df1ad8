import type { BlockPieces } from "../flowing/block-pieces.ts";
import type { SetBlock } from "../set-document.ts";
import { roomsOnPages, rowsBreakingLikeOurs } from "../table/breaks.ts";
import type { FlowedText, WordPage } from "../table/breaks.ts";

/** Lines that are set closer (7.3.5.5), in a flowing format from the first block on that begins among them. */
export interface CloserLines {
  /** Of 正文, 0-based. */
  readonly fromBlock: number;
  /** In twips. */
  readonly pitch: number;
}

/**
 * The blocks of 正文 or of an attachment as they came to stand on pages, with what a flowing format must be told so that
 * its pages, which are like `word`, come out the same.
 */
export const setBody = (
  text: FlowedText,
  { word, closer }: { readonly word: WordPage; readonly closer?: CloserLines },
): readonly SetBlock[] => {
  const rooms = roomsOnPages(text);
  return text.blocks.map((each: BlockPieces, index): SetBlock => {
    const room = rooms[index];
    const base = {
      ...(each.tie && { tie: each.tie }),
      ...(closer && index >= closer.fromBlock && { line: closer.pitch }),
      ...(room && { room }),
    };
    return "ragged" in each
      ? { ...base, block: each.block, ragged: each.ragged }
      : {
          ...base,
          block: each.block,
          widths: each.widths,
          ...rowsBreakingLikeOurs(each.block, { text, index, word }),
        };
  });
};
