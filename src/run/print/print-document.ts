import type { Faces, FaceFiles } from "../../layout/faces.ts";
import { layoutDocument } from "../../layout/layout-document.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import type { OutputFile } from "../../save.ts";
import { writeDocx } from "../../write/docx/write-docx.ts";
import { writePdf } from "../../write/pdf/write-pdf.ts";
import type { NamedDocument } from "../../model/named-document.ts";
import type { Format } from "../load/options.ts";

export interface PrintedDocument {
  readonly files: readonly OutputFile[];
  readonly pages: number;
}

/** What the files say of themselves: the issuing body, and the day of signature for every time they carry. */
export interface Issue {
  readonly creator: string;
  readonly created: CalendarDate;
}

/** Sets one document and writes it in each of the formats. */
export const printDocument = async (
  { name, document }: NamedDocument,
  faces: Faces,
  files: FaceFiles,
  issue: Issue,
  formats: readonly Format[],
): Promise<PrintedDocument> => {
  const set = layoutDocument(document, faces);
  const writers: Readonly<Record<Format, () => Promise<Uint8Array>>> = {
    docx: () => writeDocx(set, issue),
    pdf: () => writePdf(set, { fonts: { files, faces }, properties: issue }),
  };
  const written: OutputFile[] = [];
  for (const format of formats) written.push({ path: `${name}.${format}`, bytes: await writers[format]() });
  return { files: written, pages: set.pages.length };
};
