import { describe, expect, test } from "@jest/globals";
import { flow } from "../../../../src/layout/flowing/flow.ts";
import { emptyLines } from "../../../../src/layout/flowing/piece.ts";
import type { Piece } from "../../../../src/layout/flowing/piece.ts";
import type { TextItem } from "../../../../src/layout/page.ts";
import { lineTop, portraitArea } from "../../../../src/layout/grid/page-area.ts";
import { grid, pointsToMillimetres } from "../../../../src/layout/standard.ts";

const item = (text: string, baseline: number): TextItem => ({
  type: "text",
  x: 0,
  baseline,
  text,
  face: "仿宋",
  size: 16,
  tracking: 0,
  colour: "black",
});
const line = (text: string, keepWithNext = false): Piece => ({
  height: pointsToMillimetres(grid.size),
  place: "line",
  keepWithNext,
  draw: (top) => [item(text, top)],
});
const row = (text: string, height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  place: "free",
  keepWithNext: false,
  draw: (top, last) => [item(last ? `${text}.` : text, top)],
  ...more,
});
const lines = (count: number, keepWithNext = false): readonly Piece[] =>
  Array.from({ length: count }, (_, index) => line(String(index + 1), keepWithNext));
const texts = (pieces: readonly Piece[], start?: number) =>
  flow(pieces, { area: portraitArea, ...(start !== undefined && { start }) }).map((page) =>
    page.items.map((one) => (one.type === "text" ? one.text : "")),
  );

test("a page takes 22 lines, the last one on the lower edge", () => {
  const pages = flow(lines(23), { area: portraitArea });
  expect(pages.map((page) => page.items.length)).toEqual([22, 1]);
  expect(pages[0]?.bottom).toBeCloseTo(262, 6);
});

test("the first page begins below what stands on it", () => {
  expect(texts(lines(8), lineTop(portraitArea, 15) - 2).map((page) => page.length)).toEqual([7, 1]);
});

test("a line keeps its distance from what stands above it", () => {
  expect(texts(lines(8), lineTop(portraitArea, 15) - 1).map((page) => page.length)).toEqual([6, 2]);
});

test("a table that begins a page stands at its upper edge", () => {
  const [page] = flow([row("表", 7, { gap: 2 })], { area: portraitArea });
  expect(page?.items[0]).toMatchObject({ baseline: portraitArea.top });
});

const cut = (text: string, height: number, least: number): Piece =>
  row(text, height, {
    cut: {
      forced: false,
      least,
      leastWithText: least,
      into: (room) => [row(`${text}1`, room), row(`${text}2`, height - room)],
    },
  });

const words = (pieces: readonly Piece[]) =>
  texts(pieces).map((page) => page.map((text) => text.replace(".", "")));

describe("a piece that may be cut", () => {
  test("stays whole where the page has room for it", () => {
    expect(words([row("甲", 100), cut("乙", 100, 50)])).toEqual([["甲", "乙"]]);
  });

  test("is cut where the page has as much room for it as it asks", () => {
    expect(words([row("甲", 170), cut("乙", 100, 50), row("丙", 10)])).toEqual([
      ["甲", "乙1"],
      ["乙2", "丙"],
    ]);
  });

  test("goes to the next page whole where it has less, or would leave no more than a fifth of the page", () => {
    expect(words([row("甲", 176), cut("乙", 100, 50)])).toEqual([["甲"], ["乙"]]);
    expect(words([row("甲", 179), cut("乙", 100, 46)])).toEqual([["甲", "乙1"], ["乙2"]]);
    expect(words([row("甲", 181), cut("乙", 100, 30)])).toEqual([["甲"], ["乙"]]);
  });

  test("is cut where what stays with it would be white too", () => {
    const kept = row("节", 8, { keepWithNext: true });
    const parted = [["甲", "节", "头", "乙1"], ["乙2"]];
    const head = row("头", 8, { keepWithNext: true });
    expect(words([row("甲", 178), kept, head, cut("乙", 100, 30)])).toEqual(parted);
  });

  test("is cut below what must stay with it, and stays with what follows", () => {
    const kept = row("节", 8, { keepWithNext: true });
    const tied = { ...cut("乙", 100, 50), keepWithNext: true };
    expect(words([row("甲", 160), kept, tied, row("注", 10)])).toEqual([
      ["甲", "节", "乙1"],
      ["乙2", "注"],
    ]);
    expect(words([row("甲", 120), tied, row("注", 10)])).toEqual([
      ["甲", "乙1"],
      ["乙2", "注"],
    ]);
    expect(words([row("甲", 172), kept, tied, row("注", 10)])).toEqual([["甲"], ["节", "乙", "注"]]);
  });
});

