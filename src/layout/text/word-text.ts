import type { SpacedText } from "../spaced-text.ts";
import type { Atom } from "./line-atoms.ts";
import { isNarrow, mayEndLine } from "./marks.ts";
import type { SetLine } from "./set-paragraph.ts";
import { docxLineMargin, docxMostDrawn, docxRounding } from "../grid/docx-profile.ts";
import { twipsOfPoints, twipsPerPoint } from "../grid/twips.ts";

/** How a word processor sets a paragraph; lengths in twips unless said otherwise. */
export interface WordSetting {
  /** In pt. */
  readonly size: number;
  /** What the paragraph's style adds after every character. */
  readonly tracking: number;
  /** From edge to edge of the line of this number (0-based). */
  readonly roomOf: (line: number) => number;
  /** What a line may have besides, by the program: cells differ in how they count their rules. */
  readonly slack: number;
  /** Up to this share of the size lines are spread to be full; a wider gap stands behind the last character. */
  readonly mostStretch: number;
}

/** The same in twips. */
export const mostSpread = ({ size, mostStretch }: WordSetting): number =>
  Math.floor(size * twipsPerPoint * mostStretch);

/** One character with what is added after it. */
interface SpacedCharacter {
  readonly character: string;
  readonly added: number;
}

/** What a line leaves free that we fill; the slack of a cell does for it. */
const marginOf = ({ slack }: MeasuredLine): number => (slack > 0 ? 0 : docxLineMargin);

const widthOf = (atoms: readonly Atom[]): number =>
  atoms.reduce((sum, { width }) => sum + twipsOfPoints(width), 0);

/** Parts of a number or of a word that no word processor takes asunder. */
const isWhole = (atom: Atom | undefined): boolean =>
  atom !== undefined && /[0-9A-Za-z.]/.test(atom.character);

/**
 * The least that a word processor would still set on the line before these atoms: opening marks with the character
 * after them, a whole number. A closing mark after it is left out, because it might be squeezed or hung.
 */
const leastOf = (atoms: readonly Atom[]): readonly Atom[] => {
  let end = 0;
  while (end < atoms.length - 1 && !mayEndLine(atoms[end]?.character ?? "")) end++;
  if (isWhole(atoms[end])) while (isWhole(atoms[end + 1])) end++;
  return atoms.slice(0, end + 1);
};

/** Stretches of one script: LibreOffice takes no room away behind the last character of each. */
const stretches = (atoms: readonly Atom[]): number =>
  atoms.filter(({ character }, index) => {
    const before = atoms[index - 1];
    return before === undefined || isNarrow(before.character) !== isNarrow(character);
  }).length;

/** A line by what decides where a word processor ends it; lengths in twips. */
interface MeasuredLine {
  readonly room: number;
  readonly slack: number;
  readonly width: number;
  readonly count: number;
  /** As many characters as LibreOffice draws together. */
  readonly drawnTogether: number;
  /** What Word takes from between marks that follow each other (GB/T 15834 5.1.11), LibreOffice does not. */
  readonly squeezed: number;
  /** The least of the next line; none after the last. */
  readonly least?: { readonly width: number; readonly count: number };
}

const inLibreOffice = (line: MeasuredLine, tracking: number): number =>
  line.width + tracking * (tracking < 0 ? line.drawnTogether : line.count);
const inWord = (line: MeasuredLine, tracking: number): number =>
  line.width - line.squeezed + tracking * line.count;

/** Whether a line that is so wide ends where ours does: it has room, and the next line's beginning has none. */
const endsLikeOurs = (line: MeasuredLine, width: number, tracking: number): boolean =>
  width <= line.room &&
  (line.least === undefined ||
    width + line.least.width + Math.min(0, tracking) * line.least.count >
      line.room + line.slack + docxRounding);

const measured = (
  atoms: readonly Atom[],
  next: readonly Atom[],
  room: number,
  slack: number,
): MeasuredLine => {
  const least = leastOf(next);
  return {
    room,
    slack,
    width: widthOf(atoms),
    count: atoms.length,
    drawnTogether: atoms.length - stretches(atoms),
    squeezed: atoms.slice(1).reduce((sum, { trim }) => sum + twipsOfPoints(trim), 0),
    ...(least.length > 0 && { least: { width: widthOf(least), count: least.length } }),
  };
};

/** The widest tracking, in whole twips, that leaves the line in its room; undefined where that is none to be seen. */
const fillingTracking = (
  line: MeasuredLine,
  widthWith: (line: MeasuredLine, tracking: number) => number,
  setting: WordSetting,
): number | undefined => {
  const fits = (tracking: number): boolean => widthWith(line, tracking) <= line.room - marginOf(line);
  const least = -Math.floor(setting.size * twipsPerPoint * docxMostDrawn);
  let tracking = mostSpread(setting);
  if (fits(tracking)) return undefined;
  while (tracking > least && !fits(tracking)) tracking--;
  return tracking;
};

/**
 * What stands behind each character of a line so that a word processor, which counts widths and knows 禁则 but neither
 * whole numbers nor marks of half a cell, ends the line where ours ends. Word comes first where LibreOffice, which
 * squeezes no marks, would need another distance.
 */
const lineSpacing = (line: MeasuredLine, setting: WordSetting): readonly number[] => {
  const { tracking } = setting;
  const all = (value: number): readonly number[] => Array.from({ length: line.count }, () => value);
  const works = (value: number): boolean => endsLikeOurs(line, inWord(line, value), value);
  const worksInBoth = (value: number): boolean =>
    works(value) && endsLikeOurs(line, inLibreOffice(line, value), value);
  if (worksInBoth(tracking)) return all(tracking);
  const forBoth = fillingTracking(line, inLibreOffice, setting);
  if (forBoth !== undefined && worksInBoth(forBoth)) return all(forBoth);
  if (works(tracking)) return all(tracking);
  const forWord = fillingTracking(line, inWord, setting);
  if (forWord !== undefined && works(forWord)) return all(forWord);
  const gap = line.room - marginOf(line) - inWord(line, tracking);
  return all(tracking).map((one, index) => (index === line.count - 1 ? one + Math.max(0, gap) : one));
};

/** Joins characters with the same spacing; a space that the line break swallows goes along with the one before it. */
const joined = (characters: readonly SpacedCharacter[], tracking: number): readonly SpacedText[] => {
  const parts: { text: string; added: number }[] = [];
  for (const { character, added } of characters) {
    const last = parts.at(-1);
    if (last?.added === added) last.text += character;
    else parts.push({ text: character, added });
  }
  return parts.map(({ text, added }) => (added === tracking ? { text } : { text, tracking: added }));
};

/**
 * A paragraph's text for a word processor, cut where the distance between characters changes so that its lines come
 * out like ours. Nothing is said where they do so by themselves.
 */
export const wordText = (lines: readonly SetLine[], setting: WordSetting): readonly SpacedText[] => {
  const characters = lines.flatMap((line, index): readonly SpacedCharacter[] => {
    const visible = line.atoms.slice(0, Array.from(line.text).length);
    const next = lines[index + 1]?.atoms ?? [];
    const added = lineSpacing(measured(visible, next, setting.roomOf(index), setting.slack), setting);
    return line.atoms.map(({ character }, place) => ({
      character,
      added: added[place] ?? setting.tracking,
    }));
  });
  return joined(characters, setting.tracking);
};
