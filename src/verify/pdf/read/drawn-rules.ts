import { applied, type Matrix } from "./matrix.ts";
import { boxAround, outlinePoints } from "./outline-box.ts";
import type { Box, DrawnRule } from "./page.ts";

/** How a path is painted. */
interface PathPainting {
  readonly fills: boolean;
  readonly strokes: boolean;
  readonly fillColour: string;
  readonly strokeColour: string;
  /** In units of the path. */
  readonly lineWidth: number;
}

/** A filled box no thicker than this is a rule, in mm. */
const thickest = 1.6;

/** A rule shorter than this is a corner or a dot, in mm. */
const shortest = 1;

const moveTo = 0;
const closePath = 4;

interface Subpath {
  readonly steps: number[];
  closed: boolean;
}

/** The parts of a path, each beginning with its first point. */
export const subpathsOf = (path: ArrayLike<number>): readonly Readonly<Subpath>[] => {
  const parts: Subpath[] = [];
  const counts = [2, 2, 6, 4, 0];
  for (let index = 0; index < path.length;) {
    const step = path[index] ?? closePath;
    const count = counts[step] ?? 0;
    const piece = Array.from({ length: count + 1 }, (_, offset) => path[index + offset] ?? 0);
    if (step === moveTo || parts.length === 0) parts.push({ steps: [], closed: false });
    const part = parts.at(-1);
    part?.steps.push(...piece);
    if (part && step === closePath) part.closed = true;
    index += count + 1;
  }
  return parts;
};

const ruleOf = ({ left, top, right, bottom }: Box, colour: string): DrawnRule | undefined => {
  const [width, height] = [right - left, bottom - top];
  const length = Math.max(width, height);
  const thickness = Math.min(width, height);
  if (length < shortest || thickness > thickest || length < 3 * thickness) return undefined;
  const direction = width > height ? "horizontal" : "vertical";
  return { left, top, right, bottom, colour, direction, thickness };
};

const filledRule = (
  points: readonly (readonly [number, number])[],
  colour: string,
): DrawnRule | undefined => {
  const box = boxAround(points);
  return box && ruleOf(box, colour);
};

const strokedRules = (
  points: readonly (readonly [number, number])[],
  closed: boolean,
  half: number,
  colour: string,
): readonly (DrawnRule | undefined)[] => {
  const first = points[0];
  const all = closed && first ? [...points, first] : points;
  return all.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = all[index] ?? [x, y];
    const [dx, dy] = [Math.abs(x - fromX), Math.abs(y - fromY)];
    if (Math.min(dx, dy) > 0.05) return undefined;
    const [padX, padY] = dx > dy ? [0, half] : [half, 0];
    const box = {
      left: Math.min(x, fromX) - padX,
      top: Math.min(y, fromY) - padY,
      right: Math.max(x, fromX) + padX,
      bottom: Math.max(y, fromY) + padY,
    };
    return ruleOf(box, colour);
  });
};

/**
 * The rules that a painted path draws: straight strokes, and boxes filled as thin as a line, which is how word
 * processors draw borders. `path` is the drawing program of pdf.js, `toPage` takes its points to mm on the page.
 */
export const drawnRules = (
  path: ArrayLike<number>,
  painting: PathPainting,
  toPage: Matrix,
): readonly DrawnRule[] => {
  const scale = Math.sqrt(Math.abs(toPage[0] * toPage[3] - toPage[1] * toPage[2]));
  return subpathsOf(path).flatMap(({ steps, closed }) => {
    const points = outlinePoints(steps).map(([x, y]) => applied(toPage, x, y));
    const filled = painting.fills ? [filledRule(points, painting.fillColour)] : [];
    const stroked = painting.strokes
      ? strokedRules(points, closed, (painting.lineWidth * scale) / 2, painting.strokeColour)
      : [];
    const drawn = [...filled, ...stroked].filter((rule) => rule !== undefined);
    return drawn.filter(({ colour }) => colour.toLowerCase() !== "#ffffff");
  });
};
