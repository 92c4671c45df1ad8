import type { Part } from "../part.ts";
import type { SetLine } from "../text/set-paragraph.ts";

/** What a paragraph is, and the heading that opens it by so many of its characters where text runs in behind one. */
export interface TextParts {
  readonly part: Part;
  readonly opening?: { readonly part: Part; readonly characters: number };
}

/** For each line of a paragraph, what each of its runs is a part of; a run of heading and text belongs to the heading. */
export const lineParts = (
  lines: readonly SetLine[],
  { part, opening }: TextParts,
): readonly (readonly Part[])[] => {
  let lineStart = 0;
  return lines.map(({ runs, atoms }) => {
    let start = lineStart;
    lineStart += atoms.length;
    return runs.map(({ text }) => {
      const isOpening = opening !== undefined && start < opening.characters;
      start += Array.from(text).length;
      return isOpening ? opening.part : part;
    });
  });
};
