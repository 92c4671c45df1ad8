import type { Block, Table } from "../../model/document.ts";
import { millimetresToPoints, practice } from "../standard.ts";

/** The size of a table's text in pt: 小四, or 五号 when many columns share the width (practice). */
export const tableTextSize = (table: Table): number =>
  table.columns.length >= practice.table.columnsOfSmallSize ? practice.table.smallSize : practice.table.size;

/** The size of a note in pt: that of the table at which it stands, above rather than below it. */
export const noteTextSize = ({
  above,
  below,
}: {
  readonly above: Block | undefined;
  readonly below: Block | undefined;
}): number => {
  const table = [below, above].find((block) => block?.type === "table");
  return table ? tableTextSize(table) : practice.noteSize;
};

/** The half characters of a size (pt) that a line holds in a column so wide (mm): two at least. */
export const halvesIn = (width: number, size: number): number =>
  Math.max(2, Math.floor(millimetresToPoints(width - 2 * practice.table.paddingX) / (size / 2) + 0.001));

/** The widths of a table's columns over `width` (mm) by their shares alone. */
export const widthsByShare = ({ columns }: Table, width: number): readonly number[] => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (width * share) / shares);
};
