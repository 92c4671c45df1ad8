import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  eighthsOfMillimetres,
  emuOfMillimetres,
  halfPoints,
  splitTwips,
} from "../../../../src/write/docx/units.ts";
import { holds } from "../../../support/holds.ts";

test.each([
  ["五号 is 21 half-points", halfPoints(10.5), 21],
  ["a size between two is rounded down", halfPoints(32.9), 65],
  ["0.35 mm are 8 eighths of a point", eighthsOfMillimetres(0.35), 8],
  ["0.25 mm are 6 eighths of a point", eighthsOfMillimetres(0.25), 6],
  ["1 mm is 36,000 EMU", emuOfMillimetres(1), 36_000],
])("%s", (_, actual, expected) => expect(actual).toBe(expected));

test("columns of any shares fill the width to the twip, each within one of its share", () => {
  holds(
    [
      fc.integer({ min: 1000, max: 13_000 }),
      fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 }),
    ],
    (total, shares) => {
      const widths = splitTwips(total, shares);
      const sum = shares.reduce((all, share) => all + share, 0);
      expect(widths.reduce((all, width) => all + width, 0)).toBe(total);
      for (const [index, width] of widths.entries()) {
        expect(Math.abs(width - (total * (shares[index] ?? 0)) / sum)).toBeLessThanOrEqual(1);
      }
    },
  );
});
