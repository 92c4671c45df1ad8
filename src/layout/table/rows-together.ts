import type { Row } from "../../model/papers/document.ts";
import type { Piece } from "../flowing/piece.ts";
import { tablePractice } from "../table-practice.ts";

const { rowsTogether, mostAlone, mostTogether } = tablePractice;

const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height, 0);

/** What the rows of a table stand among. */
interface Surroundings {
  /** What a page holds below the head, in mm. */
  readonly room: number;
  /** Text follows below the table, so that a row alone before it is not alone on its page. */
  readonly textBelow: boolean;
}

/** The same, with the pieces that are rows of cells (0-based). */
interface Rows extends Surroundings {
  readonly cells: readonly number[];
}

/**
 * Where the last rows begin that stand on one page: so many, as long as they are low together; two at least where
 * nothing else would stand there.
 */
const lastFrom = (pieces: readonly Piece[], { room, cells, textBelow }: Rows): number => {
  const [before = pieces.length, last = pieces.length] = cells.slice(-2);
  const isLow = (pieces[last]?.height ?? 0) <= room * mostAlone;
  if (cells.length < 3 || !isLow || heightOf(pieces.slice(before)) > room) return pieces.length;
  const most = Math.min(rowsTogether.last, Math.floor(cells.length / 2));
  const others = cells.slice(-most, -2);
  return (
    others.find((index) => heightOf(pieces.slice(index)) <= room * mostTogether) ??
    (textBelow ? pieces.length : before)
  );
};

/** Where the first rows end that stand on one page: so many, as long as they are low together. */
const firstTo = (pieces: readonly Piece[], { room, cells }: Omit<Rows, "textBelow">): number => {
  const last = cells[rowsTogether.first - 1];
  return last !== undefined && heightOf(pieces.slice(0, last + 1)) <= room * mostTogether ? last : 0;
};

/**
 * The rows of a table with its first ones on one page and its last ones too, so that no page begins it with a row alone,
 * or ends it with a few rows, while the other page could share.
 */
export const withRowsTogether = (
  pieces: readonly Piece[],
  { rows, ...around }: Surroundings & { readonly rows: readonly Row[] },
): readonly Piece[] => {
  const cells = rows.flatMap(({ type }, index) => (type === "cells" ? [index] : []));
  const [to, from] = [firstTo(pieces, { ...around, cells }), lastFrom(pieces, { ...around, cells })];
  const isKept = (index: number): boolean => index < to || (index >= from && index < pieces.length - 1);
  return pieces.map((each, index) => (isKept(index) ? { ...each, keepWithNext: true } : each));
};
