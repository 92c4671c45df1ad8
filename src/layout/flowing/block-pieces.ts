import type { Heading, Note, Paragraph, Table } from "../../model/papers/document.ts";
import type { TableRoom, Tie } from "../set-document.ts";
import type { Piece } from "./piece.ts";

interface PiecesWithRoom {
  /** What flows over pages, one below the other. */
  readonly pieces: readonly Piece[];
  readonly tie?: Tie;
  readonly room?: TableRoom;
}

/** A heading, a paragraph or a note set, before it is on a page. */
interface TextPieces extends PiecesWithRoom {
  readonly block: Heading | Paragraph | Note;
  readonly ragged: boolean;
}

/** A table set, before it is on a page; its pieces are its head and its rows. */
interface TablePieces extends PiecesWithRoom {
  readonly block: Table;
  /** Of its columns, in mm. */
  readonly widths: readonly number[];
}

/** A block of 正文 or of an attachment with its pieces, before they are on pages. */
export type BlockPieces = TextPieces | TablePieces;

/** All pieces of a text one after the other. */
export const piecesOf = (blocks: readonly BlockPieces[]): readonly Piece[] =>
  blocks.flatMap(({ pieces }) => pieces);
