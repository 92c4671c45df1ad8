import type { BufferedPdf } from "./pdfkit-document.ts";

/** The values of a private dictionary of a CFF font that are asked for here; the published types have none of it. */
interface PrivateDictionary {
  readonly StdVW?: number | null;
}

interface CffDictionary {
  readonly Private?: PrivateDictionary | null;
  /** One for each set of glyphs in a font of many. */
  readonly FDArray?: readonly CffDictionary[] | null;
}

/** What is read of a font file as fontkit opens it; the published types leave the tables out. */
export interface FontTables {
  /** In units of the file, as its `hhea` table says it. */
  readonly descent: number;
  readonly unitsPerEm: number;
  readonly "CFF "?: { readonly topDict: CffDictionary };
  readonly "OS/2"?: { readonly usWeightClass: number };
}

/** A font that pdfkit writes into the file when that ends, through the document it knows. */
interface FontToEmbed {
  document: object;
  readonly font?: FontTables;
}

interface PdfWithFonts {
  readonly _fontFamilies: Readonly<Record<string, FontToEmbed>>;
  ref(data: Readonly<Record<string, unknown>>): unknown;
}

/** 常规 by OpenType, for a file that does not say how heavy it is. */
const regularWeight = 400;

/** The width of a font's upright strokes as its maker states it; undefined if he does not. */
const statedStem = ({ "CFF ": cff }: FontTables): number | undefined => {
  const dictionaries = cff ? (cff.topDict.FDArray ?? [cff.topDict]) : [];
  return dictionaries.map((each) => each.Private?.StdVW ?? 0).find((width) => width > 0);
};

/** What dvipdfmx puts in for a font that does not tell its stem: it grows with the weight, 88 for 400. */
const stemOfWeight = (weight: number): number => Math.round((weight / 65) ** 2 + 50);

/**
 * What a font descriptor (ISO 32000-1 9.8.1) says of a font beyond what pdfkit gets right, in 1/1000 of the size: how
 * far below the baseline it reaches, negative even where the file has it positive, and the width of its stems.
 */
export const descriptorOf = (font: FontTables): { readonly Descent: number; readonly StemV: number } => {
  const scale = 1000 / font.unitsPerEm;
  const stem = statedStem(font);
  return {
    Descent: -Math.abs(font.descent) * scale,
    StemV: stem === undefined ? stemOfWeight(font["OS/2"]?.usWeightClass ?? regularWeight) : stem * scale,
  };
};

/** Has every font of a PDF embedded with the right descriptor; pdfkit would write its own when the file ends. */
export const mendFontDescriptors = (pdf: BufferedPdf): void => {
  const file = pdf as unknown as PdfWithFonts;
  const { _fontFamilies: fonts } = file;
  for (const embedded of Object.values(fonts)) {
    const { font } = embedded;
    if (!font) continue;
    const ref = (data: Readonly<Record<string, unknown>> = {}): unknown =>
      file.ref(data.Type === "FontDescriptor" ? { ...data, ...descriptorOf(font) } : data);
    // What the font asks of the document it gets from the document, but for new objects.
    embedded.document = Object.create(file, { ref: { value: ref } }) as object;
  }
};
