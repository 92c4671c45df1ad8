import { describe, expect, test } from "@jest/globals";
import { flow } from "../../../../src/layout/flowing/flow.ts";
import type { PageItem, RuleItem, TextItem } from "../../../../src/layout/page.ts";
import { landscapeArea, portraitArea } from "../../../../src/layout/grid/page-area.ts";
import type { PageArea } from "../../../../src/layout/grid/page-area.ts";
import { setTable } from "../../../../src/layout/table/pieces.ts";
import { tableTextSize } from "../../../../src/layout/table/measures.ts";
import type { Row, Table } from "../../../../src/model/papers/document.ts";
import { faces } from "../../../support/faces.ts";

const table = (rows: readonly Row[]): Table => ({
  type: "table",
  columns: [
    { head: "序号", share: 1, align: "center" },
    { head: "进展情况", share: 8, align: "left" },
    { head: "数值", share: 3, align: "right" },
  ],
  rows,
});
const cells = (...texts: string[]): Row => ({ type: "cells", cells: texts.map((text) => [text]) });
const sealed = (text: string): Row => ({ type: "cells", cells: [["1"], [text], []], sealed: true });
const set = (rows: readonly Row[], area: PageArea = portraitArea) =>
  flow(setTable(table(rows), { area, faces }), { area });
const isText = (item: PageItem): item is TextItem => item.type === "text";
const isRule = (item: PageItem): item is RuleItem => item.type === "rule";
const texts = (items: readonly PageItem[]) => items.filter(isText).map((item) => item.text);

describe("a table", () => {
  test("reads row by row and cell by cell", () => {
    const [page] = set([cells("1", "甲", "2.5"), cells("2", "乙", "3")]);
    expect(texts(page?.items ?? [])).toEqual(["序号", "进展情况", "数值", "1", "甲", "2.5", "2", "乙", "3"]);
  });

  test("is as wide as the type area, thick outside and thin inside", () => {
    const rules = (set([cells("1", "甲", "2")])[0]?.items ?? []).filter(isRule);
    const upright = rules.filter((rule) => rule.x1 === rule.x2);
    expect(Math.min(...upright.map((rule) => rule.x1))).toBe(28);
    expect(Math.max(...upright.map((rule) => rule.x2))).toBeCloseTo(184, 6);
    const level = rules.filter((rule) => rule.y1 === rule.y2).map((rule) => (rule.thickness * 72) / 25.4);
    expect(level.map((thickness) => thickness.toFixed(2))).toEqual(["1.00", "0.50", "1.00"]);
  });

  test("has closed corners", () => {
    const rules = (set([cells("1", "甲", "2")])[0]?.items ?? []).filter(isRule);
    const outer = rules.filter((rule) => rule.y1 === rule.y2 && rule.thickness > 0.3);
    expect(outer).toHaveLength(2);
    for (const { x1, x2, thickness } of outer) {
      expect(x1).toBeCloseTo(28 - thickness / 2, 6);
      expect(x2).toBeCloseTo(184 + thickness / 2, 6);
    }
  });

  test("repeats its head, and ends each page's part with a thick rule", () => {
    const pages = set(Array.from({ length: 60 }, (_, index) => cells(`${index + 1}`, "文", "1")));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(texts(page.items).slice(0, 3)).toEqual(["序号", "进展情况", "数值"]);
      expect(page.bottom).toBeLessThanOrEqual(262.01);
      expect((page.items.findLast(isRule)?.thickness ?? 0) * 72).toBeCloseTo(25.4, 6);
    }
  });

  test("keeps a row whole that a page can hold", () => {
    const long = "进展顺利".repeat(40);
    const pages = set(Array.from({ length: 12 }, (_, index) => cells(`${index + 1}`, long, "1")));
    const parts = pages.map((page) => texts(page.items).join("").split(long.slice(0, 4)).length - 1);
    expect(pages.length).toBeGreaterThan(1);
    expect(parts.every((count) => count % 40 === 0)).toBe(true);
  });

  test("splits a row that no page can hold between its lines", () => {
    const long = "各项工作进展顺利达到序时进度".repeat(120);
    const pages = set([cells("1", long, "1")]);
    expect(pages.length).toBeGreaterThan(1);
    const inOrder = pages.flatMap((page) =>
      page.items
        .filter(isText)
        .filter((item) => item.x > 40 && item.x < 140 && item.face === "仿宋")
        .map((item) => item.text),
    );
    expect(inOrder.join("")).toBe(long);
    for (const page of pages) expect(page.bottom).toBeLessThanOrEqual(262.01);
  });

  test("never ends a page with a section row, with one row below it or many", () => {
    for (let count = 20; count < 36; count++) {
      for (const below of [1, 12]) {
        const rows = Array.from({ length: count }, (_, index) => cells(`${index + 1}`, "文", "1"));
        const after = Array.from({ length: below }, () => cells("末", "文", "1"));
        const pages = set([...rows, { type: "section", level: 1, text: "二、" }, ...after]);
        const begun = pages.map(({ items }) => texts(items)).filter((words) => words.includes("二、"));
        expect(begun).toEqual([expect.arrayContaining(["末"])]);
      }
    }
  });

  test("centres a short cell beside a tall one and evens the lines of a narrow head", () => {
    const items = set([cells("1", "进展顺利".repeat(40), "2.5")])[0]?.items.filter(isText) ?? [];
    const tall = items.filter((item) => item.text.startsWith("进展顺利"));
    const short = items.find((item) => item.text === "2.5");
    const middle = ((tall[0]?.baseline ?? 0) + (tall.at(-1)?.baseline ?? 0)) / 2;
    expect(short?.baseline).toBeCloseTo(middle, 6);
  });

  test("stays inside the landscape area too", () => {
    const [page] = set([cells("1", "甲".repeat(200), "2")], landscapeArea);
    for (const rule of page?.items.filter(isRule) ?? []) {
      expect(rule.x2).toBeLessThanOrEqual(260 + rule.thickness / 2 + 0.001);
      expect(rule.y2).toBeLessThanOrEqual(184.001);
    }
  });

  test("has rows whose heights are whole twips, the same for a word processor", () => {
    const pieces = setTable(table([cells("1", "进展顺利".repeat(40), "2.5"), cells("2", "文", "1")]), {
      area: portraitArea,
      faces,
    });
    const twips = pieces.map(({ height }) => (height * 72 * 20) / 25.4);
    expect(pieces.map(({ row }) => row?.height)).toEqual(twips.map(Math.round));
    for (const each of twips) expect(each).toBeCloseTo(Math.round(each), 6);
  });

  test("leaves 25 mm for a seal in a row to be sealed, and more lines their height", () => {
    const pieces = setTable(table([sealed("文"), sealed("进展顺利".repeat(60))]), {
      area: portraitArea,
      faces,
    });
    const heights = pieces.slice(1).map(({ height }) => height);
    expect(heights[0]).toBeCloseTo(25, 1);
    expect(heights[1]).toBeGreaterThan(25.5);
    expect((pieces[1]?.row?.height ?? 0) * 25.4).toBeCloseTo((heights[0] ?? 0) * 1440, 3);
  });

  test("with a head alone is drawn", () => {
    expect(texts(set([])[0]?.items ?? [])).toEqual(["序号", "进展情况", "数值"]);
  });
});

