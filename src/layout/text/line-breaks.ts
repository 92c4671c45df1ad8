import { practice } from "../standard.ts";
import { isHalfOfPair, isNarrow, isSpace, mayEndLine, mayStartLine } from "./marks.ts";
import { afterNumber } from "./unit-words.ts";

/**
 * Whether a line may end before a character: `soft` only when a free break would leave the line gaping, `inside` only
 * when what stands together is too long for that too.
 */
export type BreakStrength = "free" | "soft" | "inside" | "never";

const number = "\\d+(?:[.,:：／/～—\\-]\\d+)*";
const day = "(?:\\d{1,2}月(?:\\d{1,2}日)?)";

/**
 * What never parts, however the line falls (GB/T 15834 5.1, GB/T 15835 5.1; the office's habit for 〔2013〕). A hyphen
 * that joins words begins no line (5.1.6), a slash between them neither begins nor ends one (5.1.9).
 */
const together = [
  /\p{Script=Han}-(?!\d)/gu,
  /\p{Script=Han}(?:\/\p{Script=Han})+/gu,
  new RegExp(`第?[+＋\\-－−±<>≥≤＜＞￥$]?${number}${afterNumber}?`, "gu"),
  /百分点|工作日/gu,
  /\p{Script=Han}?〔\d{4}〕\d*号?/gu,
];

/** A date, and 机关代字 with its year: whole in any line of text, parted only in a narrow cell or before a wide gap. */
const softlyTogether = [new RegExp(`\\d{4}年${day}|${day}`, "gu"), /\p{Script=Han}{2,3}(?=〔\d{4}〕)/gu];

/** A word in European letters, an address of the net, a long number. */
const narrowWord = /[A-Za-z0-9@#$&+=_~%./:?'-]*[A-Za-z0-9][A-Za-z0-9@#$&+=_~%./:?'-]*/g;
/** No quantity but an account or a code. */
const longNumber = new RegExp(`\\d{${practice.text.longNumber},}`);

const betweenCharacters = (before: string, after: string): BreakStrength => {
  if (isSpace(after)) return "never";
  if (!mayStartLine(after) || !mayEndLine(before)) return "never";
  if (isSpace(before)) return "free";
  if (isHalfOfPair(before) && before === after) return "never";
  return isNarrow(before) && isNarrow(after) ? "never" : "free";
};

const insideWord = (word: string, before: string, after: string): BreakStrength => {
  if (!mayStartLine(after) || !mayEndLine(before)) return "never";
  if (/\d/.test(before) && /\d/.test(after) && !longNumber.test(word)) return "never";
  const isAddress = /:\/\/|www\.|@|\/.*\//.test(word);
  if (/[-/]/.test(before) || (isAddress && /[?&=.#_]/.test(before))) return "soft";
  return word.length < practice.text.longWord ? "never" : "inside";
};

/**
 * Says for each character of a text whether a line may end before it; the first is always `never`, and one more entry
 * for the end of the text is `free`. 禁则 come first: no rule here loosens them. `whole` are words that do not part in
 * this text, besides those that never do.
 */
export const breakStrengths = (text: string, whole: readonly string[] = []): readonly BreakStrength[] => {
  const characters = Array.from(text);
  const strengths = characters.map((character, index): BreakStrength =>
    index === 0 ? "never" : betweenCharacters(characters[index - 1] ?? "", character),
  );
  const indexOfOffset = new Map<number, number>();
  let offset = 0;
  for (const [index, character] of [...characters, ""].entries()) {
    indexOfOffset.set(offset, index);
    offset += character.length;
  }
  /** The places between the characters of what a rule found. */
  const placesInside = (found: RegExpExecArray): readonly number[] => {
    const first = indexOfOffset.get(found.index) ?? 0;
    const end = indexOfOffset.get(found.index + found[0].length) ?? first;
    return Array.from({ length: Math.max(0, end - first - 1) }, (_, index) => first + 1 + index);
  };
  for (const found of text.matchAll(narrowWord)) {
    if (/^[\d.,:/-]+$/.test(found[0]) && !longNumber.test(found[0])) continue;
    for (const place of placesInside(found)) {
      strengths[place] = insideWord(found[0], characters[place - 1] ?? "", characters[place] ?? "");
    }
  }
  for (const rule of softlyTogether) {
    for (const place of [...text.matchAll(rule)].flatMap(placesInside)) {
      if (strengths[place] === "free") strengths[place] = "soft";
    }
  }
  for (const rule of [...together, ...whole.map((word) => new RegExp(word, "gu"))]) {
    for (const found of text.matchAll(rule)) {
      if (longNumber.test(found[0])) continue;
      for (const place of placesInside(found)) strengths[place] = "never";
    }
  }
  return [...strengths, "free"];
};
