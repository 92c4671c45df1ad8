import type { Bar, ExactShare } from "../../model/papers/document.ts";
import { parseExact, zero } from "../../model/rational.ts";
import type { BarItem } from "../page.ts";
import type { CellPart } from "../part.ts";
import type { SpacedBar } from "../spaced-text.ts";
import { barPractice } from "../table-practice.ts";

/** A bar before it is drawn: as wide as its cell has room, or 图例, which is a short one in the middle. */
export interface CellBar {
  readonly bar: Bar;
  readonly isKey: boolean;
}

type Rectangle = SpacedBar["rectangles"][number];

/** Good to far less than a printer's dot: lengths are drawn, not printed. */
const asNumber = (share: ExactShare): number => {
  const { numerator, denominator } = parseExact(share) ?? zero;
  return Number((numerator * 1_000_000n) / denominator) / 1_000_000;
};

const { height, thickness, markWidth } = barPractice;

/** The rectangles of a bar in a room so wide: its parts side by side, and the mark over them, which is never cut off. */
const rectanglesIn = ({ segments, mark }: Bar, width: number): readonly Rectangle[] => {
  const parts: Rectangle[] = [];
  let x = 0;
  for (const { share, tone } of segments) {
    const own = asNumber(share) * width;
    if (own > 0) parts.push({ x, y: (height - thickness) / 2, width: own, height: thickness, tone });
    x += own;
  }
  if (mark === undefined) return parts;
  const left = Math.min(Math.max(asNumber(mark) * width - markWidth / 2, 0), width - markWidth);
  return [...parts, { x: left, y: 0, width: markWidth, height, tone: "black" }];
};

/** A bar in a room so wide (mm), as a flowing format has it. */
export const spacedBar = ({ bar, isKey }: CellBar, room: number): SpacedBar => {
  const width = isKey ? barPractice.keyWidth : room;
  return { width, height, rectangles: rectanglesIn(bar, width), alternative: bar.alternative };
};

/** The same on a page, its room's upper left corner at a place (mm); one that says something is a part of its cell. */
export const barItems = (
  { rectangles, alternative }: SpacedBar,
  {
    left,
    top,
    within,
  }: { readonly left: number; readonly top: number; readonly within: CellPart | undefined },
): readonly BarItem[] => {
  const part = within && alternative !== "" ? { type: "figure" as const, within, alternative } : undefined;
  return rectangles.map(({ x, y, ...rest }) => ({
    type: "bar",
    x: left + x,
    y: top + y,
    ...rest,
    ...(part && { part }),
  }));
};
