import { eachBlock } from "../../model/papers/document.ts";
import type { Block } from "../../model/papers/document.ts";
import type { BlockPieces } from "../flowing/block-pieces.ts";
import { gridParagraph, setHeading, setNote } from "../flowing/body-text.ts";
import type { Piece } from "../flowing/piece.ts";
import type { Ground } from "../grid/ground.ts";
import { body } from "../standard.ts";
import { columnWidths } from "../table/column-widths.ts";
import { notePlace, noteTextSize } from "../table/measures.ts";
import { setTable } from "../table/pieces.ts";

/** A table's last row stays on the page of the note below it. */
const tiedAtEnd = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keepWithNext: true } : piece));

const isText = ({ type }: Block): boolean => type === "heading" || type === "paragraph";

/** The blocks of 正文 or of an attachment set over the width of an area, without the white round tables (7.3.3). */
export const setBlocks = (blocks: readonly Block[], ground: Ground): readonly BlockPieces[] =>
  blocks.map((each, index) => {
    const below = blocks[index + 1];
    const next = below?.type;
    return eachBlock<BlockPieces>({
      heading: (block) => ({ block, ...setHeading(block, ground) }),
      paragraph: (block) => {
        const spans = [{ text: block.text, face: body.face }];
        return { block, ...gridParagraph({ spans, firstIndent: body.firstLineIndent }, ground) };
      },
      note: (block) => {
        const place = notePlace(blocks, index);
        const kept = block.caption ? next === "note" : place.below?.type === "table";
        return { block, ...setNote({ note: block, kept, size: noteTextSize(place) }, ground) };
      },
      table: (block) => {
        const widths = columnWidths(block, ground);
        const textBelow = blocks.slice(index + 1).some(isText);
        const pieces = setTable(block, { ...ground, widths, textBelow });
        return { block, widths, pieces: next === "note" ? tiedAtEnd(pieces) : pieces };
      },
    })(each);
  });
