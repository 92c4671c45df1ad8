import type { Table } from "../../model/papers/document.ts";
import type { Faces } from "../faces.ts";
import { tablePractice } from "../table-practice.ts";
import { atomsOf } from "../text/line-atoms.ts";
import type { Atom } from "../text/line-atoms.ts";
import { cellsOf } from "../text/cell-width.ts";
import { fillLines } from "../text/line-filling.ts";
import { textOfWidth } from "./cells.ts";
import type { CellTextFrame } from "./cells.ts";
import { tableTextSize } from "./measures.ts";

const { face, headFace } = tablePractice;

/** What the cells of a column need in lines of one width. */
export interface ColumnNeed {
  /** Of each cell, the head first. */
  readonly lines: readonly number[];
  /** Paragraphs whose last line is a character alone. */
  readonly orphans: number;
}

/** The cells of one column, its head first, of which can be asked what they need in lines of so many half characters. */
export interface ColumnText {
  readonly needs: (halves: number) => ColumnNeed;
  /** The half characters of what no line end may part: of each cell below the head the longest. */
  readonly tokens: readonly number[];
  /** Those of the head on one line. */
  readonly head: number;
}

const widthOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { width }) => sum + width, 0);

/** The widest stretch of some atoms in which no line should end, in pt. */
const longestToken = (atoms: readonly Atom[]): number => {
  let longest = 0;
  let start = 0;
  for (let end = 1; end <= atoms.length; end++) {
    if (end < atoms.length && atoms[end]?.strength !== "free") continue;
    longest = Math.max(longest, widthOf(atoms.slice(start, end)));
    start = end;
  }
  return longest;
};

/** A paragraph of a cell, of which can be asked how many lines of a width (pt) it fills. */
const paragraphText = (text: string, frame: CellTextFrame, faces: Faces) => {
  const { size } = frame;
  const atoms = atomsOf(textOfWidth(text, frame, Infinity), faces);
  const whole = widthOf(atoms);
  const needIn = (room: number): { readonly lines: number; readonly isOrphan: boolean } => {
    if (whole <= room) return { lines: 1, isOrphan: false };
    const lines = fillLines(atoms, () => room);
    const last = lines.at(-1);
    const isOrphan = lines.length > 1 && last !== undefined && widthOf(atoms.slice(last.start)) <= size;
    return { lines: lines.length, isOrphan };
  };
  return { needIn, token: longestToken(atoms) };
};

/** The texts of a table's columns, each with its head; rows over the whole width say nothing of them. */
export const columnTexts = (table: Table, faces: Faces): readonly ColumnText[] => {
  const size = tableTextSize(table);
  const half = size / 2;
  return table.columns.map(({ head, align }, index): ColumnText => {
    const cells = [
      [paragraphText(head, { size, face: headFace, align: "center" }, faces)],
      ...table.rows.flatMap((row) =>
        row.type === "cells"
          ? [(row.cells[index] ?? []).map((text) => paragraphText(text, { size, face, align }, faces))]
          : [],
      ),
    ];
    const known = new Map<number, ColumnNeed>();
    const needs = (halves: number): ColumnNeed => {
      const found = known.get(halves);
      if (found) return found;
      const all = cells.map((paragraphs) => paragraphs.map(({ needIn }) => needIn(halves * half)));
      const computed = {
        lines: all.map((paragraphs) => paragraphs.reduce((sum, { lines }) => sum + lines, 0)),
        orphans: all.flat().filter(({ isOrphan }) => isOrphan).length,
      };
      known.set(halves, computed);
      return computed;
    };
    const tokens = cells
      .slice(1)
      .map((paragraphs) => Math.ceil(Math.max(0, ...paragraphs.map(({ token }) => token)) / half - 0.001));
    return { needs, tokens, head: Math.ceil(cellsOf(head) * 2) };
  });
};
