import { expect, test } from "@jest/globals";
import { millimetresOfTwips, twipsOfMillimetres, twipsOfPoints } from "../../../../src/layout/grid/twips.ts";

test.each([
  ["16 pt are 320 twips", twipsOfPoints(16), 320],
  ["a part of a twip is rounded", twipsOfPoints(10.53), 211],
  ["28 mm are 1587 twips", twipsOfMillimetres(28), 1587],
])("%s", (_, actual, expected) => expect(actual).toBe(expected));

test("1440 twips are an inch", () => expect(millimetresOfTwips(1440)).toBeCloseTo(25.4, 10));
