import { millimetresToPoints, pointsToMillimetres } from "../standard.ts";

/** Twentieths of a point, the unit in which word processors keep lengths; whole ones. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

export const twipsOfMillimetres = (millimetres: number): number =>
  twipsOfPoints(millimetresToPoints(millimetres));

export const millimetresOfTwips = (twips: number): number => pointsToMillimetres(twips / 20);
