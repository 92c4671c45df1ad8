import type { Atom } from "./line-atoms.ts";
import { practice } from "../standard.ts";
import { isHalfOfPair, isSpace, mayEndLine, mayStartLine } from "./marks.ts";

/** A line by its atoms: from `start`, visible up to `end`, the next line from `next`. */
export interface FilledLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** A difference in pt that nobody sees and that sums of fractions make. */
export const hair = 0.01;

/** A free break that leaves more than this part of the line empty yields to one of another strength. */
const { gaping } = practice.text;

interface Candidate {
  readonly end: number;
  readonly slack: number;
}

/** A break that keeps 禁则 though it parts what belongs together; for what is wider than a line. */
const keepsRules = (atoms: readonly Atom[], place: number): boolean => {
  const [before, after] = [atoms[place - 1]?.character ?? "", atoms[place]?.character ?? ""];
  return mayEndLine(before) && mayStartLine(after) && !(isHalfOfPair(before) && before === after);
};

/**
 * Finds where the line that begins at `start` ends. `room` in pt. A closing mark that would begin the
 * next line is pulled in when marks can be squeezed for it; otherwise the character before it goes along.
 */
const chooseEnd = (atoms: readonly Atom[], start: number, room: number): number => {
  const best: { free?: Candidate; soft?: Candidate; inside?: Candidate } = {};
  let forced = start + 1;
  let lawful: number | undefined;
  let pulled: { end: number; over: number } | undefined;
  let width = 0;
  let visible = 0;
  let squeeze = 0;
  for (let end = start + 1; end <= atoms.length; end++) {
    const atom = atoms[end - 1];
    if (!atom) break;
    width += atom.width;
    if (end - 1 > start) {
      width -= atom.trim;
      squeeze += atom.squeeze;
    }
    if (!isSpace(atom.character)) visible = width;
    const over = visible - atom.endTrim - room;
    const strength = end === atoms.length ? "free" : atoms[end]?.strength;
    if (over <= hair) {
      forced = end;
      if (keepsRules(atoms, end)) lawful = end;
      if (strength && strength !== "never") best[strength] = { end, slack: room - visible };
    } else if (over - squeeze <= hair) {
      if (strength === "free" && atom.endTrim > 0) pulled = { end, over };
    } else if (over - squeeze > 2 * atom.width + room * 0.05) break;
  }
  const { free } = best;
  if (free?.end === atoms.length) return free.end;
  if (pulled && (!free || pulled.over <= free.slack + hair)) return pulled.end;
  let chosen = free;
  for (const strength of ["soft", "inside"] as const) {
    const other = best[strength];
    if (other && (!chosen || (chosen.slack > room * gaping[strength] && other.end > chosen.end)))
      chosen = other;
  }
  return chosen?.end ?? lawful ?? forced;
};

/**
 * Fills lines with atoms; `roomOf` gives the room of the n-th line (0-based) in pt, tracking left out: 28 cells are
 * 28 times the size. Spaces at a line's end vanish.
 */
export const fillLines = (
  atoms: readonly Atom[],
  roomOf: (line: number) => number,
): readonly FilledLine[] => {
  const lines: FilledLine[] = [];
  let start = 0;
  while (start < atoms.length) {
    const next = chooseEnd(atoms, start, roomOf(lines.length));
    let end = next;
    while (end > start && isSpace(atoms[end - 1]?.character ?? "")) end--;
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
};
