import { expect, test } from "@jest/globals";
import { setNote } from "../../../../src/layout/flowing/body-text.ts";
import { portraitArea } from "../../../../src/layout/grid/page-area.ts";
import type { Block, Table } from "../../../../src/model/papers/document.ts";
import { documentOf, layout, textsOf } from "../../../support/docx/laid-out.ts";
import { faces } from "../../../support/faces.ts";

const linked = (text: string, beforeTable: boolean): readonly boolean[] =>
  setNote({ note: { type: "note", text }, kept: beforeTable }, { area: portraitArea, faces }).pieces.map(
    ({ keepWithNext }) => keepWithNext,
  );

/** The sizes of the notes, in pt. */
const noteSizes = (blocks: readonly Block[]) =>
  layout(documentOf(1, { body: blocks }))
    .pages.flatMap(textsOf)
    .filter(({ text }) => text.startsWith("注："))
    .map(({ size }) => size);

test("a note is not set larger than its table", () => {
  const note = { type: "note", text: "注：数据由市统计局提供。" } as const;
  const [table, wide] = [3, 6].map((count): Table => {
    const columns = Array.from({ length: count }, () => ({ head: "数", share: 1, align: "center" }) as const);
    return { type: "table", columns, rows: [{ type: "cells", cells: columns.map(() => ["1"]) }] };
  });
  if (!table || !wide) throw new Error("no tables");
  const body = [
    { type: "paragraph", text: "如下：" },
    note,
    wide,
    note,
    { type: "paragraph", text: "另：" },
  ] as const;
  expect(noteSizes([...body, table, note])).toEqual([10.5, 10.5, 12]);
  expect(noteSizes([...body, note])).toEqual([10.5, 10.5, 12]);
});

test("the lines of a note stay together, and with the table below it", () => {
  const note = `注：${"进展情况按牵头单位报送内容刊登。".repeat(5)}`;
  expect(linked(note, false)).toEqual([true, true, false]);
  expect(linked(note, true)).toEqual([true, true, true]);
});
