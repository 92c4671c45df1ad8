import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { practice } from "../layout/standard.ts";
import type { Cell, Column, Row, Table } from "../model/document.ts";
import type { TextArea } from "./docx-section.ts";
import { type ParagraphStyleId, tableStyle } from "./docx-styles.ts";
import { fitsOnPage, tableFrame, type TableFrame } from "./docx-table-frame.ts";
import { paragraph, type ParagraphExtras } from "./docx-text.ts";
import { eighthsOfMillimetres } from "./docx-units.ts";

const rule = (thickness: number) =>
  ({ style: BorderStyle.SINGLE, size: eighthsOfMillimetres(thickness), color: "000000", space: 0 }) as const;

/** Said once for the table: a row that a clerk adds gets its rules too. */
const borders = () => {
  const outer = rule(practice.table.outerRule);
  const inner = rule(practice.table.innerRule);
  return {
    top: outer,
    bottom: outer,
    left: outer,
    right: outer,
    insideHorizontal: inner,
    insideVertical: inner,
  };
};

/** Columns of text this wide end their full lines flush, as in our PDF; in a narrower one that would tear them. */
const flushFrom = 20;

const alignment = (align: Column["align"], { halves }: TableFrame["columns"][number]) =>
  align === "left" && halves >= flushFrom
    ? AlignmentType.JUSTIFIED
    : { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align];

const cell = (
  children: readonly Paragraph[],
  { width, inset }: TableFrame["columns"][number],
  span?: number,
): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: inset, right: inset, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
  });

/** A cell must hold a paragraph, an empty one too. */
const textCell = (
  content: Cell,
  align: Column["align"],
  column: TableFrame["columns"][number],
  style: ParagraphStyleId,
  keepNext: boolean,
): TableCell =>
  cell(
    (content.length === 0 ? [""] : content).map((text) =>
      paragraph(style, text, { alignment: alignment(align, column), ...(keepNext ? { keepNext } : {}) }),
    ),
    column,
  );

const headRow = (columns: readonly Column[], frame: TableFrame): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: frame.columns.map((column, index) =>
      cell([paragraph(frame.styles.head, columns[index]?.head ?? "")], column),
    ),
  });

/** A section row stays with the row below it. */
const sectionRow = (text: string, level: 1 | 2, frame: TableFrame): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      cell(
        [paragraph(frame.styles.section[level], text, { keepNext: true })],
        frame.whole,
        frame.columns.length,
      ),
    ],
  });

const row = (content: Row, table: Table, frame: TableFrame, keepNext: boolean): TableRow =>
  content.type === "section"
    ? sectionRow(content.text, content.level, frame)
    : new TableRow({
        ...(fitsOnPage(content.cells, frame) ? { cantSplit: true } : {}),
        children: frame.columns.map((column, index) =>
          textCell(
            content.cells[index] ?? [],
            table.columns[index]?.align ?? "left",
            column,
            frame.styles.text,
            keepNext,
          ),
        ),
      });

/**
 * A table as wide as the text area: fixed widths and a grid that say the same in Word, WPS and LibreOffice, one head
 * row repeated on each page, rows kept whole unless they are too high for a page. With `joined` the last row stays on
 * the page of what follows it.
 */
export const table = (content: Table, area: TextArea, joined = false): DocxTable => {
  const frame = tableFrame(content, area);
  return new DocxTable({
    style: tableStyle.id,
    width: { size: area.width, type: WidthType.DXA },
    columnWidths: frame.columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: borders(),
    margins: { ...frame.padding, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [
      headRow(content.columns, frame),
      ...content.rows.map((each, index) =>
        row(each, content, frame, joined && index === content.rows.length - 1),
      ),
    ],
  });
};

/** The paragraph between a table and another one or the end: as low as a line may be. */
export const afterTable = (extras: ParagraphExtras = {}): Paragraph => paragraph("AfterTable", "", extras);
