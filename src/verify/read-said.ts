import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";
import { saidInDocx } from "./docx/find/said.ts";
import { saidInPdf } from "./pdf/find/said.ts";
import { readPaper } from "./read-paper.ts";
import type { SaidText } from "./said-text.ts";

/** What a PDF, OFD or DOCX says. Reports what `readPaper` reports, and returns undefined then. */
export const readSaid = (file: InputFile, report: Report): Promise<SaidText | undefined> =>
  readPaper<SaidText>(file, report, { pdf: saidInPdf, ofd: saidInPdf, docx: saidInDocx });
