import type { FaceRole } from "../face-roles.ts";
import type { Faces } from "../faces.ts";
import { atomsOf } from "./line-atoms.ts";
import type { Atom, UnsetText } from "./line-atoms.ts";
import { practice } from "../standard.ts";
import { fillLines, hair } from "./line-filling.ts";
import { placeAtoms } from "./line-spacing.ts";

/** A stretch of a set line in one face with one tracking; `x` in pt from the paragraph's left edge. */
interface LineRun {
  readonly x: number;
  readonly text: string;
  readonly face: FaceRole;
  readonly tracking: number;
}

/** A finished line of a paragraph, not yet on a page; all lengths in pt. */
export interface SetLine {
  readonly text: string;
  readonly runs: readonly LineRun[];
  /** From the paragraph's left edge to where the line begins. */
  readonly indent: number;
  readonly width: number;
  /** Its characters, with the spaces that vanish at its end. */
  readonly atoms: readonly Atom[];
}

/** A paragraph before it is set; lengths in pt. */
export interface UnsetParagraph extends UnsetText {
  readonly width: number;
  /** Of the first line (7.3.3: two characters). */
  readonly firstIndent?: number;
  /** Of the others, when they stand back from the edge (7.3.4). */
  readonly hangingIndent?: number;
  /** A run ends behind so many characters, whatever follows. */
  readonly breakAfter?: number | undefined;
  /** Full lines end flush; the widest gap for it, as a share of the size. 0: every line keeps its own width. */
  readonly mostStretch?: number;
}

const sameTracking = (a: number, b: number): boolean => Math.abs(a - b) < 0.001;

/** Atoms of one line at their places, before neighbours are joined; lengths in pt. */
interface PlacedAtoms {
  readonly atoms: readonly Atom[];
  readonly places: readonly number[];
  readonly indent: number;
  readonly tracking: number;
  /** A run ends before this one. */
  readonly breakBefore: number;
}

/** Joins neighbours that have one face and one distance, so that a file holds few pieces and reads as text. */
const runsOf = ({ atoms, places, indent, tracking, breakBefore }: PlacedAtoms): readonly LineRun[] => {
  const placeOf = (index: number): number => places[index] ?? 0;
  /** From the end of an atom's own width to the next atom. */
  const distanceAfter = (index: number): number =>
    placeOf(index + 1) - placeOf(index) - (atoms[index]?.width ?? 0);
  /** A number or word that is spread less than the line begins a run of its own. */
  const opensWord = (index: number, distance: number): boolean =>
    !atoms[index]?.inWord &&
    atoms[index + 1]?.inWord === true &&
    !sameTracking(distanceAfter(index), distance);
  const runs: LineRun[] = [];
  let start = 0;
  while (start < atoms.length) {
    const face = atoms[start]?.face ?? "仿宋";
    const isPair = atoms[start + 1]?.face === face;
    const distance = isPair ? distanceAfter(start) : tracking;
    let end = start + 1;
    while (
      end !== breakBefore &&
      atoms[end]?.face === face &&
      sameTracking(distanceAfter(end - 1), distance) &&
      !opensWord(end, distance)
    )
      end++;
    const text = atoms.slice(start, end).map((atom) => atom.character);
    runs.push({ x: indent + placeOf(start), text: text.join(""), face, tracking: distance });
    start = end;
  }
  return runs;
};

/** The lines of a paragraph, their full ones spread or not. */
const placedLines = (
  paragraph: Omit<UnsetParagraph, "spans" | "whole">,
  atoms: readonly Atom[],
  mostStretch: number,
): readonly SetLine[] => {
  const { size, tracking, width, firstIndent = 0, hangingIndent = 0, breakAfter = 0 } = paragraph;
  const indentOf = (line: number): number => (line === 0 ? firstIndent : hangingIndent);
  const untracked = size / (size + tracking);
  const filled = fillLines(atoms, (line) => (width - indentOf(line)) * untracked);
  return filled.map((line, index) => {
    const visible = atoms.slice(line.start, line.end);
    const indent = indentOf(index);
    const flush = index < filled.length - 1 && mostStretch > 0;
    const placed = placeAtoms(visible, { room: width - indent, size, tracking, flush, mostStretch });
    return {
      text: visible.map((atom) => atom.character).join(""),
      runs: runsOf({
        atoms: visible,
        places: placed.places,
        indent,
        tracking,
        breakBefore: breakAfter - line.start,
      }),
      indent,
      width: placed.width,
      atoms: atoms.slice(line.start, line.next),
    };
  });
};

/** Whether a full line of a paragraph ends before the edge, which is `width` pt from its left edge. */
export const isRagged = (lines: readonly SetLine[], width: number): boolean =>
  lines.slice(0, -1).some((line) => line.indent + line.width < width - hair);

/** Sets a paragraph of which the atoms are known already; its spans are not looked at. */
export const setAtoms = (
  atoms: readonly Atom[],
  paragraph: Omit<UnsetParagraph, "spans" | "whole">,
): readonly SetLine[] => {
  const { width, mostStretch = practice.text.mostStretch } = paragraph;
  const lines = placedLines(paragraph, atoms, mostStretch);
  return mostStretch > 0 && isRagged(lines, width) ? placedLines(paragraph, atoms, 0) : lines;
};

/**
 * Sets a paragraph into lines by the rules of Chinese official text, which are Word's too: 避头尾, numbers whole, full
 * lines flush, the last one natural (GB/T 9704 5.2.3, GB/T 15834 5.1). Where one line could only be made flush with gaps
 * wider than `mostStretch` none is, and the paragraph is ragged. An empty paragraph has no lines.
 */
export const setParagraph = (paragraph: UnsetParagraph, faces: Faces): readonly SetLine[] =>
  setAtoms(atomsOf(paragraph, faces), paragraph);

/** The width that a text takes on one line of its own, in pt. */
export const widthOf = (text: UnsetText, faces: Faces): number => {
  const { size, tracking } = text;
  return placeAtoms(atomsOf(text, faces), { room: Infinity, size, tracking, flush: false, mostStretch: 0 })
    .width;
};
