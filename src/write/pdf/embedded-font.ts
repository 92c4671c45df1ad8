/** One glyph of a font, as fontkit hands it to pdfkit. */
interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** Of the character that the glyph was first asked for by; fontkit remembers a glyph, not who asks. */
  readonly codePoints: readonly number[];
}

interface GlyphPosition {
  readonly xAdvance: number;
}

/** The parts of a font that pdfkit embeds which encoding text needs; none of them is in the published types. */
export interface EmbeddedFont {
  /** The glyphs that the file gets, by their numbers in the font; the place is the number in the file. */
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number };
  /** Of the glyphs in the file, per mille of an em. */
  readonly widths: (number | undefined)[];
  /** What each glyph in the file stands for when text is searched or copied: the ToUnicode map. */
  readonly unicode: (readonly number[] | undefined)[];
  /** From the font's units to per mille. */
  readonly scale: number;
  layout(
    text: string,
    features?: unknown,
  ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] };
  encode(text: string, features?: unknown): [string[], readonly GlyphPosition[]];
}

/** Adds a glyph to the file once more when another character has it already: a glyph in the file stands for one text. */
const placeInFile = ({ subset }: EmbeddedFont, glyph: number, taken: Set<number>): number => {
  if (!taken.has(glyph)) {
    taken.add(glyph);
    return subset.includeGlyph(glyph);
  }
  return subset.glyphs.push(glyph) - 1;
};

/**
 * Makes a font give every character a glyph of its own in the file. Fonts draw · and ・, … and ⋯ or two forms of an
 * ideograph with one glyph, and pdfkit writes into the file only what it first stood for: whoever searches or copies the
 * text would find one unit's character in another's sentence.
 */
export const keepCharactersApart = (font: EmbeddedFont): void => {
  const places = new Map<string, number>();
  const taken = new Set<number>();
  const encode: EmbeddedFont["encode"] = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    // Only a ligature makes fewer glyphs of the characters; it has texts of its own.
    const textOf = (glyph: Glyph, index: number): readonly number[] =>
      glyphs.length === characters.length ? characters.slice(index, index + 1) : glyph.codePoints;
    const encoded = glyphs.map((glyph, index) => {
      const shown = textOf(glyph, index);
      const key = `${glyph.id}:${shown.join()}`;
      const place = places.get(key) ?? placeInFile(font, glyph.id, taken);
      places.set(key, place);
      font.widths[place] ??= glyph.advanceWidth * font.scale;
      font.unicode[place] ??= shown;
      return place.toString(16).padStart(4, "0");
    });
    return [encoded, positions];
  };
  Object.assign(font, { encode });
};
