import { cellsOf } from "../../layout/text/cell-width.ts";

/** Height in pt of one line of 10 pt text in a cell, and what a row adds above and below its lines. */
const lineHeight = 13.5;
const padding = 4;
/** The highest that a row can be (18.3.1.73 as Excel applies it). */
const highest = 409;

/** The width of a text in digits: a 汉字 or any full-width mark takes two. */
const digits = (text: string): number => 2 * cellsOf(text);

/** How many lines a text takes in a column so many digits wide; two are lost to the cell's own edges. */
const lineCount = (text: string, width: number): number =>
  text
    .split("\n")
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(digits(paragraph) / Math.max(2, width - 2))), 0);

/**
 * The height in pt at which a row of wrapped texts opens with all of them in sight; `size` is the letters' in pt.
 * An estimate: programs correct it as soon as something is written.
 */
export const rowHeight = (
  texts: readonly { readonly text: string; readonly width: number }[],
  size = 10,
): number => {
  const scale = size / 10;
  const lines = Math.max(1, ...texts.map(({ text, width }) => lineCount(text, width / scale)));
  return Math.min(highest, Math.ceil(lines * lineHeight * scale + padding));
};
