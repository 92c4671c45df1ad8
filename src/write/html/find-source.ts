import type { FigureSource } from "../sources/figure-source.ts";
import { isNumberOf } from "../sources/figure-source.ts";
import type { Sources } from "../sources/sources.ts";

/** A number of running text, and what it stands among. */
interface NumberInText {
  readonly printed: string;
  /** The text of its paragraph before and behind it. */
  readonly before: string;
  readonly behind: string;
  /** The tasks that the text speaks of here, the nearest first. */
  readonly tasks: readonly number[];
  /** 板块, 小节, list of units or 量化指标 that it speaks of here, the narrowest first; all of them, "", the last. */
  readonly scopes: readonly string[];
}

/** Whether a printed number is in what a unit wrote, its measure behind it. */
const isInWords = (words: string, { printed, behind }: NumberInText): boolean => {
  const sought = printed + behind.slice(0, 1);
  const at = words.indexOf(sought);
  return at >= 0 && !/[\d.]/u.test(words.charAt(at - 1)) && !/^[\d.]/u.test(behind);
};

const countOf = (counts: readonly FigureSource[], found: NumberInText): FigureSource | undefined =>
  found.scopes
    .flatMap((scope) => counts.filter(({ counted }) => counted?.scope === scope))
    .find(
      ({ counted, numbers }) =>
        numbers.some((number) => isNumberOf(number, found.printed, found.behind)) &&
        ((counted?.before ?? []).some((label) => found.before.endsWith(label)) ||
          (counted?.after ?? []).some((label) => found.behind.startsWith(label))),
    );

const figureOf = (sources: Sources, found: NumberInText): FigureSource | undefined => {
  for (const task of found.tasks) {
    const own = sources.ofTask.get(task) ?? [];
    const printed = own.filter(({ numbers }) =>
      numbers.some((number) => isNumberOf(number, found.printed, found.behind)),
    );
    const figure =
      printed.find(({ isPlanned }) => !isPlanned) ??
      own.find(({ words, rule, name }) => isInWords(words ?? (name === "评价" ? rule : ""), found)) ??
      printed[0];
    if (figure) return figure;
  }
  return undefined;
};

/**
 * Where a printed number comes from: a count by the words beside it, or a figure of the tasks that the text speaks of, told
 * by its value and its measure. Undefined where nothing of the month is that number: no source is better than a wrong one.
 */
export const findSource = (sources: Sources, found: NumberInText): FigureSource | undefined =>
  countOf([...sources.counts, ...sources.others], found) ?? figureOf(sources, found);
