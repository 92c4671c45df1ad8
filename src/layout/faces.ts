import { create } from "fontkit";
import type { Font } from "fontkit";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { InputFile } from "../model/input-file.ts";
import { faceRoles } from "./face-roles.ts";
import type { FaceRole } from "./face-roles.ts";
import { wrongCodePoints } from "./wrong-glyphs.ts";

/** What layout must know of one face; every length is a share of the size. */
export interface Face {
  /** Whether it draws the character, and as that character. */
  readonly has: (character: string) => boolean;
  /** The width that the character takes; 1 for a 汉字. */
  readonly advance: (character: string) => number;
  /** How far the ink reaches above and below the baseline. */
  readonly ink: (character: string) => { readonly top: number; readonly bottom: number };
  /** The file as it was opened, for a writer that embeds it. One that serves several roles is one. */
  readonly font: Font;
}

export type Faces = Readonly<Record<FaceRole, Face>>;
export type FaceFiles = Readonly<Record<FaceRole, InputFile>>;

/** Calls `compute` once for each character; the font's own tables are slow to ask. */
const remembered = <Value>(compute: (codePoint: number) => Value): ((character: string) => Value) => {
  const known = new Map<string, Value>();
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const value = compute(character.codePointAt(0) ?? 0);
    known.set(character, value);
    return value;
  };
};

const faceOf = (font: Font): Face => {
  const wrong = wrongCodePoints(font.postscriptName);
  return {
    font,
    has: remembered((codePoint) => font.hasGlyphForCodePoint(codePoint) && !wrong.has(codePoint)),
    advance: remembered((codePoint) => font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm),
    ink: remembered((codePoint) => {
      const { maxY, minY } = font.glyphForCodePoint(codePoint).bbox;
      return { top: maxY / font.unitsPerEm, bottom: minY / font.unitsPerEm };
    }),
  };
};

/** 一; a face without it shows another glyph, which serves as well. */
const sampleCharacter = 0x4e00;

/** One font, some of whose tables have been read: a damaged file may show it only there. */
const openFont = (file: InputFile): Font | undefined => {
  const { buffer, byteOffset, byteLength } = file.bytes;
  try {
    const font = create(Buffer.from(buffer, byteOffset, byteLength));
    if ("fonts" in font) return undefined;
    void font.glyphForCodePoint(sampleCharacter).bbox;
    return font;
  } catch {
    return undefined;
  }
};

/** One font file as a face, by itself; undefined when it is no single font. */
export const openFace = (file: InputFile): Face | undefined => {
  const font = openFont(file);
  return font && faceOf(font);
};

/**
 * Opens one font file for each role, once a run. Undefined when a file is no single font (reported as FONT-001,
 * every such file).
 */
export const loadFaces = (files: FaceFiles, report: Report): Faces | undefined => {
  const opened = new Map<string, Font | undefined>();
  const fontOf = (file: InputFile): Font | undefined => {
    const key = `${file.path}#${file.bytes.length}`;
    if (!opened.has(key)) opened.set(key, openFont(file));
    return opened.get(key);
  };
  const faces = faceRoles.map((role) => {
    const font = fontOf(files[role]);
    if (!font) report({ code: "FONT-001", place: { file: files[role].path }, details: { role } });
    return font && ([role, faceOf(font)] as const);
  });
  return faces.every((face) => face !== undefined)
    ? (Object.fromEntries(faces) as Record<FaceRole, Face>)
    : undefined;
};

/**
 * Which face sets a character of a role: the role's own, or the supplement, or 仿宋, when it lacks the character; so
 * what `missingCharacters` does not name is printed in every role, whichever faces an office has put in their place.
 */
export const faceFor =
  (role: FaceRole, faces: Faces) =>
  (character: string): FaceRole =>
    [role, "补字" as const, "仿宋" as const].find((each) => faces[each].has(character)) ?? role;

/** The characters of a text that neither 仿宋 nor the supplement has, each once. */
export const missingCharacters = (text: string, { 仿宋, 补字 }: Faces): readonly string[] => {
  const missing = new Set<string>();
  for (const character of text) if (!仿宋.has(character) && !补字.has(character)) missing.add(character);
  return [...missing];
};
