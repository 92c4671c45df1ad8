import { isNarrow, isSpace } from "./marks.ts";

/**
 * The width of a text in characters of its own size (字), without its font: European letters, figures, signs and spaces
 * take half a cell, everything else a whole one.
 */
export const cellsOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (isNarrow(character) || isSpace(character) ? 0.5 : 1), 0);
