import type { Page } from "../../layout/page.ts";
import { millimetresToPoints, sheet } from "../../layout/standard.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";

/** The quarter turn that brings the head of a landscape page to the left edge of the upright sheet. */
const quarterTurn = `0 1 -1 0 ${millimetresToPoints(sheet.width)} 0 cm\n`;

/**
 * Stands the landscape pages on the upright sheet (8): what was drawn lying is turned counter-clockwise, so that on
 * paper the head is at the left edge and 页码 in its usual place, and `/Rotate 90` shows the page upright on a screen.
 * A landscape MediaBox would leave it to each printer's driver which way the page is turned on paper.
 */
export const turnLandscapePages = (pdf: BufferedPdf, pages: readonly Page[]): void => {
  for (const [index, page] of pages.entries()) {
    if (page.orientation !== "landscape") continue;
    pdf.switchToPage(index);
    pdf.page.content.buffer.unshift(Buffer.from(quarterTurn));
    pdf.page.dictionary.data.MediaBox = [
      0,
      0,
      millimetresToPoints(sheet.width),
      millimetresToPoints(sheet.height),
    ];
    pdf.page.dictionary.data.Rotate = 90;
  }
};
