import { fadedColour } from "../../colours.ts";
import type { Element } from "../../docx/read/xml-tree.ts";
import { textOf } from "../../docx/read/xml-tree.ts";
import type { Character } from "../../pdf/read/page.ts";
import { placeGlyphs, startingText } from "../../pdf/read/place-glyphs.ts";
import { childrenOf, distancesOf, localName, numberOr, numbersOf, textAt } from "./ofd-elements.ts";
import type { OfdFont } from "./embedded-font.ts";
import type { ObjectStyle } from "./object-style.ts";

/** A glyph of a piece of text with what it says. */
interface SaidGlyph {
  readonly text: string;
  readonly glyph: number;
}

/** Glyphs that stand for characters from a place on (CGTransform). */
interface GlyphEntry {
  readonly codes: number;
  readonly glyphs: readonly number[];
}

const entriesOf = (object: Element): ReadonlyMap<number, GlyphEntry> =>
  new Map(
    childrenOf(object, "CGTransform").map((entry) => [
      numberOr(entry.attributes["CodePosition"], 0),
      {
        codes: Math.max(1, numberOr(entry.attributes["CodeCount"], 1)),
        glyphs: numbersOf(textAt(entry, "Glyphs")),
      },
    ]),
  );

/** The glyphs of some characters, of which the first is the `from`-th of its object; entries go before the font's own map. */
const glyphsOf = (
  characters: readonly string[],
  from: number,
  { font, entries }: { readonly font: OfdFont; readonly entries: ReadonlyMap<number, GlyphEntry> },
): readonly SaidGlyph[] => {
  const said: SaidGlyph[] = [];
  for (let index = 0; index < characters.length;) {
    const entry = entries.get(from + index);
    const count = entry?.codes ?? 1;
    const own = characters.slice(index, index + count);
    const glyphs = entry?.glyphs ?? [font.glyphOf(own[0]?.codePointAt(0) ?? 0)];
    // What several glyphs say together is told of the first ones one by one, and of the last with what is left.
    const last = glyphs.length - 1;
    for (const [nth, glyph] of glyphs.entries())
      said.push({ text: nth === last ? own.slice(nth).join("") : (own[nth] ?? ""), glyph });
    index += count;
  }
  return said;
};

const modeOf = ({ attributes }: Element): number => {
  const fills = attributes["Fill"] !== "false";
  const strokes = attributes["Stroke"] === "true";
  return strokes ? (fills ? 2 : 1) : fills ? 0 : 3;
};

/**
 * The characters of a 文字对象 (GB/T 33190-2016 11.2) at their places on the page: each where its piece begins and the distances
 * before it lead, whatever its font says of widths.
 */
export const textCharacters = (object: Element, style: ObjectStyle, font: OfdFont): readonly Character[] => {
  const entries = entriesOf(object);
  const size = numberOr(object.attributes["Size"], 0);
  const stretch = numberOr(object.attributes["HScale"], 1);
  const painting = {
    toPage: style.toPage,
    fillColour: fadedColour(style.fill ?? "#000000", style.opacity),
    strokeColour: style.stroke ?? "#000000",
  };
  const placed: Character[] = [];
  let [from, x, y] = [0, 0, 0];
  for (const code of childrenOf(object).filter((child) => localName(child) === "TextCode")) {
    const characters = Array.from(textOf(code));
    const glyphs = glyphsOf(characters, from, { font, entries });
    const across = distancesOf(code.attributes["DeltaX"], glyphs.length);
    const down = distancesOf(code.attributes["DeltaY"], glyphs.length);
    // A piece that does not say where it begins begins where the one before did.
    [x, y] = [numberOr(code.attributes["X"], x), numberOr(code.attributes["Y"], y)];
    let [left, top] = [x, y];
    for (const [index, { text, glyph }] of glyphs.entries()) {
      const item = { unicode: text, width: font.advanceOf(glyph), isSpace: false, fontChar: String(glyph) };
      const matrix = [1, 0, 0, -1, left, top] as const;
      const state = { ...startingText, matrix, size, stretch, mode: modeOf(object) };
      placed.push(...placeGlyphs([item], state, font, painting).characters);
      left += across[index] ?? 0;
      top += down[index] ?? 0;
    }
    from += characters.length;
  }
  return placed;
};
