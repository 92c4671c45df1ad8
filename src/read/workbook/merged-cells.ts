import type { MergedRange } from "./workbook.ts";

/** Says in which merged area a field of one row lies without being its first cell; such cells show nothing. */
type Covering = (field: number) => MergedRange | undefined;

/**
 * Which fields of a row are covered. What a covered cell still holds (a format painter merges without emptying, so do
 * other programs) nobody sees who opens the sheet.
 */
export const coveringOf = (merges: readonly MergedRange[], row: number): Covering => {
  const touching = merges.filter(({ top, bottom }) => top <= row && row <= bottom);
  return (field) =>
    touching.find(
      ({ top, left, right }) => left <= field && field <= right && (row !== top || field !== left),
    );
};
