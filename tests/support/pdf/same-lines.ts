import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** One line of running text or of a cell; its left edge and baseline in mm from the sheet as it is read. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export type PrintedPage = readonly PrintedLine[];

/** The lines of PDF files, page by page, without the U+200B that to-pdf.sh puts in. */
export const printedPages = (files: readonly string[]): readonly (readonly PrintedPage[])[] => {
  const program = join(__dirname, "pdf-lines.mjs");
  const read = JSON.parse(
    execFileSync("node", [program, ...files], { encoding: "utf8", maxBuffer: 1 << 28 }),
  ) as readonly (readonly PrintedPage[])[];
  const visible = (lines: PrintedPage): PrintedPage =>
    lines
      .map((line) => ({ ...line, text: line.text.replaceAll("\u200b", "") }))
      .filter(({ text }) => text !== "");
  return read.map((pages) => pages.map(visible));
};

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

/** How many lines of `ours` stand in `theirs` with the same beginning and end, wherever that is. */
export const equalLines = (ours: readonly PrintedPage[], theirs: readonly PrintedPage[]): number =>
  ours.flat().length - missingFrom(theirs.flat(), ours.flat()).length;

/** The lines of every page that are not on the same page of the other file. */
const missingLines = (
  pages: readonly PrintedPage[],
  others: readonly PrintedPage[],
): readonly PrintedPage[] =>
  Array.from({ length: Math.max(pages.length, others.length) }, (_, index) =>
    missingFrom(others[index] ?? [], pages[index] ?? []),
  );

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
