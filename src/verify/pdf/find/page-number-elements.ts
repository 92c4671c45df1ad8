import { isRed } from "../../colours.ts";
import { landscapeArea, typeArea } from "../../standard.ts";
import { loosePageNumber } from "../../text/official-text.ts";
import { isLandscape, type PageNumber } from "./document.ts";
import { emTop, type Line, type LinedPage } from "./lines.ts";

/**
 * The second double rule of a letter, which closes its page 1 in place of the type area: no number stands on that page
 * (10.1).
 */
const closingRule = ({ rules }: LinedPage): number =>
  Math.min(
    ...rules.flatMap(({ direction, colour, left, right, top }) =>
      direction === "horizontal" && isRed(colour) && right - left > 100 && top > typeArea.bottom ? [top] : [],
    ),
  );

const bottomOf = (page: LinedPage): number => {
  if (isLandscape(page)) return landscapeArea.bottom;
  const rule = closingRule(page);
  return Number.isFinite(rule) ? rule : typeArea.bottom;
};

/** Whether a line stands below the type area, where only 页码 may be. */
const isFooter = (line: Line, page: LinedPage): boolean => emTop(line) > bottomOf(page) + 1;

/** The lines of a page that are content. */
export const contentLines = (page: LinedPage): readonly Line[] =>
  page.lines.filter((line) => !isFooter(line, page));

/** 页码 of a page: the line below the type area, or the one that runs down a landscape page's left edge. */
export const pageNumberOf = (page: LinedPage): PageNumber => {
  const turned = isLandscape(page)
    ? page.turned.find((line) => loosePageNumber.test(line.text) || emTop(line) > typeArea.bottom + 1)
    : undefined;
  const below = page.lines.filter((line) => isFooter(line, page));
  const line = turned ?? below.find(({ text }) => /\d/u.test(text)) ?? below[0];
  return {
    page,
    misplaced: isLandscape(page) && turned === undefined && line !== undefined,
    ...(line ? { line } : {}),
  };
};
