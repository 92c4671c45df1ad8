import { describe, expect, test } from "@jest/globals";
import { applied } from "../../../../../src/verify/pdf/read/matrix.ts";
import { readingFrame } from "../../../../../src/verify/pdf/read/reading-frame.ts";

const mm = 72 / 25.4;
const view = [0, 0, 210 * mm, 297 * mm] as const;

const placed = (rotate: number, x: number, y: number): readonly number[] =>
  applied(readingFrame({ view, rotate, userUnit: 1 }), x * mm, y * mm).map((value) =>
    Number(value.toFixed(6)),
  );

describe("a point 28 mm from the left and 35 mm from the foot of an upright A4 page", () => {
  test.each([
    ["as it stands", 0, [28, 262]],
    ["turned clockwise for reading", 90, [35, 28]],
    ["upside down", 180, [182, 35]],
    ["turned counter-clockwise", 270, [262, 182]],
  ])("%s", (_name, rotate, place) => {
    expect(placed(rotate, 28, 35)).toEqual(place);
  });
});

test("a visible box that does not begin at zero, and larger units, are heeded", () => {
  const frame = readingFrame({ view: [10, 20, 110, 220], rotate: 0, userUnit: 2 });
  const [x, y] = applied(frame, 10, 220);
  expect([Math.abs(x), Math.abs(y)]).toEqual([0, 0]);
  expect(applied(frame, 10 + 36, 220)[0]).toBeCloseTo(25.4, 9);
});
