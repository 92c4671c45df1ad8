import type { Contour, OutlinePoint } from "./quadratic-outline.ts";

/** The bits of a point (OpenType 1.9, `glyf`): on the curve; a step of one byte; that step upwards, or no step at all. */
const flag = { onCurve: 1, shortX: 2, shortY: 4, sameX: 16, sameY: 32 } as const;

/** A step along one axis: its bits, and its bytes. */
const stepOf = (
  step: number,
  { short, same }: { readonly short: number; readonly same: number },
): { readonly bits: number; readonly bytes: readonly number[] } => {
  if (step === 0) return { bits: same, bytes: [] };
  if (Math.abs(step) < 256) return { bits: short | (step > 0 ? same : 0), bytes: [Math.abs(step)] };
  return { bits: 0, bytes: [(step >> 8) & 0xff, step & 0xff] };
};

/** The box around all points of an outline: least x, least y, greatest x, greatest y. */
export const boxOf = (contours: readonly Contour[]): readonly [number, number, number, number] => {
  const points = contours.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const shorts = (values: readonly number[]): readonly number[] =>
  values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);

/** The entry of a glyph in `glyf`; empty for one that draws nothing. Filled up to a whole number of four bytes. */
export const glyphRecord = (contours: readonly Contour[]): Buffer => {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  let end = -1;
  const ends = contours.map(({ length }) => (end += length));
  const steps = points.map(({ x, y, on }: OutlinePoint, index) => {
    const before = points[index - 1] ?? { x: 0, y: 0 };
    const across = stepOf(x - before.x, { short: flag.shortX, same: flag.sameX });
    const up = stepOf(y - before.y, { short: flag.shortY, same: flag.sameY });
    return { bits: (on ? flag.onCurve : 0) | across.bits | up.bits, across: across.bytes, up: up.bytes };
  });
  const bytes = [
    ...shorts([contours.length, ...boxOf(contours), ...ends, 0]),
    ...steps.map(({ bits }) => bits),
    ...steps.flatMap(({ across }) => across),
    ...steps.flatMap(({ up }) => up),
  ];
  return Buffer.concat([Buffer.from(bytes), Buffer.alloc((4 - (bytes.length & 3)) & 3)]);
};
