/** Units. Everything that is measured is given in mm from the sheet's top-left corner; sizes of type in pt. */

const millimetresPerPoint = 25.4 / 72;

export const pointsToMillimetres = (points: number): number => points * millimetresPerPoint;
export const millimetresToPoints = (millimetres: number): number => millimetres / millimetresPerPoint;

/** Twips (1/20 pt), the lengths of WordprocessingML. */
export const twipsToMillimetres = (twips: number): number => pointsToMillimetres(twips / 20);

/** A number as the table prints it: as many decimals as asked for, without zeros that say nothing. */
export const shown = (value: number, decimals = 2): string => String(Number(value.toFixed(decimals)) + 0);

/** 36–38 or 37, with the unit. */
export const shownRange = (values: readonly number[], unit: string, decimals = 2): string => {
  const [least, most] = [shown(Math.min(...values), decimals), shown(Math.max(...values), decimals)];
  return least === most ? `${least}${unit}` : `${least}～${most}${unit}`;
};

/** Where the middle of 署名 lies against that of 成文日期: mm to the right when positive. */
export const shiftText = (shift: number): string =>
  Math.abs(shift) < 0.05 ? "居日期正中" : `比日期正中偏${shift < 0 ? "左" : "右"} ${shown(Math.abs(shift))}`;

/** Whether a length lies within a distance of what is asked for; a hair is allowed for rounding in the file. */
export const isNear = (value: number, wanted: number, tolerance: number): boolean =>
  Math.abs(value - wanted) <= tolerance + 0.005;

/** The middle one of some numbers; NaN of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
