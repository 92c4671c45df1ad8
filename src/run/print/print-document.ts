import type { Faces, FaceFiles } from "../../layout/faces.ts";
import { layoutDocument } from "../../layout/layout-document.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import type { NamedDocument } from "../../model/papers/named-document.ts";
import type { OutputFile } from "../../save.ts";
import { ofdFonts } from "../../write/ofd/ofd-fonts.ts";
import type { OfdFonts } from "../../write/ofd/ofd-fonts.ts";
import { pdfFonts } from "../../write/pdf/pdf-fonts.ts";
import type { PdfFonts } from "../../write/pdf/pdf-fonts.ts";
import type { Format } from "../load/options.ts";

export interface PrintedDocument {
  readonly files: readonly OutputFile[];
  readonly pages: number;
}

/** What all documents of a run are printed with. */
export interface PrintSettings {
  readonly fonts: FaceFiles;
  readonly properties: DocumentProperties;
  readonly formats: readonly Format[];
}

/** The faces as they were opened, for all documents. */
export interface OpenFaces {
  readonly faces: Faces;
  readonly pdf: PdfFonts;
  readonly ofd: OfdFonts;
}

/** Makes faces ready for printing. */
export const openFaces = (faces: Faces): OpenFaces => ({ faces, pdf: pdfFonts(faces), ofd: ofdFonts(faces) });

/** The code of each format, loaded when it is first asked for. */
const writerModules = {
  docx: () => import("../../write/docx/write-docx.ts"),
  pdf: () => import("../../write/pdf/write-pdf.ts"),
  ofd: () => import("../../write/ofd/write-ofd.ts"),
};

/** Loads the code of formats before there is anything to print in them. */
export const loadWriters = async (formats: readonly Format[]): Promise<void> => {
  for (const format of formats) await writerModules[format]();
};

/** Sets one document and writes it in each of the formats; the code of a format that nobody asks for is not loaded. */
export const printDocument = async (
  { name, document }: Pick<NamedDocument, "name" | "document">,
  { faces, pdf, ofd }: OpenFaces,
  { properties, formats }: Omit<PrintSettings, "fonts">,
): Promise<PrintedDocument> => {
  const set = layoutDocument(document, faces);
  const writers: Readonly<Record<Format, () => Promise<Uint8Array>>> = {
    docx: async () => (await writerModules.docx()).writeDocx(set, properties),
    pdf: async () => (await writerModules.pdf()).writePdf(set, { fonts: pdf, properties }),
    ofd: async () => (await writerModules.ofd()).writeOfd(set, { fonts: ofd, properties }),
  };
  const written: OutputFile[] = [];
  for (const format of formats) written.push({ path: `${name}.${format}`, bytes: await writers[format]() });
  return { files: written, pages: set.pages.length };
};
