import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  type Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import {
  docxBaseline,
  docxMargins,
  docxTableMargins,
  docxTextWidth,
  imprintLift,
} from "../../../layout/grid/docx-profile.ts";
import { emBox, imprint as rules, practice } from "../../../layout/standard.ts";
import type { ImprintContent } from "../../../layout/elements/imprint.ts";
import type { Imprint } from "../../../model/papers/document.ts";
import { copiedToLine, printedOnText, recipientsImprintLine } from "../../../model/text/printed-text.ts";
import { cellsOf } from "../../../layout/text/cell-width.ts";
import type { PageKind } from "../section.ts";
import { tableStyle } from "../styles.ts";
import { afterTable } from "../table/table.ts";
import { paragraph, type ParagraphExtras } from "../text.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../../layout/grid/twips.ts";
import { eighthsOfMillimetres } from "../units.ts";

const cell = twipsOfPoints(rules.size);
const edge = cell * rules.indent;

const rule = (thickness: number) => ({
  style: BorderStyle.SINGLE,
  size: eighthsOfMillimetres(thickness),
  color: "000000",
  space: 0,
});
const none = { style: BorderStyle.NONE } as const;
type BorderOptions = ReturnType<typeof rule> | typeof none;

/**
 * Above and below the lines of a row, so that the type stands between its rules as in our PDF: a word processor sets it
 * low in an exact line, and counts the rules besides.
 */
const paddings = () => {
  const line = twipsOfMillimetres(practice.imprintPitch);
  const free = twipsOfMillimetres(practice.imprintPadding);
  const outer = twipsOfMillimetres(rules.outerRule);
  const aboveType = line * docxBaseline - twipsOfPoints(rules.size) * emBox.above;
  const top = Math.round(free + (line - twipsOfPoints(rules.size)) / 2 - aboveType - outer / 2);
  return { top: Math.max(0, top), bottom: 2 * free - outer - top, marginUnitType: WidthType.DXA };
};

/** A row between two rules; a cell as wide as the text spans both columns. */
const row = ({
  cells,
  top,
  bottom,
}: {
  readonly cells: readonly { readonly content: Paragraph; readonly width: number }[];
  readonly top: BorderOptions;
  readonly bottom: BorderOptions;
}): TableRow =>
  new TableRow({
    cantSplit: true,
    children: cells.map(
      ({ content, width }) =>
        new TableCell({
          children: [content],
          width: { size: width, type: WidthType.DXA },
          ...(width === docxTextWidth ? { columnSpan: 2 } : {}),
          borders: { top, bottom, left: none, right: none },
          margins: paddings(),
          verticalAlign: VerticalAlignTable.CENTER,
        }),
    ),
  });

/** 抄送, or 主送 that has no room on page 1 (7.4.2): wrapped lines stand under the first name. */
export const addressees = (line: string, extras: ParagraphExtras = {}): Paragraph => {
  const label = (line.indexOf("：") + 1) * cell;
  return paragraph("Imprint", line, {
    ...extras,
    indent: { left: edge + label, hanging: label, right: edge },
  });
};

/** The empty row that lifts the last rule from the text bottom of the word processor to the type area's edge. */
const lift = (page: PageKind): TableRow =>
  new TableRow({
    height: {
      value: page === "text" ? imprintLift : imprintLift - docxTableMargins.bottom + docxMargins.bottom,
      rule: HeightRule.EXACT,
    },
    children: [
      new TableCell({
        children: [afterTable()],
        width: { size: docxTextWidth, type: WidthType.DXA },
        columnSpan: 2,
        borders: { bottom: none, left: none, right: none },
      }),
    ],
  });

/** 主送 and 抄送, one row each with no rule between, and 印发机关 beside 印发日期; `widths` of the two columns in twips. */
const imprintRows = (
  { imprint, recipients }: ImprintContent<Imprint>,
  widths: readonly [number, number],
): readonly TableRow[] => {
  const outer = rule(rules.outerRule);
  const inner = rule(rules.innerRule);
  const copies = copiedToLine(imprint);
  const addressed = [
    ...(recipients === undefined ? [] : [recipientsImprintLine(recipients)]),
    ...(copies === undefined ? [] : [copies]),
  ];
  const by = paragraph("Imprint", imprint.printedBy, { indent: { left: edge, right: 0 } });
  const on = paragraph("Imprint", printedOnText(imprint), {
    indent: { left: 0, right: edge },
    alignment: AlignmentType.RIGHT,
  });
  return [
    ...addressed.map((line, index) =>
      row({
        cells: [{ content: addressees(line), width: docxTextWidth }],
        top: index === 0 ? outer : none,
        bottom: index === addressed.length - 1 ? inner : none,
      }),
    ),
    row({
      cells: [
        { content: by, width: widths[0] },
        { content: on, width: widths[1] },
      ],
      top: addressed.length === 0 ? outer : inner,
      bottom: outer,
    }),
  ];
};

/**
 * 版记 (7.4) as a table that floats at the foot of the page it begins on, with the paragraph it is anchored to.
 * The horizontal place is given from the page: LibreOffice before 7.6 leaves a full-width table in the flow
 * when it is given from the margin (measured); Word and WPS take either. `page` is what it comes to stand on.
 */
export const imprint = (content: ImprintContent<Imprint>, page: PageKind): readonly FileChild[] => {
  const dateWidth = Math.ceil(cellsOf(printedOnText(content.imprint)) + 2) * cell;
  const widths = [docxTextWidth - dateWidth, dateWidth] as const;
  return [
    new Table({
      style: tableStyle.id,
      width: { size: docxTextWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      float: {
        leftFromText: 0,
        rightFromText: 0,
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: docxMargins.left,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      rows: [...imprintRows(content, widths), lift(page)],
    }),
    afterTable(),
  ];
};
