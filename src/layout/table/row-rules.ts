import type { PageArea } from "../grid/page-area.ts";
import type { RuleItem } from "../page.ts";
import { tablePractice } from "../table-practice.ts";
import type { SetCell } from "./cells.ts";

const { innerRule, outerRule } = tablePractice;

/** A black rule, level or upright. */
const rule = (ends: Pick<RuleItem, "x1" | "y1" | "x2" | "y2" | "thickness">): RuleItem => ({
  type: "rule",
  ...ends,
  colour: "black",
});

const levelRule = (
  y: number,
  { left, right }: Pick<PageArea, "left" | "right">,
  thickness: number,
): RuleItem => rule({ x1: left, y1: y, x2: right, y2: y, thickness });

/** The upper or lower rule of a table; it reaches over the thickness of those at the sides, so that no corner is open. */
export const outerEdge = (y: number, { left, right }: PageArea): RuleItem =>
  levelRule(y, { left: left - outerRule / 2, right: right + outerRule / 2 }, outerRule);

/** Where a row is drawn, in mm; `last` when the page, or the table, ends below it. */
interface RowPlace {
  readonly area: PageArea;
  readonly top: number;
  readonly height: number;
  readonly last: boolean;
}

/** The rules of one row: its sides, the lines between its cells and its lower edge. */
export const rowRules = (
  cells: readonly SetCell[],
  { area, top, height, last }: RowPlace,
): readonly RuleItem[] => {
  const bottom = top + height;
  const upright = (x: number, thickness: number): RuleItem =>
    rule({ x1: x, y1: top, x2: x, y2: bottom, thickness });
  return [
    upright(area.left, outerRule),
    ...cells.slice(1).map(({ frame }) => upright(frame.left, innerRule)),
    upright(area.right, outerRule),
    last ? outerEdge(bottom, area) : levelRule(bottom, area, innerRule),
  ];
};
