import type { Row } from "../../model/document.ts";
import type { Piece } from "../flowing/piece.ts";

/** A row that takes more of its page than this stands well on it alone. */
const mostAlone = 1 / 3;

/**
 * The rows of a table with the last two on one page, so that no page holds a single row while the one before could share:
 * of three rows or more, and where the last one is low. `room` is what a page holds below the head, in mm.
 */
export const withLastRowsTogether = (
  pieces: readonly Piece[],
  { rows, room }: { readonly rows: readonly Row[]; readonly room: number },
): readonly Piece[] => {
  const cells = rows.flatMap(({ type }, index) => (type === "cells" ? [index] : []));
  const [before, last] = cells.slice(-2);
  if (cells.length < 3 || before === undefined || last === undefined) return pieces;
  const together = pieces.slice(before, last + 1);
  const height = together.reduce((sum, each) => sum + each.height, 0);
  const isLow = (pieces[last]?.height ?? 0) <= room * mostAlone;
  if (!isLow || height > room || together.some(({ cut }) => cut)) return pieces;
  return pieces.map((each, index) => (index === before ? { ...each, keepWithNext: true } : each));
};
