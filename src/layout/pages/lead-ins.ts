import type { BlockPieces } from "../flowing/block-pieces.ts";
import { practice } from "../standard.ts";
import { tableGroups } from "../table/room.ts";
import { tiedLines } from "./kept-text.ts";

/**
 * Blocks in which the text right above a table stays with it: 各板块进展情况如下： is no last line of a page. Two lines of
 * it at least go along, with the table's head and first rows.
 */
export const withLeadIns = (blocks: readonly BlockPieces[]): readonly BlockPieces[] => {
  const groups = tableGroups(blocks);
  return blocks.map((each, index): BlockPieces => {
    if (groups.some(({ first }) => first === index + 1))
      return { ...each, tie: "lines", pieces: tiedLines(each.pieces, practice.linesWithClosing) };
    const isGrouped = groups.some(({ first, last }) => first <= index && index <= last);
    return isGrouped ? { ...each, tie: "head" } : each;
  });
};
