import { describe, expect, test } from "@jest/globals";
import type { Page } from "../../../../src/layout/page.ts";
import { linePitch, pointsToMillimetres } from "../../../../src/layout/standard.ts";
import type { Block, OfficialDocument, Row } from "../../../../src/model/papers/document.ts";
import {
  documentOf,
  findText,
  layout,
  paragraphs,
  rulesOf,
  wordsOf,
} from "../../../support/docx/laid-out.ts";

const em = pointsToMillimetres(16);
const tableOf = (rows: number, lines = 1): Block => ({
  type: "table",
  columns: [
    { head: "序号", share: 1, align: "center" },
    { head: "进展情况", share: 8, align: "left" },
  ],
  rows: Array.from({ length: rows }, (_, index): Row => ({
    type: "cells",
    cells: [[`${index + 1}`], [..."甲乙丙丁戊己庚辛".repeat(5)].slice(0, lines)],
  })),
});
const note: Block = { type: "note", text: "注：数据由市统计局提供。" };
const paragraph = (text: string): Block => ({ type: "paragraph", text });

const head = { type: "basis", line: "平政督〔2013〕4号附件1（节录）" } as const;
const {
  signature: _signature,
  imprint: _imprint,
  ...plain
} = documentOf(1, { head, recipients: "市水利局" });
/** A paper whose first page holds 16 lines of text. */
const extractOf = (body: readonly Block[]): OfficialDocument => ({ ...plain, body });

/** The white above and below the table of page 1, between the lines 上 and 下, in mm; rules or notes at its ends. */
const airs = (...middle: readonly Block[]) => {
  const body = [paragraph("上"), ...middle, paragraph("下")];
  const laidOut = layout(extractOf(body));
  const [page] = laidOut.pages;
  const [above, below] = [findText(page, "上"), findText(page, "下")];
  const edges = rulesOf(page).flatMap(({ y1, y2 }) => [y1, y2]);
  return {
    above: Math.min(...edges) - (above.baseline + 0.141 * em),
    below: below.baseline - 0.859 * em - Math.max(...edges),
    rows: (below.baseline - above.baseline) / linePitch,
    rooms: laidOut.body.map(({ room }) => room),
  };
};

describe("a table in running text", () => {
  test.each([1, 2, 3, 4])(
    "of %d rows has about a lead to a line of white above and as much below",
    (rows) => {
      const { above, below, rows: lines } = airs(tableOf(rows));
      expect(above).toBeGreaterThanOrEqual(linePitch - em - 1e-6);
      expect(above).toBeLessThan(linePitch);
      expect(below).toBeCloseTo(above, 6);
      expect(lines).toBeCloseTo(Math.round(lines), 6);
    },
  );

  test("takes its notes into the same room", () => {
    const { above, rows, rooms } = airs(tableOf(2), note);
    expect(above).toBeGreaterThanOrEqual(linePitch - em - 1e-6);
    expect(rows).toBeCloseTo(Math.round(rows), 6);
    const room = { lines: Math.round(rows) };
    expect(rooms).toMatchObject([undefined, room, room, undefined]);
    expect(rooms[1]).toBe(rooms[2]);
  });

  test("keeps its last row with the note below it", () => {
    for (let count = 1; count < 17; count++) {
      const { pages } = layout(extractOf([...paragraphs(count), tableOf(6), note]));
      const page = pages.find((each) => wordsOf(each).includes("注："));
      expect(wordsOf(page)).toContain("6甲");
    }
  });

  test("says nothing of a note alone or of a table that opens the text", () => {
    const body = [tableOf(1), paragraph("甲"), note, paragraph("乙")];
    const rooms = layout(documentOf(1, { body })).body.map(({ room }) => room);
    expect(rooms).toEqual(body.map(() => undefined));
  });

  test("has no room of its own when no page holds it", () => {
    const [, table] = layout(documentOf(1, { body: [paragraph("上"), tableOf(60)] })).body;
    expect(table?.room).toHaveProperty("height");
    expect(table?.room).not.toHaveProperty("lines");
  });

  test("begins a page at its upper edge where its first row leaves no room for the text above it", () => {
    const { pages } = layout(extractOf([...paragraphs(16), tableOf(1, 37), paragraph("下")]));
    expect(Math.min(...rulesOf(pages[1]).map(({ y1 }) => y1))).toBeCloseTo(37, 6);
  });
});

/** The white between the end of a table on page 2 and the line 下 below it, in mm. */
const airBelow = (body: readonly Block[]): number => {
  const [, page] = layout(extractOf(body)).pages;
  const below = findText(page, "下");
  const edges = rulesOf(page).flatMap(({ y1, y2 }) => [y1, y2]);
  return below.baseline - 0.859 * em - Math.max(...edges);
};

describe("the white below a table that came over from the page before", () => {
  test.each([1, 2, 3, 4])("is a lead at least and a line at most, with rows of %d lines", (lines) => {
    for (let count = 3; count < 8; count++) {
      const air = airBelow([...paragraphs(14), tableOf(count, lines), paragraph("下")]);
      expect(air).toBeGreaterThanOrEqual(linePitch - em - 0.03);
      expect(air).toBeLessThanOrEqual(linePitch + 0.01);
    }
  });

  test("stays as the grid has it where a single row would have to be raised much", () => {
    const found = Array.from({ length: 16 }, (_, index) =>
      airBelow([...paragraphs(16), tableOf(1, 5 + index), paragraph("下")]),
    );
    expect(Math.max(...found)).toBeLessThanOrEqual(2 * linePitch - em + 0.03);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(linePitch - em - 0.03);
  });
});

/** A table of one row of so many lines. */
const tall = (lines: number): Block => ({
  type: "table",
  columns: [{ head: "进展情况", share: 1, align: "left" }],
  rows: [{ type: "cells", cells: [Array.from({ length: lines }, (_, index) => `第${index}行`)] }],
});
/** How many of its lines are on a page. */
const linesOn = (page: Page | undefined): number =>
  page?.items.filter((item) => item.type === "text" && /^第\d+行$/u.test(item.text)).length ?? 0;

describe("a row that no page can hold", () => {
  test.each([0, 4, 8, 10, 11, 12, 13, 14, 16])(
    "begins below %d lines of text where four of its lines fit",
    (count) => {
      const body = [...paragraphs(count + 1), tall(90)];
      const counts = layout(extractOf(body)).pages.map(linesOn);
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(90);
      expect(counts[0] === 0 || (counts[0] ?? 0) >= 4).toBe(true);
      if (count < 11) expect(counts[0]).toBeGreaterThanOrEqual(4);
    },
  );

  test("never leaves its table's head alone", () => {
    for (let count = 0; count < 24; count++) {
      const { pages } = layout(extractOf([...paragraphs(count + 1), tall(90)]));
      for (const page of pages.filter((each) =>
        each.items.some((item) => item.type === "text" && item.text === "进展情况"),
      ))
        expect(linesOn(page)).toBeGreaterThan(0);
    }
  });
});
