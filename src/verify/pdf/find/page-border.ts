import { isRed } from "../../colours.ts";
import type { DrawnRule, PdfPage } from "../read/page.ts";

/** A rule that runs along so much of a side of the sheet, outside the text, is part of a frame around the page. */
const leastShare = 0.75;

/** How far from the edges of the sheet a frame lies at most, in mm: what is further in borders a table. */
const farthest = 27;

const isAlongSide = ({ width, height }: PdfPage, rule: DrawnRule): boolean => {
  const { direction, left, top, right, bottom } = rule;
  return direction === "vertical"
    ? bottom - top > leastShare * height && (right < farthest || left > width - farthest)
    : right - left > leastShare * width && (bottom < farthest || top > height - farthest);
};

/** 页面边框: rules along the sides of the sheet, two of them upright; the rules of a letter are red and lie flat. */
export const pageBorder = (page: PdfPage): readonly DrawnRule[] => {
  const along = page.rules.filter((rule) => !isRed(rule.colour) && isAlongSide(page, rule));
  return along.filter(({ direction }) => direction === "vertical").length >= 2 ? along : [];
};
