import type { Position } from "../place.ts";

/** Where a text begins. */
export const textStart: Position = { line: 1, column: 1 };

const lineBreak = /[\r\n]/u;
const surrogate = /[\uD800-\uDFFF]/;

const codePoints = (text: string): number => (surrogate.test(text) ? [...text].length : text.length);

/** Where one is after reading `passed` from `from`. CR LF, LF and CR each end one line, as in an editor. */
const after = (from: Position, passed: string): Position => {
  if (!lineBreak.test(passed)) return { line: from.line, column: from.column + codePoints(passed) };
  let { line, column } = from;
  let lineStart = 0;
  for (const found of passed.matchAll(/\r\n|\n|\r/gu)) {
    line++;
    column = 1;
    lineStart = found.index + found[0].length;
  }
  return { line, column: column + codePoints(passed.slice(lineStart)) };
};

/** The position of the UTF-16 index `index` of `text`, which does not lie between a CR and its LF. */
export const positionAt = (text: string, index: number): Position => after(textStart, text.slice(0, index));

/** Gives the positions of many indices of one text, as `positionAt` does of one, without reading it through for each. */
export const positionsIn = (text: string): ((index: number) => Position) => {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (found) => found.index + found[0].length)];
  return (index) => {
    // The last line that does not begin behind the index.
    let first = 0;
    let last = starts.length - 1;
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if ((starts[middle] ?? 0) <= index) first = middle;
      else last = middle - 1;
    }
    return { line: first + 1, column: 1 + codePoints(text.slice(starts[first], index)) };
  };
};

/** The position in a text of what stands at `inner` in a passage of it that begins at `from`. */
export const movedTo = (from: Position, inner: Position): Position => ({
  line: from.line + inner.line - 1,
  column: inner.line === 1 ? from.column + inner.column - 1 : inner.column,
});

/**
 * Gives the positions of byte offsets in UTF-8 text, which must be asked for in ascending order: every byte is
 * walked over once, however long its line is. Throws when an offset lies before the last one.
 */
export const ascendingPositions = (utf8: Buffer): ((offset: number) => Position) => {
  let reached = 0;
  let position = textStart;
  return (offset) => {
    if (offset < reached) throw new Error("ascendingPositions: offsets must ascend");
    position = after(position, utf8.toString("utf8", reached, offset));
    reached = offset;
    return position;
  };
};
