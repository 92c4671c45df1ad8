import { expect, test } from "@jest/globals";
import type { Page, TextItem } from "../../../../src/layout/page.ts";
import { emBox, pointsToMillimetres } from "../../../../src/layout/standard.ts";
import { outlines } from "../../../../src/write/ofd/outlines.ts";
import { indentedXml, xmlTree } from "../../../support/docx/xml-tree.ts";

const heading = (level: number, text: string, baseline = 100): TextItem => ({
  type: "text",
  x: 28,
  baseline,
  text,
  face: "黑体",
  size: 16,
  tracking: 0,
  colour: "black",
  bookmark: { level, text },
});

const page = (...items: readonly TextItem[]): Page => ({ orientation: "portrait", items });

/** Where a reader is led to for a line with this baseline. */
const top = (baseline: number): string =>
  String(Math.round((baseline - emBox.above * pointsToMillimetres(16) - 4) * 1e5) / 1e5);

/** What leads to such a line of a page, as it is indented. */
const place = (id: number, baseline: number, depth: string): string =>
  `${depth}  ofd:Actions\n${depth}    ofd:Action Event="CLICK"\n${depth}      ofd:Goto\n${depth}        ofd:Dest Type="XYZ" PageID="${id}" Left="0" Top="${top(baseline)}"`;

test("a heading stands under the one above it, and leads to its page a little above its line", () => {
  const pages = [page(heading(1, "一、总体"), heading(2, "（一）工业")), page(heading(1, "二、问题", 150))];
  expect(indentedXml(xmlTree(outlines(pages, (index) => 10 + index) ?? ""))).toBe(
    [
      "ofd:Outlines",
      '  ofd:OutlineElem Title="一、总体" Expanded="false"',
      place(10, 100, "  "),
      '    ofd:OutlineElem Title="（一）工业"',
      place(10, 100, "    "),
      '  ofd:OutlineElem Title="二、问题"',
      place(11, 150, "  "),
    ].join("\n"),
  );
});

test("a heading at the head of a page leads to the page's edge, not above it", () => {
  expect(outlines([page(heading(1, "一、总体", 5))], () => 1)).toContain('Top="0"');
});

test("a paper without headings has no outline", () => {
  expect(outlines([page()], () => 1)).toBeUndefined();
});
