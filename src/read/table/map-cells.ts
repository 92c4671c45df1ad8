import type { Sheet, SheetCell } from "./sheet.ts";

/** A sheet with every cell as `change` has it, and merged ones leading to the first one so changed. */
export const mapCells = (sheet: Sheet, change: (cell: SheetCell) => SheetCell): Sheet => {
  const changed = new Map<SheetCell, SheetCell>();
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const own = change(cell);
      const first = cell.mergedInto && changed.get(cell.mergedInto);
      const result = first ? { ...own, mergedInto: first } : own;
      if (result !== cell) changed.set(cell, result);
      return result;
    }),
  }));
  return { ...sheet, rows };
};
