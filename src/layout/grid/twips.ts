import { millimetresToPoints, pointsToMillimetres } from "../standard.ts";

/** Twentieths of a point (twips), the unit in which word processors keep lengths. */
export const twipsPerPoint = 20;

/** In whole twips. */
export const twipsOfPoints = (points: number): number => Math.round(points * twipsPerPoint);

export const twipsOfMillimetres = (millimetres: number): number =>
  twipsOfPoints(millimetresToPoints(millimetres));

export const millimetresOfTwips = (twips: number): number => pointsToMillimetres(twips / twipsPerPoint);