/** The lines of the only row's cells, drawn in columns that hold so many characters of 10.5 pt. */
const linesIn = (align: "left" | "center", held: number, text: string): readonly string[] => {
  const share = (held * 10.5 * 25.4) / 72 + 2 * 1.2 + 0.2;
  const others = Array.from({ length: 6 }, () => ({
    head: "",
    share: (156 - share) / 6,
    align: "left" as const,
  }));
  const columns = [{ head: "", share, align }, ...others];
  const pieces = setTable({ type: "table", columns, rows: [cells(text)] }, { area: portraitArea, faces });
  return texts(flow(pieces, { area: portraitArea })[0]?.items ?? []);
};

describe("the end of a cell's line", () => {
  test.each(["left", "center"] as const)("gives a closing mark its whole cell: %s", (align) => {
    expect(linesIn(align, 5.5, "国国国国国，国国")).toEqual(["国国国国", "国，国国"]);
  });

  test("leaves the evaluation's words whole where the cell can hold them", () => {
    expect(linesIn("center", 4.5, "达到序时进度")).toEqual(["达到", "序时进度"]);
    expect(linesIn("center", 3.5, "达到序时进度")).toEqual(["达到序", "时进度"]);
    expect(linesIn("left", 4.5, "达到序时进度")).toEqual(["达到序时", "进度"]);
  });

  test("leaves the bracket of a narrow head whole", () => {
    expect(linesIn("center", 4, "牵头任务（项）")).toEqual(["牵头任务", "（项）"]);
  });
});

test.each([
  [5, 12],
  [7, 10.5],
])("a table of %i columns is set in %f pt", (count, size) => {
  const columns = Array.from({ length: count }, () => ({ head: "数", share: 1, align: "center" }) as const);
  expect(tableTextSize({ type: "table", columns, rows: [] })).toBe(size);
});
