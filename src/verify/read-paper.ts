import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";
import { readDocx } from "./docx/read/read-docx.ts";
import { fileKind } from "./file-kind.ts";
import { readPdf } from "./pdf/read/read-pdf.ts";

/** What is made of a paper, of either format. */
interface Uses<Result> {
  readonly pdf: (read: Exclude<Awaited<ReturnType<typeof readPdf>>, string>) => Result;
  readonly docx: (read: Exclude<ReturnType<typeof readDocx>, string>) => Result;
}

/**
 * Reads a PDF or DOCX and makes something of it. Reports a file that is neither (VFY-001), a PDF (VFY-002) or a DOCX
 * (VFY-003) that cannot be read, and returns undefined then.
 */
export const readPaper = async <Result>(
  { path, bytes, whole }: InputFile,
  report: Report,
  use: Uses<Result>,
): Promise<Result | undefined> => {
  const place = { file: path };
  const kind = fileKind(bytes);
  if (kind === "pdf") {
    const read = whole ? "too-large" : await readPdf(bytes);
    if (typeof read !== "string") return use.pdf(read);
    report({ code: "VFY-002", place, details: { reason: read } });
    return undefined;
  }
  if (kind === "zip") {
    const read = whole ? "too-large" : readDocx(bytes);
    if (typeof read !== "string") return use.docx(read);
    report({ code: "VFY-003", place, details: { reason: read } });
    return undefined;
  }
  report({ code: "VFY-001", place, details: { kind } });
  return undefined;
};
