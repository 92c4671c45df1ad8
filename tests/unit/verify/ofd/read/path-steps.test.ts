import { expect, test } from "@jest/globals";
import { pathSteps } from "../../../../../src/verify/ofd/read/path-steps.ts";

test("a path is told step by step", () => {
  const steps: readonly (readonly number[])[] = [
    [0, 1, 2],
    [0, 3, 4],
    [1, 5, 6],
    [3, 1, 2, 3, 4],
    [2, 1, 2, 3, 4, 5, 6],
    [1, 7, 8],
    [4],
  ];
  expect(pathSteps("S 1 2 M 3 4 L 5 6 Q 1 2 3 4 B 1 2 3 4 5 6 A 1 1 0 0 1 7 8 C")).toEqual(steps.flat());
});

test("a path ends at what is no step", () => {
  expect(pathSteps("M 1 2 X L 3 4")).toEqual([0, 1, 2]);
  expect(pathSteps("M 1 2 L 3")).toEqual([0, 1, 2]);
  expect(pathSteps("")).toEqual([]);
});
