import { chineseNumeral } from "../../../model/text/chinese-numeral.ts";
import type { ParagraphProperties } from "./document.ts";
import { readParagraphProperties } from "./properties.ts";
import { childOf, childrenOf, type Element, valueOf } from "./xml-tree.ts";

interface Level {
  readonly format: string;
  /** %1、 */
  readonly text: string;
  readonly start: number;
  readonly paragraph: ParagraphProperties;
}

/** The lists of a file, by their number. */
export type Lists = ReadonlyMap<string, readonly Level[]>;

/** Reads the lists that paragraphs are numbered in. */
export const readLists = (root: Element | undefined): Lists => {
  const levels = new Map(
    childrenOf(root, "w:abstractNum").map((list) => [
      list.attributes["w:abstractNumId"] ?? "",
      childrenOf(list, "w:lvl").map((level): Level => ({
        format: valueOf(level, "w:numFmt") ?? "decimal",
        text: valueOf(level, "w:lvlText") ?? "",
        start: Number(valueOf(level, "w:start") ?? 1),
        paragraph: readParagraphProperties(childOf(level, "w:pPr")),
      })),
    ]),
  );
  return new Map(
    childrenOf(root, "w:num").map((list) => [
      list.attributes["w:numId"] ?? "",
      levels.get(valueOf(list, "w:abstractNumId") ?? "") ?? [],
    ]),
  );
};

/** 一, 十, 十二, 二十三; headings go no further than 九十九. */
const inChinese = (value: number): string =>
  value >= 1 && value <= 99 ? chineseNumeral(value) : value === 0 ? "〇" : String(value);

const written = (value: number, format: string): string => {
  if (/chinese|japanese|ideograph|taiwanese/iu.test(format)) return inChinese(value);
  if (format === "decimalEnclosedCircle") return String.fromCodePoint(0x2460 + value - 1);
  return format === "bullet" || format === "none" ? "" : String(value);
};

/** Counts the paragraphs of every list; call it for each numbered paragraph in order. Returns its printed number. */
export const listCounter = (lists: Lists): ((id: string, level: number) => string) => {
  const counts = new Map<string, number[]>();
  return (id, level) => {
    const levels = lists.get(id) ?? [];
    const count = counts.get(id) ?? levels.map(({ start }) => start - 1);
    counts.set(id, count);
    count[level] = (count[level] ?? 0) + 1;
    for (let deeper = level + 1; deeper < count.length; deeper += 1) {
      count[deeper] = (levels[deeper]?.start ?? 1) - 1;
    }
    const text = levels[level]?.text ?? "";
    return text.replaceAll(/%(\d)/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      return written(count[index] ?? 1, levels[index]?.format ?? "decimal");
    });
  };
};
