import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Page } from "../../layout/page.ts";
import { millimetresToPoints, sheet } from "../../layout/standard.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";

/** What a PDF is made of. */
interface PdfContent {
  readonly pages: readonly Page[];
  readonly title: string;
  readonly properties: DocumentProperties;
}

/**
 * What pdfmake is told of a document: all but its pages, of which pdfmake makes the first, an empty one. It sets nothing:
 * every piece of text is a finished line or part of one at its place (page-content.ts).
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
    content: [],
  };
};
