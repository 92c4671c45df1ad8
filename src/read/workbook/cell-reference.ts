import { cellPosition } from "../../model/place.ts";
import type { MergedRange } from "./workbook.ts";
import { sheetLimits } from "./workbook.ts";

/** C5 → row 5, field 3; undefined for what is no cell of a sheet. */
export const parseReference = (text: string): ReturnType<typeof cellPosition> => {
  const found = cellPosition(text);
  return found && found.field <= sheetLimits.fields && found.row <= sheetLimits.rows ? found : undefined;
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
