import type { Finding } from "../finding.ts";
import { checkAttachments } from "./check-attachments.ts";
import { checkBody } from "./check-body.ts";
import { checkClosing } from "./check-closing.ts";
import { checkFonts } from "./check-fonts.ts";
import { checkGrid } from "./check-grid.ts";
import { checkHead } from "./check-head.ts";
import { checkImprint } from "./check-imprint.ts";
import { checkLandscape } from "./check-landscape.ts";
import { checkLetter } from "./check-letter.ts";
import { checkLines } from "./check-lines.ts";
import { checkPageNumbers } from "./check-page-numbers.ts";
import { checkSheet } from "./check-sheet.ts";
import { checkTitle } from "./check-title.ts";
import { findElements } from "./find-elements.ts";
import type { PdfFile } from "./page.ts";

const checks = [
  checkSheet,
  checkGrid,
  checkHead,
  checkTitle,
  checkBody,
  checkClosing,
  checkAttachments,
  checkImprint,
  checkPageNumbers,
  checkLandscape,
  checkLetter,
  checkLines,
  checkFonts,
] as const;

/** Measures a PDF against every clause that it can show. */
export const checkPdf = (file: PdfFile): readonly Finding[] => {
  const document = findElements(file);
  return checks.flatMap((check) => check(document));
};
