import type { Font } from "fontkit";

/* What a glyph looks like, whatever its style: the directions of its edges, by the part of the glyph they are in. */

/** Named once: where tests run, looking a global name up takes longer than what it does. */
const { atan2, ceil, floor, hypot, max, min, sqrt, PI: pi } = Math;

type Point = readonly [x: number, y: number];
type Contour = readonly Point[];

/** Points on a curve between its ends; its own last one included. */
const stepsOfCurve = 4;

const onCurve = (points: readonly Point[], t: number): Point => {
  if (points.length === 1) return points[0] ?? [0, 0];
  const between = points.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = points[index] ?? [0, 0];
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
  });
  return onCurve(between, t);
};

/** The outline of a character as polygons, in the font's units; none for a blank. */
export const contoursOf = (font: Font, character: string): readonly Contour[] => {
  const contours: Point[][] = [];
  for (const { command, args } of font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.commands) {
    const points = Array.from({ length: args.length / 2 }, (_, index): Point => [
      args[index * 2] ?? 0,
      args[index * 2 + 1] ?? 0,
    ]);
    const open = contours.at(-1);
    if (command === "moveTo") contours.push(points);
    else if (open && points.length > 0) {
      const curve = [open.at(-1) ?? [0, 0], ...points] as const;
      const steps = points.length === 1 ? 1 : stepsOfCurve;
      for (let step = 1; step <= steps; step++) open.push(onCurve(curve, step / steps));
    }
  }
  return contours.filter((contour) => contour.length > 1);
};

/** The box of an outline; undefined for a blank. */
export interface ShapeBox {
  readonly middle: Point;
  readonly width: number;
  readonly height: number;
}

export const boxOf = (contours: readonly Contour[]): ShapeBox | undefined => {
  const points = contours.flat();
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [min(...xs), max(...xs)];
  const [bottom, top] = [min(...ys), max(...ys)];
  return { middle: [(left + right) / 2, (bottom + top) / 2], width: right - left, height: top - bottom };
};

const side = 40;

/** Every line of the picture is looked at so many times, at different heights. */
const scans = 3;

/** How dark each square of a picture of the outline is, row by row; its box fills the picture but for a small margin. */
const pictureOf = (contours: readonly Contour[], box: ShapeBox): Float32Array => {
  const picture = new Float32Array(side * side);
  // A stroke alone keeps something of its shape.
  const width = max(box.width, box.height / 4, 1) * 1.1;
  const height = max(box.height, box.width / 4, 1) * 1.1;
  const place = ([x, y]: Point): Point => [
    ((x - box.middle[0]) / width + 0.5) * side,
    (0.5 - (y - box.middle[1]) / height) * side,
  ];
  const edges = contours.flatMap((contour) => {
    const placed = contour.map(place);
    return placed.map((point, index) => [point, placed[(index + 1) % placed.length] ?? point] as const);
  });
  const crossingsOf = Array.from(
    { length: side * scans },
    (): { readonly x: number; readonly turn: number }[] => [],
  );
  for (const [[fromX, fromY], [toX, toY]] of edges) {
    const [upper, lower] = [min(fromY, toY), max(fromY, toY)];
    for (let scan = max(0, ceil(upper * scans - 0.5)); scan < side * scans; scan++) {
      const y = (scan + 0.5) / scans;
      if (y >= lower) break;
      const x = fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY);
      crossingsOf[scan]?.push({ x, turn: fromY < toY ? 1 : -1 });
    }
  }
  for (const [scan, found] of crossingsOf.entries()) {
    const row = floor(scan / scans) * side;
    const crossings = found.toSorted((one, other) => one.x - other.x);
    let winding = 0;
    for (const [index, { x, turn }] of crossings.entries()) {
      winding += turn;
      const end = min(side, crossings[index + 1]?.x ?? x);
      if (winding === 0) continue;
      for (let column = max(0, floor(x)); column < end; column++) {
        const inside = min(end, column + 1) - max(x, column);
        picture[row + column] = (picture[row + column] ?? 0) + inside / scans;
      }
    }
  }
  return picture;
};

