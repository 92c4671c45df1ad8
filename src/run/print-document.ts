import type { Faces, FaceFiles } from "../layout/faces.ts";
import { layoutDocument } from "../layout/layout-document.ts";
import type { OutputFile } from "../save.ts";
import { writeDocx } from "../write/docx.ts";
import { writePdf } from "../write/pdf.ts";
import type { NamedDocument } from "./draft-documents.ts";
import type { Format } from "./options.ts";

export interface PrintedDocument {
  readonly files: readonly OutputFile[];
  readonly pages: number;
}

/** Sets one document and writes it in each of the formats. */
export const printDocument = async (
  { name, document }: NamedDocument,
  faces: Faces,
  fonts: FaceFiles,
  formats: readonly Format[],
): Promise<PrintedDocument> => {
  const laidOut = layoutDocument(document, faces);
  const writers: Readonly<Record<Format, () => Promise<Uint8Array>>> = {
    docx: () => writeDocx(document, laidOut.decisions),
    pdf: () => writePdf(document, laidOut, fonts),
  };
  const files: OutputFile[] = [];
  for (const format of formats) files.push({ path: `${name}.${format}`, bytes: await writers[format]() });
  return { files, pages: laidOut.pages.length };
};
