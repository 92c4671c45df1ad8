import { describe, expect, test } from "@jest/globals";
import type { Page } from "../../../../src/layout/page.ts";
import { docxPitch } from "../../../../src/layout/grid/docx-profile.ts";
import type { SetDocument } from "../../../../src/layout/set-document.ts";
import { linePitch } from "../../../../src/layout/standard.ts";
import type { Block, OfficialDocument } from "../../../../src/model/papers/document.ts";
import {
  documentOf,
  growingDocuments,
  layout,
  pageWith,
  paragraphs,
  sentence,
  textsOf,
  wordsOf,
} from "../../../support/docx/laid-out.ts";

const printedDate = "2013年7月9日";

/** A paragraph of so many lines. */
const lines = (count: number): Block => ({ type: "paragraph", text: "工".repeat(28 * count - 3) });
const documents = (block: Block, sealed: boolean): readonly OfficialDocument[] =>
  Array.from({ length: 22 }, (_, index) =>
    documentOf(20 + index, {
      body: [...paragraphs(10 + index), block],
      signature: { agency: "平顶山市督查局", date: { year: 2013, month: 7, day: 9 }, sealed },
    }),
  );

/** Baselines of the lines of 三号 on a page, in mm. */
const baselines = (page: Page | undefined): readonly number[] => [
  ...new Set(textsOf(page).flatMap(({ size, baseline }) => (size === 16 ? [baseline] : []))),
];

/** Whether lines are set closer for 署名. */
const isCloser = ({ closing }: SetDocument): boolean => closing.line < docxPitch;

describe("the page of 署名", () => {
  test.each([1, 2, 3, 4, 7])("holds two lines of text, when the last paragraph has %d", (count) => {
    for (const sealed of [true, false]) {
      for (const document of documents(lines(count), sealed)) {
        const page = pageWith(layout(document), printedDate);
        const agency = textsOf(page).find(({ text }) => text === "平顶山市督查局");
        const above = baselines(page).filter((baseline) => baseline < (agency?.baseline ?? 0));
        expect(above.length).toBeGreaterThanOrEqual(2);
        expect(wordsOf(page)).not.toContain("此页无正文");
      }
    }
  });

  test("takes no single line of a paragraph along, and leaves none behind", () => {
    for (const document of documents(lines(4), true)) {
      const counts = layout(document).pages.map((page) => wordsOf(page).match(/工{20,}/gu)?.[0].length ?? 0);
      expect(counts.filter((count) => count > 0).every((count) => count > 28)).toBe(true);
    }
  });

  test.each([2, 3, 4])("parts no single line from the %d before 联系单位, above which it stands", (count) => {
    const single = { type: "paragraph", text: "联系单位：市督查局" } as const;
    for (const document of documents(lines(count), true)) {
      const { pages } = layout({ ...document, body: [...document.body, single] });
      const counts = pages.map((page) => wordsOf(page).match(/工{20,}/gu)?.[0].length ?? 0);
      expect(counts.filter((each) => each > 0).every((each) => each > 28)).toBe(true);
      const closing = pages.find((page) => wordsOf(page).includes(printedDate));
      expect(wordsOf(closing)).toMatch(/工{20,}联系单位/u);
    }
  });

  test("holds the last row of a table when that ends the text", () => {
    const table: Block = {
      type: "table",
      columns: [{ head: "签收单位", share: 1, align: "center" }],
      rows: [{ type: "cells", cells: [["市水利局"]] }],
    };
    for (const document of documents(table, false))
      expect(wordsOf(pageWith(layout(document), printedDate))).toContain("市水利局");
  });

  test("may be set closer by one line, on the whole page and never page 1", () => {
    const closer = growingDocuments.map(layout).filter(isCloser);
    expect(closer.length).toBeGreaterThan(0);
    for (const { pages } of closer) {
      const page = pages.find((each) => wordsOf(each).includes(printedDate));
      const places = baselines(page);
      const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
      expect(page?.number).toBeGreaterThan(1);
      expect(Math.max(...places) + (0.141 * (16 * 25.4)) / 72).toBeCloseTo(262, 6);
      for (const step of steps) {
        const rows = Math.round(step / linePitch);
        expect(step / rows / linePitch).toBeCloseTo(21 / 22, 6);
      }
    }
  });

  test("is never set closer on page 1", () => {
    const short = Array.from({ length: 16 }, (_, index) => layout(documentOf(1 + index)));
    expect(
      short.map(({ pages }) => pages.findIndex((page) => wordsOf(page).includes(printedDate))),
    ).toContain(1);
    expect(short.filter(isCloser)).toEqual([]);
  });

  test("is never set closer on a page with a table, which keeps no pitch", () => {
    const table: Block = {
      type: "table",
      columns: [{ head: "单位", share: 1, align: "center" }],
      rows: [{ type: "cells", cells: [["市水利局"]] }],
    };
    const long = growingDocuments.map(({ body, ...rest }) =>
      layout({ ...rest, body: [...body.slice(0, -9), table, ...body.slice(-9)] }),
    );
    expect(long.some(({ pages }) => pages.length > 2)).toBe(true);
    expect(long.filter(isCloser)).toEqual([]);
  });

  test("is set closer only where that saves a page", () => {
    for (const [index, document] of growingDocuments.entries()) {
      const laidOut = layout(document);
      if (!isCloser(laidOut)) continue;
      const longer = layout(documentOf(21 + index));
      expect(laidOut.pages.findIndex((page) => wordsOf(page).includes(printedDate))).toBeLessThan(
        longer.pages.findIndex((page) => wordsOf(page).includes(printedDate)),
      );
    }
  });

  test("is told to a flowing format by the first block that begins on it", () => {
    for (const { pages, body, closing } of growingDocuments.map(layout).filter(isCloser)) {
      const page = wordsOf(pages.find((each) => wordsOf(each).includes(printedDate)));
      const closer = body.filter(({ line }) => line === closing.line);
      expect(closing.line).toBe(docxPitch - 26);
      expect(closer).toEqual(body.slice(-closer.length));
      expect(page.split(sentence).length - 1).toBe(closer.length);
    }
  });
});

