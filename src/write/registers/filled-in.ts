import type { Position } from "../../model/place.ts";
import { csvRows } from "../csv-text.ts";
import type { ExistingRegister, NewRow } from "./append-rows.ts";

/** An empty cell that is to say something: where it begins, as an editor counts. */
export interface FilledCell {
  readonly at: Position;
  readonly text: string;
}

/** The end of the first line that has one. */
const lineEnd = (text: string): string => /\r\n|\n|\r/u.exec(text)?.[0] ?? "\n";

/** What stands for a value between two delimiters. */
const cellOf = (value: string, delimiter: string): string => csvRows([[value]], delimiter).slice(0, -1);

/** Cuts a text into its lines, each with its end. */
const linesOf = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? [];

const withCell = (line: string, column: number, cell: string): string => {
  const characters = [...line];
  return [...characters.slice(0, column - 1), cell, ...characters.slice(column - 1)].join("");
};

/** A register with empty cells filled in; nothing else of it is touched, whatever way it was written. */
export const withCells = (text: string, delimiter: string, cells: readonly FilledCell[]): string => {
  const lines = [...linesOf(text)];
  // From the right to the left: what is put in moves what stands behind it.
  for (const { at, text: value } of cells.toSorted((a, b) => b.at.column - a.at.column)) {
    const line = lines[at.line - 1];
    if (line === undefined) throw new Error(`no line ${at.line} to fill in`);
    lines[at.line - 1] = withCell(line, at.column, cellOf(value, delimiter));
  }
  return lines.join("");
};

/** A register with rows added at its end, in its own columns and with its own line ends. */
export const withRowsBelow = (
  { text, delimiter, columns }: ExistingRegister,
  rows: readonly NewRow[],
): string => {
  if (rows.length === 0) return text;
  const end = lineEnd(text);
  const added = csvRows(
    rows.map((row) => columns.map((column) => row[column] ?? "")),
    delimiter,
  ).replaceAll("\n", end);
  return `${text.replace(/(?<![\r\n])$/u, end)}${added}`;
};