describe("a row that misses its page by little", () => {
  const lower = (text: string, height: number, more: Partial<Piece> = {}): Piece =>
    row(text, height, { tightened: (less) => lower(text, height - less, more), ...more });
  const rows = (count: number, height: number): readonly Piece[] =>
    Array.from({ length: count }, (_, index) => lower(String(index + 1), height));

  test("is brought in, the rows above it as much lower each", () => {
    const [page, ...others] = flow(rows(22, 10.35), { area: portraitArea });
    expect(others).toEqual([]);
    expect(page?.bottom).toBeLessThanOrEqual(262);
    const heights = page?.pieces.map(({ piece }) => piece.height) ?? [];
    expect(heights[0]).toBeLessThan(10.3);
    expect(new Set(heights.slice(0, -1).map((each) => each.toFixed(6))).size).toBe(1);
    const tops = page?.pieces.map(({ top }) => top) ?? [];
    expect(tops[21]).toBeCloseTo(37 + 21 * (heights[0] ?? 0), 6);
  });

  test("is brought in with the note below it", () => {
    const note = row("注", 6);
    const tied = { ...lower("末", 10.35), keepWithNext: true };
    expect(flow([...rows(20, 10.35), tied, note], { area: portraitArea })).toHaveLength(1);
  });

  test.each([
    ["misses it by more than 3 mm", rows(22, 10.42)],
    ["would take more from each row than its white allows", rows(3, 75.6)],
    ["follows rows that have none to give", Array.from({ length: 22 }, () => row("行", 10.3))],
  ])("begins the next page where it %s", (_, pieces) => {
    expect(flow(pieces, { area: portraitArea })).toHaveLength(2);
  });
});

const raisable = (text: string, height: number): Piece =>
  row(text, height, { raised: (extra) => raisable(text, height + extra) });
/** The heights of what stands on the second page, its rows behind one that fills the first. */
const heights = (...rows: readonly Piece[]): readonly number[] =>
  flow([row("前", 223), ...rows, line("后")], { area: portraitArea })[1]?.pieces.map(
    ({ piece }) => piece.height,
  ) ?? [];

describe("below a table that comes over from the page before", () => {
  test("a gap of more than a line goes to its rows", () => {
    const [first = 0, second = 0] = heights(raisable("甲", 3.15), raisable("乙", 3.15));
    expect(first).toBeGreaterThan(5);
    expect(first).toBeLessThan(6);
    expect(second).toBeCloseTo(first, 6);
  });

  test("no row is raised by more than three millimetres", () => {
    expect(heights(raisable("甲", 6.3))[0]).toBe(6.3);
  });
});

test("a heading is never the last line of a page", () => {
  expect(texts([...lines(21), line("一、", true), line("文")])[1]).toEqual(["一、", "文"]);
});

test("headings of several levels go along together", () => {
  const pieces = [...lines(20), line("一、", true), line("（一）", true), line("文"), line("文")];
  expect(texts(pieces)[1]).toEqual(["一、", "（一）", "文", "文"]);
});

test("what is kept together but longer than a page flows on", () => {
  expect(texts(lines(30, true)).map((page) => page.length)).toEqual([22, 8]);
});

test("an empty line that only separates is dropped at the top of a page", () => {
  const pages = flow([...lines(22), ...emptyLines(1, false), line("下")], { area: portraitArea });
  expect(pages[1]?.items).toEqual([item("下", lineTop(portraitArea, 0))]);
});

test("text after a table goes back to the grid", () => {
  const [page] = flow([line("上"), row("表", 7, { gap: 2 }), line("下")], { area: portraitArea });
  const tops = page?.items.map((one) => (one.type === "text" ? one.baseline : 0)) ?? [];
  expect(tops[1]).toBeCloseTo(lineTop(portraitArea, 0) + 5.644 + 2, 2);
  expect(tops[2]).toBeCloseTo(lineTop(portraitArea, 2), 6);
});

test("a table's head is repeated and its end is marked on each page", () => {
  const head = row("头", 10, { keepWithNext: true });
  const rows = Array.from({ length: 30 }, (_, index) => row(`${index + 1}`, 10, { repeated: head }));
  const pages = texts([head, ...rows, line("后")]);
  expect(pages[0]?.[0]).toBe("头");
  expect(pages[0]?.at(-1)).toBe("21.");
  expect(pages[1]?.slice(0, 2)).toEqual(["头", "22"]);
  expect(pages[1]?.slice(-2)).toEqual(["30.", "后"]);
});

test("a section row goes with the row below it", () => {
  const head = row("头", 10, { keepWithNext: true });
  const more = { repeated: head };
  const rows = Array.from({ length: 20 }, (_, index) => row(`${index + 1}`, 10, more));
  const pages = texts([head, ...rows, row("节", 10, { ...more, keepWithNext: true }), row("尾", 10, more)]);
  expect(pages[1]).toEqual(["头", "节", "尾."]);
});

test("text that is tied to a row too high for its page leaves it, and the row keeps its head", () => {
  const head = row("头", 9, { keepWithNext: true });
  const high = row("行", 214, { repeated: head });
  expect(words([...lines(5, false), ...lines(1, true), head, high])).toEqual([
    ["1", "2", "3", "4", "5", "1"],
    ["头", "行"],
  ]);
});

test("a row that is made lower stays with what it was kept with", () => {
  const lower = (height: number): Piece => row("甲", height, { tightened: (less) => lower(height - less) });
  const rows = Array.from({ length: 25 }, () => lower(8.7));
  const pages = flow([{ ...lower(8.7), keepWithNext: true }, ...rows], { area: portraitArea });
  const [first] = pages[0]?.pieces ?? [];
  expect(pages).toHaveLength(1);
  expect(first?.piece.height).toBeLessThan(8.7);
  expect(first?.piece.keepWithNext).toBe(true);
});
