import { expect, test } from "@jest/globals";
import { quadraticOutline } from "../../../../src/write/ofd/quadratic-outline.ts";

const square = [
  { command: "moveTo", args: [0, 0] },
  { command: "lineTo", args: [100, 0] },
  { command: "lineTo", args: [100, 100] },
  { command: "lineTo", args: [0, 100] },
  { command: "closePath", args: [] },
];

test("a contour runs the other way round, without the point at which it closes", () => {
  const closing = [
    ...square.slice(0, -1),
    { command: "lineTo", args: [0, 0] },
    { command: "closePath", args: [] },
  ];
  const wanted = [
    { x: 0, y: 100, on: true },
    { x: 100, y: 100, on: true },
    { x: 100, y: 0, on: true },
    { x: 0, y: 0, on: true },
  ];
  expect(quadraticOutline(square, 1000)).toEqual([wanted]);
  expect(quadraticOutline(closing, 1000)).toEqual([wanted]);
});

test("a quadratic curve stays what it is", () => {
  const steps = [
    { command: "moveTo", args: [0, 0] },
    { command: "quadraticCurveTo", args: [50, 80, 100, 0] },
    { command: "closePath", args: [] },
  ];
  expect(quadraticOutline(steps, 1000)).toEqual([
    [
      { x: 100, y: 0, on: true },
      { x: 50, y: 80, on: false },
      { x: 0, y: 0, on: true },
    ],
  ]);
});

/** A quarter of a circle by its usual cubic curve, which leaves it by 0.03 % at most. */
const quarter = (radius: number) => {
  const reach = 0.5522847 * radius;
  return [
    { command: "moveTo", args: [radius, 0] },
    { command: "bezierCurveTo", args: [radius, reach, reach, radius, 0, radius] },
    { command: "lineTo", args: [0, 0] },
    { command: "closePath", args: [] },
  ];
};

test("a cubic curve is followed within a fifth of a thousandth of the size by quadratic ones", () => {
  const [size, radius] = [100_000, 50_000];
  const [contour = []] = quadraticOutline(quarter(radius), size);
  const curve = contour.toReversed().slice(0, -1);
  expect(curve.length).toBeGreaterThan(4);
  const far = curve.flatMap((from, index) => {
    const [control, to] = [curve[index + 1], curve[index + 2]];
    if (!from.on || !control || control.on || !to) return [];
    return [0, 0.25, 0.5, 0.75, 1].flatMap((t) => {
      const along = (a: number, b: number, c: number): number =>
        (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
      const distance = Math.hypot(along(from.x, control.x, to.x), along(from.y, control.y, to.y));
      return Math.abs(distance - radius) < 0.0002 * size + 0.0003 * radius ? [] : [{ t, distance }];
    });
  });
  expect(far).toEqual([]);
});

test("a larger em is followed with as many curves, in its own units", () => {
  const twice = quarter(500).map(({ command, args }) => ({ command, args: args.map((each) => 2 * each) }));
  expect(quadraticOutline(twice, 2000)[0]).toHaveLength(quadraticOutline(quarter(500), 1000)[0]?.length ?? 0);
});

test("what has no inside is no contour", () => {
  const line = [
    { command: "moveTo", args: [0, 0] },
    { command: "lineTo", args: [100, 0] },
    { command: "closePath", args: [] },
  ];
  expect(quadraticOutline(line, 1000)).toEqual([]);
});
