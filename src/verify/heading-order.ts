import { parseChineseNumeral } from "../model/text/chinese-numeral.ts";
import { firstWords, headingFault, type HeadingLevel, headingLevel } from "./official-text.ts";

/** 1 for 一, 12 for 十二, and Arabic figures as they are; 0 for what is no number. */
const valueOf = (numeral: string): number =>
  /^\d+$/u.test(numeral) ? Number(numeral) : (parseChineseNumeral(numeral) ?? 0);

const numeralOf = (text: string): string => /^[（(]?([\d一二三四五六七八九十]+)/u.exec(text)?.[1] ?? "";

/**
 * Follows 结构层次序数 through the paragraphs of a text (7.3.3): each level counts from one, without gaps, under the
 * level above it. Returns what is out of order or wrongly written.
 */
export const headingOrderFaults = (paragraphs: readonly string[]): readonly string[] => {
  const counts: Record<HeadingLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const faults: string[] = [];
  for (const text of paragraphs) {
    const level = headingLevel(text);
    if (level === undefined) continue;
    const fault = headingFault(text);
    if (fault !== undefined) faults.push(`“${firstWords(text)}”：${fault}`);
    const value = valueOf(numeralOf(text));
    // A list inside the text may begin anew at any place.
    if (value !== counts[level] + 1 && value !== 1) {
      faults.push(`“${firstWords(text)}”的序数应为第 ${counts[level] + 1} 个`);
    }
    counts[level] = value;
    for (const deeper of [2, 3, 4] as const) if (deeper > level) counts[deeper] = 0;
  }
  return faults;
};
