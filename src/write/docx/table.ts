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
import type { SpacedCell, SpacedRow } from "../../layout/laid-out.ts";
import { practice } from "../../layout/standard.ts";
import type { Cell, Column, Row, Table } from "../../model/document.ts";
import type { TextArea } from "./section.ts";
import { type ParagraphStyleId, tableStyle } from "./styles.ts";
import { fitsOnPage, tableFrame, type TableFrame } from "./table-frame.ts";
import { paragraph, type ParagraphExtras, spacedRuns } from "./text.ts";
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

/** Columns of text this wide end their full lines flush, as in our PDF; in a narrower one that would tear them. */
const flushFrom = 20;

const alignment = (
  align: Column["align"],
  { halves }: TableFrame["columns"][number],
  spaced: SpacedCell | undefined,
) =>
  align === "left" && halves >= flushFrom && !spaced?.ragged
    ? AlignmentType.JUSTIFIED
    : { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align];

const cell = (
  children: readonly Paragraph[],
  { width, inset }: TableFrame["columns"][number],
  { span, more = 0 }: { readonly span?: number; readonly more?: number } = {},
): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: inset + more, right: inset + more, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
  });

/** A cell as layout spaced it, or as it comes. It must hold a paragraph, an empty one too. */
const textCell = (
  content: Cell,
  column: TableFrame["columns"][number],
  style: ParagraphStyleId,
  spaced: SpacedCell | undefined,
  extras: ParagraphExtras = {},
): TableCell =>
  cell(
    (content.length === 0 ? [""] : content).map((text, index) =>
      paragraph(style, spacedRuns(spaced?.paragraphs[index] ?? [{ text }]), extras),
    ),
    column,
    { more: spaced?.inset ?? 0 },
  );

/** A row as high as ours, not broken between pages; higher when a clerk adds lines. One without a height may break. */
const wholeRow = (spaced: SpacedRow | undefined): Pick<ITableRowOptions, "cantSplit" | "height"> => {
  if (spaced === undefined) return { cantSplit: true };
  return spaced.height === undefined
    ? {}
    : { cantSplit: true, height: { value: spaced.height, rule: HeightRule.ATLEAST } };
};

const headRow = (
  columns: readonly Column[],
  frame: TableFrame,
  spaced: SpacedRow | undefined,
  keepNext: boolean,
): TableRow =>
  new TableRow({
    ...wholeRow(spaced),
    tableHeader: true,
    children: frame.columns.map((column, index) =>
      textCell(
        [columns[index]?.head ?? ""],
        column,
        frame.styles.head,
        spaced?.cells[index],
        keepNext ? { keepNext } : {},
      ),
    ),
  });

/** A section row stays with the row below it. */
const sectionRow = (
  { text, level }: Extract<Row, { readonly type: "section" }>,
  frame: TableFrame,
  spaced: SpacedRow | undefined,
): TableRow => {
  const runs = spacedRuns(spaced?.cells[0]?.paragraphs[0] ?? [{ text }]);
  const content = paragraph(frame.styles.section[level], runs, { keepNext: true });
  return new TableRow({
    ...wholeRow(spaced),
    children: [cell([content], frame.whole, { span: frame.columns.length })],
  });
};

const cellsRow = (
  cells: readonly Cell[],
  table: Table,
  frame: TableFrame,
  spaced: SpacedRow | undefined,
  keepNext: boolean,
): TableRow =>
  new TableRow({
    ...(spaced || fitsOnPage(cells, frame) ? wholeRow(spaced) : {}),
    children: frame.columns.map((column, index) =>
      textCell(cells[index] ?? [], column, frame.styles.text, spaced?.cells[index], {
        alignment: alignment(table.columns[index]?.align ?? "left", column, spaced?.cells[index]),
        ...(keepNext ? { keepNext } : {}),
      }),
    ),
  });

/** The texts of a part's cells: of the row's own, with the number repeated. */
const partCells = ({ cells }: SpacedRow): readonly Cell[] =>
  cells.map(({ paragraphs }) => paragraphs.map((parts) => parts.map(({ text }) => text).join("")));

/**
 * One row. A row that no page holds is one for each page, because a word processor repeats nothing of a row that it
 * breaks, and a task must not lose its number.
 */
const rowsFor = (
  content: Row,
  table: Table,
  frame: TableFrame,
  spaced: SpacedRow | undefined,
  keepNext: boolean,
): readonly TableRow[] => {
  if (content.type === "section") return [sectionRow(content, frame, spaced)];
  const parts = spaced?.parts;
  return parts
    ? parts.map((part, index) =>
        cellsRow(partCells(part), table, frame, part, keepNext && index === parts.length - 1),
      )
    : [cellsRow(content.cells, table, frame, spaced, keepNext)];
};

/**
 * A table as wide as the text area: fixed widths and a grid that say the same in Word, WPS and LibreOffice, one head
 * row repeated on each page, rows kept whole unless they are too high for a page. With `joined` the last row stays on
 * the page of what follows it; one that is `led` stays with its head on the page of the text above.
 */
export const table = (
  content: Table,
  area: TextArea,
  {
    joined = false,
    led = false,
    spaced,
  }: {
    readonly joined?: boolean;
    readonly led?: boolean;
    readonly spaced?: readonly SpacedRow[] | undefined;
  } = {},
): DocxTable => {
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
      headRow(content.columns, frame, spaced?.[0], led),
      ...content.rows.flatMap((each, index) =>
        rowsFor(each, content, frame, spaced?.[index + 1], joined && index === content.rows.length - 1),
      ),
    ],
  });
};

/** The paragraph between a table and another one or the end: as low as a line may be. */
export const afterTable = (extras: ParagraphExtras = {}): Paragraph => paragraph("AfterTable", "", extras);
