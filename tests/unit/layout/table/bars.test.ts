import { describe, expect, test } from "@jest/globals";
import type { BarItem, Page } from "../../../../src/layout/page.ts";
import { millimetresToPoints, typeArea } from "../../../../src/layout/standard.ts";
import { barPractice } from "../../../../src/layout/table-practice.ts";
import type { Bar, Row, Table } from "../../../../src/model/papers/document.ts";
import { textArea } from "../../../../src/write/docx/section.ts";
import { table as docxTable } from "../../../../src/write/docx/table/table.ts";
import { renderedChildren } from "../../../support/docx/docx-render.ts";
import { documentOf, findText, layout, textsOf } from "../../../support/docx/laid-out.ts";
import { elementsOf } from "../../../support/docx/xml-tree.ts";

const bar: Bar = {
  segments: [
    { share: "1/4", tone: "light" },
    { share: "0", tone: "middle" },
    { share: "0.5", tone: "dark" },
  ],
  mark: "0.5",
  alternative: "甲：已完成1项、推进缓慢2项",
};

const row = (name: string, own: Bar | undefined): Row => ({
  type: "cells",
  cells: [[name], [], ["3"]],
  bars: [undefined, own, undefined],
});

const chart = (rows: readonly Row[]): Table => ({
  type: "table",
  alternative: "一项一条",
  columns: [
    { head: "板块", share: 40, align: "left" },
    { head: "比例", share: 80, align: "left" },
    { head: "推进缓慢", share: 36, align: "center", key: "dark" },
  ],
  rows,
});

const caption = { type: "note", text: "图1　各板块情况", caption: true } as const;

const set = (rows: readonly Row[]) =>
  layout(
    documentOf(1, {
      attachments: [{ title: "附图", orientation: "portrait", body: [chart(rows), caption] }],
    }),
  );

const barsOn = (page: Page | undefined): readonly BarItem[] =>
  (page?.items ?? []).filter((item): item is BarItem => item.type === "bar");

const pagesOf = (rows: readonly Row[]): readonly Page[] =>
  set(rows).pages.filter((page) => textsOf(page).some(({ text }) => text.includes("板块")));

describe("a bar", () => {
  const [page] = pagesOf([row("甲", bar), row("乙", { ...bar, mark: "1", segments: [] })]);
  const [key, light, dark, mark, end] = barsOn(page);

  test("shows a part however small it is, and none of a part that is nothing", () => {
    const segments = [
      { share: "1/200", tone: "light" },
      { share: "0", tone: "dark" },
    ] as const;
    const [shown] = pagesOf([row("甲", { ...bar, mark: "1", segments })]);
    const [, small, ...others] = barsOn(shown);
    expect([small?.tone, others.map(({ tone }) => tone)]).toEqual(["light", ["black"]]);
    expect(small?.width).toBeLessThan(0.5);
  });

  test("has its parts side by side, each as long as it says", () => {
    const room = (dark?.width ?? 0) * 2;
    expect(room).toBeGreaterThan(70);
    expect(light?.width).toBeCloseTo(room / 4, 3);
    expect(dark?.x).toBeCloseTo((light?.x ?? 0) + room / 4, 3);
    expect([key, light, dark, mark, end].map((each) => each?.tone)).toEqual([
      "dark",
      "light",
      "dark",
      "black",
      "black",
    ]);
  });

  test("has its mark in the middle of the place, and within its room", () => {
    const left = light?.x ?? 0;
    const room = (dark?.width ?? 0) * 2;
    expect((mark?.x ?? 0) + barPractice.markWidth / 2).toBeCloseTo(left + room / 2, 3);
    expect((end?.x ?? 0) + barPractice.markWidth).toBeCloseTo(left + room, 3);
    expect(mark?.height).toBeGreaterThan(dark?.height ?? 0);
  });

  test("stands on the line of its row, and is told in words as a part of its cell", () => {
    const { baseline } = findText(page, "甲");
    const middle = (dark?.y ?? 0) + (dark?.height ?? 0) / 2;
    expect(middle).toBeGreaterThan(baseline - 3);
    expect(middle).toBeLessThan(baseline);
    expect(dark?.part).toMatchObject({ type: "figure", alternative: bar.alternative, within: { place: 1 } });
    expect(dark?.part).toBe(light?.part);
    expect(key?.part).toBeUndefined();
  });

  test("of the key is short, in the middle below the column's head", () => {
    const head = findText(page, "推进缓慢");
    expect(key?.width).toBe(barPractice.keyWidth);
    expect(key?.y).toBeGreaterThan(head.baseline);
    const middle = head.x + (4 * head.size) / millimetresToPoints(2);
    expect((key?.x ?? 0) + (key?.width ?? 0) / 2).toBeCloseTo(middle, 1);
  });
});

