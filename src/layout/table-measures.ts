import type { Table } from "../model/document.ts";
import { practice } from "./standard.ts";

/** The size of a table's text in pt: 小四, or 五号 when many columns share the width (practice). */
export const tableTextSize = (table: Table): number =>
  table.columns.length >= practice.table.columnsOfSmallSize ? practice.table.smallSize : practice.table.size;

/** The widths of a table's columns over `width`, in the same unit. */
export const columnWidths = (table: Table, width: number): readonly number[] => {
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0);
  return table.columns.map((column) => (width * column.share) / whole);
};
