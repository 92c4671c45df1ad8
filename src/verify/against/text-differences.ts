import { cellEnd, type Said } from "../said-text.ts";
import { changesBetween } from "./list-changes.ts";
import type { Change } from "./list-changes.ts";

/** A passage that two documents say otherwise; `here` or `there` is empty where one of them says nothing. */
export interface TextDifference {
  /** Where it stands in the first document. */
  readonly place: string;
  readonly here: string;
  readonly there: string;
}

/** Where the sentences and cells of a text begin, and where it ends. */
const sentenceStarts = (said: readonly Said[]): readonly number[] => [
  0,
  ...said.flatMap(({ text }, index) => (/[。；！？：｜]/u.test(text) ? [index + 1] : [])),
  ...(/[。；！？：｜]/u.test(said.at(-1)?.text ?? "。") ? [] : [said.length]),
];

const charactersOf = (said: readonly Said[]): readonly string[] => said.map(({ text }) => text);

const textOf = (said: readonly Said[]): string => said.map(({ text }) => text).join("");

const sentencesOf = (said: readonly Said[], starts: readonly number[]): readonly string[] =>
  starts.slice(0, -1).map((start, index) => textOf(said.slice(start, starts[index + 1])));

/** Changes with so little in common between them are one, and those with less in common than is changed on both sides. */
const joins = 2;

const sizeOf = ({ from, to, otherFrom, otherTo }: Change): number => Math.max(to - from, otherTo - otherFrom);

/** What people count as one: words put for others may have a character in common by chance; two cells are two. */
const joined = (changes: readonly Change[], here: readonly Said[]): readonly Change[] => {
  const whole: Change[] = [];
  for (const change of changes) {
    const last = whole.at(-1);
    const common = last ? here.slice(last.to, change.from) : [];
    const least = last ? Math.max(joins, Math.min(sizeOf(last), sizeOf(change))) : joins;
    if (last && common.length <= least && !common.some(({ text }) => text === cellEnd)) {
      whole[whole.length - 1] = { ...last, to: change.to, otherTo: change.otherTo };
    } else whole.push(change);
  }
  return whole;
};

/** So many characters on each side show where in its sentence a difference stands. */
const context = 6;

/** Of a longer passage its beginning and its end are shown. */
const mostShown = 60;

const shortened = (text: string): string => {
  const characters = Array.from(text);
  const half = mostShown / 2;
  return characters.length > mostShown
    ? `${characters.slice(0, half).join("")}……${characters.slice(-half).join("")}`
    : text;
};

const endsSentence = (said: Said | undefined): boolean =>
  said === undefined || /[。；！？：｜]/u.test(said.text);

/** Whether a stretch is one whole sentence or cell, or several. */
const isSentences = (said: readonly Said[], from: number, to: number): boolean =>
  endsSentence(said[from - 1]) && (endsSentence(said[to - 1]) || to === said.length);

/** The words of a stretch; cells of a table are parted by a blank. */
const between = (said: readonly Said[], from: number, to: number): string =>
  shortened(textOf(said.slice(from, to)))
    .replaceAll("｜", "　")
    .trim();

/** The words of a stretch with its neighbours; the context belongs to the same sentence. */
const around = (said: readonly Said[], from: number, to: number): string => {
  const before = textOf(said.slice(Math.max(0, from - context), from)).replace(/^.*[。；！？：｜]/u, "");
  const after = textOf(said.slice(to, to + context)).replace(/(?<=[。；！？：｜]).*$/u, "");
  return shortened(`${before}${textOf(said.slice(from, to))}${after}`).replaceAll("｜", "　");
};

/**
 * What the first of two documents says otherwise than the second, in its order: first sentence by sentence, then
 * character by character within those that differ.
 */
export const textDifferences = (here: readonly Said[], there: readonly Said[]): readonly TextDifference[] => {
  const [starts, otherStarts] = [sentenceStarts(here), sentenceStarts(there)];
  const sentences = changesBetween(sentencesOf(here, starts), sentencesOf(there, otherStarts));
  return sentences.flatMap((sentence): readonly TextDifference[] => {
    const from = starts[sentence.from] ?? here.length;
    const to = starts[sentence.to] ?? here.length;
    const otherFrom = otherStarts[sentence.otherFrom] ?? there.length;
    const otherTo = otherStarts[sentence.otherTo] ?? there.length;
    const changes = changesBetween(
      charactersOf(here.slice(from, to)),
      charactersOf(there.slice(otherFrom, otherTo)),
    );
    return joined(changes, here.slice(from, to)).map((change): TextDifference => {
      const [start, end] = [from + change.from, from + change.to];
      const [otherStart, otherEnd] = [otherFrom + change.otherFrom, otherFrom + change.otherTo];
      // What only one of them has stands for itself when it is sentences; inside one it needs its neighbours.
      const isWhole =
        (start === end && isSentences(there, otherStart, otherEnd)) ||
        (otherStart === otherEnd && isSentences(here, start, end));
      const show = isWhole ? between : around;
      return {
        place: (here[start === end ? start - 1 : start] ?? here[start])?.place ?? "",
        here: show(here, start, end),
        there: show(there, otherStart, otherEnd),
      };
    });
  });
};
