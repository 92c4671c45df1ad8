import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** One line of running text or of a cell; its left edge and baseline in mm from the sheet as it is read. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export type PrintedPage = readonly PrintedLine[];

/** The lines of PDF files, page by page, without the characters that only govern where a line ends. */
export const printedPages = (files: readonly string[]): readonly (readonly PrintedPage[])[] => {
  const program = join(__dirname, "pdf-lines.mjs");
  const read = JSON.parse(
    execFileSync("node", [program, ...files], { encoding: "utf8", maxBuffer: 1 << 28 }),
  ) as readonly (readonly PrintedPage[])[];
  const visible = (lines: PrintedPage): PrintedPage =>
    lines
      .map((line) => ({ ...line, text: line.text.replace(/[\u200b\u200d]/gu, "") }))
      .filter(({ text }) => text !== "");
  return read.map((pages) => pages.map(visible));
};

/** Why lines differ; what is said to each in tests/outside/same-pages.test.ts. */
export type Reason = "squeezed marks" | "kept with next" | "unknown";

/** Lines of `ours` that stand otherwise in `theirs`. */
export interface Difference {
  /** Counted from 1. */
  readonly page: number;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly reason: Reason;
}

/** The lines that are not among `others`, each counted as often as it stands there. */
const missingFrom = (others: PrintedPage, lines: PrintedPage): PrintedPage => {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return lines.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
};

/** What lines say, without marks: LibreOffice hangs one into the margin, where the reader does not take it for text. */
const textOf = (lines: PrintedPage): string =>
  lines.map(({ text }) => text.replace(/[，。、；：]/gu, "")).join("");
const textsOf = (lines: PrintedPage): readonly string[] => lines.map(({ text }) => text);

/** The least number of lines on both sides that hold the same characters; all of them when there is none. */
const sameText = (ours: PrintedPage, theirs: PrintedPage): readonly [number, number] => {
  let [one, other] = [1, 1];
  while (one <= ours.length && other <= theirs.length) {
    const difference = textOf(ours.slice(0, one)).length - textOf(theirs.slice(0, other)).length;
    if (difference === 0) return [one, other];
    if (difference < 0) one++;
    else other++;
  }
  return [ours.length, theirs.length];
};

/** Two marks beside each other, or one pulled in at the end of a line. */
const squeezed = /[，。、；：？！（）〔〕【】《》〈〉「」『』“”‘’]{2}|[，。、；：]$/u;

const isOneLine = (lines: PrintedPage): boolean =>
  lines.every(({ y }) => Math.abs(y - (lines[0]?.y ?? y)) < 0.5);

/** A line and the page that it stands on, counted from 1. */
interface LineOfPage {
  readonly page: number;
  readonly line: PrintedLine;
}

const linesOf = (places: readonly LineOfPage[]): PrintedPage => places.map(({ line }) => line);

/**
 * Differences text by text, over the ends of pages; what has the same characters but other line ends goes together.
 * Cells beside each other may be taken for one line in one of the files, and a line may stand on another page because
 * a paragraph above it has a line more or less.
 */
const textByText = (ours: readonly LineOfPage[], theirs: readonly LineOfPage[]): readonly Difference[] => {
  const found: Difference[] = [];
  let [from, other] = [0, 0];
  while (from < ours.length || other < theirs.length) {
    const [one, two] = sameText(linesOf(ours.slice(from)), linesOf(theirs.slice(other)));
    const [here, there] = [linesOf(ours.slice(from, from + one)), linesOf(theirs.slice(other, other + two))];
    const page = (ours[from] ?? theirs[other])?.page ?? 0;
    from += one;
    other += two;
    const isSame = textOf(here) === textOf(there);
    if (isSame && isOneLine(here) && isOneLine(there)) continue;
    const reason: Reason = isSame && squeezed.test(here[0]?.text ?? "") ? "squeezed marks" : "unknown";
    found.push({ page, ours: textsOf(here), theirs: textsOf(there), reason });
  }
  return found;
};

/** The lines of every page that are not on the same page of the other file. */
const missingLines = (
  pages: readonly PrintedPage[],
  others: readonly PrintedPage[],
): readonly PrintedPage[] =>
  Array.from({ length: Math.max(pages.length, others.length) }, (_, index) =>
    missingFrom(others[index] ?? [], pages[index] ?? []),
  );

/**
 * What of our PDF's lines stands otherwise in the PDF that LibreOffice made of the DOCX. Lines that only went to the
 * head of the next page, in one piece from the foot of theirs, are there for a reason of their own.
 */
export const differences = (
  ours: readonly PrintedPage[],
  theirs: readonly PrintedPage[],
): readonly Difference[] => {
  const missing = missingLines(ours, theirs);
  const added = missingLines(theirs, ours);
  const found: Difference[] = [];
  const left: { ours: LineOfPage[]; theirs: LineOfPage[] } = { ours: [], theirs: [] };
  let carried = 0;
  for (const [index, here] of missing.entries()) {
    const page = index + 1;
    const next = added[page] ?? [];
    const there = (added[index] ?? []).slice(carried);
    const moves =
      there.length === 0 &&
      here.length > 0 &&
      here.every(({ text }, place) => next[place]?.text === text) &&
      (missing[page] ?? []).length === 0;
    if (moves) found.push({ page, ours: textsOf(here), theirs: [], reason: "kept with next" });
    left.ours.push(...(moves ? [] : here).map((line) => ({ page, line })));
    left.theirs.push(...there.map((line) => ({ page, line })));
    carried = moves ? here.length : 0;
  }
  return [...found, ...textByText(left.ours, left.theirs)];
};

/** The pages, counted from 1, that hold lines of their own in one of the files, and those beside them. */
export const pagesThatDiffer = (
  ours: readonly PrintedPage[],
  theirs: readonly PrintedPage[],
): ReadonlySet<number> =>
  new Set(
    [...missingLines(ours, theirs).entries(), ...missingLines(theirs, ours).entries()].flatMap(
      ([index, lines]) => (lines.length > 0 ? [index, index + 1, index + 2] : []),
    ),
  );

/**
 * How far a line of `ours` is from where the same text stands on the same page of `theirs`, at most; in mm. Pages
 * (counted from 1) where lines end otherwise are left out.
 */
export const farthest = (
  ours: readonly PrintedPage[],
  theirs: readonly PrintedPage[],
  without: ReadonlySet<number>,
): { readonly sideways: number; readonly down: number } => {
  const shifts = ours.flatMap((page, index) =>
    page.flatMap((line) => {
      const [nearest] = (without.has(index + 1) ? [] : (theirs[index] ?? []))
        .filter(({ text }) => text === line.text)
        .map(({ x, y }) => ({ sideways: Math.abs(x - line.x), down: Math.abs(y - line.y) }))
        .toSorted((a, b) => a.sideways + a.down - b.sideways - b.down);
      return nearest ? [nearest] : [];
    }),
  );
  return {
    sideways: Math.max(...shifts.map(({ sideways }) => sideways)),
    down: Math.max(...shifts.map(({ down }) => down)),
  };
};
