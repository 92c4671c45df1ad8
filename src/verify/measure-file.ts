import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";
import { checkDocx } from "./docx/check/check-docx.ts";
import { readDocx } from "./docx/read/read-docx.ts";
import { type MeasuredDocument, measuredDocument } from "./measured-document.ts";
import { checkPdf } from "./pdf/check/check-pdf.ts";
import { readPdf } from "./pdf/read/read-pdf.ts";

type Kind = "pdf" | "zip" | "old-office" | "empty" | "other";

/** PDF allows some bytes before its mark. */
const markReach = 1024;

/** What a file is by its first bytes, whatever its name says. */
const kindOf = (bytes: Uint8Array): Kind => {
  if (bytes.length === 0) return "empty";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, markReach));
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("PK")) return "zip";
  return start.startsWith("\u00d0\u00cf\u0011\u00e0") ? "old-office" : "other";
};

/**
 * Measures one PDF or DOCX. Reports a file that is neither (VFY-001), a PDF (VFY-002) or a DOCX (VFY-003) that cannot
 * be read, and returns undefined then.
 */
export const measureFile = async (
  { path, bytes, whole }: InputFile,
  report: Report,
): Promise<MeasuredDocument | undefined> => {
  const place = { file: path };
  const kind = kindOf(bytes);
  if (kind === "pdf") {
    const read = whole ? "too-large" : await readPdf(bytes);
    if (typeof read !== "string") return measuredDocument(path, "PDF", checkPdf(read));
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
