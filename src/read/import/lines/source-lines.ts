import type { Position } from "../../../model/place.ts";
import { unifiedText } from "../../../model/text/unified-text.ts";

/** One line of the document that is not empty, without the blanks around it, in the characters that it shows. */
export interface SourceLine {
  readonly text: string;
  /** Where its first visible character stands. */
  readonly at: Position;
}

/** Cuts a text into its lines, at any kind of line end, and leaves out the empty ones. */
export const sourceLines = (text: string): readonly SourceLine[] =>
  text
    .split(/\r\n|[\n\r\f\u0085\u2028\u2029]/u)
    .map((line, index) => {
      const blanks = line.length - line.trimStart().length;
      return { text: unifiedText(line).trim(), at: { line: index + 1, column: blanks + 1 } };
    })
    .filter((line) => line.text !== "");
