/** What pdfkit puts behind a number in the file. */
export interface PdfObject {
  readonly data: Record<string, unknown>;
}

/** An object of the file that is written when it ends, through the document it knows. */
export interface PdfReference extends PdfObject {
  readonly id: number;
  document: object;
  write(bytes: Uint8Array): void;
  end(content?: string | Uint8Array): void;
}

/** What pdfkit ends with the file. */
interface PdfFontAtEnd {
  finalize(): void;
}

/**
 * The parts of pdfkit's document that its published types leave out. The pages are kept until the end, so that they can
 * be gone back to.
 */
export interface BufferedPdf extends PDFKit.PDFDocument {
  ref(data?: Readonly<Record<string, unknown>>): PdfReference & PDFKit.PDFKitReference;
  readonly page: PDFKit.PDFPage & {
    readonly content: { readonly buffer: Uint8Array[]; write(text: string): void };
    readonly dictionary: PdfObject;
    readonly fonts: Record<string, PdfObject>;
  };
  readonly _root: PdfObject;
  readonly _fontFamilies: Record<string, PdfFontAtEnd>;
}
