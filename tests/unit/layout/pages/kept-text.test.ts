import { expect, test } from "@jest/globals";
import type { BlockPieces } from "../../../../src/layout/flowing/block-pieces.ts";
import type { Piece } from "../../../../src/layout/flowing/piece.ts";
import { keepWithClosing } from "../../../../src/layout/pages/kept-text.ts";

const line: Piece = { height: 5.6, place: "line", keepWithNext: false, draw: () => [] };
const paragraph = (lines: number): BlockPieces => ({
  block: { type: "paragraph", text: "。" },
  pieces: Array.from({ length: lines }, () => line),
  ragged: false,
});
const table: BlockPieces = {
  block: { type: "table", columns: [], rows: [] },
  pieces: [line, line, line],
  widths: [],
};

/** Of each block its tie, and which of its lines stay with what follows. */
const tied = (...blocks: readonly BlockPieces[]) =>
  keepWithClosing(blocks, true).blocks.map(({ tie = "", pieces }) =>
    [tie, ...pieces.map(({ keepWithNext }) => (keepWithNext ? "kept" : "free"))].join(" "),
  );

test("two lines of the last paragraph stay with 署名, and where it has one, the end of the one before", () => {
  expect(tied(paragraph(3), paragraph(3))).toEqual([" free free free", "lines kept kept kept"]);
  expect(tied(paragraph(4), paragraph(1))).toEqual(["lines kept free kept kept", "lines kept"]);
});

test("a single line below a table does not take the table along, and of a table the last row stays", () => {
  expect(tied(table, paragraph(1))).toEqual([" free free free", "lines kept"]);
  expect(tied(paragraph(2), table)).toEqual([" free free", "lines free free kept"]);
});
