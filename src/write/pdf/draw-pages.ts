import type { FaceRole } from "../../layout/face-roles.ts";
import { grid } from "../../layout/standard.ts";
import type { EmbeddedFont } from "./embedded-font.ts";
import { embeddedFont } from "./embedded-font.ts";
import { pageContent } from "./page-content.ts";
import type { PdfFont, PdfFonts } from "./pdf-fonts.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";
import type { MarkedRun } from "./structure.ts";

/**
 * Draws what stands on the pages, which have been opened, and has the fonts for it embedded when the file ends, each font
 * once though it may serve several roles.
 */
export const drawPages = (
  pdf: BufferedPdf,
  pages: readonly (readonly MarkedRun[])[],
  fonts: PdfFonts,
): void => {
  const names = new Map<PdfFont, string>([[fonts[grid.face], "F1"]]);
  const embedded = new Map<PdfFont, EmbeddedFont>();
  const fontOf = (face: FaceRole): EmbeddedFont => {
    const own = fonts[face];
    const name = names.get(own) ?? `F${names.size + 1}`;
    const font = embedded.get(own) ?? embeddedFont(own, { name, newObject: (data) => pdf.ref(data) });
    names.set(own, name);
    embedded.set(own, font);
    pdf.page.fonts[name] = font.dictionary;
    return font;
  };
  for (const [index, runs] of pages.entries()) {
    pdf.switchToPage(index);
    const content = pageContent(runs, { height: pdf.page.height, fontOf });
    if (content !== "") pdf.page.content.write(content);
  }
  const { _fontFamilies: endedWithFile } = pdf;
  for (const [own, name] of names) {
    const font = embedded.get(own);
    if (font) endedWithFile[name] = { finalize: font.end };
  }
};