/** Each square with its neighbours, those at its sides counting half and those at its corners a quarter. */
const blurred = (picture: Float32Array): Float32Array => {
  const result = new Float32Array(side * side);
  for (let row = 1; row < side - 1; row++) {
    for (let column = 1; column < side - 1; column++) {
      let sum = 0;
      for (let down = -1; down <= 1; down++) {
        const middle = (row + down) * side + column;
        const line = (picture[middle - 1] ?? 0) + 2 * (picture[middle] ?? 0) + (picture[middle + 1] ?? 0);
        sum += down === 0 ? 2 * line : line;
      }
      result[row * side + column] = sum / 16;
    }
  }
  return result;
};

const parts = 8;
const directions = 6;

/** How many numbers describe a shape. */
export const shapeSize = parts * parts * directions;

/** For a row or column of the picture the first of the two parts that it counts to, and how much it counts to the second. */
const partOf = Array.from({ length: side }, (_, index) => {
  const at = (index / (side - 1)) * (parts - 1);
  const first = min(parts - 2, floor(at));
  return { first, second: at - first };
});

/** Adds an edge to a shape: to the four parts around it and the two directions next to its own. */
const addEdge = (
  shape: Float32Array,
  { row, column, strength, direction }: Readonly<Record<"row" | "column" | "strength" | "direction", number>>,
): void => {
  const [down, along] = [partOf[row], partOf[column]];
  if (!down || !along) return;
  const turn = floor(direction * directions) % directions;
  const turned = direction * directions - floor(direction * directions);
  for (let corner = 0; corner < 4; corner++) {
    const [lower, right] = [corner >> 1, corner & 1];
    const share = (lower ? down.second : 1 - down.second) * (right ? along.second : 1 - along.second);
    const part = ((down.first + lower) * parts + along.first + right) * directions;
    const next = (turn + 1) % directions;
    shape[part + turn] = (shape[part + turn] ?? 0) + strength * share * (1 - turned);
    shape[part + next] = (shape[part + next] ?? 0) + strength * share * turned;
  }
};

/**
 * The shape of a character in a font: how much edge of each direction is in each part of its box, as a vector of length 1,
 * so that the product of two shapes tells how alike they are. Undefined for a blank.
 */
export const shapeOf = (font: Font, character: string): Float32Array | undefined => {
  const contours = contoursOf(font, character);
  const box = boxOf(contours);
  if (!box) return undefined;
  const picture = blurred(pictureOf(contours, box));
  const shape = new Float32Array(shapeSize);
  const at = (row: number, column: number): number => picture[row * side + column] ?? 0;
  for (let row = 1; row < side - 1; row++) {
    for (let column = 1; column < side - 1; column++) {
      const across = at(row, column + 1) - at(row, column - 1);
      const down = at(row + 1, column) - at(row - 1, column);
      const strength = hypot(across, down);
      if (strength < 0.02) continue;
      // Both sides of a stroke have one direction.
      const direction = (((atan2(down, across) / pi) % 1) + 1) % 1;
      addEdge(shape, { row, column, strength, direction });
    }
  }
  const rooted = shape.map(sqrt);
  const length = sqrt(rooted.reduce((sum, value) => sum + value * value, 0)) || 1;
  return rooted.map((value) => value / length);
};

/** How alike two vectors of length 1 are, shapes or rough ones: 1 for the same. */
export const likeness = (one: Float32Array, other: Float32Array): number => {
  const { length } = one;
  let sum = 0;
  for (let index = 0; index < length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
};

/** Of a shape's numbers each fifth is looked at by the rough measure. */
const roughStep = 5;

/** A part of a shape as a vector of length 1, by which many are told apart in a fifth of the time. */
export const roughOf = (shape: Float32Array): Float32Array => {
  const part = shape.filter((_, index) => index % roughStep === 0);
  const length = sqrt(part.reduce((sum, value) => sum + value * value, 0)) || 1;
  return part.map((value) => value / length);
};
