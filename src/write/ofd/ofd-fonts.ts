import type { Font } from "fontkit";
import type { FaceRole } from "../../layout/face-roles.ts";
import { faceRoles } from "../../layout/face-roles.ts";
import type { Faces } from "../../layout/faces.ts";
import { boxOf, glyphRecord } from "./glyph-record.ts";
import { quadraticOutline } from "./quadratic-outline.ts";

/** A glyph as a file of TrueType outlines has it. */
export interface OutlinedGlyph {
  /** Its entry in `glyf`. */
  readonly record: Buffer;
  /** Of its outline's points, for the table that has the largest. */
  readonly points: number;
  readonly contours: number;
  /** How far from its origin the outline begins, in units of the font. */
  readonly left: number;
  readonly advance: number;
}

/** A font that papers embed, with what is found out about it once for all of them. */
export interface OfdFont {
  readonly font: Font;
  /** By the number of a glyph in the font. */
  readonly outlineOf: (glyph: number) => OutlinedGlyph;
}

export type OfdFonts = Readonly<Record<FaceRole, OfdFont>>;

const outlined = (font: Font, id: number): OutlinedGlyph => {
  const glyph = font.getGlyph(id);
  const contours = quadraticOutline(glyph.path.commands, font.unitsPerEm);
  return {
    record: glyphRecord(contours),
    points: contours.flat().length,
    contours: contours.length,
    left: contours.length > 0 ? boxOf(contours)[0] : 0,
    advance: Math.round(glyph.advanceWidth),
  };
};

const ofdFont = (font: Font): OfdFont => {
  const known = new Map<number, OutlinedGlyph>();
  const outlineOf = (id: number): OutlinedGlyph => {
    const found = known.get(id) ?? outlined(font, id);
    known.set(id, found);
    return found;
  };
  return { font, outlineOf };
};

/** The fonts of some faces for all papers of a run; a file that serves several roles is one font. */
export const ofdFonts = (faces: Faces): OfdFonts => {
  const made = new Map<Font, OfdFont>();
  const fonts = faceRoles.map((role) => {
    const { font } = faces[role];
    const one = made.get(font) ?? ofdFont(font);
    made.set(font, one);
    return [role, one] as const;
  });
  return Object.fromEntries(fonts) as Record<FaceRole, OfdFont>;
};
