import type { Font } from "fontkit";
import type { FaceRole } from "../../layout/face-roles.ts";
import { faceRoles } from "../../layout/face-roles.ts";
import type { Faces } from "../../layout/faces.ts";
import { toUnicodeEntry } from "./to-unicode.ts";

/** A character of a font. */
interface FontGlyph {
  /** Of its glyph in the font. */
  readonly id: number;
  /** In per mille of the size. */
  readonly width: number;
  /** As it stands in a ToUnicode map. */
  readonly toUnicode: string;
}

/** A font that papers embed, with what is found out about it once for all of them. */
export interface PdfFont {
  readonly font: Font;
  readonly glyphOf: (codePoint: number) => FontGlyph;
}

export type PdfFonts = Readonly<Record<FaceRole, PdfFont>>;

const pdfFont = (font: Font): PdfFont => {
  const scale = 1000 / font.unitsPerEm;
  const known = new Map<number, FontGlyph>();
  const glyphOf = (codePoint: number): FontGlyph => {
    const found = known.get(codePoint);
    if (found) return found;
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    const glyph = { id, width: advanceWidth * scale, toUnicode: toUnicodeEntry(codePoint) };
    known.set(codePoint, glyph);
    return glyph;
  };
  return { font, glyphOf };
};

/** The fonts of some faces for all papers of a run; a file that serves several roles is one font. */
export const pdfFonts = (faces: Faces): PdfFonts => {
  const made = new Map<Font, PdfFont>();
  const fonts = faceRoles.map((role) => {
    const { font } = faces[role];
    const one = made.get(font) ?? pdfFont(font);
    made.set(font, one);
    return [role, one] as const;
  });
  return Object.fromEntries(fonts) as Record<FaceRole, PdfFont>;
};
