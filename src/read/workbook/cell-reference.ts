import type { MergedRange } from "./workbook.ts";
import { sheetLimits } from "./workbook.ts";

interface CellReference {
  readonly row: number;
  readonly field: number;
}

/** C5 → row 5, field 3; undefined for what is no cell of a sheet. */
export const parseReference = (text: string): CellReference | undefined => {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(text) ?? [];
  let field = 0;
  for (const letter of letters) field = field * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return field > 0 && field <= sheetLimits.fields && row <= sheetLimits.rows ? { row, field } : undefined;
};

/** A3:A5 as a range, its corners put in order; undefined for what is none. */
export const parseRange = (text: string): MergedRange | undefined => {
  const [from, to] = text.split(":").map(parseReference);
  return (
    from &&
    to && {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.field, to.field),
      right: Math.max(from.field, to.field),
    }
  );
};
