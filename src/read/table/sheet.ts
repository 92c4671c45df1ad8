import type { Place } from "../../model/place.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";

/** 单元格: what stands in it and where; `text` is as `cellText` leaves it. */
export interface SheetCell {
  readonly text: string;
  readonly place: Place;
  /** The first cell of the merged ones that this one, which is empty, lies below in. */
  readonly mergedInto?: SheetCell;
  /** The day that a spreadsheet's number stands for if it is a date: 41458 is 2013-07-03. */
  readonly date?: CalendarDate;
}

/** One row that has something in it; `cells[0]` is field A, whatever the file's form. */
export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly place: Place;
}

/** 工作表: the rows of a CSV file or of a spreadsheet's sheet, without its wholly blank rows. */
export interface Sheet {
  /** What messages about the whole sheet point at. */
  readonly place: Place;
  readonly rows: readonly SheetRow[];
  /**
   * Rows of text that a broken quote keeps from being read, for people to look at: the cells before it, and in one cell
   * the rest of their line as it stands. Absent where there are none.
   */
  readonly broken?: readonly SheetRow[];
  /**
   * A spreadsheet's: a cell stands under its column however long its row is. In text, a row of another length than
   * the header has lost a separator or gained one.
   */
  readonly isGrid?: true;
}
