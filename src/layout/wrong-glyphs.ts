/** ￥ drawn as $, ￣ as a hyphen, ™ too small to read; and the glyphs of ·, … and ⁝ for marks that are none of these. */
const marks = "￥￣™•・⋯︙";

/** 浪纹号, which all faces but 仿宋 draw where a tilde stands over a letter. */
const waveDash = "～";

/**
 * Characters that a font draws as others, so that no text shows what a reader sees, or with the glyph of another one: the
 * supplement sets them. By the PostScript name in the font file, so that it is known wherever the file lies. Which they
 * are is found by comparing every glyph with another font (tests/outside/glyphs.test.ts).
 */
const wrongGlyphs: Readonly<Record<string, string>> = {
  "FandolFang-Regular": `${marks}幹捨準滷癥臟衹醜餘鬆鬱鹼`,
  "FandolHei-Regular": `${marks}${waveDash}幹懲捨準滷癥稱臟衹誠醜餘騁鬆鬱`,
  "FandolKai-Regular": `${marks}${waveDash}懲稱衆誠騁`,
  "FandolSong-Regular": `${marks}${waveDash}壘幹捨準滷癥臟衹餘鬆鬱`,
  "FandolSong-Bold": `${marks}${waveDash}幹捨準滷癥臟衹醜餘鬆鬱鹼`,
};

/** The code points that a font must not set although it has glyphs for them; none for a font that nothing is known of. */
export const wrongCodePoints = (postscriptName: string): ReadonlySet<number> =>
  new Set(Array.from(wrongGlyphs[postscriptName] ?? "", (character) => character.codePointAt(0) ?? 0));
