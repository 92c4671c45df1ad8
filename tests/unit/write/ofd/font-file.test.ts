import { describe, expect, test } from "@jest/globals";
import type { Font } from "fontkit";
import { create } from "fontkit";
import type { FaceRole } from "../../../../src/layout/face-roles.ts";
import { fontFile } from "../../../../src/write/ofd/font-file.ts";
import { faces, outlinedFonts } from "../../../support/faces.ts";

const codePoints = (text: string): readonly number[] => Array.from(text, (each) => each.codePointAt(0) ?? 0);

const opened = (face: FaceRole, text: string): Font => {
  const font = create(Buffer.from(fontFile(outlinedFonts[face], codePoints(text)).bytes));
  if ("fonts" in font) throw new Error("a collection");
  return font;
};

const words = "平顶山市督查局文件0123，。（）Rg·一丁";

/** The sum of a file's words of four bytes. */
const sumOf = (bytes: Uint8Array): number => {
  const file = Buffer.from(bytes);
  let sum = 0;
  for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) % 2 ** 32;
  return sum;
};

describe.each(["小标宋", "仿宋", "黑体", "楷体", "宋体"] as const)("%s, of some characters", (face) => {
  const font = opened(face, words);
  const whole = faces[face].font;

  test("maps them and no others", () => {
    expect([...font.characterSet].toSorted((a, b) => a - b)).toEqual(
      [...new Set(codePoints(words))].toSorted((a, b) => a - b),
    );
  });

  test("draws each as wide and as large as the whole font does", () => {
    const off = codePoints(words).flatMap((codePoint) => {
      const [own, theirs] = [font, whole].map((each) => each.glyphForCodePoint(codePoint));
      const { minX = 0, minY = 0, maxX = 0, maxY = 0 } = theirs?.bbox ?? {};
      const edges = [minX, minY, maxX, maxY];
      const box = own?.bbox;
      const found = [box?.minX, box?.minY, box?.maxX, box?.maxY].map((each) => each ?? Number.NaN);
      const worst = Math.max(...found.map((each, index) => Math.abs(each - (edges[index] ?? 0))));
      return worst <= 1 && own?.advanceWidth === theirs?.advanceWidth
        ? []
        : [{ character: String.fromCodePoint(codePoint), found, edges }];
    });
    expect(off).toEqual([]);
  });

  test("keeps its names", () => {
    expect(font.postscriptName).toBe(whole.postscriptName);
    expect(font.familyName).toBe(whole.familyName);
  });
});

test("a file adds up to what programs look for", () => {
  expect(sumOf(fontFile(outlinedFonts.仿宋, codePoints(words)).bytes)).toBe(0xb1b0afba);
});

test("a character beyond the basic plane is found, and its glyph is told", () => {
  const rare = 0x2cb4e;
  const { glyphOf, bytes } = fontFile(outlinedFonts.补字, [0x5e02, rare]);
  const font = create(Buffer.from(bytes)) as Font;
  expect(font.glyphForCodePoint(rare).id).toBe(glyphOf(rare));
  expect(glyphOf(rare)).toBeGreaterThan(0);
  expect(glyphOf(0x4e00)).toBe(0);
});

test("characters of one drawing share it", () => {
  const whole = faces.仿宋.font;
  const [dot, other] = codePoints("·・");
  const isShared = whole.glyphForCodePoint(dot ?? 0).id === whole.glyphForCodePoint(other ?? 0).id;
  const { glyphOf } = fontFile(outlinedFonts.仿宋, [dot ?? 0, other ?? 0]);
  expect(glyphOf(dot ?? 0) === glyphOf(other ?? 0)).toBe(isShared);
});

test("what is asked for in another order gives the same file", () => {
  const [one, other] = [words, [...words].toReversed().join("")].map((text) =>
    Buffer.from(fontFile(outlinedFonts.楷体, codePoints(text)).bytes),
  );
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
});