describe("a chart", () => {
  test("that goes over pages has its key on each, and its caption in the middle below the last", () => {
    const pages = pagesOf(Array.from({ length: 60 }, (_, index) => row(`第${index + 1}项`, bar)));
    expect(pages.length).toBeGreaterThan(1);
    const widths = pages.map((page) => barsOn(page)[0]?.width);
    expect(widths).toEqual(pages.map(() => barPractice.keyWidth));
    const drawn = pages.flatMap((page) => barsOn(page)).filter(({ tone }) => tone === "light");
    expect(drawn).toHaveLength(60);
    const { x, size } = findText(pages.at(-1), "图");
    expect(size).toBe(12);
    const line = textsOf(pages.at(-1)).findLast(({ text }) => /[图板]/u.test(text));
    expect(x).toBeGreaterThan(typeArea.left + 50);
    expect(line?.x).toBeLessThan(typeArea.right - 50);
  });

  test("gives no more than other columns of the width that it is drawn in to those that say much", () => {
    const long = "新增省级以上工程技术研究中心和重点实验室".repeat(3);
    const blocks = set([row(long, bar), row("乙", bar)]).attachments[0]?.body ?? [];
    const [, drawn = 0] = blocks.flatMap((each) => ("widths" in each ? [each.widths] : []))[0] ?? [];
    expect(drawn).toBeGreaterThan(0.6 * ((typeArea.width * 80) / 156) - 3);
  });

  test("parts no row between its text and its bar", () => {
    const rows = Array.from({ length: 30 }, (_, index) => row(`第${index + 1}项重点工作`.repeat(9), bar));
    const drawn = pagesOf(rows).map((page) => {
      const words = textsOf(page)
        .map(({ text }) => text)
        .join("");
      return [barsOn(page).filter(({ tone }) => tone === "light").length, words.includes("续")];
    });
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn.reduce((sum, [count]) => sum + Number(count), 0)).toBe(30);
    expect(drawn.some(([, isContinued]) => isContinued)).toBe(false);
  });

  test("is drawn in DrawingML, each bar a group with its words, all of other numbers", async () => {
    const block = set([row("甲", bar), row("乙", undefined), row("丙", bar)]).attachments[0]?.body[0];
    if (!block || "ragged" in block) throw new Error("no chart");
    const [element] = await renderedChildren([
      docxTable(block, { area: textArea("table"), joined: true, drawings: 2_000_000 }),
    ]);
    if (!element) throw new Error("no table");
    const said = elementsOf(element, "wp:docPr").map(({ attributes }) => attributes["descr"]);
    expect(said).toEqual([undefined, bar.alternative, bar.alternative]);
    const ids = [...elementsOf(element, "wp:docPr"), ...elementsOf(element, "wps:cNvPr")].map(
      ({ attributes }) => Number(attributes["id"]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(2_000_000);
    const colours = elementsOf(element, "a:srgbClr").map(({ attributes }) => attributes["val"]);
    expect(colours).toEqual(["5C5C5C", "D4D4D4", "5C5C5C", "000000", "D4D4D4", "5C5C5C", "000000"]);
    const [room, first, second] = elementsOf(element, "a:ext")
      .slice(-4)
      .map(({ attributes }) => Number(attributes["cx"]));
    expect((first ?? 0) / (room ?? 1)).toBeCloseTo(0.25, 4);
    expect((second ?? 0) / (room ?? 1)).toBeCloseTo(0.5, 4);
    expect(elementsOf(element, "w:tblDescription")[0]?.attributes["w:val"]).toBe("一项一条");
  });
});
