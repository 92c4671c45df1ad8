/**
 * A stretch of a paragraph for a flowing format, a word processor's, with what is added after each of its characters
 * in twips (1/20 pt); without it, what the paragraph's style adds. So spaced, the paragraph's lines end there as here.
 */
export interface SpacedText {
  readonly text: string;
  readonly tracking?: number;
}

/** A paragraph for a flowing format: its stretches, which together are its text. */
export type SpacedParagraph = readonly SpacedText[];

/** A cell for a flowing format. */
export interface SpacedCell {
  readonly paragraphs: readonly SpacedParagraph[];
  /** What is left free at either side besides the column's own, so that centred lines come out about equally long; twips. */
  readonly inset: number;
  /** A line ends far from the edge: its full lines must not be stretched. */
  readonly ragged: boolean;
}

/** A row of a table, or the part of one that stands on one page, for a flowing format. */
export interface SpacedRow {
  /** A row over all columns has one. */
  readonly cells: readonly SpacedCell[];
  /** At least so high, in twips. */
  readonly height: number;
}
