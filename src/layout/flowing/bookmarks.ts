import type { Block } from "../../model/papers/document.ts";
import type { Bookmark } from "../page.ts";
import type { BlockPieces } from "./block-pieces.ts";
import type { Piece } from "./piece.ts";

/** Makes the first text of some pieces open a heading. */
export const opening = (pieces: readonly Piece[], bookmark: Bookmark): readonly Piece[] =>
  pieces.map((piece, index) => {
    if (index > 0) return piece;
    const draw: Piece["draw"] = (top, last) => {
      const items = piece.draw(top, last);
      const first = items.findIndex(({ type }) => type === "text");
      return items.map((item, place) =>
        place === first && item.type === "text" ? { ...item, bookmark } : item,
      );
    };
    return { ...piece, draw };
  });

/** The headings by which a reader leafs: 一、 and （一）, without the stop that parts one from text running in. */
const bookmarkOf = (block: Block, above: number): Bookmark | undefined => {
  if (block.type !== "heading") return undefined;
  const { level, number, text } = block;
  return level <= 2 ? { level: above + level, text: `${number}${text.replace(/。$/u, "")}` } : undefined;
};

/**
 * The blocks of 正文 or of an attachment, those that are headings with their bookmarks. `above` levels of the outline
 * stand over them.
 */
export const withBookmarks = (blocks: readonly BlockPieces[], above: number): readonly BlockPieces[] =>
  blocks.map((each) => {
    const bookmark = bookmarkOf(each.block, above);
    return bookmark ? { ...each, pieces: opening(each.pieces, bookmark) } : each;
  });
