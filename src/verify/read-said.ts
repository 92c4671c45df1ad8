import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";
import { saidInDocx } from "./docx/find/said.ts";
import { readDocx } from "./docx/read/read-docx.ts";
import { fileKind } from "./file-kind.ts";
import { saidInPdf } from "./pdf/find/said.ts";
import { readPdf } from "./pdf/read/read-pdf.ts";
import type { SaidText } from "./said-text.ts";

/**
 * What a PDF or DOCX says. Reports a file that is neither (VFY-001), a PDF (VFY-002) or a DOCX (VFY-003) that cannot be
 * read, and returns undefined then.
 */
export const readSaid = async (
  { path, bytes, whole }: InputFile,
  report: Report,
): Promise<SaidText | undefined> => {
  const place = { file: path };
  const kind = fileKind(bytes);
  if (kind === "pdf") {
    const read = whole ? "too-large" : await readPdf(bytes);
    if (typeof read !== "string") return saidInPdf(read);
    report({ code: "VFY-002", place, details: { reason: read } });
    return undefined;
  }
  if (kind === "zip") {
    const read = whole ? "too-large" : readDocx(bytes);
    if (typeof read !== "string") return saidInDocx(read);
    report({ code: "VFY-003", place, details: { reason: read } });
    return undefined;
  }
  report({ code: "VFY-001", place, details: { kind } });
  return undefined;
};
