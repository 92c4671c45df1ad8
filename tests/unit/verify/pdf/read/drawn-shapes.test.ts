import { describe, expect, test } from "@jest/globals";
import { followContent } from "../../../../../src/verify/pdf/read/content.ts";
import type { Operation } from "../../../../../src/verify/pdf/read/text-steps.ts";
import { readingFrame } from "../../../../../src/verify/pdf/read/reading-frame.ts";

const frame = readingFrame({ view: [0, 0, 720, 720], rotate: 0, userUnit: 1 });
const fonts = new Map([["f1", { name: "仿宋", unit: 0.001, inkOf: () => undefined }]]);
const op = (name: string, ...values: readonly unknown[]): Operation => ({ name, values });

/** A rectangle as a drawing program of pdf.js, in points. */
const rectangle = (x: number, y: number, width: number, height: number): Float32Array =>
  new Float32Array([0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4]);
const path = (how: string, steps: Float32Array): Operation => op("constructPath", how, [steps], null);

const written = (matrix: readonly number[], text = "公") => [
  op("beginText"),
  op("setFont", "f1", 72),
  op("setTextMatrix", matrix),
  op("showText", [{ unicode: text, width: 1000, isSpace: false, fontChar: text }]),
];

const fillsOf = (...operations: readonly Operation[]) =>
  followContent(operations, fonts, frame).fills.map(({ left, top, right, bottom, ...rest }) => ({
    box: [left, top, right, bottom].map((value) => Number((value / 25.4).toFixed(3))),
    ...rest,
  }));

describe("a filled rectangle (in inches)", () => {
  test("has its place, its colour and what was drawn before it", () => {
    const fill = [op("setFillRGBColor", "#ffffff"), path("fill", rectangle(72, 72, 144, 72))];
    expect(fillsOf(...written([1, 0, 0, 1, 72, 72]), ...fill)).toEqual([
      { box: [1, 8, 3, 9], colour: "#ffffff", above: 1, translucent: false },
    ]);
  });

  test("shows only where its clip lets it", () => {
    const clip = [op("clip"), path("endPath", rectangle(72, 72, 72, 72))];
    const fill = path("fill", rectangle(0, 0, 720, 720));
    expect(fillsOf(op("save"), ...clip, fill, op("restore"), fill).map(({ box }) => box)).toEqual([
      [1, 8, 2, 9],
      [0, 0, 10, 10],
    ]);
  });

  test("that is translucent says so", () => {
    const fills = fillsOf(op("setGState", [["ca", 0.4]]), path("fill", rectangle(0, 0, 72, 72)));
    expect(fills.map(({ translucent }) => translucent)).toEqual([true]);
  });

  test.each([
    ["a rule", rectangle(0, 0, 720, 1)],
    ["a triangle", new Float32Array([0, 0, 0, 1, 720, 0, 1, 360, 720, 4])],
  ])("is not %s", (_name, steps) => {
    expect(fillsOf(path("fill", steps))).toEqual([]);
  });
});

const shape = (...matrix: readonly number[]) => {
  const [found] = followContent(written([...matrix, 72, 72]), fonts, frame).characters;
  const { stretch, slanted, askew } = found ?? {};
  return { stretch: stretch && Number(stretch.toFixed(3)), slanted, askew };
};

describe("a character", () => {
  test.each([
    ["upright", [1, 0, 0, 1], {}],
    ["turned by a quarter", [0, 1, -1, 0], {}],
    ["narrowed", [0.8, 0, 0, 1], { stretch: 0.8 }],
    ["leaning", [1, 0, 0.3, 1], { slanted: true }],
    ["round a seal", [0.866, 0.5, -0.5, 0.866], { askew: true }],
  ])("%s", (_name, matrix, wanted) => {
    expect(shape(...matrix)).toMatchObject(wanted);
    const others = (["slanted", "askew", "stretch"] as const).filter(
      (key) => !(key in wanted) && key !== "stretch",
    );
    for (const key of others) expect([key, shape(...matrix)[key]]).toEqual([key, undefined]);
  });

  test("is what it shows, where the text layer has 康熙部首", () => {
    expect(followContent(written([1, 0, 0, 1, 72, 72], "⼟"), fonts, frame).characters[0]?.text).toBe("土");
  });
});
