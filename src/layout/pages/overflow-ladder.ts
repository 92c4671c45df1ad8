import type { BlockPieces } from "../flowing/block-pieces.ts";
import { firstPlace } from "../flowing/flow.ts";
import type { FlowedPage } from "../flowing/filling-page.ts";
import { closerPitch } from "../grid/docx-profile.ts";
import { closerArea } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import type { CloserLines } from "./set-body.ts";

/** 主体 on its pages, and what was done so that 署名 need not begin one. */
export interface FittedClosing {
  readonly pages: readonly FlowedPage[];
  readonly signatureGap: number;
  readonly closer?: CloserLines;
}

/** Sets 主体 with so many empty lines before 署名 and some pages of other areas, by their place (0-based). */
export type SetPages = (
  signatureGap: number,
  special?: ReadonlyMap<number, PageArea>,
) => readonly FlowedPage[];

/** What the ladder tries on. */
interface Fitting {
  readonly setPages: SetPages;
  /** Empty lines before 署名. */
  readonly gaps: { readonly usual: number; readonly least: number };
  /** 正文 */
  readonly blocks: readonly BlockPieces[];
  /** How many pieces stand above it. */
  readonly before: number;
}

/** Finds the block and the line in it with which a page begins; undefined where it begins outside 正文. */
const blockAt = (
  blocks: readonly BlockPieces[],
  place: number,
): { readonly block: number; readonly line: number } | undefined => {
  let line = place;
  for (const [block, { pieces }] of blocks.entries()) {
    if (line < 0) return undefined;
    if (line < pieces.length) return { block, line };
    line -= pieces.length;
  }
  return undefined;
};

/**
 * Sets the page before the last one with a line more, if that makes it the last. Not page 1, which begins above 正文;
 * no page with a table, which keeps no pitch; none that a flowing format could not follow.
 */
const withCloserPage = (
  { setPages, blocks, before }: Fitting,
  former: readonly FlowedPage[],
  signatureGap: number,
): FittedClosing | undefined => {
  const place = former.length - 2;
  const page = former[place];
  if (!page || page.items.some(({ type }) => type === "rule")) return undefined;
  const start = blockAt(blocks, firstPlace(page) - before);
  if (!start) return undefined;
  const carried = start.line === 0 ? 0 : (blocks[start.block]?.pieces.length ?? 0) - start.line;
  const pitch = closerPitch(carried);
  if (pitch === undefined) return undefined;
  const pages = setPages(signatureGap, new Map([[place, closerArea(page.area)]]));
  if (pages.length >= former.length) return undefined;
  const fromBlock = start.line === 0 ? start.block : start.block + 1;
  return { pages, signatureGap, closer: { fromBlock, pitch } };
};

/**
 * What 7.3.5.5 allows, one rung after the other, until 署名 stands on the page on which the text ends: less room for the
 * seal, then lines closer together. Tracking is left alone: the tenth of a point that offices allow brings no character
 * more on a line. Where nothing helps, 署名 begins a page with the last lines of the text, which keepWithClosing has tied
 * to it.
 */
export const fitClosing = (fitting: Fitting): FittedClosing => {
  const { setPages, gaps } = fitting;
  const usual = setPages(gaps.usual);
  const narrow = setPages(gaps.least);
  if (narrow.length < usual.length) return { pages: narrow, signatureGap: gaps.least };
  return (
    withCloserPage(fitting, usual, gaps.usual) ??
    withCloserPage(fitting, narrow, gaps.least) ?? { pages: usual, signatureGap: gaps.usual }
  );
};
