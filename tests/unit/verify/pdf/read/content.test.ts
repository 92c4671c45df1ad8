import { describe, expect, test } from "@jest/globals";
import type { FontMeasures } from "../../../../../src/verify/pdf/read/content.ts";
import type { Operation } from "../../../../../src/verify/pdf/read/text-steps.ts";
import { followContent } from "../../../../../src/verify/pdf/read/content.ts";
import { readingFrame } from "../../../../../src/verify/pdf/read/reading-frame.ts";

const frame = readingFrame({ view: [0, 0, 720, 720], rotate: 0, userUnit: 1 });
const font: FontMeasures = {
  name: "仿宋",
  unit: 0.001,
  inkOf: () => ({ left: 0.1, top: -0.1, right: 0.9, bottom: 0.8 }),
};
const fonts = new Map([["f1", font]]);

const glyphs = (text: string): readonly unknown[] =>
  Array.from(text, (unicode) => ({ unicode, width: 1000, isSpace: unicode === " ", fontChar: unicode }));

const op = (name: string, ...values: readonly unknown[]): Operation => ({ name, values });

const characters = (...operations: readonly Operation[]) =>
  followContent([op("beginText"), op("setFont", "f1", 72), ...operations], fonts, frame).characters;

const places = (...operations: readonly Operation[]): readonly (readonly number[])[] =>
  characters(...operations).map(({ x, y }) => [x, y].map((value) => Number((value / 25.4).toFixed(4))));

describe("characters (places in inches)", () => {
  test("follow each other by width and tracking", () => {
    expect(
      places(
        op("setTextMatrix", [1, 0, 0, 1, 72, 648]),
        op("setCharSpacing", 36),
        op("showText", glyphs("公文")),
      ),
    ).toEqual([
      [1, 1],
      [2.5, 1],
    ]);
  });

  test("are shifted by numbers between them, in thousandths of the size, to the left", () => {
    const [first, second] = glyphs("公文");
    expect(places(op("showText", [first, 500, second]))).toEqual([
      [0, 10],
      [0.5, 10],
    ]);
  });

  test("begin new lines where the text says so", () => {
    const lines = [
      op("setLeading", 72),
      op("moveText", 144, 576),
      op("showText", glyphs("一")),
      op("nextLine"),
      op("showText", glyphs("二")),
    ];
    expect(places(...lines)).toEqual([
      [2, 2],
      [2, 3],
    ]);
  });

  test("are moved and sized by the page's matrix, within save and restore only", () => {
    const found = characters(
      op("save"),
      op("transform", 0.5, 0, 0, 0.5, 72, 0),
      op("showText", glyphs("半")),
      op("restore"),
      op("beginText"),
      op("showText", glyphs("全")),
    );
    expect(
      found.map(({ text, size, x }) => [text, Number(size.toFixed(6)), Number((x / 25.4).toFixed(6))]),
    ).toEqual([
      ["半", 36, 1],
      ["全", 72, 0],
    ]);
  });

  test("inside a form stand where the form stands", () => {
    const found = places(
      op("paintFormXObjectBegin", [1, 0, 0, 1, 72, 72], null),
      op("showText", glyphs("甲")),
      op("paintFormXObjectEnd"),
    );
    expect(found).toEqual([[1, 9]]);
  });

  test("carry colour, ink and the way they run", () => {
    const [found] = characters(
      op("setFillRGBColor", "#ff0000"),
      op("setTextMatrix", [0, -1, 1, 0, 72, 648]),
      op("showText", glyphs("转")),
    );
    expect(found).toMatchObject({ colour: "#ff0000", turns: 1, font: "仿宋", thickened: false });
    expect(Number((((found?.ink?.right ?? 0) - (found?.x ?? 0)) / 25.4).toFixed(4))).toBe(0.8);
  });

  test("are thickened when outline and inside are drawn, and none when neither is", () => {
    expect(characters(op("setTextRenderingMode", 2), op("showText", glyphs("粗")))[0]?.thickened).toBe(true);
    expect(characters(op("setTextRenderingMode", 3), op("showText", glyphs("无")))).toEqual([]);
  });
});

test("a path draws its rules in the page's mm", () => {
  const path = new Float32Array([0, 72, 648, 1, 216, 648]);
  const { rules } = followContent(
    [op("setLineWidth", 1.44), op("constructPath", "stroke", [path], null)],
    fonts,
    frame,
  );
  expect(rules).toHaveLength(1);
  expect(rules[0]?.left).toBeCloseTo(25.4, 4);
  expect(rules[0]?.right).toBeCloseTo(76.2, 4);
  expect(rules[0]?.thickness).toBeCloseTo(0.508, 4);
});

test("a picture fills the square that its matrix makes of 1 × 1", () => {
  const { pictures } = followContent(
    [op("save"), op("transform", 144, 0, 0, 72, 72, 576), op("paintImageXObject", "img"), op("restore")],
    new Map(),
    frame,
  );
  expect(pictures).toHaveLength(1);
  expect(pictures[0]?.left).toBeCloseTo(25.4, 3);
  expect(pictures[0]?.right).toBeCloseTo(3 * 25.4, 3);
  expect(pictures[0]?.top).toBeCloseTo(25.4, 3);
  expect(pictures[0]?.bottom).toBeCloseTo(2 * 25.4, 3);
});

test("a piece of text may have more characters than a call takes arguments", () => {
  expect(characters(op("showText", glyphs("文".repeat(200_000))))).toHaveLength(200_000);
});

const coloured = (opacity: number, colour = "#000000") =>
  characters(
    op("setFillRGBColor", colour),
    op("setGState", [["ca", opacity]]),
    op("showText", glyphs("公")),
  ).map((each) => each.colour);

const clip = (left: number) => [
  op("clip"),
  op("constructPath", "endPath", [
    Float32Array.from([0, left, 0, 1, left + 72, 0, 1, left + 72, 72, 1, left, 72, 4]),
  ]),
];

const seen = (left: number) =>
  characters(...clip(left), op("setTextMatrix", [1, 0, 0, 1, 0, 8]), op("showText", glyphs("公文"))).map(
    ({ text }) => text,
  );

describe("text that is not seen as it is written", () => {
  test("is as light as what it lets be seen of the paper", () => {
    expect(coloured(1)).toEqual(["#000000"]);
    expect(coloured(0.5)).toEqual(["#808080"]);
    expect(coloured(0)).toEqual(["#ffffff"]);
    expect(coloured(0.5, "#ff0000")).toEqual(["#ff8080"]);
  });

  test("is none outside what a clip lets be seen", () => {
    expect(seen(0)).toEqual(["公"]);
    expect(seen(72)).toEqual(["文"]);
    expect(seen(200)).toEqual([]);
  });
});
