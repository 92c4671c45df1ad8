import { describe, expect, test } from "@jest/globals";
import { flow } from "../../../../src/layout/flowing/flow.ts";
import { halfLead } from "../../../../src/layout/flowing/piece.ts";
import type { Piece } from "../../../../src/layout/flowing/piece.ts";
import { lineAt, lineTop, portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { setCell } from "../../../../src/layout/table/cells.ts";
import type { SetCell } from "../../../../src/layout/table/cells.ts";
import { setTable } from "../../../../src/layout/table/pieces.ts";
import { partedCells } from "../../../../src/layout/table/row-parts.ts";
import type { Cell, OfficialDocument, Table } from "../../../../src/model/papers/document.ts";
import { faces } from "../../../support/faces.ts";
import { documentOf, isText, layout } from "../../../support/docx/laid-out.ts";

const line = "各项工作进展顺利达到序时进度。";
/** A table of one row: number, text and unit. */
const tableOf = (cell: Cell, numberShare = 1): Table => ({
  type: "table",
  columns: [
    { head: "序号", share: numberShare, align: "center" },
    { head: "进展情况", share: 3, align: "left" },
    { head: "牵头单位", share: 2, align: "left" },
  ],
  rows: [{ type: "cells", cells: [["35"], cell, ["市政府"]] }],
});
const ground = { area: portraitArea, faces };
const partsOf = (table: Table) =>
  flow(setTable(table, ground), { area: portraitArea }).map((page) => {
    const texts = page.items.filter(isText);
    const at = (from: number, to: number) =>
      texts
        .filter(({ x, face }) => face === "仿宋" && x >= from && x < to)
        .map(({ text }) => text)
        .join("");
    const lines = new Set(
      texts.filter(({ x, face }) => face === "仿宋" && x >= 54 && x < 130).map(({ baseline }) => baseline),
    );
    return { number: at(28, 52), texts: at(54, 130), lead: at(132, 184), lines: lines.size };
  });

describe("a row that no page can hold", () => {
  test("has its number on every page", () => {
    const numbers = partsOf(tableOf([line.repeat(130)])).map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(2);
    expect(numbers).toEqual(["35", ...numbers.slice(1).map(() => "35（续）")]);
  });

  test("has 续 below its number where the column is narrow", () => {
    const table = tableOf([line.repeat(130)], 0.2);
    const [, second] = flow(setTable(table, ground), { area: portraitArea });
    const texts = second?.items.filter(isText).map(({ text }) => text) ?? [];
    expect(texts).toEqual(expect.arrayContaining(["35", "续"]));
    expect(texts.join("")).not.toContain("（");
  });

  test("says what its other cells hold once", () => {
    const leads = partsOf(tableOf([line.repeat(130)])).map(({ lead }) => lead);
    expect(leads.join("")).toBe("市政府");
  });

  test("is parted between paragraphs where one ends near the end of the page", () => {
    const paragraph = line.repeat(3);
    const parts = partsOf(tableOf(Array.from({ length: 24 }, () => paragraph)));
    expect(parts.length).toBeGreaterThan(1);
    for (const { texts } of parts) expect(texts.length % paragraph.length).toBe(0);
  });

  test("is not parted where a paragraph ends high on the page", () => {
    const [first] = partsOf(tableOf([line.repeat(15), line.repeat(130)]));
    const [whole] = partsOf(tableOf([line.repeat(145)]));
    expect(first?.lines).toBe(whole?.lines);
  });

  test("leaves three lines for the last page at least", () => {
    for (let count = 60; count < 120; count++) {
      const parts = partsOf(tableOf([line.repeat(count)]));
      for (const { lines } of parts) expect(lines).toBeGreaterThanOrEqual(3);
    }
  });
});

const rowOf = (cell: Cell) => ({ type: "cells", cells: [["7"], cell, ["市政府"]] }) as const;

/** The pages of a table whose last row, of so many lines, comes below so many rows of one line. */
const pagesWith = (rowsAbove: number, linesOfLast: number) => {
  const rows = [
    ...Array.from({ length: rowsAbove }, () => rowOf(["文"])),
    rowOf(Array.from({ length: linesOfLast }, () => "字")),
  ];
  return flow(setTable({ ...tableOf([]), rows }, ground), { area: portraitArea });
};
const lastPieces = (pages: ReturnType<typeof pagesWith>) => pages.map(({ pieces }) => pieces.at(-1));

/** How many pieces stand on the first page: half a page, what goes along with a table, its head, and its row of 14 lines. */
const standing = ({ along, left }: { readonly along: "line" | "free"; readonly left: number }): number => {
  const rows = [rowOf(Array.from({ length: 14 }, () => "字"))];
  const [head, ...body] = setTable({ ...tableOf([]), rows }, ground);
  if (!head) return 0;
  const above: Piece = { height: 100, place: "free", keepWithNext: false, draw: () => [] };
  const from = along === "free" ? 137 : lineTop(portraitArea, lineAt(portraitArea, 137 + halfLead));
  const height = 262 - head.height - left - from;
  const kept: Piece = { height, place: along, keepWithNext: true, draw: () => [] };
  const [page] = flow([above, kept, { ...head, gap: 0 }, ...body], { area: portraitArea });
  return page?.pieces.length ?? 0;
};

describe("a row that a page could hold", () => {
  const rowHeight = pagesWith(1, 1)[0]?.pieces[1]?.piece.height ?? 0;
  const room = (rowsAbove: number): number => 225 - rowHeight * (rowsAbove + 1);

  test("goes to the next page whole where that leaves no more than a fifth of the page white", () => {
    const above = Math.ceil((225 - 225 / 5) / rowHeight) - 1;
    expect(room(above)).toBeLessThan(225 / 5);
    const pages = pagesWith(above, 14);
    expect(pages.map(({ pieces }) => pieces.length)).toEqual([above + 1, 1]);
  });

  test("is parted where more would be white, and its part reaches down to the end of the page", () => {
    const above = Math.floor((225 - 225 / 5) / rowHeight) - 1;
    expect(room(above)).toBeGreaterThan(225 / 5);
    const pages = pagesWith(above, 14);
    expect(pages.map(({ pieces }) => pieces.length)).toEqual([above + 2, 1]);
    expect(lastPieces(pages).map((each) => each?.place)).toEqual([above + 1, above + 1]);
    expect(pages[0]?.bottom).toBeGreaterThan(262 - 6.5);
    expect(pages[0]?.bottom).toBeLessThanOrEqual(262);
  });

  test("begins with four lines, or three where text would leave the page with it", () => {
    const lineHeight = (pagesWith(1, 2)[0]?.pieces[2]?.piece.height ?? 0) - rowHeight;
    const roomFor = (lines: number): number => rowHeight + (lines - 1) * lineHeight + 6;
    expect(standing({ along: "free", left: roomFor(4) + 0.1 })).toBe(4);
    expect(standing({ along: "free", left: roomFor(4) - 0.1 })).toBe(1);
    expect(standing({ along: "line", left: roomFor(3) + 0.1 })).toBe(4);
    expect(standing({ along: "line", left: roomFor(3) - 0.1 })).toBe(1);
  });

  test("is not parted for the sake of a few lines", () => {
    const above = Math.floor((225 - 225 / 5) / rowHeight) - 1;
    const pages = pagesWith(above, 7);
    expect(pages.every(({ pieces }) => pieces.every(({ piece }) => piece.cut === undefined))).toBe(true);
  });

  test("goes on at the top of its cells, its number too", () => {
    const page = pagesWith(Math.floor((225 * 0.8) / rowHeight) - 1, 14)[1];
    const texts = (page?.items ?? []).filter(isText).filter(({ face }) => face === "仿宋");
    const lines = texts.filter(({ text }) => text === "字").map(({ baseline }) => baseline);
    expect(lines.length).toBeGreaterThan(2);
    expect(texts.find(({ text }) => text.startsWith("7"))?.baseline).toBe(Math.min(...lines));
  });

  test("stays in the middle of its cells where it is whole", () => {
    const [page] = pagesWith(1, 12);
    const texts = (page?.items ?? []).filter(isText).filter(({ face }) => face === "仿宋");
    const lines = texts.filter(({ text }) => text === "字").map(({ baseline }) => baseline);
    const number = texts.filter(({ text }) => text === "7")[1]?.baseline ?? 0;
    expect(number).toBeCloseTo(((lines[0] ?? 0) + (lines.at(-1) ?? 0)) / 2, 6);
  });
});

describe("for a word processor such a row", () => {
  const { signature: _signature, imprint: _imprint, ...plain } = documentOf(1);
  const body = [tableOf([line.repeat(130)])];
  const document: OfficialDocument = {
    ...plain,
    attachments: [{ title: "进展情况一览表", orientation: "portrait", body }],
  };
  const [block] = layout(document).attachments[0]?.body ?? [];
  const parts = block && "rows" in block ? (block.rows[0]?.parts ?? []) : [];

  const texts = (index: number): readonly string[] =>
    parts.map(({ cells }) => (cells[index]?.paragraphs ?? []).flatMap((paragraph) => paragraph).join(""));

  test("is a row for each page, as high as it is there", () => {
    expect(parts.length).toBeGreaterThan(2);
    for (const { height } of parts) expect(height).toBeGreaterThan(0);
  });

  test("goes on from the top of its cells", () => {
    const text = parts.map(({ cells }) => cells[1]);
    expect(text.map((cell) => cell?.fromTop)).toEqual(parts.map(() => true));
    expect(parts.map(({ cells }) => cells[2]?.fromTop ?? false)[0]).toBe(false);
  });

  test("has its number in each, and its text once", () => {
    expect(new Set(texts(0).slice(1))).toEqual(new Set(["35续"]));
    expect(texts(1).join("")).toBe(line.repeat(130));
  });
});

const linesOf = (cells: readonly SetCell[]): readonly number[] => cells.map((each) => each.lines.length);

describe("the cells of a row where a page holds so many lines", () => {
  const frame = { left: 54, width: 76, size: 12, face: "仿宋", align: "left" } as const;
  const cell = (lines: number) =>
    setCell({ paragraphs: Array.from({ length: lines }, () => "完成投资。"), frame }, faces);

  test("all of one that just fits stands above", () => {
    const [upper, lower] = partedCells([cell(5), cell(3)], { fitting: 5, label: undefined });
    expect([linesOf(upper), linesOf(lower)]).toEqual([
      [5, 3],
      [0, 0],
    ]);
  });

  test("one that is a line too long leaves three to the page below", () => {
    const [upper, lower] = partedCells([cell(5), cell(3)], { fitting: 4, label: undefined });
    expect([linesOf(upper), linesOf(lower)]).toEqual([
      [2, 3],
      [3, 0],
    ]);
  });
});
