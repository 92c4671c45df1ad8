import type { Position } from "../../model/place.ts";
import type { TaskColumn } from "./table-columns.ts";

/** A line or a paragraph of a document. */
export interface SourceText {
  readonly kind: "text";
  readonly text: string;
  readonly at: Position;
}

/** A cell as a reader sees it: one that is merged with another shows that one's text. */
export interface TableCell {
  readonly text: string;
  /** It lies under the cell above, or beside the one to its left, that it is merged with. */
  readonly covered?: "above" | "left";
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly at: Position;
}

/** 表格: its rows as a grid, merged cells filled in. */
export interface SourceTable {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
  /** What its columns seem to hold, where a text has a table without a header. */
  readonly assumed?: readonly TaskColumn[];
}

export type SourceBlock = SourceText | SourceTable;

/** A cell as a file states it, with how many columns and rows it takes up; no row where it goes on from the one above. */
export interface StatedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** No table of tasks is wider. */
const mostColumns = 64;

/** Lays cells that span columns and rows out as a grid. */
export const gridOf = (
  stated: readonly { readonly cells: readonly StatedCell[]; readonly at: Position }[],
): readonly TableRow[] => {
  /** What still reaches down into the next rows, by column. */
  const reaching = new Map<number, { text: string; left: number }>();
  const grid: TableRow[] = [];
  for (const { cells, at } of stated) {
    const above = grid.at(-1)?.cells ?? [];
    const row: TableCell[] = [];
    const fillFromAbove = (): void => {
      for (let over = reaching.get(row.length); over && over.left > 0; over = reaching.get(row.length)) {
        over.left -= 1;
        row.push({ text: over.text, covered: "above" });
      }
    };
    for (const { text, columns, rows } of cells) {
      fillFromAbove();
      const first = row.length;
      for (let column = 0; column < Math.min(columns, mostColumns - first); column++) {
        const own =
          rows === 0 ? { text: above[first + column]?.text ?? "", covered: "above" as const } : { text };
        row.push(column === 0 ? own : { ...own, covered: own.covered ?? "left" });
        reaching.set(first + column, { text, left: rows - 1 });
      }
    }
    fillFromAbove();
    grid.push({ cells: row, at });
  }
  return grid;
};
