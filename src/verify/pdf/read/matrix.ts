/** A plane's affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const combined = (inner: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
};

export const applied = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The map back; undefined where a map leaves nothing of the plane. */
export const inverted = ([a, b, c, d, e, f]: Matrix): Matrix | undefined => {
  const scale = a * d - b * c;
  if (scale === 0) return undefined;
  return [d / scale, -b / scale, -c / scale, a / scale, (c * f - d * e) / scale, (b * e - a * f) / scale];
};

/** A matrix from the loose numbers of a file; identity when they are not six numbers. */
export const toMatrix = (numbers: ArrayLike<unknown> | undefined): Matrix => {
  const [a, b, c, d, e, f] = Array.from(numbers ?? [], Number);
  const all = [a, b, c, d, e, f];
  return all.every((each) => each !== undefined && Number.isFinite(each))
    ? (all as unknown as Matrix)
    : identity;
};
