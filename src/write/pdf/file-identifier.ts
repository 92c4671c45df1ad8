import type { Page } from "../../layout/page.ts";
import { digestOf } from "../../model/digest.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";

/** What pdfkit puts into the trailer as ID, and the Info dictionary from which it makes one by itself. */
interface PdfWithIdentifier {
  readonly _id: Buffer;
  readonly info: object;
}

/** The bytes of an identifier (ISO 32000-1 14.4). */
const length = 16;

/**
 * Identifies a file by all that stands on its pages, besides its title, its day and its maker; two papers of one title
 * and one day would be one to whoever goes by pdfkit's own identifier.
 */
export const identifyFile = (pdf: BufferedPdf, pages: readonly Page[]): void => {
  const { info } = pdf as unknown as PdfWithIdentifier;
  const texts = pages.map(({ items }) =>
    items.map((item) => (item.type === "text" ? [item.x, item.baseline, item.text] : Object.values(item))),
  );
  const identifier = Buffer.from(digestOf(JSON.stringify([info, texts])), "hex").subarray(0, length);
  Object.assign(pdf, { _id: identifier } satisfies Partial<PdfWithIdentifier>);
};
