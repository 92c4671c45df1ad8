import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { textsOf } from "./doubt-context.ts";
import { around } from "./text/quotation.ts";

/** A question mark where no question ends: before more text or another mark, or several at once. */
const mark =
  /[?？]{2,}|[?？](?=[\p{Script=Han}\dA-Za-z，。；：、）》”])|(?<=^|[，。；：、（《“])[?？]|[□▯〓]/gmu;
/** Addresses of web pages, whose ? asks a server. */
const address = /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；、（）“”]*/giu;
/** What makes a question of the words before a mark. */
const asking = /[吗呢么何哪谁几否怎]|多少|是不是|有没有/u;

/** The last words of the sentence before a place. */
const sentenceBefore = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - 60), index)
    .split(/[。；！？?\n]/u)
    .at(-1) ?? "";

/** □ to be ticked, before what it stands for, among some that are: √已完成 □未完成. */
const isToTick = (text: string, index: number): boolean =>
  text[index] === "□" && /[√■]/u.test(text) && !/[\p{Script=Han}]$/u.test(text.slice(0, index));

/** Where a text has lost characters: a box, or a question mark that asks nothing. */
const lossesIn = (text: string): readonly string[] =>
  [...text.replaceAll(address, (found) => "x".repeat(found.length)).matchAll(mark)]
    .filter(
      (found) =>
        !isToTick(text, found.index) &&
        (found[0].length > 1 || !/[?？]/u.test(found[0]) || !asking.test(sentenceBefore(text, found.index))),
    )
    .map((found) => around(text, found.index, found[0].length));

/**
 * PLA-017: characters that an office's machine could not write and put ? or □ for. U+FFFD and private-use characters
 * are TXT-009 and TXT-010.
 */
export const reportLostCharacters = ({ entries }: DoubtContext, report: Report): void => {
  for (const { entry } of entries) {
    for (const [column, text, place] of textsOf(entry)) {
      const losses = lossesIn(text);
      const [first] = losses;
      if (first === undefined) continue;
      const details = { task: entry.task, column, around: first, count: losses.length };
      report({ code: "PLA-017", place, details });
    }
  }
};
