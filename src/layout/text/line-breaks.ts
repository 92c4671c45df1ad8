import { isDatePart, isNarrow, isSpace, mayEndLine, mayStartLine } from "./marks.ts";

/**
 * Whether a line may end before a character, by the rules that Word has too: between any two 汉字, between 汉字 and
 * European writing, behind a space and behind a hyphen between letters; not where 避头尾 forbid it, nor inside a number
 * or a word. `tight`: between a figure and 年, 月 or 日, only where a line can end nowhere else.
 */
export type BreakStrength = "free" | "tight" | "never";

const isLetter = (character: string): boolean => /^\p{Script=Latin}$/u.test(character);

/** A hyphen that joins letters ends a line; one before or behind a figure is part of a number. */
const joinsLetters = (characters: readonly string[], hyphen: number): boolean =>
  characters[hyphen] === "-" &&
  isLetter(characters[hyphen - 1] ?? "") &&
  isLetter(characters[hyphen + 1] ?? "");

const strengthBefore = (characters: readonly string[], index: number): BreakStrength => {
  const before = characters[index - 1] ?? "";
  const after = characters[index] ?? "";
  if (isSpace(after) || !mayEndLine(before)) return "never";
  if (isDatePart(after)) return "tight";
  if (!mayStartLine(after)) return "never";
  return isNarrow(before) && isNarrow(after) && !joinsLetters(characters, index - 1) ? "never" : "free";
};

/**
 * Says for each character of a text whether a line may end before it; the first is always `never`, and one more entry
 * for the end of the text is `free`. `whole` are words that do not part in this text, besides those that never do.
 */
export const breakStrengths = (text: string, whole: readonly string[] = []): readonly BreakStrength[] => {
  const characters = Array.from(text);
  const strengths = characters.map((_, index): BreakStrength =>
    index === 0 ? "never" : strengthBefore(characters, index),
  );
  for (const word of whole) {
    if (!text.includes(word)) continue;
    const length = Array.from(word).length;
    for (const index of characters.keys()) {
      if (characters.slice(index, index + length).join("") === word)
        strengths.fill("never", index + 1, index + length);
    }
  }
  return [...strengths, "free"];
};
