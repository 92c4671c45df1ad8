/** A point of an outline in the font's own units; one off the curve draws it towards itself. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** A closed line of points. */
export type Contour = readonly OutlinePoint[];

/** A step of an outline as fontkit has it. */
interface OutlineStep {
  readonly command: string;
  readonly args: readonly number[];
}

type Place = readonly [x: number, y: number];

/** How far the quadratic curves may lie from the cubic ones, in thousandths of the size: 0.001 mm in the text of a paper. */
const tolerance = 0.2;

const cubicAt = ([p0, p1, p2, p3]: readonly [number, number, number, number], t: number): number => {
  const u = 1 - t;
  return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
};

const slopeAt = ([p0, p1, p2, p3]: readonly [number, number, number, number], t: number): number => {
  const u = 1 - t;
  return 3 * (u * u * (p1 - p0) + 2 * u * t * (p2 - p1) + t * t * (p3 - p2));
};

/** Into how many quadratic curves a cubic one parts: the error of one is √3/36 of its third difference, and falls with the cube. */
const partsOf = (curve: readonly (readonly [number, number, number, number])[], most: number): number => {
  const third = Math.hypot(...curve.map(([p0, p1, p2, p3]) => p3 - 3 * p2 + 3 * p1 - p0));
  return Math.max(1, Math.ceil(Math.cbrt(((Math.sqrt(3) / 36) * third) / most)));
};

/** A cubic curve as quadratic ones: for each, what draws it and where it ends. */
const quadratics = (from: Place, args: readonly number[], most: number): readonly OutlinePoint[] => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = args;
  const curve = [
    [from[0], x1, x2, x3],
    [from[1], y1, y2, y3],
  ] as const;
  const count = partsOf(curve, most);
  return Array.from({ length: count }, (_, index): readonly OutlinePoint[] => {
    const [start, end] = [index / count, (index + 1) / count];
    const [x, y] = curve.map((axis) => {
      const reach = (end - start) / 2;
      // Half way between where the two tangents of the piece lead.
      return (
        (cubicAt(axis, start) + cubicAt(axis, end) + reach * (slopeAt(axis, start) - slopeAt(axis, end))) / 2
      );
    });
    return [
      { x: x ?? 0, y: y ?? 0, on: false },
      { x: cubicAt(curve[0], end), y: cubicAt(curve[1], end), on: true },
    ];
  }).flat();
};

const rounded = ({ x, y, on }: OutlinePoint): OutlinePoint => ({ x: Math.round(x), y: Math.round(y), on });

const isSame = (a: OutlinePoint | undefined, b: OutlinePoint | undefined): boolean =>
  a !== undefined && b !== undefined && a.on && b.on && a.x === b.x && a.y === b.y;

/** A contour without points that are drawn twice, the other way round: TrueType fills what lies to the right of its lines. */
const finished = (points: readonly OutlinePoint[]): Contour => {
  const whole = points.map(rounded);
  const once = whole.filter((point, index) => !isSame(point, whole[index - 1]));
  if (once.length > 1 && isSame(once[0], once.at(-1))) once.pop();
  return once.toReversed();
};

/**
 * The contours of an outline in quadratic curves, as TrueType has them (OpenType 1.9, `glyf`), of steps with cubic or quadratic
 * ones. Coordinates become whole.
 */
export const quadraticOutline = (steps: readonly OutlineStep[], unitsPerEm: number): readonly Contour[] => {
  const contours: OutlinePoint[][] = [];
  let from: Place = [0, 0];
  for (const { command, args } of steps) {
    const [x = 0, y = 0] = args.slice(-2);
    const open = contours.at(-1);
    if (command === "moveTo") contours.push([{ x, y, on: true }]);
    else if (command === "lineTo") open?.push({ x, y, on: true });
    else if (command === "quadraticCurveTo")
      open?.push({ x: args[0] ?? 0, y: args[1] ?? 0, on: false }, { x, y, on: true });
    else if (command === "bezierCurveTo")
      open?.push(...quadratics(from, args, (tolerance * unitsPerEm) / 1000));
    if (args.length > 0) from = [x, y];
  }
  return contours.map(finished).filter(({ length }) => length > 2);
};
