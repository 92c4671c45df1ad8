import type { FaceRole } from "../../layout/face-roles.ts";
import type { EmbeddedFont } from "./embedded-font.ts";

/** What pdfkit puts behind a number in the file. */
export interface PdfObject {
  readonly data: Record<string, unknown>;
}

/**
 * The parts of pdfkit's document that its published types leave out, with pdfmake's way to a font it has loaded. The pages
 * are kept until the end, so that they can be gone back to.
 */
export interface BufferedPdf extends PDFKit.PDFDocument {
  provideFont(family: FaceRole, bold: boolean, italics: boolean): EmbeddedFont;
  readonly page: PDFKit.PDFPage & {
    readonly content: { readonly buffer: Uint8Array[] };
    readonly dictionary: PdfObject;
  };
  readonly _root: PdfObject;
}
