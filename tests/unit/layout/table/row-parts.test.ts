import { describe, expect, test } from "@jest/globals";
import { flow } from "../../../../src/layout/flowing/flow.ts";
import { portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { setTable } from "../../../../src/layout/table/pieces.ts";
import type { Cell, OfficialDocument, Table } from "../../../../src/model/document.ts";
import { faces } from "../../../support/faces.ts";
import { documentOf, isText, layout } from "../../../support/laid-out.ts";

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

  test("has its number in each, and its text once", () => {
    expect(new Set(texts(0).slice(1))).toEqual(new Set(["35续"]));
    expect(texts(1).join("")).toBe(line.repeat(130));
  });
});