const tied = (body: readonly Block[]) => layout(documentOf(1, { body })).body.map(({ tie }) => tie);

test("the last blocks are tied to 署名: one, or two where the last has a single line", () => {
  expect(tied([lines(3), lines(1)])).toEqual(["lines", "lines"]);
  expect(tied([lines(3), lines(2)])).toEqual([undefined, "lines"]);
  expect(tied([lines(1)])).toEqual(["lines"]);
});

describe("a table that ends a paper without 署名", () => {
  const slip: Block = {
    type: "table",
    columns: [{ head: "签收单位", share: 1, align: "center" }],
    rows: [{ type: "cells", cells: [["市水利局"]], sealed: true }],
  };
  const { signature: _signature, imprint: _imprint, ...plain } = documentOf(1);
  const slipsAfter = (...ends: readonly Block[]) =>
    Array.from({ length: 24 }, (_, index) =>
      layout({ ...plain, body: [...paragraphs(10 + index), lines(3), ...ends, slip] }),
    );

  test.each([
    ["a paragraph of three lines", []],
    ["a single line", [{ type: "paragraph", text: "联系单位：市督查局" } as const]],
  ])("has two lines of text above it on its page, after %s", (_, ends) => {
    for (const laidOut of slipsAfter(...ends)) {
      // 7.3.5.5 lets lines stand closer for 署名 only.
      expect(isCloser(laidOut)).toBe(false);
      const page = pageWith(laidOut, "签收单位");
      expect(wordsOf(page)).toContain("市水利局");
      expect(baselines(page).length).toBeGreaterThanOrEqual(2 + ends.length);
      const ties = [...ends.map(() => "lines"), "lines", "head"];
      expect(laidOut.body.map(({ tie }) => tie).filter(Boolean)).toEqual(ties);
    }
  });

  test("comes with less white round tables only where that saves a page", () => {
    const table: Block = { ...slip, rows: [{ type: "cells", cells: [[..."甲乙丙丁戊"]] }] };
    const tables = [table, lines(1), table, lines(1), table, lines(1)];
    const airs = Array.from({ length: 24 }, (_, index) => {
      const text = paragraphs(10 + index);
      const laidOut = layout({ ...plain, body: [...text, ...tables, slip] });
      const usual = layout({ ...plain, body: [...text, ...tables, slip, lines(1)] });
      const rows = ({ body }: typeof laidOut) => body.find(({ room }) => room)?.room?.lines ?? 0;
      return { fewer: rows(laidOut) < rows(usual), pages: laidOut.pages.length };
    });
    expect(airs.some(({ fewer }) => fewer)).toBe(true);
    expect(airs.some(({ fewer }) => !fewer)).toBe(true);
  });

  test("does not join what has nothing after it", () => {
    const { body } = layout({ ...plain, body: paragraphs(30) });
    expect(body.filter(({ tie }) => tie)).toEqual([]);
  });
});
