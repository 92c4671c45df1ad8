import type { Code } from "../../diagnostics/diagnostic.ts";

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The offset behind the line break that ends the line of `offset`, or the end of the text. */
const nextLine = (utf8: Buffer, offset: number): number => {
  let end = offset;
  while (end < utf8.length && utf8[end] !== lineFeed && utf8[end] !== carriageReturn) end++;
  return Math.min(utf8.length, end + (utf8[end] === carriageReturn && utf8[end + 1] === lineFeed ? 2 : 1));
};

/** The offset behind the quote that closes the one at `opening`; a doubled quote closes nothing. */
const behindClosing = (utf8: Buffer, opening: number): number => {
  let at = utf8.indexOf(quote, opening + 1);
  while (at !== -1 && utf8[at + 1] === quote) at = utf8.indexOf(quote, at + 2);
  return at === -1 ? utf8.length : at + 1;
};

/** What is wrong with the quotes of one cell. Offsets are in bytes. */
interface BrokenQuotes {
  readonly code: Extract<Code, "TAB-007" | "TAB-008" | "TAB-009">;
  readonly offset: number;
  /** Where the next line begins that can be read by itself. */
  readonly resumeAt: number;
}

/**
 * Says what stopped csv-parse in the cell that begins at `cell`: a quote inside an unquoted cell, text behind a closing
 * quote, or a quote that is not closed. The last is also what it most likely is when the text behind the “closing” quote
 * stands on a later line: that quote then opens a cell of its own.
 *
 * csv-parse reads all that is sound and tells where every cell ends. Of a broken quote it tells the line it had come to,
 * neither the quote's place nor where to go on; told to skip such records, it takes a quote that is not closed for the
 * rest of the file, and 80 rows of a unit would be gone behind one slip. So this one cell is looked at a second time.
 */
export const brokenQuotes = (utf8: Buffer, cell: number): BrokenQuotes => {
  const opening = utf8.indexOf(quote, cell);
  if (utf8.toString("utf8", cell, opening).trim() !== "") {
    return { code: "TAB-009", offset: opening, resumeAt: nextLine(utf8, opening) };
  }
  const closing = behindClosing(utf8, opening);
  const sameLine = closing < nextLine(utf8, opening) && closing < utf8.length;
  return sameLine
    ? { code: "TAB-008", offset: closing, resumeAt: nextLine(utf8, closing) }
    : { code: "TAB-007", offset: opening, resumeAt: nextLine(utf8, opening) };
};
