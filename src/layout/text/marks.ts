/** 标点 and other characters by the way they behave in a line (GB/T 15834-2011 5.1). */

const setOf = (characters: string): ReadonlySet<string> => new Set(Array.from(characters));

const openingMarks = setOf("（〔【《〈「『“‘［｛");
const closingBrackets = setOf("）〕】》〉」』”’］｝");
const stops = setOf("，。、；：？！");

/** Never the first of a line (5.1.1, 5.1.3, 5.1.6, 5.1.7); the last ones by practice. */
const startBanned = new Set([...stops, ...closingBrackets, ...setOf("…—～·％‰／℃々,.;:!?)]}%")]);
/** Never the last of a line (5.1.3, 5.1.9). */
const endBanned = new Set([...openingMarks, ...setOf("／([{")]);

export const mayStartLine = (character: string): boolean => !startBanned.has(character);
export const mayEndLine = (character: string): boolean => !endBanned.has(character);

/** A full-width mark whose ink fills only one half of its cell. */
export const isMark = (character: string): boolean =>
  openingMarks.has(character) || closingBrackets.has(character) || stops.has(character);

/** How much of the cell to the ink's left may be taken away, as a share of the size. */
export const trimLeft = (character: string): number => (openingMarks.has(character) ? 0.5 : 0);

/** The same to the right. ？ stands in the middle of its cell in some faces. */
export const trimRight = (character: string): number =>
  character === "？" ? 0.25 : closingBrackets.has(character) || stops.has(character) ? 0.5 : 0;

/** 破折号 and 省略号 are two characters that stay together (5.1.4, 5.1.5). */
export const isHalfOfPair = (character: string): boolean => character === "—" || character === "…";

/** A letter, digit or sign of European writing, which is set at its own width and not spread. */
export const isNarrow = (character: string): boolean => character > " " && character < "\u0250";

export const isSpace = (character: string): boolean => character === " ";
