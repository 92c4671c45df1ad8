import type { BufferedPdf } from "./pdfkit-document.ts";

/**
 * Takes from the pages what pdfmake has drawn for the empty node that opens each: a fill of no path, which would be
 * content that nothing says anything of (ISO 14289-1 7.1). pdfkit's own first line stays, by which lengths run downwards.
 */
export const clearPages = (pdf: BufferedPdf, count: number): void => {
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    pdf.page.content.buffer.splice(1);
  }
};
