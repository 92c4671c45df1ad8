import type { Place } from "../diagnostics/place.ts";

/** 单元格: what stands in it and where; `text` is as `cellText` leaves it. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
}

/** One row that has something in it; `cells[0]` is field A, whatever the file's form. */
export interface SheetRow {
  readonly cells: readonly Cell[];
  readonly place: Place;
}

/** 工作表: the rows of a CSV file or of a spreadsheet's sheet, without its wholly blank rows. */
export interface Sheet {
  /** What messages about the whole sheet point at. */
  readonly place: Place;
  readonly rows: readonly SheetRow[];
}
