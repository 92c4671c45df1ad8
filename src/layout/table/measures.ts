import type { Block, Table } from "../../model/papers/document.ts";
import { millimetresToPoints, practice } from "../standard.ts";
import { tablePractice } from "../table-practice.ts";

/** The size of a table's text in pt: 小四, or 五号 when many columns share the width (practice). */
export const tableTextSize = (table: Table): number =>
  table.columns.length >= tablePractice.columnsOfSmallSize ? tablePractice.smallSize : tablePractice.size;

/** Where a note stands: the blocks above and below it to which it may belong. */
export interface NotePlace {
  readonly above: Block | undefined;
  readonly below: Block | undefined;
}

const isCaption = (block: Block | undefined): boolean => block?.type === "note" && block.caption === true;

/** The place of a note among blocks: 图题, and the note below it, belong to the chart above them and to nothing else. */
export const notePlace = (blocks: readonly Block[], index: number): NotePlace => {
  const above = blocks[index - 1];
  if (isCaption(blocks[index])) return { above, below: undefined };
  if (isCaption(above)) return { above: blocks[index - 2], below: undefined };
  return { above, below: blocks[index + 1] };
};

/** The size of a note in pt: that of the table at which it stands, above rather than below it. */
export const noteTextSize = ({ above, below }: NotePlace): number => {
  const table = [below, above].find((block) => block?.type === "table");
  return table ? tableTextSize(table) : practice.noteSize;
};

/** The half characters of a size (pt) that a line holds in a column so wide (mm): two at least. */
export const halvesIn = (width: number, size: number): number =>
  Math.max(2, Math.floor(millimetresToPoints(width - 2 * tablePractice.paddingX) / (size / 2) + 0.001));

/** The widths of a table's columns over `width` (mm) by their shares alone. */
export const widthsByShare = ({ columns }: Table, width: number): readonly number[] => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (width * share) / shares);
};
