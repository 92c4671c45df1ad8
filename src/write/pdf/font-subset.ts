import type { Font, Subset } from "fontkit";

/** What fontkit has of a subset beyond the published types. */
interface GlyphSubset extends Omit<Subset, "includeGlyph"> {
  /** Absent in a subset of TrueType. */
  readonly cff?: { readonly topDict: object };
  /** By their numbers in the font; the place is the number in the file. The first is that of no character. */
  readonly glyphs: number[];
  /** Adds a glyph unless it is there, and returns its number in the file. */
  includeGlyph(glyph: number): number;
}

/** A CFF font's parts that glyphs may share, as fontkit reads them. */
interface FontWithSubroutines {
  readonly "CFF "?: {
    readonly globalSubrIndex: readonly unknown[];
    readonly topDict: FontDictionary & { readonly FDArray?: readonly FontDictionary[] | null };
  };
}

interface FontDictionary {
  readonly Private?: { readonly Subrs?: readonly unknown[] | null } | null;
}

/** Whether glyphs of a font are drawn by parts that they share; none of the shipped faces has any. */
const hasSubroutines = (font: Font): boolean => {
  const { "CFF ": cff } = font as Font & FontWithSubroutines;
  if (!cff) return false;
  const { globalSubrIndex, topDict } = cff;
  return (
    globalSubrIndex.length > 0 ||
    [topDict, ...(topDict.FDArray ?? [])].some(({ Private }) => (Private?.Subrs?.length ?? 0) > 0)
  );
};

/** A glyph that is drawn by no shared part. */
const plainGlyph = {};

/**
 * A font's CFF without its charset, the names of eight thousand glyphs: a subset has its own, and fontkit would read that
 * of the font only to put it aside.
 */
const withoutCharset = (cff: { readonly topDict: object }): typeof cff => {
  const { charset: _charset, ...others } = Object.getOwnPropertyDescriptors(
    cff.topDict as Readonly<Record<string, unknown>>,
  );
  const topDict: object = Object.create(Object.getPrototypeOf(cff.topDict) as object | null, others);
  return Object.create(cff, { topDict: { value: topDict } }) as typeof cff;
};

/** The glyphs of a font that a file needs, in the order in which they are added. */
interface FontSubset {
  /** Whether its outlines are those of CFF, and not TrueType's. */
  readonly isCff: boolean;
  /** Adds a glyph, once more where it is there already, and returns its number in the file. */
  readonly add: (glyph: number) => number;
  /** The font file with these glyphs alone. */
  readonly encode: () => Uint8Array;
}

/** Begins a subset of a font with the glyph that stands for none. */
export const fontSubset = (font: Font): FontSubset => {
  const subset = font.createSubset() as unknown as GlyphSubset;
  const isCff = (font as Font & FontWithSubroutines)["CFF "] !== undefined;
  const taken = new Set<number>();
  if (subset.cff) Object.assign(subset, { cff: withoutCharset(subset.cff) });
  // fontkit would draw every glyph only to learn which of the shared parts it needs.
  if (isCff && !hasSubroutines(font)) Object.assign(subset, { font: { getGlyph: () => plainGlyph } });
  return {
    isCff,
    add: (glyph) => {
      if (taken.has(glyph)) return subset.glyphs.push(glyph) - 1;
      taken.add(glyph);
      return subset.includeGlyph(glyph);
    },
    encode: () => subset.encode(),
  };
};
