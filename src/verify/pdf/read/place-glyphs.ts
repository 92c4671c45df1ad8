import { unifiedText } from "../../../model/text/unified-text.ts";
import { millimetresToPoints } from "../../lengths.ts";
import type { FontMeasures } from "./content.ts";
import { applied, combined, identity, type Matrix } from "./matrix.ts";
import { boxAround } from "./outline-box.ts";
import type { Box, Character } from "./page.ts";

/** A glyph as pdf.js hands it over. */
export interface Glyph {
  readonly unicode: string;
  /** In units of the font. */
  readonly width: number;
  readonly isSpace: boolean;
  readonly fontChar: string;
}

/** The text part of the graphics state (ISO 32000, 9.3). */
export interface TextState {
  readonly matrix: Matrix;
  readonly line: Matrix;
  readonly font: string;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** 1 is the font's own width. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

export const startingText: TextState = {
  matrix: identity,
  line: identity,
  font: "",
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

interface GlyphPainting {
  readonly toPage: Matrix;
  readonly fillColour: string;
  readonly strokeColour: string;
}

const isGlyph = (item: unknown): item is Glyph =>
  typeof item === "object" && item !== null && "unicode" in item && "width" in item;

/** 3 and 7 draw nothing: text laid under a scanned picture. */
const isInvisible = (mode: number): boolean => mode === 3 || mode === 7;

const quarterTurns = (a: number, b: number): Character["turns"] =>
  (((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4) as Character["turns"];

/** Turned by more than this from the four directions, or leaning by more, in radians. */
const leastTurn = 0.05;
const leastLean = 0.08;

/** Drawn narrower or wider than its face by more than this share. */
const leastStretch = 0.025;

type Shape = Pick<Character, "stretch" | "slanted" | "askew">;

/** How a glyph was drawn that was not drawn as it is. */
const shapeOf = ([a, b, c, d]: Matrix): Shape => {
  const [along, up] = [Math.hypot(a, b), Math.hypot(c, d)];
  const turn = Math.atan2(b, a) / (Math.PI / 2);
  const lean = (a * c + b * d) / (along * up || 1);
  const stretch = along / (up || 1);
  return {
    ...(Math.abs(stretch - 1) > leastStretch ? { stretch } : {}),
    ...(Math.abs(lean) > leastLean ? { slanted: true } : {}),
    ...(Math.abs(turn - Math.round(turn)) * (Math.PI / 2) > leastTurn ? { askew: true } : {}),
  };
};

const inkOnPage = (ink: Box | undefined, glyphToPage: Matrix): Box | undefined =>
  ink &&
  boxAround(
    [
      [ink.left, ink.top],
      [ink.right, ink.top],
      [ink.left, ink.bottom],
      [ink.right, ink.bottom],
    ].map(([x = 0, y = 0]) => applied(glyphToPage, x, y)),
  );

/**
 * Sets the glyphs of one piece of text, numbers between them being shifts in thousandths. Returns the characters in
 * mm on the page and the text matrix after them.
 */
export const placeGlyphs = (
  items: ArrayLike<unknown>,
  text: TextState,
  font: FontMeasures | undefined,
  painting: GlyphPainting,
): { readonly characters: readonly Character[]; readonly matrix: Matrix } => {
  const characters: Character[] = [];
  const { size, stretch, rise } = text;
  const unit = font?.unit ?? 0.001;
  let along = 0;
  for (const item of Array.from(items)) {
    if (typeof item === "number") along -= (item / 1000) * size * stretch;
    if (!isGlyph(item)) continue;
    const width = item.width * unit * size;
    if (font && !isInvisible(text.mode) && item.unicode !== "") {
      const glyphToPage = combined(
        [size * stretch, 0, 0, size, along, rise],
        combined(text.matrix, painting.toPage),
      );
      const [a, b, c, d, x, y] = glyphToPage;
      const ink = inkOnPage(font.inkOf(item), glyphToPage);
      characters.push({
        // Some programs write 康熙部首 into the text layer where the page shows the ideographs.
        text: unifiedText(item.unicode),
        x,
        y,
        advance: item.width * unit * Math.hypot(a, b),
        size: millimetresToPoints(Math.hypot(c, d)),
        font: font.name,
        colour: text.mode === 1 ? painting.strokeColour : painting.fillColour,
        turns: quarterTurns(a, b),
        thickened: text.mode === 2,
        ...shapeOf(glyphToPage),
        ...(ink ? { ink } : {}),
      });
    }
    along += (width + text.characterSpacing + (item.isSpace ? text.wordSpacing : 0)) * stretch;
  }
  return { characters, matrix: combined([1, 0, 0, 1, along, 0], text.matrix) };
};
