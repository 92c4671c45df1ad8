import type { Faces } from "../../layout/faces.ts";
import type { Page, TextItem } from "../../layout/page.ts";
import { millimetresToPoints, sheet } from "../../layout/standard.ts";
import { colours } from "./definition.ts";

/**
 * The parts of pdfkit's document that turning a page needs, with pdfmake's way to a font it has loaded. Neither is in
 * the published types.
 */
export interface BufferedPdf extends PDFKit.PDFDocument {
  provideFont(family: string, bold: boolean, italics: boolean): unknown;
  readonly page: PDFKit.PDFPage & {
    readonly content: { readonly buffer: Uint8Array[] };
    readonly dictionary: { readonly data: Record<string, unknown> };
  };
}

const drawTurned = (pdf: BufferedPdf, item: TextItem, faces: Faces): void => {
  const [x, y] = [millimetresToPoints(item.x), millimetresToPoints(item.baseline)];
  pdf.save();
  pdf.rotate(90, { origin: [x, y] });
  // pdfkit's own font() would embed the file a second time; pdfmake chooses a loaded font in the same way.
  Object.assign(pdf, { _font: pdf.provideFont(item.face, false, false) });
  pdf.fontSize(item.size).fillColor(colours[item.colour]);
  pdf.text(item.text, x, y - faces[item.face].ascent * item.size, {
    lineBreak: false,
    characterSpacing: item.tracking,
  });
  pdf.restore();
};

/** The quarter turn that brings the head of a landscape page to the left edge of the upright sheet. */
const quarterTurn = `0 1 -1 0 ${millimetresToPoints(sheet.width)} 0 cm\n`;

/**
 * Stands the landscape pages on the upright sheet (8): what was drawn lying is turned counter-clockwise, so that on
 * paper the head is at the left edge and 页码 in its usual place, and `/Rotate 90` shows the page upright on a screen.
 * A landscape MediaBox would leave it to each printer's driver which way the page is turned on paper.
 */
export const turnLandscapePages = (
  pdf: BufferedPdf,
  { pages, faces }: { readonly pages: readonly Page[]; readonly faces: Faces },
): void => {
  for (const [index, page] of pages.entries()) {
    if (page.orientation !== "landscape") continue;
    pdf.switchToPage(index);
    for (const item of page.items) {
      if (item.type === "text" && item.turned) drawTurned(pdf, item, faces);
    }
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
