import type { Table } from "../../model/papers/document.ts";
import type { Ground } from "../grid/ground.ts";
import { millimetresOfTwips, twipsOfMillimetres, twipsOfPoints } from "../grid/twips.ts";
import { tablePractice } from "../table-practice.ts";
import { columnTexts } from "./column-text.ts";
import type { ColumnNeed, ColumnText } from "./column-text.ts";
import { halvesIn, tableTextSize, widthsByShare } from "./measures.ts";

/** No quantity takes more half characters: whatever does, and cannot be parted, is broken in its cell. */
const longestToken = 20;
/** Two characters; four in a column of text, where the template gives it as many. In half characters. */
const narrowest = 4;
const narrowestText = 8;
/** A head of three characters is not broken into two and one. */
const wholeHead = 6;
/** A column keeps this share of the width that the template gives it. */
const leastOfWish = 0.6;
/** About so many lines stand on a page, and the head above them. */
const linesOfPage = 25;
/** So many half characters may be given from one column to another at once. */
const steps = [1, 2, 4, 7];
/** A column of a tenth of the table twice as wide as wished weighs as half a percent of the table's height. */
const priceOfChange = 0.05;
/** A character alone on a cell's last line weighs as this part of a line. */
const priceOfOrphan = 0.5;
/** A line by which a cell of a column of no width stands alone below all others of its row weighs as so many lines. */
const priceOfRibbon = 7;
/** So many lines alone are none yet. */
const noRibbonTo = 2;
/** From so many half characters on a high cell is text, and no ribbon. */
const noRibbonFrom = 20;
/** The template's widths stand where others make the table lower by less than this share. */
const leastGain = 0.01;

/** A gain that is none. */
const hair = 1e-9;
/** What rounding takes from a column's side, in twips. */
const roundingTwips = 2;

/** What the search for widths knows of a table; widths in half characters. */
interface Search {
  readonly columns: readonly ColumnText[];
  /** By the template's shares. */
  readonly wished: readonly number[];
  readonly least: readonly number[];
  /** The columns (0-based) in groups that keep one width. */
  readonly alike: readonly (readonly number[])[];
  /** How often the head stands. */
  readonly heads: number;
  /** Of all rows at the widths wished. */
  readonly lines: number;
}

