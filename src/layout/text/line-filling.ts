import type { Atom } from "./line-atoms.ts";
import { isSpace, mayEndLine, mayStartLine } from "./marks.ts";

/** A line by its atoms: from `start`, visible up to `end`, the next line from `next`. */
interface FilledLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** A difference in pt that nobody sees and that sums of fractions make. */
export const hair = 0.01;

/** A break that keeps 避头尾 though it is inside a number or a word; for what is wider than a line. */
const keepsRules = (atoms: readonly Atom[], place: number): boolean =>
  mayEndLine(atoms[place - 1]?.character ?? "") && mayStartLine(atoms[place]?.character ?? "");

/**
 * Finds where the line that begins at `start` ends, `room` in pt: at the last place that has room and may end a line.
 * A mark that would begin the next line takes the character before it along. What is wider than a line is cut.
 */
const chooseEnd = (atoms: readonly Atom[], start: number, room: number): number => {
  let free: number | undefined;
  let tight: number | undefined;
  let lawful: number | undefined;
  let forced = start + 1;
  let width = 0;
  for (let end = start + 1; end <= atoms.length; end++) {
    const atom = atoms[end - 1];
    if (!atom) break;
    width += atom.width;
    // Spaces stand in the margin, and so may a line end behind them.
    if (width > room + hair && !isSpace(atom.character)) break;
    forced = end;
    if (keepsRules(atoms, end)) lawful = end;
    const strength = end === atoms.length ? "free" : atoms[end]?.strength;
    if (strength === "free") free = end;
    if (strength === "tight") tight = end;
  }
  return free ?? tight ?? lawful ?? forced;
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
