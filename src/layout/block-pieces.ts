import { eachBlock } from "../model/document.ts";
import type { Block } from "../model/document.ts";
import { gridParagraph, headingPieces, notePieces } from "./body-text.ts";
import type { Faces } from "./faces.ts";
import type { Piece } from "./flow.ts";
import type { PageArea } from "./page-area.ts";
import { body } from "./standard.ts";
import { tablePieces } from "./table-pieces.ts";

/** Turns the blocks of 正文 or of an attachment, each, into pieces that flow over pages of one area (7.3.3). */
export const blockPieces = (
  blocks: readonly Block[],
  area: PageArea,
  faces: Faces,
): readonly (readonly Piece[])[] =>
  blocks.map((block, index) =>
    eachBlock<readonly Piece[]>({
      heading: (heading) => headingPieces(heading, area, faces),
      paragraph: ({ text }) =>
        gridParagraph([{ text, face: body.face }], area, faces, { firstIndent: body.firstLineIndent }),
      note: (note) => notePieces(note, area, faces, blocks[index + 1]?.type === "table"),
      table: (table) => tablePieces(table, area, faces),
    })(block),
  );
