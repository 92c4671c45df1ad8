import type { FaceRole } from "../face-roles.ts";
import { faceFor } from "../faces.ts";
import type { Faces } from "../faces.ts";
import { breakStrengths } from "./line-breaks.ts";
import type { BreakStrength } from "./line-breaks.ts";
import { isHalfOfPair, isMark, isNarrow, isSpace, trimLeft, trimRight } from "./marks.ts";

/** Text of one face within a paragraph. */
export interface Span {
  readonly text: string;
  readonly face: FaceRole;
}

/**
 * How much of its empty half a mark gives up (GB/T 15834 5.1.10–11): "any" within a line, to pull one more in, and at
 * its end; "end" only there; "none".
 */
export type MarkRoom = "any" | "end" | "none";

/** Text before it is set, with how it is to be set. Size in pt. */
export interface UnsetText {
  readonly spans: readonly Span[];
  readonly size: number;
  /** Added after every character so that 28 of them fill the line, in pt. */
  readonly tracking: number;
  readonly marks?: MarkRoom;
  /** Words that do not part at a line's end. */
  readonly whole?: readonly string[];
}

/**
 * One character on its way into a line, with all that decides where lines end and how wide gaps are: what a paragraph
 * is made of before it has lines. Lengths in pt.
 */
export interface Atom {
  readonly character: string;
  readonly face: FaceRole;
  /** The character's own width, without tracking. */
  readonly width: number;
  /** Whether a line may end before it. */
  readonly strength: BreakStrength;
  /** Always taken from between this and the atom before, when both are marks (GB/T 15834 5.1.11). */
  readonly trim: number;
  /** What may be taken there besides, to pull a mark into the line. */
  readonly squeeze: number;
  /** What a mark gives up when it is the last of a line (5.1.10). */
  readonly endTrim: number;
  /** The gap before it never changes: between the halves of —— and ……. */
  readonly tied: boolean;
  /** The gap before it is inside a number or a European word, which is spread last. */
  readonly inWord: boolean;
}

const narrowWord = (character: string): boolean => isNarrow(character) && !isSpace(character);

/** Cuts a paragraph into characters that know their face, their width and how they stand beside each other. */
export const atomsOf = (text: UnsetText, faces: Faces): readonly Atom[] => {
  const { spans, size, marks = "any" } = text;
  const strengths = breakStrengths(spans.map((span) => span.text).join(""), text.whole);
  const atoms: Atom[] = [];
  let before = "";
  for (const span of spans) {
    const faceOf = faceFor(span.face, faces);
    for (const character of Array.from(span.text)) {
      const face = faceOf(character);
      const room = (trimRight(before) + trimLeft(character)) * size;
      const trim = isMark(before) && isMark(character) ? Math.min(room, size / 2) : 0;
      atoms.push({
        character,
        face,
        width: faces[face].advance(character) * size,
        strength: strengths[atoms.length] ?? "never",
        trim,
        squeeze: marks === "any" ? room - trim : 0,
        endTrim: marks === "none" ? 0 : trimRight(character) * size,
        tied: isHalfOfPair(character) && before === character,
        inWord: narrowWord(before) && narrowWord(character),
      });
      before = character;
    }
  }
  return atoms;
};
