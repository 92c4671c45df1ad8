import type { SpacedBar } from "../../../layout/spaced-text.ts";
import { millimetresToPoints } from "../../../layout/standard.ts";
import { barPractice, tablePractice } from "../../../layout/table-practice.ts";
import { escapeXml } from "../../ooxml/xml.ts";
import { type ParagraphStyleId, tableStyle } from "../styles.ts";
import { eighthsOfMillimetres, emuOfMillimetres, halfPoints } from "../units.ts";

/*
 * Tables in WordprocessingML (ECMA-376 17.4), written down at once: nearly all of a paper are cells, and for each of
 * their elements the docx package would make half a dozen objects. Lengths in twips; the order of elements is the
 * schema's.
 */

/** A paragraph of a cell; each of its lines but the first begins with a line break. */
export interface CellParagraph {
  readonly style: ParagraphStyleId;
  readonly lines: readonly string[];
  readonly keepNext: boolean;
  /** Its style's where it says nothing. */
  readonly alignment?: "left" | "center" | "right" | "both";
  /** A run that is written already and stands in place of lines. */
  readonly drawing?: string;
}

/** Text as the docx package escapes it. */
const escaped = (text: string): string => escapeXml(text).replaceAll("'", "&apos;");

/** The hint must be on the run itself for Word to heed it; everything else about a run's look stands in its style. */
const run = (text: string, index: number): string =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${index === 0 ? "" : "<w:br/>"}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

const paragraph = ({ style, lines, keepNext, alignment, drawing = "" }: CellParagraph): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? "<w:keepNext/>" : ""}${alignment ? `<w:jc w:val="${alignment}"/>` : ""}</w:pPr>${lines.map(run).join("")}${drawing}</w:p>`;

/** What is left free within the edges of a cell. */
interface CellMargins {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const sides = ["top", "left", "bottom", "right"] as const;

const marginsXml = (name: string, margins: CellMargins): string =>
  `<${name}>${sides.map((side) => `<w:${side} w:type="dxa" w:w="${margins[side]}"/>`).join("")}</${name}>`;

/** A cell of a row; it must hold a paragraph. */
export const cellXml = ({
  paragraphs,
  width,
  margins,
  verticalAlign,
  span,
}: {
  readonly paragraphs: readonly CellParagraph[];
  readonly width: number;
  readonly margins: CellMargins;
  readonly verticalAlign: "top" | "center";
  /** Over how many columns it stands, if it is not one. */
  readonly span?: number | undefined;
}): string =>
  `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`}${marginsXml("w:tcMar", margins)}<w:vAlign w:val="${verticalAlign}"/></w:tcPr>${paragraphs.map(paragraph).join("")}</w:tc>`;

interface RowForm {
  /** At least so high, in twips. */
  readonly height: number;
  /** Repeated on every page. */
  readonly isHead: boolean;
  /** Not broken between pages; so is every row that does not say otherwise. */
  readonly isWhole?: boolean;
}

/** A row of a table. */
export const rowXml = (cells: readonly string[], { height, isHead, isWhole = true }: RowForm): string =>
  `<w:tr><w:trPr>${isWhole ? "<w:cantSplit/>" : ""}${isHead ? "<w:tblHeader/>" : ""}<w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>${cells.join("")}</w:tr>`;

const border = (name: string, thickness: number): string =>
  `<w:${name} w:val="single" w:color="000000" w:sz="${eighthsOfMillimetres(thickness)}" w:space="0"/>`;

/** Said once for the table: a row that a clerk adds gets its rules too. */
const borders = (): string => {
  const { outerRule, innerRule } = tablePractice;
  const outer = sides.map((side) => border(side, outerRule));
  const inner = ["insideH", "insideV"].map((side) => border(side, innerRule));
  return `<w:tblBorders>${[...outer, ...inner].join("")}</w:tblBorders>`;
};

/** A table of fixed widths. */
export const tableXml = (
  rows: readonly string[],
  {
    width,
    columns,
    padding,
    alternative,
  }: {
    readonly width: number;
    readonly columns: readonly { readonly width: number }[];
    /** Above and below a cell's lines, for a row that a clerk adds. */
    readonly padding: { readonly top: number; readonly bottom: number };
    /** 替代文字 of a chart. */
    readonly alternative?: string | undefined;
  },
): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${tableStyle.id}"/><w:tblW w:type="dxa" w:w="${width}"/><w:jc w:val="center"/>${borders()}<w:tblLayout w:type="fixed"/>${marginsXml("w:tblCellMar", { ...padding, left: 0, right: 0 })}${alternative === undefined ? "" : `<w:tblDescription w:val="${escaped(alternative)}"/>`}</w:tblPr><w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;

/* Bars of charts in DrawingML (ECMA-376 20.4, [MS-DOCX] 2.5), which Word from 2010 on, WPS and LibreOffice draw. */

const hexadecimal = (grey: number): string => grey.toString(16).padStart(2, "0").repeat(3).toUpperCase();

type Rectangle = SpacedBar["rectangles"][number];

const rectangleXml = ({ x, y, width, height, tone }: Rectangle, id: number): string =>
  `<wps:wsp><wps:cNvPr id="${id}" name=""/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="${emuOfMillimetres(x)}" y="${emuOfMillimetres(y)}"/><a:ext cx="${emuOfMillimetres(width)}" cy="${emuOfMillimetres(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${hexadecimal(barPractice.greys[tone])}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`;

const lowered = -halfPoints(millimetresToPoints(barPractice.belowBaseline));

/**
 * A bar as a group of rectangles that stands in its line like a character. `id` numbers the drawings of one document; as
 * many numbers follow as the bar has rectangles. The room that it takes is drawn too, in nothing, so that programs which
 * measure a group by what is in it find every bar as wide.
 */
export const barXml = ({ width, height, rectangles, alternative }: SpacedBar, id: number): string => {
  const [cx, cy] = [emuOfMillimetres(width), emuOfMillimetres(height)];
  const room = `<wps:wsp><wps:cNvPr id="${id + 1}" name=""/><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`;
  const shapes = rectangles.map((each, index) => rectangleXml(each, id + 2 + index)).join("");
  const group = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/><a:chOff x="0" y="0"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></wpg:grpSpPr>${room}${shapes}</wpg:wgp>`;
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" name="图"${alternative === "" ? "" : ` descr="${escapeXml(alternative)}"`}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${group}</a:graphicData></a:graphic></wp:inline>`;
  return `<w:r><w:rPr><w:position w:val="${lowered}"/></w:rPr><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>${inline}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
};
