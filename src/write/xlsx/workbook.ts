import type { CalendarDate } from "../../model/calendar-date.ts";
import type { Rational } from "../../model/rational.ts";

/**
 * A workbook as it is to be written: values, styles and settings of its sheets. There are no formulas, so that
 * nothing in it can be computed differently from what we put there.
 */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  /** At most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  /** Widths of the columns, in digits of the default font; a 汉字 takes two. */
  readonly columns: readonly number[];
  readonly rows: readonly WorkbookRow[];
  /** Rows at the top that stay in sight and are repeated on every printed page. */
  readonly headerRows?: number;
  /** Columns at the left that stay in sight. */
  readonly frozenColumns?: number;
  /** The row of headings, 1-based, that gets filter buttons down to the last row. */
  readonly filteredFrom?: number;
  /** Only cells whose style is `unlocked` can be changed; there is no password. Row heights stay free. */
  readonly isProtected?: boolean;
  /** Ranges such as A1:C1 that are shown as one cell. */
  readonly merged?: readonly string[];
  readonly validations?: readonly CellValidation[];
  /** A4, as wide as the page and as long as it takes; pages are numbered at the foot. */
  readonly orientation: "portrait" | "landscape";
}

export interface WorkbookRow {
  readonly cells: readonly WorkbookCell[];
  /** In pt; programs still make room when more is written. Absent: as high as the default font. */
  readonly height?: number;
}

export interface WorkbookCell {
  /** Absent: an empty cell of this style. */
  readonly value?: CellValue;
  readonly style: CellStyle;
}

export type CellValue =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly number: Rational }
  | { readonly type: "date"; readonly date: CalendarDate };

export interface CellStyle {
  readonly bold?: boolean;
  /** In pt; absent: 10. */
  readonly size?: number;
  /** Ground and letters as RRGGBB. */
  readonly fill?: string;
  readonly colour?: string;
  readonly bordered?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  /** Absent: centred. */
  readonly vertical?: "top";
  /** A number format of Excel's; "@" is text. Absent: General. */
  readonly format?: string;
  /** Can be changed though the sheet is protected. */
  readonly unlocked?: boolean;
}

/** 数据有效性: what may be entered, with a hint as the cell is chosen and a refusal of anything else. */
export interface CellValidation {
  /** The cells it holds for, as A1 names or ranges. */
  readonly cells: readonly string[];
  readonly rule:
    | { readonly type: "list"; readonly items: readonly string[] }
    | { readonly type: "atLeast"; readonly minimum: Rational }
    | { readonly type: "dateBetween"; readonly first: CalendarDate; readonly last: CalendarDate };
  readonly hint: { readonly title: string; readonly text: string };
  readonly refusal: { readonly title: string; readonly text: string };
}
