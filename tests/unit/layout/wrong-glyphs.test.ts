import { describe, expect, test } from "@jest/globals";
import { create } from "fontkit";
import type { Font } from "fontkit";
import type { FaceRole } from "../../../src/layout/face-roles.ts";
import { faceFor } from "../../../src/layout/faces.ts";
import { wrongCodePoints } from "../../../src/layout/wrong-glyphs.ts";
import { unifiedText } from "../../../src/model/text/unified-text.ts";
import { faces, fontFiles } from "../../support/faces.ts";

/** A font with the table of its outlines as they are written in the file. */
type OutlineFont = Font & {
  readonly "CFF ": { readonly getCharString: (glyph: number) => Buffer };
};

const opened = new Map<FaceRole, OutlineFont>();

const fontOf = (role: FaceRole): OutlineFont => {
  const known = opened.get(role);
  if (known) return known;
  const font = create(Buffer.from(fontFiles[role].bytes));
  if ("fonts" in font) throw new Error("a collection");
  opened.set(role, font as OutlineFont);
  return font as OutlineFont;
};

const roles = ["仿宋", "黑体", "楷体", "宋体", "小标宋"] as const;

/** The characters of a font that can stand in a document: read as they are, and not for the office's own use. */
const printable = (font: Font): readonly string[] =>
  font.characterSet
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((character) => unifiedText(character) === character && !/[\s\p{C}]/u.test(character));

/** Characters that a role sets in its own face with something that they have in common. */
const inCommon = (role: FaceRole, keyOf: (glyph: number) => unknown): readonly string[] => {
  const font = fontOf(role);
  const faceOf = faceFor(role, faces);
  const found = new Map<unknown, string>();
  for (const character of printable(font).filter((each) => faceOf(each) === role)) {
    const key = keyOf(font.glyphForCodePoint(character.codePointAt(0) ?? 0).id);
    found.set(key, (found.get(key) ?? "") + character);
  }
  return [...found.values()].filter((characters) => characters.length > 1);
};

describe.each(roles)("%s", (role) => {
  test("never draws two characters with one glyph", () => {
    expect(inCommon(role, (glyph) => glyph)).toEqual([]);
  });

  test("never draws two ideographs alike", () => {
    const outlines = fontOf(role)["CFF "];
    const outline = (glyph: number): string => outlines.getCharString(glyph).toString("latin1");
    const alike = inCommon(role, outline).filter((characters) => /\p{Unified_Ideograph}/u.test(characters));
    expect(alike).toEqual([]);
  });

  test("leaves to the supplement what it draws wrong, and nothing that it does not have", () => {
    const font = fontOf(role);
    const supplement = fontOf("补字");
    const wrong = [...wrongCodePoints(font.postscriptName)];
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter((codePoint) => !font.hasGlyphForCodePoint(codePoint))).toEqual([]);
    expect(wrong.filter((codePoint) => !supplement.hasGlyphForCodePoint(codePoint))).toEqual([]);
    const set = wrong.map((codePoint) => faceFor(role, faces)(String.fromCodePoint(codePoint)));
    expect(new Set(set)).toEqual(new Set(["补字"]));
  });
});

test.each([
  ["￥1200万元", "仿宋黑体楷体宋体小标宋"],
  ["捨餘", "仿宋黑体宋体小标宋"],
  ["王誠稱懲騁", "黑体楷体"],
])("%s is set by the supplement where %s would draw it wrong", (text, wrongIn) => {
  const last = Array.from(text).filter((character) => !/[\d万元王]/u.test(character));
  for (const role of roles) {
    const expected = wrongIn.includes(role) ? "补字" : role;
    expect([role, last.map(faceFor(role, faces))]).toEqual([role, last.map(() => expected)]);
  }
});
