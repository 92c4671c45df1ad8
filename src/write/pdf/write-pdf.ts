import pdfmake from "pdfmake";
import { faceRoles } from "../../layout/face-roles.ts";
import type { FaceFiles } from "../../layout/faces.ts";
import type { SetDocument } from "../../layout/set-document.ts";
import type { DocumentProperties } from "../../model/document-properties.ts";
import { clearPages } from "./clear-pages.ts";
import { buildPdfDefinition } from "./definition.ts";
import { drawPages } from "./draw-pages.ts";
import { identifyFile } from "./file-identifier.ts";
import { mendFontDescriptors } from "./font-descriptors.ts";
import { describeFile } from "./metadata.ts";
import { addOutline } from "./outline.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";
import { setPrinting } from "./print-settings.ts";
import { addStructureTree } from "./structure-tree.ts";
import { markedRuns, structureOf } from "./structure.ts";
import { turnLandscapePages } from "./turned-pages.ts";

/** pdfmake is one object for the whole process; its published types leave out the parts that Node has. */
type PdfmakeOnNode = typeof pdfmake & {
  readonly virtualfs: {
    writeFileSync(name: string, content: Buffer): void;
    existsSync(name: string): boolean;
  };
};

const fontName = (path: string, length: number): string => `${path}#${length}`;

/** Gives pdfmake the font files by content and closes every way to the network and the disk. */
const prepared = (files: FaceFiles): PdfmakeOnNode => {
  const engine = pdfmake as PdfmakeOnNode;
  engine.setUrlAccessPolicy(() => false);
  engine.setLocalAccessPolicy(() => false);
  const fonts = faceRoles.map((role) => {
    const { path, bytes } = files[role];
    const name = fontName(path, bytes.length);
    if (!engine.virtualfs.existsSync(name)) engine.virtualfs.writeFileSync(name, Buffer.from(bytes));
    return [role, { normal: name }] as const;
  });
  engine.setFonts(Object.fromEntries(fonts));
  return engine;
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
  { fonts, properties }: { readonly fonts: FaceFiles; readonly properties: DocumentProperties },
): Promise<Uint8Array> => {
  const definition = buildPdfDefinition({ pages, title: document.title, properties });
  const created = prepared(fonts).createPdf(definition, { bufferPages: true });
  const pdf = (await created.getStream()) as BufferedPdf;
  const runs = pages.map(markedRuns);
  clearPages(pdf, pages.length);
  drawPages(pdf, runs);
  turnLandscapePages(pdf, pages);
  addOutline(pdf, pages);
  addStructureTree(pdf, structureOf(runs), pages.length);
  setPrinting(pdf);
  identifyFile(pdf, pages);
  mendFontDescriptors(pdf);
  describeFile(pdf);
  return bytesOf(pdf);
};
