import { expect, test } from "@jest/globals";
import { flow } from "../../../../src/layout/flowing/flow.ts";
import { portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { setTable } from "../../../../src/layout/table/pieces.ts";
import type { Piece } from "../../../../src/layout/flowing/piece.ts";
import type { Row } from "../../../../src/model/papers/document.ts";
import { faces } from "../../../support/faces.ts";

const columns = [
  { head: "序号", share: 1, align: "center" },
  { head: "进展情况", share: 8, align: "left" },
] as const;
const rowOf = (number: number, lines = 1): Row => ({
  type: "cells",
  cells: [[`${number}`], Array.from({ length: lines }, () => "进展顺利")],
});
const rowsOf = (count: number, lines = 1): readonly Row[] =>
  Array.from({ length: count }, (_, index) => rowOf(index + 1, lines));
const section: Row = { type: "section", level: 1, text: "二、" };

/** How many rows stand on each page below the head. */
const rowsOnPages = (rows: readonly Row[], textBelow = false): readonly number[] =>
  flow(setTable({ type: "table", columns, rows }, { area: portraitArea, faces, textBelow }), {
    area: portraitArea,
  }).map(({ pieces }, page) => pieces.length - (page === 0 ? 1 : 0));

const held = rowsOnPages(rowsOf(60))[0] ?? 0;

test("no page holds but a few rows where the one before can share", () => {
  expect(held).toBeGreaterThan(20);
  expect(rowsOnPages(rowsOf(held))).toEqual([held]);
  expect(rowsOnPages(rowsOf(held + 1))).toEqual([held - 3, 4]);
  expect(rowsOnPages(rowsOf(held + 3))).toEqual([held - 1, 4]);
  expect(rowsOnPages(rowsOf(held + 4))).toEqual([held, 4]);
});

test("the row of a section between them goes along", () => {
  const rows = [...rowsOf(held - 1), section, rowOf(held)];
  expect(rowsOnPages(rows)).toEqual([held - 4, 5]);
});

test("of few or high rows two stand together at least", () => {
  const fives = rowsOnPages(rowsOf(40, 5))[0] ?? 0;
  expect(rowsOnPages(rowsOf(fives + 1, 5))).toEqual([fives - 1, 2]);
});

test("where text follows the table, high rows need not wait for the last one", () => {
  const fives = rowsOnPages(rowsOf(40, 5))[0] ?? 0;
  expect(rowsOnPages(rowsOf(fives + 1, 5), true)).toEqual([fives, 1]);
  expect(rowsOnPages(rowsOf(held + 1), true)).toEqual([held - 3, 4]);
});

/** How many rows of a table stand on the page on which it begins, below text of growing height. */
const rowsBegun = (rows: readonly Row[]): readonly number[] =>
  Array.from({ length: 80 }, (_, index) => {
    const text: Piece = { height: 140 + index, place: "free", keepWithNext: false, draw: () => [] };
    const pieces = [text, ...setTable({ type: "table", columns, rows }, { area: portraitArea, faces })];
    const counts = flow(pieces, { area: portraitArea }).map(
      (page) => page.pieces.filter(({ piece }) => piece.repeated).length,
    );
    return counts.find((count) => count > 0) ?? 0;
  });

test("a table begins with two rows at least, that of a section not counted", () => {
  expect(Math.min(...rowsBegun(rowsOf(8)))).toBe(2);
  expect(Math.min(...rowsBegun([section, ...rowsOf(8)]))).toBe(3);
});

test("where they are high it may begin with one", () => {
  expect(Math.min(...rowsBegun([rowOf(1, 7), rowOf(2, 7), ...rowsOf(6)]))).toBe(1);
});
