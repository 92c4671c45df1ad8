import { describe, expect, test } from "@jest/globals";
import { drawnPicture, type PictureData } from "../../../../../src/verify/pdf/read/drawn-picture.ts";
import { charactersOf } from "../../../../support/pdf/pdf-page.ts";

/** A picture of two points beside each other. */
const rgba = (...points: readonly (readonly number[])[]): PictureData => ({
  width: points.length,
  height: 1,
  kind: 3,
  data: points.flat(),
});
const white = [255, 255, 255, 255];
const red = [200, 0, 0, 255];
const clear = [255, 255, 255, 0];

/** Nine characters from 28 mm on, the baseline at 50 mm. */
const characters = charactersOf("列入通报的重点工作", 28, 50);
const over = {
  toPage: [50.4, 0, 0, -20, 28, 60] as const,
  clip: undefined,
  translucent: false,
  characters,
};
const hiddenBy = (data: PictureData | undefined, place: object = {}): string =>
  drawnPicture(data, { ...over, ...place })
    ?.hidden.map(({ text }) => text)
    .join("") ?? "no picture";

describe("a picture over text", () => {
  test("hides it where its points are whole", () => {
    expect(hiddenBy(rgba(white))).toBe("列入通报的重点工作");
    expect(hiddenBy(rgba(clear, white))).toBe("的重点工作");
    expect(hiddenBy(rgba(clear))).toBe("");
    expect(hiddenBy({ width: 2, height: 1, kind: 2, data: [0, 0, 0, 255, 255, 255] })).toBe(
      "列入通报的重点工作",
    );
    expect(hiddenBy({ width: 8, height: 1, kind: 1, data: [0xff] })).toBe("列入通报的重点工作");
  });

  test("does not where the text shows through, or the picture is cut off or elsewhere", () => {
    expect(hiddenBy(rgba(white), { translucent: true })).toBe("");
    expect(hiddenBy(rgba(white), { clip: { left: 28, top: 40, right: 40, bottom: 60 } })).toBe("列入");
    expect(hiddenBy(rgba(white), { toPage: [50.4, 0, 0, -20, 28, 90] })).toBe("");
    expect(hiddenBy(undefined)).toBe("");
  });
});

test.each([
  ["white", rgba(white), "blank"],
  ["nothing", rgba(clear), "blank"],
  ["a seal", rgba(red, clear, white), "red"],
  ["black on white", { width: 8, height: 1, kind: 1, data: [0b10101010] }, "other"],
  ["black and red", rgba(red, [0, 0, 0, 255]), "other"],
  ["what could not be read", undefined, "unknown"],
])("a picture of %s", (_, data, look) => {
  expect(drawnPicture(data, over)?.look).toBe(look);
});
