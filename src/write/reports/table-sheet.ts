import { rational } from "../../model/rational.ts";
import { rowHeight } from "../xlsx/row-height.ts";
import type { CellStyle, CellValue, WorkbookCell, WorkbookRow, WorkbookSheet } from "../xlsx/workbook.ts";

/** A column of a report's table. */
export interface TableColumn<Row> {
  readonly name: string;
  /** In digits; a 汉字 takes two. */
  readonly width: number;
  readonly value: (row: Row, index: number) => CellValue | string | number;
  readonly style?: (row: Row) => CellStyle;
}

export const centred: CellStyle = { horizontal: "center" };
const head: CellStyle = { bold: true, bordered: true, wrap: true, horizontal: "center", fill: "D9E2EC" };
/** A cell holds 32,767; nobody reads a sentence of more than this. */
const longestText = 1000;

const cut = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .slice(0, longestText)
    .replace(/[\uD800-\uDBFF]$/, "");

const toValue = (value: CellValue | string | number): CellValue | undefined => {
  if (typeof value === "object") return value;
  if (typeof value === "number") return { type: "number", number: rational(value) };
  return value === "" ? undefined : { type: "text", text: cut(value) };
};

const toRow = <Row>(row: Row, index: number, columns: readonly TableColumn<Row>[]): WorkbookRow => {
  const cells = columns.map(({ value, style }): WorkbookCell => {
    const content = toValue(value(row, index));
    return { ...(content && { value: content }), style: { bordered: true, wrap: true, ...style?.(row) } };
  });
  const texts = cells.map(({ value }, field) => ({
    text: value?.type === "text" ? value.text : "",
    width: columns[field]?.width ?? 0,
  }));
  return { cells, height: Math.max(18, rowHeight(texts)) };
};

/** A sheet that is a table with one row for each of `rows`, to be filtered by any column and printed on A4. */
export const tableSheet = <Row>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): WorkbookSheet => ({
  name,
  columns: columns.map(({ width }) => width),
  rows: [
    {
      cells: columns.map((column): WorkbookCell => ({
        value: { type: "text", text: column.name },
        style: head,
      })),
      height: 24,
    },
    ...rows.map((row, index) => toRow(row, index, columns)),
  ],
  headerRows: 1,
  filteredFrom: 1,
  orientation: "landscape",
});
