import { constants, deflateSync } from "node:zlib";
import { fontDescriptor } from "./font-descriptors.ts";
import { fontSubset } from "./font-subset.ts";
import type { PdfFont } from "./pdf-fonts.ts";
import type { PdfReference } from "./pdfkit-document.ts";
import { toUnicodeEntry, toUnicodeMap } from "./to-unicode.ts";

/** A font as one file has it: with the glyphs that stand in that file alone, each under a code of its own. */
export interface EmbeddedFont {
  /** F1: its name on the pages. */
  readonly name: string;
  /** What the pages call it by. */
  readonly dictionary: PdfReference;
  /** A text in the codes of the file, as hexadecimal digits, four for each character. */
  readonly encode: (text: string) => string;
  /** Writes it to the file, when all text has been encoded. */
  readonly end: () => void;
}

/** Before the name of a font of which a file has a part (ISO 32000-1 9.6.4), told by its name on the pages: BZZZZZ. */
const subsetTag = (name: string): string =>
  [1, 2, 3, 4, 5, 6]
    .map((place) => String.fromCharCode((name.charCodeAt(place) || "I".charCodeAt(0)) + 17))
    .join("");

/** Outlines hardly repeat themselves: to look for that takes longer than all the rest, and saves a twentieth. */
const packing = { strategy: constants.Z_HUFFMAN_ONLY, chunkSize: 256 * 1024 } as const;

/** pdfkit tells names from text by this. */
const literal = (text: string): unknown => Object(text) as unknown;

/**
 * Begins to embed a font. Every character has a glyph of its own in the file: fonts draw · and ・, … and ⋯ or two forms of
 * an ideograph with one glyph, and if the file had it once, whoever searches or copies the text would find one unit's
 * character in another's sentence.
 */
export const embeddedFont = (
  { font, glyphOf }: PdfFont,
  {
    name,
    newObject,
  }: {
    readonly name: string;
    readonly newObject: (data?: Readonly<Record<string, unknown>>) => PdfReference;
  },
): EmbeddedFont => {
  const subset = fontSubset(font);
  const dictionary = newObject();
  const codes = new Map<string, string>();
  const widths = [font.getGlyph(0).advanceWidth * (1000 / font.unitsPerEm)];
  const entries = [toUnicodeEntry(0)];
  const newCode = (character: string): string => {
    const codePoint = character.codePointAt(0) ?? 0;
    const { id, width, toUnicode } = glyphOf(codePoint);
    const place = subset.add(id);
    widths[place] ??= width;
    entries[place] ??= toUnicode;
    const code = place.toString(16).padStart(4, "0");
    codes.set(character, code);
    return code;
  };
  const encode = (text: string): string => {
    let encoded = "";
    for (const character of text) encoded += codes.get(character) ?? newCode(character);
    return encoded;
  };
  const end = (): void => {
    const { isCff } = subset;
    const file = newObject({ ...(isCff && { Subtype: "CIDFontType0C" }), Filter: "FlateDecode" });
    file.end(deflateSync(subset.encode(), packing));
    const fullName = `${subsetTag(name)}+${font.postscriptName.replaceAll(" ", "_")}`;
    const descriptor = newObject({
      ...fontDescriptor(font, fullName),
      [isCff ? "FontFile3" : "FontFile2"]: file,
    });
    descriptor.end();
    const descendant = newObject({
      Type: "Font",
      Subtype: isCff ? "CIDFontType0" : "CIDFontType2",
      BaseFont: fullName,
      CIDSystemInfo: { Registry: literal("Adobe"), Ordering: literal("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, widths],
      ...(isCff ? {} : { CIDToGIDMap: "Identity" }),
    });
    descendant.end();
    const map = newObject();
    map.end(toUnicodeMap(entries));
    Object.assign(dictionary.data, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: fullName,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: map,
    });
    dictionary.end();
  };
  return { name, dictionary, encode, end };
};
