import { eachBlock } from "../../model/document.ts";
import type { Block } from "../../model/document.ts";
import { gridParagraph, setHeading, setNote } from "../flowing/body-text.ts";
import type { Faces } from "../faces.ts";
import type { Piece } from "../flowing/flow.ts";
import type { SpacedBlock, TableRoom } from "../laid-out.ts";
import type { PageArea } from "../grid/page-area.ts";
import { body, practice } from "../standard.ts";
import { setTable } from "../table/pieces.ts";
import { airAround, tableRooms, withAir } from "../table/room.ts";

/** 正文 or the text of an attachment, block by block. */
export interface BlockPieces {
  readonly blocks: readonly (readonly Piece[])[];
  /** The tables in it, with the room that is left for them. */
  readonly tables: readonly TableRoom[];
  /** The same blocks for a flowing format. */
  readonly spaced: readonly SpacedBlock[];
}

interface SetBlock {
  readonly pieces: readonly Piece[];
  readonly spaced: SpacedBlock;
}

/** A table's last row stays on the page of the note below it. */
const tiedAtEnd = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keepWithNext: true } : piece));

/** The blocks of 正文 or of an attachment set over the width of an area, without the white round tables (7.3.3). */
const setBlocks = (blocks: readonly Block[], area: PageArea, faces: Faces): readonly SetBlock[] =>
  blocks.map((block, index) => {
    const set = eachBlock<SetBlock>({
      heading: (heading) => setHeading(heading, area, faces),
      paragraph: ({ text }) =>
        gridParagraph([{ text, face: body.face }], area, faces, { firstIndent: body.firstLineIndent }),
      note: (note) => setNote(note, area, faces, blocks[index + 1]?.type === "table"),
      table: (table) => setTable(table, area, faces),
    })(block);
    const isNoted = block.type === "table" && blocks[index + 1]?.type === "note";
    return isNoted ? { ...set, pieces: tiedAtEnd(set.pieces) } : set;
  });

/** Set blocks as pieces that flow over pages of one area, with at least `air` mm of white round tables. */
const withRooms = (
  blocks: readonly Block[],
  set: readonly SetBlock[],
  area: PageArea,
  air: number,
): BlockPieces => {
  const pieces = set.map((block) => block.pieces);
  const tables = tableRooms(blocks, pieces, area, air);
  const airs = new Map(tables.map((room) => [room.first, airAround(room, area)]));
  return {
    tables,
    spaced: set.map(({ spaced }) => spaced),
    blocks: pieces.map((each, index) => {
      const above = airs.get(index);
      return above === undefined ? each : withAir(each, above);
    }),
  };
};

/** Turns the blocks of 正文 or of an attachment into pieces; another time with other white round tables (mm). */
export const blockPieces = (
  blocks: readonly Block[],
  area: PageArea,
  faces: Faces,
): BlockPieces & { readonly withAir: (air: number) => BlockPieces } => {
  const set = setBlocks(blocks, area, faces);
  const airy = (air: number): BlockPieces => withRooms(blocks, set, area, air);
  return { ...airy(practice.tableAir), withAir: airy };
};
