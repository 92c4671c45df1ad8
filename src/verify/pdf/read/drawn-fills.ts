import { subpathsOf } from "./drawn-rules.ts";
import { applied, type Matrix } from "./matrix.ts";
import { boxAround, outlinePoints } from "./outline-box.ts";
import type { Box } from "./page.ts";

/** Thinner than this it is a rule, in mm. */
const thinnest = 1.6;

/** How far a corner may lie off the box, in mm. */
const corner = 0.05;

/** The part of a box that a clip lets be seen. */
export const clipped = ({ left, top, right, bottom }: Box, clip: Box | undefined): Box =>
  clip
    ? {
        left: Math.max(left, clip.left),
        top: Math.max(top, clip.top),
        right: Math.min(right, clip.right),
        bottom: Math.min(bottom, clip.bottom),
      }
    : { left, top, right, bottom };

const isEdge = (value: number, low: number, high: number): boolean =>
  Math.abs(value - low) < corner || Math.abs(value - high) < corner;

/** The box around a path on the page. */
export const pathBox = (path: ArrayLike<number>, toPage: Matrix): Box | undefined =>
  boxAround(outlinePoints(path).map(([x, y]) => applied(toPage, x, y)));

/**
 * The upright rectangles that a filled path draws, as far as the clip lets them be seen; letters and round shapes are
 * none. `path` is the drawing program of pdf.js, `toPage` takes its points to mm on the page.
 */
export const drawnFills = (path: ArrayLike<number>, toPage: Matrix, clip: Box | undefined): readonly Box[] =>
  subpathsOf(path).flatMap(({ steps }) => {
    const points = outlinePoints(steps).map(([x, y]) => applied(toPage, x, y));
    const box = boxAround(points);
    if (!box) return [];
    const isRectangle = points.every(
      ([x, y]) => isEdge(x, box.left, box.right) && isEdge(y, box.top, box.bottom),
    );
    const seen = clipped(box, clip);
    const isThick = seen.right - seen.left > thinnest && seen.bottom - seen.top > thinnest;
    return isRectangle && isThick ? [seen] : [];
  });
