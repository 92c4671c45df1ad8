/** 1-based; a column counts Unicode characters, as an editor's status bar does. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a problem is: a file, and as far as they apply the position in its text, the worksheet and the cell. */
export interface Place {
  /** Relative path with `/`. */
  readonly file: string;
  readonly at?: Position;
  /** 工作表 */
  readonly sheet?: string;
  /** 单元格, as a spreadsheet names it: A4. */
  readonly cell?: string;
}

/** The spreadsheet's name of a cell: row and field 1-based, (4, 1) → A4. */
export const cellName = (row: number, field: number): string => {
  let letters = "";
  for (let rest = field; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
};

/** Where a cell stands by its name, row and field 1-based: A4 → (4, 1), $B$12 → (12, 2); undefined for no such name. */
export const cellPosition = (name: string): { readonly row: number; readonly field: number } | undefined => {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(name) ?? [];
  let field = 0;
  for (const letter of letters) field = field * 26 + letter.charCodeAt(0) - 64;
  return field > 0 ? { row: Number(digits), field } : undefined;
};
