import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";
import { readDocx } from "./docx/read/read-docx.ts";
import { fileKind } from "./file-kind.ts";
import { isOfd } from "./ofd/read/ofd-package.ts";
import { readOfd } from "./ofd/read/read-ofd.ts";
import { readPdf } from "./pdf/read/read-pdf.ts";

/** What is made of a paper, of any format. */
interface Uses<Result> {
  readonly pdf: (read: Exclude<Awaited<ReturnType<typeof readPdf>>, string>) => Result;
  readonly ofd: (read: Exclude<ReturnType<typeof readOfd>, string>) => Result;
  readonly docx: (read: Exclude<ReturnType<typeof readDocx>, string>) => Result;
}

/**
 * Reads a PDF, OFD or DOCX and makes something of it. Reports a file that is none of them (VFY-001), and a PDF (VFY-002), a
 * DOCX (VFY-003) or an OFD (VFY-015) that cannot be read, and returns undefined then.
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
  if (kind === "zip" && isOfd(bytes)) {
    const read = whole ? "too-large" : readOfd(bytes);
    if (typeof read !== "string") return use.ofd(read);
    report({ code: "VFY-015", place, details: { reason: read } });
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
