import { describe, expect, test } from "@jest/globals";
import type { Font } from "fontkit";
import { fontSubset } from "../../../../src/write/pdf/font-subset.ts";
import { faces } from "../../../support/faces.ts";

const { font } = faces.仿宋;
const glyphOf = (character: string): number => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id;

describe("the glyphs of a subset", () => {
  test("count behind that of no character, in the order in which they are added", () => {
    const { add } = fontSubset(font);
    expect([..."通报"].map((character) => add(glyphOf(character)))).toEqual([1, 2]);
  });

  test("are there once more for another character", () => {
    const { add } = fontSubset(font);
    expect([add(5), add(7), add(5), add(5)]).toEqual([1, 2, 3, 4]);
  });

  test("are those that fontkit would put into the file itself", () => {
    const subset = fontSubset(font);
    const own = font.createSubset();
    for (const character of "平顶山市督查局") {
      subset.add(glyphOf(character));
      own.includeGlyph(font.getGlyph(glyphOf(character)));
    }
    expect(subset.isCff).toBe(true);
    expect(Buffer.from(subset.encode()).equals(own.encode())).toBe(true);
  });
});

/** What a subset of a font would draw its glyphs by: the parts that they share, as the font has them. */
const drawnBy = (cff: object): unknown => {
  const own = { getGlyph: () => "drawn" };
  const subset = {
    font: own,
    glyphs: [0],
    encode() {
      return this.font.getGlyph();
    },
  };
  return fontSubset({ "CFF ": cff, createSubset: () => subset } as unknown as Font).encode();
};

test("glyphs are drawn only where they share parts with others", () => {
  const none = { globalSubrIndex: [], topDict: { Private: null, FDArray: [{ Private: { Subrs: null } }] } };
  expect(drawnBy(none)).not.toBe("drawn");
  expect(drawnBy({ ...none, globalSubrIndex: [{}] })).toBe("drawn");
  expect(drawnBy({ ...none, topDict: { Private: { Subrs: [{}] } } })).toBe("drawn");
  expect(drawnBy({ ...none, topDict: { FDArray: [{}, { Private: { Subrs: [{}] } }] } })).toBe("drawn");
});
