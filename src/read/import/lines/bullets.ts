import type { ClassifiedLine } from "./classify.ts";
import { saysWho } from "./says-who.ts";

/** A1, B2 before the words of a task. */
const codeForm = /^(?<code>[A-Z]-?\d{1,2})[\s.．、:：]+(?<words>\p{Script=Han}.*)$/u;
const form = /^(?<bullet>[●○◆◇■□★☆▲△※•·➢✓]|[-*](?=\s))\s*(?<words>\S.*)$/u;

const isItem = (line: ClassifiedLine): boolean =>
  line.kind === "item" && !line.doubtful && !["part", "section", "subsection"].includes(line.level);

/** The sign at the beginning of a line: its bullet, or A for any code. */
const bulletOf = (line: ClassifiedLine | undefined): string | undefined =>
  line?.kind !== "plain"
    ? undefined
    : codeForm.test(line.text)
      ? "A"
      : form.exec(line.text)?.groups?.["bullet"];

/** Fewer lines with a bullet are no list. */
const fewest = 2;

/**
 * Lines that begin with the same bullet as items, where the document has no numbered ones below its headings and says behind
 * such lines who does them: ●完成矿山修复120公顷（责任单位：市自然资源局）.
 */
export const settleBullets = (lines: readonly ClassifiedLine[]): readonly ClassifiedLine[] => {
  if (lines.some(isItem)) return lines;
  const first = lines.map(bulletOf).find((bullet) => bullet !== undefined);
  const own = [...lines.keys()].filter((index) => first !== undefined && bulletOf(lines[index]) === first);
  const saysOf = (index: number): boolean =>
    [lines[index], lines[index + 1]].some((line) => line !== undefined && saysWho(line));
  if (own.length < fewest || !own.some(saysOf)) return lines;
  let number = 0;
  return lines.map((line, index): ClassifiedLine => {
    if (!own.includes(index)) return line;
    number += 1;
    const { text, at } = line;
    const { code = "", words: content = text } = (codeForm.exec(text) ?? form.exec(text))?.groups ?? {};
    return {
      kind: "item",
      // A code is kept as 原序号, which only numbers of another kind than 1. are.
      level: code === "" ? "number" : "circle",
      number,
      mark: code,
      prefix: code,
      content,
      doubtful: false,
      text,
      at,
    };
  });
};
