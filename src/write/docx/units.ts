import { docxTextWidth } from "../../layout/grid/docx-profile.ts";
import { grid, millimetresToPoints } from "../../layout/standard.ts";

/** Lengths in pt or mm as the units of WordprocessingML besides twips, whole numbers all. */

/** Twips from the left edge of 版心 to a place in cells. */
export const twipsOfCells = (cells: number): number => Math.round((cells * docxTextWidth) / grid.cells);

/** Half-points: sizes of type; a size between two is rounded down so that a line still fits. */
export const halfPoints = (points: number): number => Math.floor(points * 2);

/** Eighths of a point from mm: thicknesses of rules. */
export const eighthsOfMillimetres = (millimetres: number): number =>
  Math.round(millimetresToPoints(millimetres) * 8);

/** English Metric Units from mm: drawings. */
export const emuOfMillimetres = (millimetres: number): number => Math.round(millimetres * 36_000);

/** Splits a whole number of twips in proportion to the shares; the parts add up to it exactly. */
export const splitTwips = (total: number, shares: readonly number[]): readonly number[] => {
  const sum = shares.reduce((all, share) => all + share, 0);
  let before = 0;
  return shares.map((share) => {
    const from = Math.round((total * before) / sum);
    before += share;
    return Math.round((total * before) / sum) - from;
  });
};
