import type { Faces, FaceFiles } from "../../layout/faces.ts";
import { layoutDocument } from "../../layout/layout-document.ts";
import type { DocumentProperties } from "../../model/document-properties.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import type { OutputFile } from "../../save.ts";
import { writeDocx } from "../../write/docx/write-docx.ts";
import { writePdf } from "../../write/pdf/write-pdf.ts";
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

/** Sets one document and writes it in each of the formats. */
export const printDocument = async (
  { name, document }: Pick<NamedDocument, "name" | "document">,
  faces: Faces,
  { fonts, properties, formats }: PrintSettings,
): Promise<PrintedDocument> => {
  const set = layoutDocument(document, faces);
  const writers: Readonly<Record<Format, () => Promise<Uint8Array>>> = {
    docx: () => writeDocx(set, properties),
    pdf: () => writePdf(set, { fonts, properties }),
  };
  const written: OutputFile[] = [];
  for (const format of formats) written.push({ path: `${name}.${format}`, bytes: await writers[format]() });
  return { files: written, pages: set.pages.length };
};
