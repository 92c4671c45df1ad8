import type { BufferedPdf, PdfObject } from "./pdfkit-document.ts";

/**
 * Has a viewer offer to print a paper as it is measured (ISO 32000-1 12.2): not shrunk to what the printer likes best,
 * which would take 3 % off 版心, and on both sides turned at the long edge (GB/T 9704 6.2: 双面印刷). `displayTitle` of
 * the definition has made the dictionary.
 */
export const setPrinting = (pdf: BufferedPdf): void => {
  const { _root: catalogue } = pdf;
  const preferences = catalogue.data.ViewerPreferences as PdfObject;
  Object.assign(preferences.data, { PrintScaling: "None", Duplex: "DuplexFlipLongEdge" });
};
