import { eachBlock } from "../model/document.ts";
import type { Block } from "../model/document.ts";
import { gridParagraph, headingPieces, notePieces } from "./body-text.ts";
import type { Faces } from "./faces.ts";
import type { Piece } from "./flow.ts";
import type { TableRoom } from "./laid-out.ts";
import type { PageArea } from "./page-area.ts";
import { body } from "./standard.ts";
import { tablePieces } from "./table-pieces.ts";
import { airAround, tableRooms, withAir } from "./table-room.ts";

/** 正文 or the text of an attachment, block by block. */
export interface BlockPieces {
  readonly blocks: readonly (readonly Piece[])[];
  /** The tables in it, with the room that is left for them. */
  readonly tables: readonly TableRoom[];
}

/** Turns the blocks of 正文 or of an attachment into pieces that flow over pages of one area (7.3.3). */
export const blockPieces = (blocks: readonly Block[], area: PageArea, faces: Faces): BlockPieces => {
  const pieces = blocks.map((block, index) =>
    eachBlock<readonly Piece[]>({
      heading: (heading) => headingPieces(heading, area, faces),
      paragraph: ({ text }) =>
        gridParagraph([{ text, face: body.face }], area, faces, { firstIndent: body.firstLineIndent }),
      note: (note) => notePieces(note, area, faces, blocks[index + 1]?.type === "table"),
      table: (table) => tablePieces(table, area, faces),
    })(block),
  );
  const tables = tableRooms(blocks, pieces, area);
  const airs = new Map(tables.map((room) => [room.first, airAround(room, area)]));
  return {
    tables,
    blocks: pieces.map((each, index) => {
      const air = airs.get(index);
      return air === undefined ? each : withAir(each, air);
    }),
  };
};
