import type { Finding } from "../../finding.ts";
import { checkBody } from "./body.ts";
import { checkClosing } from "./closing.ts";
import { checkHead } from "./head.ts";
import { checkImprint } from "./imprint.ts";
import { checkLetter } from "./letter.ts";
import { checkLooks } from "./looks.ts";
import { checkPageNumbers } from "./page-numbers.ts";
import { checkRunningText } from "./running-text.ts";
import { checkSettings } from "./settings.ts";
import { checkSheet } from "./sheet.ts";
import { checkTitle } from "./title.ts";
import type { DocxFile } from "../read/document.ts";
import { findElements } from "../find/find-elements.ts";

const checks = [
  checkSheet,
  checkLooks,
  checkHead,
  checkTitle,
  checkBody,
  checkRunningText,
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
