import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import type { CourseMonth } from "../../src/model/output/course-month.ts";
import { overviewHtml } from "../../src/write/html/overview.ts";
import { noticeDrawn } from "../support/pdf/drawn-papers.ts";
import { assessSmall } from "../support/years/small-month.ts";

/* 全年 of twelve months where there is room for three of them: on a telephone, and on paper. */

/** In milliseconds: a machine with other work takes its time. */
const patience = 200_000;

const december = assessSmall({
  month: 12,
  reports: { 市农业局: { 6: { figures: { 高标准粮田: "10" }, grade: "已完成" } } },
});
const course = Array.from({ length: 12 }, (_, index): CourseMonth => {
  const month = { year: 2013, month: index + 1 };
  return { month, facts: { ...december, month }, errors: 0 };
});
const overview = overviewHtml({
  assessment: december,
  receipts: [],
  supervised: [],
  notice: noticeDrawn(december),
  course,
  isPublic: false,
  persons: [],
});

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await page.setContent(overview);
}, patience);
afterAll(() => browser.close());

/** Scrolls every frame of 全年 to its end, and tells of each where its last month and the name of its row are then. */
const atTheEnd = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".months, .line .scroll")].map((frame) => {
      frame.scrollLeft = frame.scrollWidth;
      frame.scrollTop = frame.scrollHeight;
      const box = frame.getBoundingClientRect();
      const holds = (cell: Element | null | undefined): boolean => {
        const { left, right, top, bottom } = cell?.getBoundingClientRect() ?? box;
        return left >= box.left && right <= box.right + 1 && top >= box.top && bottom <= box.bottom + 1;
      };
      const row = frame.querySelector("tbody tr:last-child");
      return {
        label: frame.ariaLabel,
        frame: box.left >= 0 && box.right <= innerWidth && box.height <= innerHeight,
        last: holds(row?.lastElementChild),
        name: holds(row?.querySelector(".name, th")),
        head: holds(frame.querySelector("thead th:last-child")),
      };
    }),
  );

describe.each([
  [390, 844],
  [768, 1024],
  [1366, 768],
])("on a screen of %d × %d", (width, height) => {
  test(
    "the last month is reached, with the names of the rows and the months in sight",
    async () => {
      await page.setViewportSize({ width, height });
      const frames = await atTheEnd();
      expect(frames.length).toBeGreaterThan(3);
      for (const { label, ...told } of frames)
        expect({ label, ...told }).toEqual({ label, frame: true, last: true, name: true, head: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    },
    patience,
  );
});

describe.each([
  ["upright", 680],
  ["across", 1009],
])("on a sheet of A4 %s", (_, width) => {
  test(
    "every month is printed within the sheet",
    async () => {
      // 210 or 297 mm without the margins of 15 mm, in the pixels of a printed page.
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media: "print" });
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll(".heat, .line table")]
          .map((table) => table.getBoundingClientRect().right - innerWidth)
          .filter((millimetres) => millimetres > 0),
      );
      expect(beyond).toEqual([]);
      const hidden = await page.evaluate(
        () =>
          [...document.querySelectorAll(".months, .line .scroll")].filter(
            (frame) => getComputedStyle(frame).overflowX !== "visible",
          ).length,
      );
      expect(hidden).toBe(0);
      await page.emulateMedia({ media: "screen" });
    },
    patience,
  );
});
