import { parseChineseNumeral } from "../../model/text/chinese-numeral.ts";
import { grid } from "../standard.ts";
import { firstWords, headingFault, headingLength, type HeadingLevel, headingLevel } from "./official-text.ts";

/** 1 for 一, 12 for 十二, and Arabic figures as they are; 0 for what is no number. */
const valueOf = (numeral: string): number =>
  /^\d+$/u.test(numeral) ? Number(numeral) : (parseChineseNumeral(numeral) ?? 0);

const numeralOf = (text: string): string => /^[（(]?([\d一二三四五六七八九十]+)/u.exec(text)?.[1] ?? "";

/** What no heading on a line of its own ends with; behind （一） a colon may lead in a list. */
const endings: Readonly<Record<1 | 2, RegExp>> = { 1: /[。，、；：]$/u, 2: /[。，、；]$/u };

/** A heading on a line of its own (一、 and （一）) takes no mark at its end; where text runs on behind it, it does. */
const stopFault = (text: string): string | undefined => {
  const level = headingLevel(text);
  if (level !== 1 && level !== 2) return undefined;
  const isHeading = headingLength(text) === Array.from(text).length && Array.from(text).length <= grid.cells;
  return isHeading && endings[level].test(text)
    ? `“${firstWords(text)}”：单独成行的标题末尾不用${text.endsWith("。") ? "句号" : "标点"}`
    : undefined;
};

/**
 * Follows 结构层次序数 through the paragraphs of a text (7.3.3): each level counts from one, without gaps, under the
 * level above it. Returns what is out of order or wrongly written, and headings that end as sentences do.
 */
export const headingOrderFaults = (paragraphs: readonly string[]): readonly string[] => {
  const counts: Record<HeadingLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const faults: string[] = [];
  for (const text of paragraphs) {
    const level = headingLevel(text);
    if (level === undefined) continue;
    const fault = headingFault(text);
    if (fault !== undefined) faults.push(`“${firstWords(text)}”：${fault}`);
    const stop = stopFault(text);
    if (stop !== undefined) faults.push(stop);
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
