import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";
import { fileKind } from "./file-kind.ts";
import { checkDocx } from "./docx/check/check-docx.ts";
import { readDocx } from "./docx/read/read-docx.ts";
import { type MeasuredDocument, measuredDocument } from "./measured-document.ts";
import { checkPdf } from "./pdf/check/check-pdf.ts";
import { readPdf } from "./pdf/read/read-pdf.ts";

/**
 * Measures one PDF or DOCX. Reports a file that is neither (VFY-001), a PDF (VFY-002) or a DOCX (VFY-003) that cannot
 * be read, and returns undefined then.
 */
export const measureFile = async (
  { path, bytes, whole }: InputFile,
  report: Report,
): Promise<MeasuredDocument | undefined> => {
  const place = { file: path };
  const kind = fileKind(bytes);
  if (kind === "pdf") {
    const read = whole ? "too-large" : await readPdf(bytes);
    if (typeof read !== "string") {
      return { ...measuredDocument(path, "PDF", checkPdf(read)), pages: read.pages.length };
    }
    report({ code: "VFY-002", place, details: { reason: read } });
    return undefined;
  }
  if (kind === "zip") {
    const read = whole ? "too-large" : readDocx(bytes);
    if (typeof read !== "string") return measuredDocument(path, "DOCX", checkDocx(read));
    report({ code: "VFY-003", place, details: { reason: read } });
    return undefined;
  }
  report({ code: "VFY-001", place, details: { kind } });
  return undefined;
};
