import type { Font } from "fontkit";

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
  readonly "OS/2"?: { readonly usWeightClass: number; readonly sFamilyClass?: number };
  readonly post?: { readonly isFixedPitch: number };
  readonly head?: { readonly macStyle: { readonly italic: boolean } };
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
 * How far below the baseline a font reaches, negative even where the file has it positive, and the width of its stems:
 * what is not simply read from the file. In 1/1000 of the size.
 */
export const descriptorOf = (font: FontTables): { readonly Descent: number; readonly StemV: number } => {
  const scale = 1000 / font.unitsPerEm;
  const stem = statedStem(font);
  return {
    Descent: -Math.abs(font.descent) * scale,
    StemV: stem === undefined ? stemOfWeight(font["OS/2"]?.usWeightClass ?? regularWeight) : stem * scale,
  };
};

/** The bits of a descriptor's flags (ISO 32000-1 table 123). */
const flag = { fixedPitch: 1, serif: 1 << 1, symbolic: 1 << 2, script: 1 << 3, italic: 1 << 6 } as const;

/** The classes of `OS/2` that have serifs, and that of script (OpenType, sFamilyClass). */
const familyClass = { serifs: { from: 1, to: 7 }, script: 10 } as const;

/** Symbolic always: a subset has codes of its own. */
const flagsOf = ({ post, head, "OS/2": os2 }: FontTables): number => {
  const family = (os2?.sFamilyClass ?? 0) >> 8;
  const { serifs, script } = familyClass;
  return (
    flag.symbolic |
    (post?.isFixedPitch ? flag.fixedPitch : 0) |
    (family >= serifs.from && family <= serifs.to ? flag.serif : 0) |
    (family === script ? flag.script : 0) |
    (head?.macStyle.italic ? flag.italic : 0)
  );
};

/** The descriptor of a font (ISO 32000-1 9.8.1), but for the file, under the name `name`. */
export const fontDescriptor = (font: Font, name: string): Readonly<Record<string, unknown>> => {
  const tables = font as unknown as FontTables;
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    Type: "FontDescriptor",
    FontName: name,
    Flags: flagsOf(tables),
    FontBBox: [minX, minY, maxX, maxY].map((each) => each * scale),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    CapHeight: (font.capHeight || font.ascent) * scale,
    XHeight: (font.xHeight || 0) * scale,
    ...descriptorOf(tables),
  };
};
