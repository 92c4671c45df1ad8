import type { Box } from "./page.ts";

/** Numbers that each step of an outline takes: to, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0] as const;

const cubic = (p: readonly number[], t: number): number => {
  const [a = 0, b = 0, c = 0, d = 0] = p;
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
};

const quadratic = (p: readonly number[], t: number): number => {
  const [a = 0, b = 0, c = 0] = p;
  const u = 1 - t;
  return u * u * a + 2 * u * t * b + t * t * c;
};

/** Points on a curve that come near enough to its extremes. */
const shares = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1] as const;

const moveTo = 0;

/** The points that an outline (in the drawing program of pdf.js) goes through; a step that leads nowhere is none. */
export const outlinePoints = (outline: ArrayLike<number>): readonly (readonly [number, number])[] => {
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < outline.length;) {
    const step = outline[index] ?? 4;
    const count = lengths[step] ?? 0;
    const n = Array.from({ length: count }, (_, offset) => outline[index + 1 + offset] ?? 0);
    index += 1 + count;
    if (count === 0) continue;
    const [toX = 0, toY = 0] = n.slice(-2);
    if (count === 2 && step !== moveTo && (toX !== x || toY !== y)) points.push([x, y], [toX, toY]);
    if (count > 2) {
      const xs = [x, ...n.filter((_, at) => at % 2 === 0)];
      const ys = [y, ...n.filter((_, at) => at % 2 === 1)];
      const curve = count === 6 ? cubic : quadratic;
      points.push([x, y], ...shares.map((share) => [curve(xs, share), curve(ys, share)] as const));
    }
    [x, y] = [toX, toY];
  }
  return points;
};

/** The box around some points; undefined around none. */
export const boxAround = (points: readonly (readonly [number, number])[]): Box | undefined => {
  if (points.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
};
