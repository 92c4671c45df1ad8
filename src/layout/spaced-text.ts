import type { BarItem } from "./page.ts";

/**
 * A paragraph of a cell for a flowing format: its lines where they must end as ours do, so that a label is not parted in
 * a narrow column; else one, which the format breaks by its own rules, the same as ours.
 */
export type CellText = readonly string[];

/** A bar of a chart for a flowing format: rectangles in a room of that size, from its upper left corner; all in mm. */
export interface SpacedBar {
  readonly width: number;
  readonly height: number;
  readonly rectangles: readonly Omit<BarItem, "type" | "part">[];
  readonly alternative: string;
}

/** A cell for a flowing format. */
export interface SpacedCell {
  readonly paragraphs: readonly CellText[];
  /** On a line of its own below them. */
  readonly bar?: SpacedBar;
  /** What is left free at either side besides the column's own, so that centred lines come out about equally long; twips. */
  readonly inset: number;
  /** Its full lines are spread to be flush. */
  readonly flush: boolean;
  /** Its text begins at the upper edge, because its row goes over pages; else it stands in the middle. */
  readonly fromTop?: true;
}

/** A row of a table, or the part of one that stands on one page, for a flowing format. */
export interface SpacedRow {
  /** A row over all columns has one. */
  readonly cells: readonly SpacedCell[];
  /** At least so high, in twips. */
  readonly height: number;
}
