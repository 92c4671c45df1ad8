import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Faces } from "../../layout/faces.ts";
import type { Page, RuleItem, TextItem } from "../../layout/page.ts";
import { grid, millimetresToPoints, sheet } from "../../layout/standard.ts";
import type { DocumentProperties } from "../../model/document-properties.ts";

/** GB/T 9704 6.2 asks for Y80 M80 in print; on a screen this red is the one it is known by. */
export const colours = { black: "#000000", red: "#ff0000" } as const;

/**
 * pdfmake places text by the ascent in the font file, and the faces differ in it: the upper edge that brings the
 * baseline where layout wants it, in pt.
 */
const upperEdge = (item: TextItem, faces: Faces): number =>
  millimetresToPoints(item.baseline) - faces[item.face].ascent * item.size;

/** A run of Chinese never has kerning or ligatures; letters would, and layout counts with their plain widths. */
const plainLetters = { kern: false, liga: false, clig: false, calt: false };

/** fontkit takes features to leave out as an object, which pdfmake hands on; the published types know only a list. */
const fontFeatures = plainLetters as unknown as PDFKit.Mixins.OpenTypeFeatures[];

const textNode = (item: TextItem, faces: Faces): Content => ({
  text: item.text,
  font: item.face,
  fontSize: item.size,
  characterSpacing: item.tracking,
  color: colours[item.colour],
  noWrap: true,
  preserveLeadingSpaces: true,
  preserveTrailingSpaces: true,
  absolutePosition: { x: millimetresToPoints(item.x), y: upperEdge(item, faces) },
  ...(/[A-Za-z]/.test(item.text) ? { fontFeatures } : {}),
});

const rulesNode = (rules: readonly RuleItem[]): Content => ({
  canvas: rules.map((rule) => ({
    type: "line",
    x1: millimetresToPoints(rule.x1),
    y1: millimetresToPoints(rule.y1),
    x2: millimetresToPoints(rule.x2),
    y2: millimetresToPoints(rule.y2),
    lineWidth: millimetresToPoints(rule.thickness),
    lineColor: colours[rule.colour],
  })),
  absolutePosition: { x: 0, y: 0 },
});

/** The nodes of one page; the first, an empty one, opens the page, by a break if it is not the first. */
const pageNodes = (page: Page, index: number, faces: Faces): readonly Content[] => {
  const texts = page.items.filter((item) => item.type === "text" && item.turned === undefined);
  const rules = page.items.filter((item) => item.type === "rule");
  return [
    {
      text: "",
      ...(index === 0 ? {} : { pageBreak: "before" as const }),
      pageOrientation: page.orientation,
    },
    ...texts.map((item) => textNode(item as TextItem, faces)),
    ...(rules.length > 0 ? [rulesNode(rules)] : []),
  ];
};

/** What a PDF is made of. */
export interface PdfContent {
  readonly pages: readonly Page[];
  readonly faces: Faces;
  readonly title: string;
  readonly properties: DocumentProperties;
}

/**
 * Turns the pages of a set document into a pdfmake definition, a fresh one on every call because pdfmake writes into it.
 * Each piece of text is a finished line or part of one at its place; pdfmake breaks and moves nothing. Turned text is
 * not in it: pdfmake cannot turn text (see turned-pages.ts).
 */
export const buildPdfDefinition = ({ pages, faces, title, properties }: PdfContent): TDocumentDefinitions => {
  const { year, month, day } = properties.created;
  const created = new Date(Date.UTC(year, month - 1, day));
  return {
    version: "1.7",
    language: "zh-CN",
    displayTitle: true,
    info: {
      title,
      author: properties.creator,
      creator: "Tongbao",
      producer: "pdfmake",
      creationDate: created,
      modDate: created,
    },
    pageSize: { width: millimetresToPoints(sheet.width), height: millimetresToPoints(sheet.height) },
    pageOrientation: pages[0]?.orientation ?? "portrait",
    pageMargins: 0,
    defaultStyle: { font: grid.face, fontSize: grid.size },
    content: pages.flatMap((page, index) => pageNodes(page, index, faces)),
  };
};
