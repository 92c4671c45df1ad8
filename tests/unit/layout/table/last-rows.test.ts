import { expect, test } from "@jest/globals";
import { flow } from "../../../../src/layout/flowing/flow.ts";
import { portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { setTable } from "../../../../src/layout/table/pieces.ts";
import type { Row } from "../../../../src/model/document.ts";
import { faces } from "../../../support/faces.ts";

const columns = [
  { head: "序号", share: 1, align: "center" },
  { head: "进展情况", share: 8, align: "left" },
] as const;
const rowOf = (number: number, lines = 1): Row => ({
  type: "cells",
  cells: [[`${number}`], Array.from({ length: lines }, () => "进展顺利")],
});
const rowsOf = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => rowOf(index + 1));
const section: Row = { type: "section", level: 1, text: "二、" };

/** How many rows stand on each page below the head. */
const rowsOnPages = (rows: readonly Row[]): readonly number[] =>
  flow(setTable({ type: "table", columns, rows }, { area: portraitArea, faces }), { area: portraitArea }).map(
    ({ pieces }, page) => pieces.length - (page === 0 ? 1 : 0),
  );

const held = rowsOnPages(rowsOf(60))[0] ?? 0;

test("no page holds a single row where the one before can share", () => {
  expect(held).toBeGreaterThan(20);
  expect(rowsOnPages(rowsOf(held))).toEqual([held]);
  expect(rowsOnPages(rowsOf(held + 1))).toEqual([held - 1, 2]);
  expect(rowsOnPages(rowsOf(held + 2))).toEqual([held, 2]);
});

test("nor a single one under the row of its section", () => {
  const rows = [...rowsOf(held - 1), section, rowOf(held)];
  expect(rowsOnPages(rows)).toEqual([held - 2, 3]);
});

test("a row that fills much of its page may stand alone, and one of two", () => {
  expect(rowsOnPages([...rowsOf(held), rowOf(held + 1, 16)])).toEqual([held, 1]);
  expect(rowsOnPages([rowOf(1, 36), rowOf(2, 8)])).toEqual([1, 1]);
});
