import { isRed } from "../../colours.ts";
import { type DocxFile, type DrawnLine, type DocxParagraph, paragraphsIn } from "../read/document.ts";
import type { PlacedParagraph } from "./measure.ts";

/** What of 版头 is not part of the running text: drawn lines, text boxes, headers. */

/** 发文机关标志 is larger than any title. */
export const leastMarkSize = 22.5;

/** 版头 is looked for in this many paragraphs. */
export const headReach = 12;

/** Red lines drawn as double ones, wherever they are anchored: no other paper than a letter has any. */
export const doubleLines = ({ sections: [first] }: DocxFile): readonly DrawnLine[] =>
  paragraphsIn(
    [first?.headers, first?.blocks, ...Object.values(first?.footers ?? {})].flatMap((blocks) => blocks ?? []),
    true,
  )
    .flatMap(({ lines }) => lines)
    .filter(({ compound, colour }) => compound !== undefined && isRed(colour ?? ""));

export const lettersRules = (flow: readonly PlacedParagraph[]): readonly DrawnLine[] =>
  flow
    .flatMap(({ paragraph }) => paragraph.lines)
    .filter(({ colour, y }) => y !== undefined && isRed(colour ?? ""))
    .toSorted((a, b) => (a.y ?? 0) - (b.y ?? 0));

/**
 * 发文机关标志 where it is not part of the running text: large red letters in a text box, a table or the page's header.
 */
export const findMarksAside = ({ sections }: DocxFile): readonly DocxParagraph[] =>
  [
    ...paragraphsIn(sections[0]?.headers ?? [], true),
    ...paragraphsIn(sections[0]?.blocks ?? [], true).slice(0, headReach),
  ]
    .flatMap((paragraph) => [paragraph, ...paragraph.boxes.flatMap(({ paragraphs }) => paragraphs)])
    .filter(({ runs }) =>
      runs.some(
        ({ text, size = 0, colour }) => text.trim() !== "" && size > leastMarkSize && isRed(colour ?? ""),
      ),
    );
