import { describe, expect, test } from "@jest/globals";
import { docxMargins, docxPitch, docxSheet } from "../../../../src/layout/grid/docx-profile.ts";
import type { Page } from "../../../../src/layout/page.ts";
import type { SetBlock, SetDocument } from "../../../../src/layout/set-document.ts";
import type { SpacedRow } from "../../../../src/layout/spaced-text.ts";
import { twipsOfMillimetres } from "../../../../src/layout/grid/twips.ts";
import type { Block, OfficialDocument, Row } from "../../../../src/model/papers/document.ts";
import { documentOf, layout, textsOf } from "../../../support/docx/laid-out.ts";

/** A table of numbered rows, each of one to four lines as `seed` has it; every ninth is a section row. */
const tableOf = (count: number, seed: number): Block => ({
  type: "table",
  columns: [
    { head: "序号", share: 1, align: "center" },
    { head: "进展情况", share: 8, align: "left" },
  ],
  rows: Array.from({ length: count }, (_, index): Row => {
    if (index % 9 === seed % 9) return { type: "section", level: 1, text: `行${index + 1}` };
    const lines = 1 + ((index * 7 + seed * 3) % 4);
    return { type: "cells", cells: [[`行${index + 1}`], [..."甲乙丙丁"].slice(0, lines)] };
  }),
});
const paragraph = (text: string): Block => ({ type: "paragraph", text });

const head = { type: "basis", line: "平政督〔2013〕4号附件1（节录）" } as const;
const { signature: _signature, imprint: _imprint, ...plain } = documentOf(1, { head });
/** A paper of a paragraph, a table and a paragraph, without anything after them. */
const extractOf = (count: number, seed: number): OfficialDocument => ({
  ...plain,
  body: [paragraph("上"), tableOf(count, seed), paragraph("下")],
});
/** A paper with such a table as its attachment, with a paragraph before it or not. */
const attachedOf = (count: number, seed: number, ...before: readonly Block[]): OfficialDocument => ({
  ...plain,
  body: [paragraph("上")],
  attachments: [
    { title: "进展情况一览表", orientation: "portrait", body: [...before, tableOf(count, seed)] },
  ],
});

/** The numbers of the rows on each page that has some. */
const rowsOnPages = (pages: readonly Page[]): readonly (readonly number[])[] =>
  pages
    .map((page) =>
      textsOf(page).flatMap(({ text }) => (/^行\d+$/u.test(text) ? [Number(text.slice(1))] : [])),
    )
    .filter((rows) => rows.length > 0);

/** The rows of the tables among blocks, the head of each first. */
const spacedRows = (blocks: readonly SetBlock[] | undefined): readonly SpacedRow[] =>
  blocks?.flatMap((each) =>
    "rows" in each ? [each.head, ...each.rows.flatMap(({ parts }) => parts)] : [],
  ) ?? [];

/**
 * The last row that a word processor sets on a page which begins with row `from` below a repeated head: rows that fit,
 * a section row never the last of them.
 */
const lastInWord = (
  rows: readonly SpacedRow[],
  isSection: readonly boolean[],
  from: number,
  room: number,
) => {
  let y = rows[0]?.height ?? 0;
  let row = from;
  while (row < rows.length && y + (rows[row]?.height ?? 0) <= room) y += rows[row++]?.height ?? 0;
  while (row > from + 1 && row < rows.length && isSection[row - 1]) row--;
  return row - 1;
};

const expectLikeBreaks = (laidOut: SetDocument, rows: readonly SpacedRow[], room: number): void => {
  const isSection = rows.map(({ cells }, index) => index > 0 && cells.length === 1);
  const pages = rowsOnPages(laidOut.pages);
  expect(pages.length).toBeGreaterThan(2);
  const ends = pages.slice(1, -1).map((page) => page.at(-1));
  expect(pages.slice(1, -1).map((page) => lastInWord(rows, isSection, page[0] ?? 0, room))).toEqual(ends);
};

const seeds = Array.from({ length: 8 }, (_, seed) => seed);
const textRoom = docxSheet.height - docxMargins.top - docxMargins.bottom;
const tableRoom = twipsOfMillimetres(225);

describe("a table over pages breaks in a word processor where it breaks in ours", () => {
  test("in running text, where a word processor's page holds more", () => {
    for (const seed of seeds) {
      const laidOut = layout(extractOf(90, seed));
      expectLikeBreaks(laidOut, spacedRows(laidOut.body), textRoom);
    }
  });

  test("as an attachment, on pages as high as ours", () => {
    for (const seed of seeds) {
      const laidOut = layout(attachedOf(90, seed));
      expectLikeBreaks(laidOut, spacedRows(laidOut.attachments[0]?.body), tableRoom);
    }
  });

  test("in an attachment that has text", () => {
    for (const seed of seeds) {
      const laidOut = layout(attachedOf(90, seed, paragraph("上")));
      expectLikeBreaks(laidOut, spacedRows(laidOut.attachments[0]?.body), textRoom);
    }
  });

  test("with rows less than a millimetre higher than others of as many lines", () => {
    for (const seed of seeds) {
      const [, ...rows] = spacedRows(layout(extractOf(90, seed)).body);
      for (const lines of [1, 2, 3, 4]) {
        const heights = rows
          .filter(({ cells }) => cells.at(-1)?.paragraphs.length === lines)
          .map(({ height }) => height);
        expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(twipsOfMillimetres(1));
      }
    }
  });
});

describe("the text below a table", () => {
  test("that began on a page before stands on the grid", () => {
    for (const seed of seeds) {
      const { pages, body } = layout(extractOf(30 + seed, seed));
      const [headRow, ...rows] = spacedRows(body);
      const onLast = rowsOnPages(pages).at(-1) ?? [];
      const heights = [headRow, ...onLast.map((row) => rows[row - 1])].map((row) => row?.height ?? 0);
      const line = heights.reduce((sum, height) => sum + height, body[1]?.room?.below ?? 0) / docxPitch;
      expect(Math.abs(line - Math.round(line)) * docxPitch).toBeLessThanOrEqual(1);
    }
  });

  test("is not moved where table and text share a page", () => {
    const { room } = layout(extractOf(3, 1)).body[1] ?? {};
    expect(room).toHaveProperty("height");
    expect(room).not.toHaveProperty("below");
  });
});
