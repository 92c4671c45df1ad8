import { describe, expect, test } from "@jest/globals";
import type { Page, PageItem, TextItem } from "../../../../src/layout/page.ts";
import { buildPdfDefinition } from "../../../../src/write/pdf/definition.ts";
import { faces } from "../../../support/faces.ts";
import { layout } from "../../../support/laid-out.ts";
import { sampleDocument } from "../../../support/sample-document.ts";

const information = {
  faces,
  title: "通报",
  properties: { creator: "平顶山市督查局", created: { year: 2013, month: 7, day: 9 } },
};
const text: TextItem = {
  type: "text",
  x: 25.4,
  baseline: 50.8,
  text: "国家3G",
  face: "仿宋",
  size: 16,
  tracking: -0.2,
  colour: "red",
};
const pagesOf = (items: readonly PageItem[]): readonly Page[] => [
  { orientation: "portrait", items, number: 1 },
  { orientation: "portrait", items: [] },
];
const content = (items: readonly PageItem[]) =>
  buildPdfDefinition({ ...information, pages: pagesOf(items) }).content;

describe("a piece of text", () => {
  test("lies with its baseline where layout put it, whatever the face's ascent", () => {
    const nodes = content([text, { ...text, face: "宋体" }]) as { absolutePosition: { y: number } }[];
    expect(nodes[1]?.absolutePosition.y).toBeCloseTo(144 - 0.88 * 16, 6);
    expect(nodes[2]?.absolutePosition.y).toBeCloseTo(144 - 0.8 * 16, 6);
  });

  test("is not wrapped, kerned or moved", () => {
    expect((content([text]) as unknown[])[1]).toMatchObject({
      text: "国家3G",
      font: "仿宋",
      fontSize: 16,
      characterSpacing: -0.2,
      color: "#ff0000",
      noWrap: true,
      fontFeatures: { kern: false, liga: false },
      absolutePosition: { x: 72 },
    });
  });

  test("that is turned is left to pdfkit", () => {
    expect(content([{ ...text, turned: true }])).toHaveLength(2);
  });
});

test("rules keep their ends and thickness", () => {
  const rule = {
    type: "rule",
    x1: 0,
    y1: 25.4,
    x2: 50.8,
    y2: 25.4,
    thickness: 25.4,
    colour: "black",
  } as const;
  expect((content([rule]) as unknown[])[1]).toEqual({
    canvas: [{ type: "line", x1: 0, y1: 72, x2: 144, y2: 72, lineWidth: 72, lineColor: "#000000" }],
    absolutePosition: { x: 0, y: 0 },
  });
});

test("every page is opened, an empty one too", () => {
  const opened = (content([]) as { pageBreak?: string; pageOrientation: string }[]).map((node) => [
    node.pageBreak,
    node.pageOrientation,
  ]);
  expect(opened).toEqual([
    [undefined, "portrait"],
    ["before", "portrait"],
  ]);
});

test("a definition is new every time", () => {
  const { pages } = layout(sampleDocument());
  const [one, other] = [1, 2].map(() => buildPdfDefinition({ ...information, pages }));
  expect(one).toEqual(other);
  expect(one?.content).not.toBe(other?.content);
});
