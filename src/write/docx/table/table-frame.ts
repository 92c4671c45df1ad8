import { docxBaseline, docxCellSlack, docxSparePadding } from "../../../layout/grid/docx-profile.ts";
import { emBox } from "../../../layout/standard.ts";
import { tablePractice } from "../../../layout/table-practice.ts";
import { tableTextSize } from "../../../layout/table/measures.ts";
import type { SetTable } from "../../../layout/set-document.ts";
import type { TextArea } from "../section.ts";
import { type ParagraphStyleId, tableLine } from "../styles.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../../layout/grid/twips.ts";
import { splitTwips } from "../units.ts";

/** A column of a table, or the width over all of them. Lengths in twips. */
export interface FrameColumn {
  readonly width: number;
  /** Between the cell's edge and its text, on either side. */
  readonly inset: number;
  /** Half characters that a line holds. */
  readonly halves: number;
}

/** What the rows of one table share. */
export interface TableFrame {
  readonly columns: readonly FrameColumn[];
  /** A cell over all columns. */
  readonly whole: FrameColumn;
  /** Above and below a cell's line boxes. */
  readonly padding: { readonly top: number; readonly bottom: number };
  readonly line: number;
  /** How thick the rules are around the table and within. */
  readonly rules: { readonly outer: number; readonly inner: number };
  readonly styles: {
    readonly text: ParagraphStyleId;
    readonly head: ParagraphStyleId;
    readonly section: Readonly<Record<1 | 2, ParagraphStyleId>>;
  };
}

/** A line's room is a whole number of half characters, as in our PDF, so that the same lines come out. */
const frameColumn = (width: number, size: number): FrameColumn => {
  const half = twipsOfPoints(size / 2);
  const room = width - 2 * twipsOfMillimetres(tablePractice.paddingX);
  const halves = Math.max(2, Math.floor(room / half + 0.001));
  return { width, inset: Math.max(0, Math.floor((width - halves * half - docxCellSlack) / 2)), halves };
};

/**
 * Our PDF measures from the type, a word processor from line boxes and with the rule between two rows on top; these
 * paddings give rows of the same height, with the type in the same place.
 */
const paddings = (size: number, line: number): TableFrame["padding"] => {
  const em = twipsOfPoints(size);
  const padding = twipsOfMillimetres(tablePractice.paddingY);
  const top = padding + em * (emBox.above - tablePractice.lift) - line * docxBaseline;
  const both = 2 * padding + em - line - twipsOfMillimetres(tablePractice.innerRule);
  return {
    top: Math.max(0, Math.round(top) - docxSparePadding),
    bottom: Math.max(0, Math.round(both - top) - docxSparePadding),
  };
};

/** What is left free above and below the lines of a row's cells, in twips. */
export interface RowAir {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The air of a cell, `fromTop` or in the middle, of a row that is so high without the rule above it, in twips. Lines and air fill it, so that a program which
 * counts the rule on top of the height a row is given (Word) and one that counts it in (LibreOffice) come to the same.
 */
export const rowAir = (height: number, { padding, line }: TableFrame, fromTop = false): RowAir => {
  const room = height - padding.top - padding.bottom;
  const spare = Math.max(0, room - Math.max(1, Math.floor(room / line)) * line);
  const above = Math.min(Math.floor(spare / 2), fromTop ? docxSparePadding : Infinity);
  return { top: padding.top + above, bottom: padding.bottom + spare - above };
};

const styles = {
  normal: { text: "TableText", head: "TableHead", section: { 1: "TableSection1", 2: "TableSection2" } },
  small: {
    text: "SmallTableText",
    head: "SmallTableHead",
    section: { 1: "SmallTableSection1", 2: "SmallTableSection2" },
  },
} as const;

/** Measures a table over the width of a text area. */
export const tableFrame = ({ block, widths }: SetTable, area: TextArea): TableFrame => {
  const size = tableTextSize(block);
  const line = tableLine(size);
  return {
    columns: splitTwips(area.width, widths).map((width) => frameColumn(width, size)),
    whole: frameColumn(area.width, size),
    padding: paddings(size, line),
    line,
    rules: {
      outer: twipsOfMillimetres(tablePractice.outerRule),
      inner: twipsOfMillimetres(tablePractice.innerRule),
    },
    styles: size === tablePractice.size ? styles.normal : styles.small,
  };
};
