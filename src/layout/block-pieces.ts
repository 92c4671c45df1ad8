import { eachBlock } from "../model/document.ts";
import type { Block } from "../model/document.ts";
import { gridParagraph, setHeading, setNote } from "./body-text.ts";
import type { Faces } from "./faces.ts";
import type { Piece } from "./flow.ts";
import type { SpacedBlock, TableRoom } from "./laid-out.ts";
import type { PageArea } from "./page-area.ts";
import { body } from "./standard.ts";
import { setTable } from "./table-pieces.ts";
import { airAround, tableRooms, withAir } from "./table-room.ts";

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

/** Turns the blocks of 正文 or of an attachment into pieces that flow over pages of one area (7.3.3). */
export const blockPieces = (blocks: readonly Block[], area: PageArea, faces: Faces): BlockPieces => {
  const set = blocks.map((block, index) =>
    eachBlock<SetBlock>({
      heading: (heading) => setHeading(heading, area, faces),
      paragraph: ({ text }) =>
        gridParagraph([{ text, face: body.face }], area, faces, { firstIndent: body.firstLineIndent }),
      note: (note) => setNote(note, area, faces, blocks[index + 1]?.type === "table"),
      table: (table) => setTable(table, area, faces),
    })(block),
  );
  const pieces = set.map((block, index) =>
    blocks[index]?.type === "table" && blocks[index + 1]?.type === "note"
      ? tiedAtEnd(block.pieces)
      : block.pieces,
  );
  const tables = tableRooms(blocks, pieces, area);
  const airs = new Map(tables.map((room) => [room.first, airAround(room, area)]));
  return {
    tables,
    spaced: set.map(({ spaced }) => spaced),
    blocks: pieces.map((each, index) => {
      const air = airs.get(index);
      return air === undefined ? each : withAir(each, air);
    }),
  };
};
