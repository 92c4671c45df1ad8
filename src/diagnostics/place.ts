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
