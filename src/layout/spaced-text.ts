/**
 * A paragraph of a cell for a flowing format: its lines where they must end as ours do, so that a label is not parted in
 * a narrow column; else one, which the format breaks by its own rules, the same as ours.
 */
export type CellText = readonly string[];

/** A cell for a flowing format. */
export interface SpacedCell {
  readonly paragraphs: readonly CellText[];
  /** What is left free at either side besides the column's own, so that centred lines come out about equally long; twips. */
  readonly inset: number;
  /** Its full lines are spread to be flush. */
  readonly flush: boolean;
}

/** A row of a table, or the part of one that stands on one page, for a flowing format. */
export interface SpacedRow {
  /** A row over all columns has one. */
  readonly cells: readonly SpacedCell[];
  /** At least so high, in twips. */
  readonly height: number;
}
