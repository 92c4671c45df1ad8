import type { FaceRole } from "../face-roles.ts";
import { faceFor } from "../faces.ts";
import type { Faces } from "../faces.ts";
import { breakStrengths } from "./line-breaks.ts";
import type { BreakStrength } from "./line-breaks.ts";
import { isHalfOfPair, isNarrow, isSpace } from "./marks.ts";

/** Text of one face within a paragraph. */
export interface Span {
  readonly text: string;
  readonly face: FaceRole;
}

/** Text before it is set, with how it is to be set. Size in pt. */
export interface UnsetText {
  readonly spans: readonly Span[];
  readonly size: number;
  /** Added after every character so that 28 of them fill the line, in pt. */
  readonly tracking: number;
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
  /** The character's own width, without tracking; a mark keeps its whole cell, as in Word without 标点压缩. */
  readonly width: number;
  /** Whether a line may end before it. */
  readonly strength: BreakStrength;
  /** The gap before it never changes: between the halves of —— and ……. */
  readonly tied: boolean;
  /** The gap before it is inside a number or a European word, which is not spread. */
  readonly inWord: boolean;
}

const narrowWord = (character: string): boolean => isNarrow(character) && !isSpace(character);

/** Cuts a paragraph into characters that know their face, their width and how they stand beside each other. */
export const atomsOf = (text: UnsetText, faces: Faces): readonly Atom[] => {
  const { spans, size } = text;
  const strengths = breakStrengths(spans.map((span) => span.text).join(""), text.whole);
  const atoms: Atom[] = [];
  let before = "";
  for (const span of spans) {
    const faceOf = faceFor(span.face, faces);
    for (const character of Array.from(span.text)) {
      const face = faceOf(character);
      atoms.push({
        character,
        face,
        width: faces[face].advance(character) * size,
        strength: strengths[atoms.length] ?? "never",
        tied: isHalfOfPair(character) && before === character,
        inWord: narrowWord(before) && narrowWord(character),
      });
      before = character;
    }
  }
  return atoms;
};
