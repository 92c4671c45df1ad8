import { describe, expect, test } from "@jest/globals";
import { docxTextWidth, docxTracking } from "../../../../src/layout/grid/docx-profile.ts";
import type { SpacedParagraph } from "../../../../src/layout/spaced-text.ts";
import { gridTracking, portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { setParagraph } from "../../../../src/layout/text/set-paragraph.ts";
import { millimetresToPoints } from "../../../../src/layout/standard.ts";
import { wordText } from "../../../../src/layout/text/word-text.ts";
import { faces } from "../../../support/faces.ts";

const linesOf = (text: string) =>
  setParagraph(
    {
      spans: [{ text, face: "仿宋" }],
      size: 16,
      tracking: gridTracking(portraitArea),
      width: millimetresToPoints(portraitArea.width),
    },
    faces,
  );
const body = {
  size: 16,
  tracking: docxTracking,
  roomOf: () => docxTextWidth,
  slack: 0,
  mostStretch: 0.5,
};
const spaced = (text: string): SpacedParagraph => wordText(linesOf(text), body);
const han = (count: number): string => "国".repeat(count);

/** The width of a part with its tracking in twips, as Word counts it. */
const widthOf = ({ text, tracking = docxTracking }: SpacedParagraph[number]): number =>
  Array.from(text).reduce((sum, character) => sum + (/\d/.test(character) ? 160 : 320) + tracking, 0);

describe("a paragraph for a word processor", () => {
  test("says nothing where its lines come out like ours by themselves", () => {
    const text = `${han(27)}，${han(28)}${han(12)}。`;
    expect(linesOf(text)).toHaveLength(3);
    expect(spaced(text)).toEqual([{ text }]);
  });

  test("keeps all characters in order, spaces at a line's end too", () => {
    const text = `${han(20)}R&D ${han(8)}2013年7月5日前${han(19)}（市、区），${han(9)}18项`;
    expect(
      spaced(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  test("fills the line before a number and its unit, so that no part of them has room there", () => {
    const [first, rest] = spaced(`${han(27)}18项${han(4)}`);
    expect(first?.text).toBe(han(27));
    expect(first?.tracking).toBeGreaterThan(docxTracking);
    expect(widthOf(first ?? { text: "" })).toBeLessThanOrEqual(docxTextWidth);
    expect(rest).toEqual({ text: `18项${han(4)}` });
  });

  test("leaves twelve twips of such a line free, so that no rounding breaks it earlier", () => {
    for (const digits of [0, 2, 4, 6, 8, 10]) {
      const [first] = spaced(`${"1".repeat(digits)}${han(27 - digits / 2)}18项${han(4)}`);
      const free = docxTextWidth - widthOf(first ?? { text: "" });
      expect(free).toBeGreaterThanOrEqual(12);
      expect(free).toBeLessThan(12 + 27 + digits);
    }
  });

  test("draws a line together whose last mark takes half a cell", () => {
    const [first, rest] = spaced(`1${han(27)}，${han(3)}`);
    expect(first?.text).toBe(`1${han(27)}，`);
    expect(first?.tracking).toBeLessThan(docxTracking);
    expect(rest).toEqual({ text: han(3) });
  });

  test("draws a line together on which marks stand close, as LibreOffice squeezes none", () => {
    const line = `1（${han(4)}）；${han(21)}`;
    const [first, rest] = spaced(`${line}${han(9)}`);
    expect(first?.text).toBe(line);
    expect(first?.tracking).toBeLessThan(docxTracking);
    expect(rest).toEqual({ text: han(9) });
  });

  test("heeds Word, which squeezes such marks, where LibreOffice would need another distance", () => {
    const line = `1（${han(4)}）；${han(20)}`;
    const [first] = spaced(`${line}5项${han(9)}`);
    expect(first?.text).toBe(line);
    const inLibreOffice = widthOf(first ?? { text: "" });
    expect(inLibreOffice).toBeGreaterThan(docxTextWidth);
    expect(inLibreOffice - 160).toBeLessThanOrEqual(docxTextWidth);
  });

  test("puts a wide gap behind the last character, where it is not seen", () => {
    const lines = setParagraph(
      {
        spans: [{ text: `${han(7)}2600万平方米${han(3)}`, face: "仿宋" }],
        size: 10.5,
        tracking: 0,
        width: 105,
        mostStretch: 0.12,
      },
      faces,
    );
    expect(lines[0]?.text).toBe(han(7));
    const [start, last] = wordText(lines, {
      size: 10.5,
      tracking: 0,
      roomOf: () => 2100,
      slack: 20,
      mostStretch: 0.12,
    });
    expect(start).toEqual({ text: han(6) });
    expect(last).toMatchObject({ text: "国", tracking: 2100 - 7 * 210 });
  });
});
