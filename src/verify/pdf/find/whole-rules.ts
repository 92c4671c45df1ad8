import type { DrawnRule } from "../read/page.ts";

/** Pieces of one rule lie on one line and touch, within this many mm. */
const sameLine = 0.12;
const touching = 0.6;

const along = ({ direction, left, top, right, bottom }: DrawnRule): readonly [number, number] =>
  direction === "horizontal" ? [left, right] : [top, bottom];

const across = ({ direction, left, top, right, bottom }: DrawnRule): number =>
  direction === "horizontal" ? (top + bottom) / 2 : (left + right) / 2;

const joined = (a: DrawnRule, b: DrawnRule): DrawnRule => ({
  ...a,
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
  thickness: Math.max(a.thickness, b.thickness),
});

/**
 * Rules as the eye sees them: word processors draw a border cell by cell, and some twice. Pieces of the same line,
 * colour and thickness become one.
 */
export const wholeRules = (pieces: readonly DrawnRule[]): readonly DrawnRule[] => {
  const sorted = pieces.toSorted((a, b) => across(a) - across(b) || along(a)[0] - along(b)[0]);
  const whole: DrawnRule[] = [];
  for (const piece of sorted) {
    const index = whole.findLastIndex((rule) => {
      const [from, to] = along(rule);
      const [start, end] = along(piece);
      return (
        rule.direction === piece.direction &&
        rule.colour === piece.colour &&
        Math.abs(rule.thickness - piece.thickness) < sameLine &&
        Math.abs(across(rule) - across(piece)) < sameLine &&
        start <= to + touching &&
        end >= from - touching
      );
    });
    const rule = whole[index];
    if (rule) whole[index] = joined(rule, piece);
    else whole.push(piece);
  }
  return whole;
};
