import type { FileChild, Paragraph } from "docx";
import type { SetRow, SetTable } from "../../../layout/set-document.ts";
import type { SpacedCell, SpacedRow } from "../../../layout/spaced-text.ts";
import type { Column } from "../../../model/papers/document.ts";
import type { TextArea } from "../section.ts";
import type { ParagraphStyleId } from "../styles.ts";
import { type FrameColumn, type RowAir, rowAir, tableFrame, type TableFrame } from "./table-frame.ts";
import { barXml, cellXml, type CellParagraph, rowXml, tableXml } from "./table-xml.ts";
import { paragraph, type ParagraphExtras } from "../text.ts";
import { writtenXml } from "../../ooxml/written-xml.ts";

/** Columns of text that are wide enough end their full lines flush, as in our PDF. */
const alignment = (align: Column["align"], { flush }: SpacedCell): CellParagraph["alignment"] =>
  flush ? "both" : align;

/** How a cell of a row is drawn. */
interface CellDrawing {
  readonly column: FrameColumn;
  /** Above and below its lines. */
  readonly air: RowAir;
  readonly style: ParagraphStyleId;
  readonly keepNext: boolean;
  /** Its style's where it says nothing. */
  readonly alignment?: CellParagraph["alignment"];
  readonly span?: number;
  /** The number of its bar among the drawings of the document. */
  readonly drawing: number;
}

/**
 * A cell as layout spaced it. It must hold a paragraph, an empty one too. The last line of one that goes on below is not
 * spread (分散对齐), though the PDF has it full: of three characters that an edit leaves there it would make a hole.
 */
const textCell = (
  { paragraphs, inset, fromTop, bar }: SpacedCell,
  { column, air, style, keepNext, alignment: own, span, drawing }: CellDrawing,
): string => {
  const texts = paragraphs.length === 0 && !bar ? [[]] : paragraphs;
  const common = { style, keepNext, ...(own && { alignment: own }) };
  const drawn = bar ? [{ ...common, lines: [], drawing: barXml(bar, drawing) }] : [];
  return cellXml({
    paragraphs: [...texts.map((lines) => ({ ...common, lines })), ...drawn],
    width: column.width,
    margins: { ...air, left: column.inset + inset, right: column.inset + inset },
    verticalAlign: fromTop ? "top" : "center",
    span,
  });
};

/** The cells of a row with their columns; a cell that a row lacks is empty. */
const inColumns = (
  { cells }: SpacedRow,
  frame: TableFrame,
  draw: (cell: SpacedCell, column: FrameColumn, index: number) => string,
): readonly string[] =>
  cells.flatMap((each, index) => {
    const column = frame.columns[index];
    return column ? [draw(each, column, index)] : [];
  });

/** A cell's bar takes no more numbers than this, and a row of cells no more than that. */
const numbersOfBar = 20;
const numbersOfRow = 400;

/**
 * A row as high as ours, not broken between pages; higher when a clerk adds lines. Word counts the rule above a row on
 * top of what it is at least.
 */
const heightOf = ({ height }: SpacedRow, ruleAbove: number): number => height - ruleAbove;

const headRow = (
  row: SpacedRow,
  frame: TableFrame,
  { keepNext, drawing }: { readonly keepNext: boolean; readonly drawing: number },
): string => {
  const height = heightOf(row, frame.rules.outer);
  const air = rowAir(height, frame);
  const cells = inColumns(row, frame, (each, column, index) =>
    textCell(each, {
      column,
      air,
      style: frame.styles.head,
      keepNext,
      drawing: drawing + index * numbersOfBar,
    }),
  );
  return rowXml(cells, { height, isHead: true });
};

/** A section row stays with the row below it. */
const sectionRow = (row: SpacedRow, level: 1 | 2, frame: TableFrame): string => {
  const height = heightOf(row, frame.rules.inner);
  const [lines = []] = row.cells[0]?.paragraphs ?? [];
  const whole: SpacedCell = { paragraphs: [lines], inset: 0, flush: false };
  const cell = textCell(whole, {
    column: frame.whole,
    air: rowAir(height, frame),
    style: frame.styles.section[level],
    keepNext: true,
    span: frame.columns.length,
    drawing: 0,
  });
  return rowXml([cell], { height, isHead: false });
};

/** A row of cells, or a part of one; one that is `kept` stays on the page of what follows it. */
const cellsRow = (
  row: SpacedRow,
  frame: TableFrame,
  {
    columns,
    kept,
    isWhole,
    drawing,
  }: {
    readonly columns: readonly Column[];
    readonly kept: boolean;
    readonly isWhole: boolean;
    readonly drawing: number;
  },
): string => {
  const height = heightOf(row, frame.rules.inner);
  const cells = inColumns(row, frame, (each, column, index) =>
    textCell(each, {
      column,
      air: rowAir(height, frame, each.fromTop),
      style: frame.styles.text,
      keepNext: kept,
      alignment: alignment(columns[index]?.align ?? "left", each),
      drawing: drawing + index * numbersOfBar,
    }),
  );
  return rowXml(cells, { height, isHead: false, isWhole });
};

/**
 * One row. A row that is parted is one for each page, because a word processor repeats nothing of a row that it breaks,
 * and a task must not lose its number. A part may be broken: where a program's lines make it too high for its page, a
 * line or two go on, and no hole is left behind.
 */
const rowsFor = (
  { row, parts, kept: isKept }: SetRow,
  frame: TableFrame,
  {
    columns,
    kept,
    drawing,
  }: { readonly columns: readonly Column[]; readonly kept: boolean; readonly drawing: number },
): readonly string[] =>
  parts.map((part, index) =>
    row.type === "section"
      ? sectionRow(part, row.level, frame)
      : cellsRow(part, frame, {
          columns,
          kept: (kept || isKept === true) && index === parts.length - 1,
          isWhole: parts.length === 1,
          drawing,
        }),
  );

/**
 * A table as wide as the text area: fixed widths and a grid that say the same in Word, WPS and LibreOffice, one head
 * row repeated on each page, rows kept whole unless they are parted. With `joined` the last row stays on
 * the page of what follows it; one that is tied by its head stays with it on the page of the text above. Its bars are
 * numbered among the drawings of the document from `drawings` on.
 */
export const table = (
  set: SetTable,
  {
    area,
    joined,
    drawings,
  }: { readonly area: TextArea; readonly joined: boolean; readonly drawings: number },
): FileChild => {
  const { head, rows, tie } = set;
  const frame = tableFrame(set, area);
  const { columns } = set.block;
  const drawn = [
    headRow(head, frame, { keepNext: tie === "head", drawing: drawings }),
    ...rows.flatMap((each, index) =>
      rowsFor(each, frame, {
        columns,
        kept: joined && index === rows.length - 1,
        drawing: drawings + (index + 1) * numbersOfRow,
      }),
    ),
  ];
  const { alternative } = set.block;
  return writtenXml(
    tableXml(drawn, { width: area.width, columns: frame.columns, padding: frame.padding, alternative }),
  );
};

/** The paragraph between a table and another one or the end: as low as a line may be. */
export const afterTable = (extras: ParagraphExtras = {}): Paragraph => paragraph("AfterTable", "", extras);
