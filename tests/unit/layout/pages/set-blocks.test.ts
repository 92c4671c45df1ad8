import { expect, test } from "@jest/globals";
import { portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { setBlocks } from "../../../../src/layout/pages/set-blocks.ts";
import type { Block, Row, Table } from "../../../../src/model/papers/document.ts";
import { faces } from "../../../support/faces.ts";

/** Rows of which two together take more than a quarter of a page. */
const row: Row = { type: "cells", cells: [["1"], Array.from({ length: 6 }, () => "进展顺利")] };
const table: Table = {
  type: "table",
  columns: [
    { head: "序号", share: 1, align: "center" },
    { head: "进展情况", share: 8, align: "left" },
  ],
  rows: [row, row, row, row],
};

/** Whether the table's last row but one is kept with the last, where other blocks follow. */
const keepsLastRows = (below: readonly Block[]): boolean | undefined => {
  const [set] = setBlocks([table, ...below], { area: portraitArea, faces });
  return set?.pieces.at(-2)?.keepWithNext;
};
const note: Block = { type: "note", text: "注：表注。" };

test("the last rows of a table wait for each other where nothing but notes follows it", () => {
  expect(keepsLastRows([])).toBe(true);
  expect(keepsLastRows([note])).toBe(true);
  expect(keepsLastRows([{ type: "paragraph", text: "下文。" }])).toBe(false);
  expect(keepsLastRows([note, { type: "heading", level: 1, number: "四、", text: "存在问题" }])).toBe(false);
});
