import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Page } from "../../layout/page.ts";
import { grid, millimetresToPoints, sheet } from "../../layout/standard.ts";
import type { DocumentProperties } from "../../model/document-properties.ts";

/** An empty node opens a page, by a break if it is not the first. */
const pageNode = ({ orientation }: Page, index: number): Content => ({
  text: "",
  ...(index === 0 ? {} : { pageBreak: "before" as const }),
  pageOrientation: orientation,
});

/** What a PDF is made of. */
export interface PdfContent {
  readonly pages: readonly Page[];
  readonly title: string;
  readonly properties: DocumentProperties;
}

/**
 * Turns the pages of a set document into a pdfmake definition of empty pages, a fresh one on every call because pdfmake
 * writes into it. What stands on them is drawn afterwards (draw-pages.ts): every piece of text is a finished line or part of
 * one at its place, of which pdfmake would measure and wrap nothing.
 */
export const buildPdfDefinition = ({ pages, title, properties }: PdfContent): TDocumentDefinitions => {
  const { year, month, day } = properties.created;
  const created = new Date(Date.UTC(year, month - 1, day));
  return {
    version: "1.7",
    subset: "PDF/A-2a",
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
    content: pages.map(pageNode),
  };
};
