import type { Page } from "../../layout/page.ts";
import { millimetresToPoints, sheet } from "../../layout/standard.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";

/** Width and height of a page as it is read, in pt. */
const sizeOf = ({ orientation }: Pick<Page, "orientation">): [number, number] => {
  const [short, long] = [millimetresToPoints(sheet.width), millimetresToPoints(sheet.height)];
  return orientation === "portrait" ? [short, long] : [long, short];
};

/**
 * Opens an empty page for each of a document but the first, which pdfmake has opened, as large as it is. pdfkit's own
 * first line on a page has lengths run downwards.
 */
export const openPages = (pdf: BufferedPdf, [, ...pages]: readonly Page[]): void => {
  for (const page of pages) pdf.addPage({ size: sizeOf(page) });
};
