import type { Finding } from "../finding.ts";
import { checkBody } from "./check-body.ts";
import { checkClosing } from "./check-closing.ts";
import { checkHead } from "./check-head.ts";
import { checkImprint } from "./check-imprint.ts";
import { checkLetter } from "./check-letter.ts";
import { checkPageNumbers } from "./check-page-numbers.ts";
import { checkSettings } from "./check-settings.ts";
import { checkSheet } from "./check-sheet.ts";
import { checkTitle } from "./check-title.ts";
import type { DocxFile } from "./document.ts";
import { findElements } from "./elements.ts";

const checks = [
  checkSheet,
  checkHead,
  checkTitle,
  checkBody,
  checkClosing,
  checkImprint,
  checkPageNumbers,
  checkLetter,
  checkSettings,
] as const;

/** Measures a DOCX against every clause that its settings show; where lines and pages fall is not in the file. */
export const checkDocx = (file: DocxFile): readonly Finding[] => {
  const document = findElements(file);
  return checks.flatMap((check) => check(document));
};
