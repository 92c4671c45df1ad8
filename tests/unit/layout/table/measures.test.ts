import { expect, test } from "@jest/globals";
import { notePlace, noteTextSize } from "../../../../src/layout/table/measures.ts";
import { practice } from "../../../../src/layout/standard.ts";
import type { Block, Table } from "../../../../src/model/papers/document.ts";

const tableOf = (columns: number): Table => ({
  type: "table",
  columns: Array.from({ length: columns }, () => ({ head: "栏", share: 1, align: "left" })),
  rows: [],
});
const [chart, table] = [tableOf(3), tableOf(8)];
const caption: Block = { type: "note", text: "图1　各板块情况", caption: true };
const note: Block = { type: "note", text: "注：只计列入评价的任务。" };

test("图题 and the note below it belong to the chart above, whatever stands below", () => {
  const blocks = [chart, caption, note, table];
  expect(notePlace(blocks, 1)).toEqual({ above: chart, below: undefined });
  expect(notePlace(blocks, 2)).toEqual({ above: chart, below: undefined });
  expect(noteTextSize(notePlace(blocks, 2))).toBe(12);
});

test("another note may belong to what is above it or below, and has the size of the table that it leads to", () => {
  expect(notePlace([chart, note, table], 1)).toEqual({ above: chart, below: table });
  expect(noteTextSize(notePlace([chart, note, table], 1))).toBe(10.5);
  expect(noteTextSize(notePlace([{ type: "paragraph", text: "。" }, note], 1))).toBe(practice.noteSize);
});
