import type { Finding } from "../../finding.ts";
import { checkArchive } from "./archive.ts";
import { checkAttachments } from "./attachments.ts";
import { checkBody } from "./body.ts";
import { checkClosing } from "./closing.ts";
import { checkFonts } from "./fonts.ts";
import { checkGrid } from "./grid.ts";
import { checkHead } from "./head.ts";
import { checkImprint } from "./imprint.ts";
import { checkLandscape } from "./landscape.ts";
import { checkLetter } from "./letter.ts";
import { checkLines } from "./lines.ts";
import { checkLooks } from "./looks.ts";
import { checkPageNumbers } from "./page-numbers.ts";
import { checkRunningText } from "./running-text.ts";
import { checkSheet } from "./sheet.ts";
import { checkTitle } from "./title.ts";
import { findElements } from "../find/find-elements.ts";
import type { PdfFile } from "../read/page.ts";

const checks = [
  checkSheet,
  checkLooks,
  checkGrid,
  checkHead,
  checkTitle,
  checkBody,
  checkRunningText,
  checkClosing,
  checkAttachments,
  checkImprint,
  checkPageNumbers,
  checkLandscape,
  checkLetter,
  checkLines,
  checkFonts,
  checkArchive,
] as const;

/** Measures a PDF against every clause that it can show. */
export const checkPdf = (file: PdfFile): readonly Finding[] => {
  const document = findElements(file);
  return checks.flatMap((check) => check(document));
};