/** Half characters by column, and how many no column has. */
interface Widths {
  readonly halves: readonly number[];
  readonly free: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** What a column must hold: what no line end may part, but nothing too long, and a part of what the template wants. */
const leastOf = (
  { tokens, head }: ColumnText,
  { wish, isText }: { readonly wish: number; readonly isText: boolean },
): number => {
  const share = Math.max(
    wish * leastOfWish,
    isText ? narrowestText : narrowest,
    head <= wholeHead ? head : 0,
  );
  return Math.max(
    narrowest,
    Math.min(wish, Math.ceil(share)),
    ...tokens.filter((each) => each <= longestToken),
  );
};

/** The lines of all rows one below the other: in each row those of its highest cell. */
const rowLines = (needs: readonly ColumnNeed[], heads: number): number => {
  const [first] = needs;
  let lines = 0;
  for (let row = 0; row < (first?.lines.length ?? 0); row++) {
    let most = 1;
    for (const column of needs) most = Math.max(most, column.lines[row] ?? 0);
    lines += row === 0 ? most * heads : most;
  }
  return lines;
};

/**
 * How far narrow cells stand alone below all others of their rows, in lines, the narrower the more: a ribbon of four
 * characters beside a white row.
 */
const ribbons = (needs: readonly ColumnNeed[], halves: readonly number[]): number => {
  let all = 0;
  for (let row = 1; row < (needs[0]?.lines.length ?? 0); row++) {
    let highest = 0;
    let next = 0;
    let column = 0;
    for (const [index, { lines }] of needs.entries()) {
      const own = lines[row] ?? 0;
      next = Math.max(next, Math.min(own, highest));
      if (own <= highest) continue;
      highest = own;
      column = index;
    }
    const alone = Math.max(0, highest - next - noRibbonTo);
    all += alone * Math.max(0, 1 - (halves[column] ?? 0) / noRibbonFrom);
  }
  return all;
};

const needsAt = (columns: readonly ColumnText[], halves: readonly number[]): readonly ColumnNeed[] =>
  columns.map(({ needs }, index) => needs(halves[index] ?? narrowest));

/**
 * How bad widths are: the lines of the rows as a share of those at the widths wished, a little for each character alone
 * on a line, and for each column the more the further it is from what the template wants.
 */
const costOf = ({ columns, wished, heads, lines }: Search, { halves }: Widths): number => {
  const needs = needsAt(columns, halves);
  const orphans = sum(needs.map((each) => each.orphans));
  const all = sum(wished);
  const changes = wished.map((wish, index) => (wish / all) * ((halves[index] ?? wish) / wish - 1) ** 2);
  const weight = rowLines(needs, heads) + orphans * priceOfOrphan + ribbons(needs, halves) * priceOfRibbon;
  return weight / lines + sum(changes) * priceOfChange;
};

/**
 * All widths that differ from some by giving half characters from one column, or from those free, to another. Columns
 * that are alike give and take alike.
 */
const neighbours = ({ halves, free }: Widths, { least, alike }: Search): readonly Widths[] =>
  alike.flatMap((to) =>
    [[], ...alike].flatMap((from) =>
      steps.flatMap((step): readonly Widths[] => {
        const missing = Math.max(0, step * to.length - free);
        const given = from.length === 0 ? 0 : Math.ceil(missing / from.length);
        const hasEnough = from.every((index) => (halves[index] ?? 0) - given >= (least[index] ?? 0));
        if (from === to || !hasEnough || given * from.length < missing || (from.length > 0 && given === 0))
          return [];
        const changed = [...halves];
        for (const index of to) changed[index] = (changed[index] ?? 0) + step;
        for (const index of from) changed[index] = (changed[index] ?? 0) - given;
        return [{ halves: changed, free: free + given * from.length - step * to.length }];
      }),
    ),
  );

/** The best widths that giving from one column to another leads to from some; the first of equals. */
const improved = (search: Search, start: Widths): Widths => {
  let best = start;
  let cost = costOf(search, best);
  for (;;) {
    let next: Widths | undefined;
    for (const each of neighbours(best, search)) {
      const other = costOf(search, each);
      if (other >= cost - hair) continue;
      next = each;
      cost = other;
    }
    if (!next) return best;
    best = next;
  }
};

/** Columns of figures that the template wants equally wide stay so; text goes by what it says. */
const alikeColumns = ({ columns }: Table): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>();
  for (const [index, { share, align }] of columns.entries()) {
    const key = align === "left" ? `${index}` : `${align} ${share}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  return [...groups.values()];
};

/**
 * The widths wished with none below its least; what that takes comes from those that have most to spare. Undefined where
 * the least of all together has no room.
 */
const feasible = (
  wished: readonly number[],
  { least, alike }: Pick<Search, "least" | "alike">,
  all: number,
): Widths | undefined => {
  if (sum(least) > all) return undefined;
  const halves = wished.map((wish, index) => Math.max(wish, least[index] ?? wish));
  const spareOf = ([first = 0]: readonly number[]): number =>
    ((halves[first] ?? 0) - (least[first] ?? 0)) / (halves[first] ?? 1);
  while (sum(halves) > all) {
    const widest = alike.toSorted((one, other) => spareOf(other) - spareOf(one))[0] ?? [];
    for (const index of widest) halves[index] = (halves[index] ?? 0) - 1;
  }
  return { halves, free: all - sum(halves) };
};

/** What a column takes besides its half characters, in twips: what is between its edges and text, and a hair. */
const besides = 2 * (twipsOfMillimetres(tablePractice.paddingX) + roundingTwips);

/** Columns of so many half characters over `width` mm; what is left over is shared out. */
const widthsOf = (halves: readonly number[], size: number, width: number): readonly number[] => {
  const least = halves.map((each) => millimetresOfTwips(each * twipsOfPoints(size / 2) + besides));
  return least.map((each) => (each * width) / sum(least));
};

/**
 * The widths of a table's columns in mm: those at which its rows are lowest together, not far from what the template
 * wants, and none so narrow that a number in it would be broken (GB/T 15835 5.1.8). One that is longer than any
 * quantity widens no column: it is broken in its cell. As the template wants them where no others are better, and where
 * all numbers together have no room.
 */
export const columnWidths = (table: Table, { area, faces }: Ground): readonly number[] => {
  const size = tableTextSize(table);
  const byShare = widthsByShare(table, area.width);
  const wished = byShare.map((width) => halvesIn(width, size));
  const all = Math.floor(
    (twipsOfMillimetres(area.width) - besides * wished.length) / twipsOfPoints(size / 2),
  );
  const columns = columnTexts(table, faces);
  const lines = rowLines(needsAt(columns, wished), 1);
  const heads = Math.ceil(lines / linesOfPage);
  const alike = alikeColumns(table);
  const own = columns.map((column, index) =>
    leastOf(column, { wish: wished[index] ?? narrowest, isText: table.columns[index]?.align === "left" }),
  );
  const least = own.map((_, index) => {
    const group = alike.find((each) => each.includes(index)) ?? [];
    return Math.max(...group.map((each) => own[each] ?? narrowest));
  });
  const start = feasible(wished, { least, alike }, all);
  if (!start) return byShare;
  const search = { columns, wished, least, alike, heads, lines };
  const best = improved(search, start);
  const isWishPossible = wished.every((each, index) => each >= (least[index] ?? 0));
  const isBetter = costOf(search, best) < costOf(search, { halves: wished, free: 0 }) - leastGain;
  return isWishPossible && !isBetter ? byShare : widthsOf(best.halves, size, area.width);
};
