import type { Rational } from "../../../model/rational.ts";
import { one, rational } from "../../../model/rational.ts";

/** 1至5月, 截至5月底, 上半年: what changes from month to month even where nothing else does. */
const monthWords =
  /(?:截至|截止)?(?:\d{4}年)?(?:\d{1,2}月?份?[至到—–~～-])?\d{1,2}月(?:份|底|末|\d{1,2}日)?|[一二三四]季度|[上下]半年|前[二三]季度|本月|当月|上月/gu;

/** A text without marks, spaces and words for months: what it says, not how it is set. */
export const bareText = (text: string): string =>
  text
    .replaceAll(monthWords, "")
    .replaceAll(/(?<=\d)\.(?=\d)/gu, "点")
    .replaceAll(/[\p{P}\p{S}\s]/gu, "");

/** The numbers of a text, Arabic and Chinese (施工至三层), those of months left out. */
export const numbersIn = (text: string): readonly string[] =>
  text.replaceAll(monthWords, "").match(/\d+(?:\.\d+)?|[一二两三四五六七八九十百千半]+/gu) ?? [];

const pairsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const pair = character + (characters[index + 1] ?? "");
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

/**
 * How alike two texts are, 0 to 1: twice the pairs of neighbouring characters that they share over all their pairs
 * (Dice). One character changed in sixty leaves 0.97. Linear in the length, so that no text is too long for it.
 */
export const likeness = (a: string, b: string): Rational => {
  if (a === b) return one;
  const first = pairsOf(a);
  const second = pairsOf(b);
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  const all = [...a].length + [...b].length;
  return rational(2 * shared, all);
};
