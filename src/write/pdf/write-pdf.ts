import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { SetDocument } from "../../layout/set-document.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import { buildPdfDefinition } from "./definition.ts";
import { drawPages } from "./draw-pages.ts";
import { identifyFile } from "./file-identifier.ts";
import { describeFile } from "./metadata.ts";
import { openPages } from "./open-pages.ts";
import { addOutline } from "./outline.ts";
import type { PdfFonts } from "./pdf-fonts.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";
import { setPrinting } from "./print-settings.ts";
import { addStructureTree } from "./structure-tree.ts";
import { markedRuns, structureOf } from "./structure.ts";
import { turnLandscapePages } from "./turned-pages.ts";

/** A document of pdfmake's, which has a way neither to the network nor to the disk. */
const newDocument = async (definition: TDocumentDefinitions): Promise<BufferedPdf> => {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return (await pdfmake.createPdf(definition, { bufferPages: true }).getStream()) as BufferedPdf;
};

const bytesOf = (pdf: BufferedPdf): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    pdf.end();
  });

/**
 * Writes a set document as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), with its faces embedded and its structure
 * in tags. Works offline; the same document, fonts and properties give the same bytes.
 */
export const writePdf = async (
  { document, pages }: SetDocument,
  { fonts, properties }: { readonly fonts: PdfFonts; readonly properties: DocumentProperties },
): Promise<Uint8Array> => {
  const pdf = await newDocument(buildPdfDefinition({ pages, title: document.title, properties }));
  const runs = pages.map(markedRuns);
  openPages(pdf, pages);
  drawPages(pdf, runs, fonts);
  turnLandscapePages(pdf, pages);
  addOutline(pdf, pages);
  addStructureTree(pdf, structureOf(runs), pages.length);
  setPrinting(pdf);
  identifyFile(pdf, pages);
  describeFile(pdf);
  return bytesOf(pdf);
};
