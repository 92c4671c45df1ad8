import type { ArchiveFault } from "../../archive/zip-archive.ts";
import type { Damage, Damaged, Excess } from "../../diagnostics/rules/spreadsheet-reasons.ts";
import type { PassedLimit } from "../../diagnostics/rules/table-limits.ts";

/** What stands in a cell of a workbook, before it is shown as text. */
export type CellContent =
  /** `struck` is what of it was crossed out (删除线), which is not in `text`. */
  | { readonly kind: "text"; readonly text: string; readonly struck?: string }
  /** `format` is the cell's number format, as a spreadsheet writes it: General, 0.00, yyyy/m/d. */
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  /** #REF! and the like. */
  | { readonly kind: "error"; readonly text: string }
  /** A formula whose result was not saved with it. */
  | { readonly kind: "uncomputed" };

/** A cell that has something in it; row and field (A is 1) count from one. */
export interface WorksheetCell {
  readonly row: number;
  readonly field: number;
  readonly content: CellContent;
  /** How its style shows it, if not as it is. */
  readonly shown?: "struck" | "not at all";
}

/** What the style of cells does to what stands in them. */
export interface CellStyle {
  /** 数字格式: General, 0.00, yyyy/m/d */
  readonly format: string;
  /** 删除线 */
  readonly struck: boolean;
  /** White on a cell that is not filled. */
  readonly white: boolean;
}

/** 合并单元格: its first and last rows and fields. */
export interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Worksheet {
  readonly name: string;
  /** The whole sheet is hidden. */
  readonly hidden: boolean;
  /** By rows, and inside a row by fields. */
  readonly cells: readonly WorksheetCell[];
  readonly merges: readonly MergedRange[];
  /** Hidden rows that have something in them. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Hidden fields, whether or not anything is in them. */
  readonly hiddenFields: ReadonlySet<number>;
  /** Why the rest of the sheet was not read. */
  readonly cutShort?: PassedLimit;
}

/** 工作簿 */
export interface WorkbookContent {
  readonly sheets: readonly Worksheet[];
  /** Days are counted from 1904, as old Macs did, not from 1900. */
  readonly date1904: boolean;
}

/** Why a file cannot be read as a workbook. */
export type WorkbookFault =
  | ({ readonly fault: "damaged" } & Damaged)
  | { readonly fault: "protected" }
  /** `format` is what the file is instead, in Chinese. */
  | { readonly fault: "foreign"; readonly format: string }
  | { readonly fault: "too large"; readonly excess: Excess };

export const damaged = (reason: Damage): WorkbookFault => ({ fault: "damaged", reason });

export const isFault = (value: object): value is WorkbookFault | ArchiveFault => "fault" in value;

/** What one sheet may hold; a submission has some hundred rows of eleven cells. */
export const sheetLimits = { rows: 1_048_576, fields: 16_384, cells: 200_000, merges: 2000 } as const;

/** What a whole workbook may hold. A form has two sheets. */
export const workbookLimits = {
  sheets: 100,
  cells: 400_000,
  strings: 500_000,
  styles: 100_000,
  relations: 10_000,
} as const;

/** The fault of a workbook that holds more than `count` of something. */
export const tooMany = (count: number, of: Excess["of"]): WorkbookFault => ({
  fault: "too large",
  excess: { of, count },
});

const megabyte = 1024 * 1024;
/** Unpacked, a sheet of a thousand rows takes about 1 MB; one whose million rows were all formatted takes 60. */
export const archiveLimits = { entries: 10_000, entry: 64 * megabyte, all: 96 * megabyte } as const;
