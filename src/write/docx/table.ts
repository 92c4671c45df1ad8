import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableRowOptions,
  type Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { SetRow, SetTable } from "../../layout/set-document.ts";
import type { SpacedCell, SpacedRow } from "../../layout/spaced-text.ts";
import { practice } from "../../layout/standard.ts";
import type { Column } from "../../model/document.ts";
import type { TextArea } from "./section.ts";
import { type ParagraphStyleId, tableStyle } from "./styles.ts";
import { type FrameColumn, type RowAir, rowAir, tableFrame, type TableFrame } from "./table-frame.ts";
import { brokenLines, paragraph, type ParagraphExtras } from "./text.ts";
import { eighthsOfMillimetres } from "./units.ts";

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

/** Columns of text that are wide enough end their full lines flush, as in our PDF. */
const alignment = (align: Column["align"], { flush }: SpacedCell) =>
  flush
    ? AlignmentType.JUSTIFIED
    : { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align];

/** A cell of a column; `inset` is left free at its sides besides the column's own, in twips, `air` above and below. */
const cell = (
  children: readonly Paragraph[],
  {
    column,
    air,
    inset = 0,
    span,
  }: {
    readonly column: FrameColumn;
    readonly air: RowAir;
    readonly inset?: number;
    readonly span?: number;
  },
): TableCell =>
  new TableCell({
    children,
    width: { size: column.width, type: WidthType.DXA },
    margins: {
      ...air,
      left: column.inset + inset,
      right: column.inset + inset,
      marginUnitType: WidthType.DXA,
    },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
  });

/** A cell as layout spaced it. It must hold a paragraph, an empty one too. */
const textCell = (
  { paragraphs, inset }: SpacedCell,
  column: FrameColumn,
  {
    style,
    extras,
    air,
  }: { readonly style: ParagraphStyleId; readonly extras: ParagraphExtras; readonly air: RowAir },
): TableCell =>
  cell(
    (paragraphs.length === 0 ? [[]] : paragraphs).map((text) => paragraph(style, brokenLines(text), extras)),
    { column, inset, air },
  );

/**
 * A row as high as ours, not broken between pages; higher when a clerk adds lines. Word counts the rule above a row on
 * top of what it is at least.
 */
const wholeRow = (
  { height }: SpacedRow,
  ruleAbove: number,
): Pick<ITableRowOptions, "cantSplit" | "height"> => ({
  cantSplit: true,
  height: { value: height - ruleAbove, rule: HeightRule.ATLEAST },
});

/** The cells of a row with their columns; a cell that a row lacks is empty. */
const inColumns = (
  { cells }: SpacedRow,
  frame: TableFrame,
  draw: (cell: SpacedCell, column: FrameColumn, index: number) => TableCell,
): readonly TableCell[] =>
  cells.flatMap((each, index) => {
    const column = frame.columns[index];
    return column ? [draw(each, column, index)] : [];
  });

const headRow = (row: SpacedRow, frame: TableFrame, keepNext: boolean): TableRow =>
  new TableRow({
    ...wholeRow(row, frame.rules.outer),
    tableHeader: true,
    children: inColumns(row, frame, (each, column) =>
      textCell(each, column, {
        style: frame.styles.head,
        extras: keepNext ? { keepNext } : {},
        air: rowAir(row.height - frame.rules.outer, frame),
      }),
    ),
  });

/** A section row stays with the row below it. */
const sectionRow = (row: SpacedRow, level: 1 | 2, frame: TableFrame): TableRow => {
  const [text = []] = row.cells[0]?.paragraphs ?? [];
  const content = paragraph(frame.styles.section[level], brokenLines(text), { keepNext: true });
  return new TableRow({
    ...wholeRow(row, frame.rules.inner),
    children: [
      cell([content], {
        column: frame.whole,
        span: frame.columns.length,
        air: rowAir(row.height - frame.rules.inner, frame),
      }),
    ],
  });
};

/** A row of cells, or a part of one; one that is `kept` stays on the page of what follows it. */
const cellsRow = (
  row: SpacedRow,
  frame: TableFrame,
  { columns, kept }: { readonly columns: readonly Column[]; readonly kept: boolean },
): TableRow =>
  new TableRow({
    ...wholeRow(row, frame.rules.inner),
    children: inColumns(row, frame, (each, column, index) =>
      textCell(each, column, {
        style: frame.styles.text,
        air: rowAir(row.height - frame.rules.inner, frame),
        extras: {
          alignment: alignment(columns[index]?.align ?? "left", each),
          ...(kept ? { keepNext: true } : {}),
        },
      }),
    ),
  });

/**
 * One row. A row that no page holds is one for each page, because a word processor repeats nothing of a row that it
 * breaks, and a task must not lose its number.
 */
const rowsFor = (
  { row, parts, kept: isKept }: SetRow,
  frame: TableFrame,
  { columns, kept }: { readonly columns: readonly Column[]; readonly kept: boolean },
): readonly TableRow[] =>
  parts.map((part, index) =>
    row.type === "section"
      ? sectionRow(part, row.level, frame)
      : cellsRow(part, frame, { columns, kept: (kept || isKept === true) && index === parts.length - 1 }),
  );

/**
 * A table as wide as the text area: fixed widths and a grid that say the same in Word, WPS and LibreOffice, one head
 * row repeated on each page, rows kept whole unless they are too high for a page. With `joined` the last row stays on
 * the page of what follows it; one that is tied by its head stays with it on the page of the text above.
 */
export const table = (
  set: SetTable,
  { area, joined }: { readonly area: TextArea; readonly joined: boolean },
): DocxTable => {
  const { head, rows, tie } = set;
  const frame = tableFrame(set, area);
  const { columns } = set.block;
  return new DocxTable({
    style: tableStyle.id,
    width: { size: area.width, type: WidthType.DXA },
    columnWidths: frame.columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: borders(),
    margins: { ...frame.padding, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [
      headRow(head, frame, tie === "head"),
      ...rows.flatMap((each, index) =>
        rowsFor(each, frame, { columns, kept: joined && index === rows.length - 1 }),
      ),
    ],
  });
};

/** The paragraph between a table and another one or the end: as low as a line may be. */
export const afterTable = (extras: ParagraphExtras = {}): Paragraph => paragraph("AfterTable", "", extras);
