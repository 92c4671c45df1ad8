import { isBlack } from "../../colours.ts";
import { typeArea } from "../../standard.ts";
import type { ImprintElements } from "./document.ts";
import type { DrawnRule } from "../read/page.ts";
import type { Line, LinedPage } from "./lines.ts";
import { contentLines } from "./page-number-elements.ts";

/** A rule of 版记 is about as wide as the type area; a wrong one may be shorter. */
const leastWidth = 120;

/** 版记 stands in the lower part of a page; here, in mm, is where that begins. */
const lowerPart = 130;

/** Lines between two rules column by column: a name that is broken in two stays together beside another. */
const byColumns = (lines: readonly Line[]): readonly Line[] => {
  const columns: Line[][] = [];
  for (const line of lines.toSorted((a, b) => a.left - b.left)) {
    const column = columns.find((each) =>
      each.some(({ left, right }) => line.left < right && left < line.right),
    );
    if (column) column.push(line);
    else columns.push([line]);
  }
  return columns.flatMap((column) => column.toSorted((a, b) => a.baseline - b.baseline));
};

/** The lines of 版记 as they are read, one part between its rules after the other. */
const inOrder = (lines: readonly Line[], rules: readonly DrawnRule[]): readonly Line[] =>
  rules.flatMap(({ top }, index) =>
    byColumns(
      lines.filter(({ baseline }) => baseline > top && baseline <= (rules[index + 1]?.top ?? Infinity)),
    ),
  );

const imprintOf = (page: LinedPage): ImprintElements | undefined => {
  const rules = page.rules.filter(
    (rule) =>
      rule.direction === "horizontal" &&
      rule.right - rule.left > leastWidth &&
      rule.top > lowerPart &&
      isBlack(rule.colour) &&
      !page.tables.some(({ horizontals }) => horizontals.includes(rule)),
  );
  const sorted = rules.toSorted((a, b) => a.top - b.top);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first === last) return undefined;
  const content = contentLines(page);
  const lines = content.filter(({ baseline }) => baseline > first.top && baseline < last.bottom);
  if (!lines.some(({ text }) => /印发|抄送|主送/u.test(text))) return undefined;
  const alone = content.length === lines.length && page.tables.length === 0;
  return { page, rules: sorted, lines: inOrder(lines, sorted), alone };
};

/** 版记 by its rules and its words, on the last page that has any. */
export const findImprint = (pages: readonly LinedPage[]): ImprintElements | undefined => {
  for (const page of pages.toReversed()) {
    const found = page.page.width < page.page.height + typeArea.left ? imprintOf(page) : undefined;
    if (found) return found;
  }
  return undefined;
};
