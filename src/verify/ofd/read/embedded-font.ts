import type { Font } from "fontkit";
import { create } from "fontkit";
import type { FontMeasures } from "../../pdf/read/content.ts";
import type { Box } from "../../pdf/read/page.ts";

/** A font of an OFD: what text set in it measures. */
export interface OfdFont extends FontMeasures {
  /** Whether its file is in the package and can be opened. */
  readonly embedded: boolean;
  /** The number of a character's glyph in the file. */
  readonly glyphOf: (codePoint: number) => number;
  /** In units of the font. */
  readonly advanceOf: (glyph: number) => number;
}

const opened = (bytes: Uint8Array): Font | undefined => {
  try {
    const font = create(Buffer.from(bytes));
    return "fonts" in font ? undefined : font;
  } catch {
    return undefined;
  }
};

/** What is asked of a file that its author may have broken on purpose. */
const attempted = <Value>(ask: () => Value): Value | undefined => {
  try {
    return ask();
  } catch {
    return undefined;
  }
};

/** Asks once for each number; a font's own tables are slow to ask. */
const remembered = <Value>(ask: (number: number) => Value): ((number: number) => Value) => {
  const known = new Map<number, Value>();
  return (number) => {
    const found = known.get(number) ?? ask(number);
    known.set(number, found);
    return found;
  };
};

/** A font whose file is not there: each character is taken as wide as a 汉字. */
const bare = (name: string): OfdFont => ({
  name,
  unit: 0.001,
  embedded: false,
  glyphOf: () => 0,
  advanceOf: () => 1000,
  inkOf: () => undefined,
});

/** A font by its file, or by its name alone where there is no file that opens. The file's own name counts, where it has one. */
export const embeddedFont = (listed: string, bytes: Uint8Array | undefined): OfdFont => {
  const font = bytes && opened(bytes);
  if (!font) return bare(listed);
  const unit = attempted(() => 1 / font.unitsPerEm) ?? 0.001;
  const name = attempted(() => font.postscriptName) || listed;
  const boxOf = (glyph: number): Box | undefined => {
    const box = attempted(() => font.getGlyph(glyph).bbox);
    if (!box || !Number.isFinite(box.minX) || box.minX === box.maxX) return undefined;
    return { left: box.minX * unit, top: box.minY * unit, right: box.maxX * unit, bottom: box.maxY * unit };
  };
  const rememberedBox = remembered((glyph) => ({ box: boxOf(glyph) }));
  return {
    name,
    unit,
    embedded: true,
    glyphOf: remembered((codePoint) => attempted(() => font.glyphForCodePoint(codePoint).id) ?? 0),
    advanceOf: remembered((glyph) => attempted(() => font.getGlyph(glyph).advanceWidth) ?? 0),
    inkOf: ({ fontChar }) => rememberedBox(Number(fontChar)).box,
  };
};
