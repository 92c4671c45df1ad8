import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";
import { checkDocx } from "./docx/check/check-docx.ts";
import { type MeasuredDocument, measuredDocument } from "./measured-document.ts";
import { checkOfd } from "./ofd/check/check-ofd.ts";
import { checkPdf } from "./pdf/check/check-pdf.ts";
import { readPaper } from "./read-paper.ts";

/** Measures one PDF, OFD or DOCX. Reports what `readPaper` reports, and returns undefined then. */
export const measureFile = (file: InputFile, report: Report): Promise<MeasuredDocument | undefined> =>
  readPaper<MeasuredDocument>(file, report, {
    pdf: (read) => ({ ...measuredDocument(file.path, "PDF", checkPdf(read)), pages: read.pages.length }),
    ofd: (read) => ({ ...measuredDocument(file.path, "OFD", checkOfd(read)), pages: read.pages.length }),
    docx: (read) => measuredDocument(file.path, "DOCX", checkDocx(read)),
  });
