import { withChineseStops, withSingleStops } from "./chinese-stops.ts";
import { withHalfWidthFigures } from "./half-width-figures.ts";

const han = /\p{Script=Han}/u;
const digit = /[0-9]/;
const letter = /[A-Za-z]/;
const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};
/** 负号 (U+2212), which GB 18030 has: as wide as the plus sign, and no hyphen. */
export const minusSign = "\u2212";
/** A hyphen typed for it: before a share or a gap, and behind no figure or letter, where it means a range or a name. */
const typedMinus = /(?<![\dA-Za-z)）])-(?=\d+(?:\.\d+)?(?:[%％‰℃]|个?百分点))/gu;
/** Spaces before a mark that closes and behind one that opens, but for room to write in: （  ）. Chinese marks have their own. */
const spaceAtMark =
  /(?<![（“‘《〈「『〔 ]) +(?=[，。、；：？！）”’》〉」』〕])|(?<=[（“‘《〈「『〔]) +(?![ ，。、；：？！）”’》〉」』〕])/gu;
/** Without any of these the width of nothing changes. */
const halfWidth = /[,:;!?()"]/;
const opening = "(（";
const closing = ")）";

/** Pairs of parentheses of either width, by the index of the opening one; a lone one is its own pair. */
const pairs = (characters: readonly string[]): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  const open: number[] = [];
  for (const [index, character] of characters.entries()) {
    if (opening.includes(character)) open.push(index);
    if (closing.includes(character)) {
      const start = open.pop();
      found.push(start === undefined ? [index, index] : [start, index]);
    }
  }
  return [...found, ...open.map((index) => [index, index] as [number, number])];
};

/** The nearest character before an index that is no space; empty where there is none. */
const wordBefore = (characters: readonly string[], index: number): string =>
  characters.slice(0, index).findLast((character) => character !== " ") ?? "";

/** Which characters stand in a parenthesis that belongs to Latin text, as in f(x), ug/m(3) or Program (2013-2020). */
const latinParts = (characters: readonly string[]): ReadonlySet<number> => {
  const inside = new Set<number>();
  for (const [start, end] of pairs(characters)) {
    const before = characters[start - 1] ?? "";
    const latin =
      start < end &&
      characters[start] === "(" &&
      characters[end] === ")" &&
      (digit.test(before) || letter.test(wordBefore(characters, start))) &&
      !characters.slice(start, end).some((character) => han.test(character));
    if (latin) for (let index = start; index <= end; index++) inside.add(index);
  }
  return inside;
};

/** A figure that goes with a Latin word: June 18, Windows 7; an abbreviation with one is Chinese: GDP 5. */
const latinFigure = /[A-Za-z][a-z]{2,} \d+$/u;

/** Whether the mark at `index` stands inside a number (1,600 or 8:30) or inside Latin words (June 18, 2013; Co., Ltd.). */
const belongsToNumberOrLatin = (characters: readonly string[], index: number): boolean => {
  const before = characters[index - 1] ?? "";
  const after = characters[index + 1] ?? "";
  if (digit.test(before) && digit.test(after)) return true;
  const next = characters.slice(index + 1).find((character) => character !== " ") ?? "";
  if (digit.test(before))
    return after === " " && /[\dA-Za-z]/u.test(next) && latinFigure.test(characters.slice(0, index).join(""));
  const word = before === "." ? (characters[index - 2] ?? "") : before;
  return letter.test(word) && (letter.test(next) || (characters[index] === ":" && after === "/"));
};

/** Turns straight double quotes into “ and ” by turns; an odd one out leaves all of them as they are. */
const curlQuotes = (characters: readonly string[], latin: ReadonlySet<number>): string[] => {
  const quotes = [...characters.keys()].filter((index) => characters[index] === '"' && !latin.has(index));
  const result = [...characters];
  if (quotes.length % 2 === 0) {
    for (const [order, index] of quotes.entries()) result[index] = order % 2 === 0 ? "“" : "”";
  }
  return result;
};

/**
 * Writes Chinese text with full-width punctuation (GB/T 15834) and figures at half width (GB/T 15835): , : ; ! ? ( ) and
 * straight double quotes change, and spaces at marks go; stops, ellipses, single quotes and the year of a document's number as
 * `withChineseStops` has them; the minus of a share (同比-5.2%) becomes one, and stops that stand twice do so once. Marks inside numbers and Latin text stay, and
 * so do other hyphens and slashes. Of text without any 汉字 only figures change. Doing it twice changes
 * nothing more.
 */
export const toFullWidthPunctuation = (written: string): string => {
  const text = withHalfWidthFigures(written);
  if (!han.test(text)) return text;
  const stopped = withChineseStops(text);
  const spaced = (halfWidth.test(stopped) ? inFullWidth(stopped) : stopped).replaceAll(typedMinus, minusSign);
  return withSingleStops(spaced.replaceAll(spaceAtMark, ""));
};

const inFullWidth = (text: string): string => {
  const source = [...text];
  const latin = latinParts(source);
  const characters = curlQuotes(source, latin);
  let result = "";
  let changed = false;
  for (const [index, character] of characters.entries()) {
    if (changed && character === " ") continue;
    const wide = latin.has(index) ? undefined : fullWidth[character];
    const keep =
      wide === undefined ||
      (!opening.includes(character) && !closing.includes(character) && belongsToNumberOrLatin(source, index));
    changed = !keep;
    result += keep ? character : wide;
  }
  return result;
};
