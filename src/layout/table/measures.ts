import type { Table } from "../../model/document.ts";
import { pointsToMillimetres, practice } from "../standard.ts";

/** The size of a table's text in pt: 小四, or 五号 when many columns share the width (practice). */
export const tableTextSize = (table: Table): number =>
  table.columns.length >= practice.table.columnsOfSmallSize ? practice.table.smallSize : practice.table.size;

/** A number with the marks that cannot be parted from it: those before it end no line, those behind it begin none. */
const number = /[（〔《“‘]*[+\-−]?\d[\d.,]*[%％]?[，。、；：！？）〕》”’]*/gu;

/** The half characters that some text takes; a percent sign is wider than a figure, and marks are whole characters. */
const halvesOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\d.,+\-−]/u.test(character) ? 1 : 2), 0);

/** The half characters that the longest number of a text takes. */
const longestNumber = (text: string): number => Math.max(0, ...(text.match(number) ?? []).map(halvesOf));

/** What each column needs so that none of its numbers is broken, in mm (GB/T 15835 5.1.8). */
const leastWidths = (table: Table): readonly number[] => {
  const half = pointsToMillimetres(tableTextSize(table) / 2);
  return table.columns.map((_, index) => {
    const texts = table.rows.flatMap((row) => (row.type === "cells" ? (row.cells[index] ?? []) : []));
    const halves = texts.reduce((most, text) => Math.max(most, longestNumber(text)), 0);
    return halves === 0 ? 0 : halves * half + 2 * practice.table.paddingX;
  });
};

/** Shares `width` out among the columns that are not `narrow`; those have the least that they need. */
const sharedOut = (
  table: Table,
  width: number,
  least: readonly number[],
  narrow: ReadonlySet<number>,
): readonly number[] | undefined => {
  const taken = least.reduce((sum, each, index) => sum + (narrow.has(index) ? each : 0), 0);
  const shares = table.columns.reduce((sum, { share }, index) => sum + (narrow.has(index) ? 0 : share), 0);
  if (shares === 0) return undefined;
  const widths = table.columns.map(({ share }, index) =>
    narrow.has(index) ? (least[index] ?? 0) : ((width - taken) * share) / shares,
  );
  const tooNarrow = widths.flatMap((each, index) => (each < (least[index] ?? 0) - 0.001 ? [index] : []));
  return tooNarrow.length === 0 ? widths : sharedOut(table, width, least, new Set([...narrow, ...tooNarrow]));
};

/**
 * The widths of a table's columns over `width` (mm): by their shares, but wide enough for their numbers, which is taken
 * from the others. Where all numbers together have no room the shares stand.
 */
export const columnWidths = (table: Table, width: number): readonly number[] =>
  sharedOut(table, width, leastWidths(table), new Set()) ??
  sharedOut(
    table,
    width,
    table.columns.map(() => 0),
    new Set(),
  ) ??
  [];
