import type { Position } from "../../model/place.ts";
import { csvRows } from "../csv-text.ts";

/** A cell that is to say something else: its number in its row, from 1. */
export interface ChangedCell {
  readonly field: number;
  readonly text: string;
}

/** The index of a position in a text: CR LF, LF and CR each end one line. Throws where there is no such line. */
const indexAt = (text: string, { line, column }: Position): number => {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/gu), (found) => found.index + found[0].length)];
  const start = starts[line - 1];
  if (start === undefined) throw new Error(`no line ${line} to change`);
  return (
    start +
    Array.from(text.slice(start))
      .slice(0, column - 1)
      .join("").length
  );
};

/** Where the cell ends that begins at `start`: at the delimiter or the end of its line behind its closing quote. */
const cellEnd = (text: string, start: number, delimiter: string): number => {
  const [opening = ""] = /^[ \t]*=?"/u.exec(text.slice(start)) ?? [];
  let end = start;
  if (opening !== "" && !opening.includes(delimiter)) {
    end += opening.length;
    // Two quotes inside are one.
    while (end < text.length && (text[end] !== '"' || text[end + 1] === '"'))
      end += text[end] === '"' ? 2 : 1;
  }
  while (end < text.length && text[end] !== delimiter && !/[\r\n]/u.test(text[end] ?? "")) end += 1;
  return end;
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const cellsFrom = (text: string, start: number, delimiter: string): readonly Stretch[] => {
  const cells: Stretch[] = [];
  for (let at = start; ;) {
    const end = cellEnd(text, at, delimiter);
    cells.push({ start: at, end });
    if (text[end] !== delimiter) return cells;
    at = end + delimiter.length;
  }
};

/** A register in which the row that begins at `at` says something else in some cells; the rest of it stays as it is written. */
export const withChangedCells = (
  { text, delimiter }: { readonly text: string; readonly delimiter: string },
  at: Position,
  changes: readonly ChangedCell[],
): string => {
  const first = indexAt(text, at);
  const cells = cellsFrom(text, first, delimiter);
  const end = cells.at(-1)?.end ?? first;
  const texts = new Map(changes.map(({ field, text: value }) => [field, value]));
  // A row may have fewer cells than its header.
  const width = Math.max(cells.length, ...texts.keys());
  const written = Array.from({ length: width }, (_, index) => {
    const [value, cell] = [texts.get(index + 1), cells[index]];
    if (value !== undefined) return csvRows([[value]], delimiter).slice(0, -1);
    return cell ? text.slice(cell.start, cell.end) : "";
  });
  return `${text.slice(0, first)}${written.join(delimiter)}${text.slice(end)}`;
};

/** A register without the row that begins at `at`, with the end of its line. */
export const withoutRow = (
  { text, delimiter }: { readonly text: string; readonly delimiter: string },
  at: Position,
): string => {
  const start = indexAt(text, at);
  const end = cellsFrom(text, start, delimiter).at(-1)?.end ?? start;
  return `${text.slice(0, start)}${text.slice(end).replace(/^(?:\r\n|\n|\r)/u, "")}`;
};
