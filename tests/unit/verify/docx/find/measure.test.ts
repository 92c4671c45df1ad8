import { describe, expect, test } from "@jest/globals";
import type { DocxParagraph, DocxSection } from "../../../../../src/verify/docx/read/document.ts";
import {
  cellsOf,
  firstIndent,
  lineBox,
  type PlacedParagraph,
  spanOf,
  topOf,
  whiteBetween,
} from "../../../../../src/verify/docx/find/measure.ts";

const section: DocxSection = {
  blocks: [],
  continuous: false,
  headers: [],
  width: 11906,
  height: 16838,
  margins: { top: 1960, bottom: 1847, left: 1587, right: 1474, footer: 1447, gutter: 0 },
  grid: { type: "lines", linePitch: 592, charSpace: 0 },
  titlePage: false,
  columns: 1,
  framed: false,
  footers: {},
};

const placed = (text: string, properties: Partial<DocxParagraph> = {}, size = 16): PlacedParagraph => ({
  section,
  paragraph: {
    type: "paragraph",
    index: 1,
    style: "",
    text,
    runs: [{ text, size, tracking: -5 }],
    breaksPage: false,
    boxes: [],
    lines: [],
    line: 589,
    lineRule: "exact",
    ...properties,
  },
});

test("figures and half-width marks are half a character", () => {
  expect(cellsOf("2013年7月10日")).toBe(6.5);
  expect(cellsOf("（一）")).toBe(3);
});

describe("an indent", () => {
  test.each([
    ["in twips", { firstLine: 640 }, 11.29],
    ["in characters, which beat twips", { firstLine: 100, firstLineChars: 200 }, 11.29],
    ["in characters up to where the first line hangs out", { leftChars: 200, firstLineChars: -300 }, 11.29],
    ["that hangs back from the left one", { left: 1600, firstLine: -960 }, 11.29],
  ])("%s", (_name, properties, wanted) => {
    expect(firstIndent(placed("公文", properties))).toBeCloseTo(wanted, 2);
  });

  test("typed as blanks counts like them", () => {
    expect(firstIndent(placed("\u3000\u3000公文"))).toBeCloseTo(11.29, 2);
  });
});

describe("a line of one paragraph stands", () => {
  const width = 2 * 5.556;

  test.each([
    ["at the left", {}, 28],
    ["at the right, less its indent", { alignment: "right" as const, right: 1260 }, 184 - 22.225 - width],
    ["in the middle", { alignment: "center" as const }, 106 - width / 2],
  ])("%s", (_name, properties, left) => {
    expect(spanOf(placed("公文", properties)).left).toBeCloseTo(left, 1);
  });
});

describe("the height of a line", () => {
  test("is what the file says when it is exact", () => {
    expect(lineBox(placed("公文"))).toMatchObject({ exact: true });
    expect(lineBox(placed("公文")).height).toBeCloseTo(10.39, 2);
  });

  test("is a row of the grid when it is left to the grid, two for large type", () => {
    const onGrid = { lineRule: "auto", line: 240 };
    expect(lineBox(placed("公文", onGrid)).height).toBeCloseTo(10.44, 2);
    expect(lineBox(placed("公文", onGrid, 30)).height).toBeCloseTo(20.88, 2);
    expect(lineBox(placed("公文", onGrid)).exact).toBe(false);
  });

  test("grows with the type when the paragraph keeps off the grid", () => {
    const off = { lineRule: "auto", line: 480, snapToGrid: false };
    expect(lineBox(placed("公文", off)).height).toBeCloseTo(2 * 1.3 * 5.644, 2);
  });
});

describe("down the page", () => {
  const flow = [placed("标题", { after: 589 }), placed(""), placed("公文"), placed("正文")];

  test("lines, spacing and empty paragraphs add up", () => {
    expect(topOf(flow, 0)).toBeCloseTo(34.57, 2);
    expect(topOf(flow, 2)).toBeCloseTo(34.57 + 3 * 10.39, 2);
  });

  test("the white between type counts the leads on both sides", () => {
    const lead = 10.39 - 5.644;
    expect(whiteBetween(flow, 2, 3)).toBeCloseTo(lead, 2);
    expect(whiteBetween(flow, 0, 2)).toBeCloseTo(lead + 2 * 10.39, 2);
  });
});
