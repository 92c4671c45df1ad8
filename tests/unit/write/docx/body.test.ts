import { describe, expect, test } from "@jest/globals";
import type { Block } from "../../../../src/model/document.ts";
import { blocks } from "../../../../src/write/docx/body.ts";
import { renderedChildren } from "../../../support/docx-render.ts";
import { smallTable } from "../../../support/small-notice.ts";
import { childOf, elementsOf, type XmlElement } from "../../../support/xml-tree.ts";

const area = { width: 8845, height: 13031 };
const body: readonly Block[] = [
  { type: "paragraph", text: "甲" },
  { type: "heading", level: 1, number: "一、", text: "乙" },
  { type: "paragraph", text: "丙" },
];
const render = (content: readonly Block[], options: Parameters<typeof blocks>[2]) =>
  renderedChildren(blocks(content, area, options));
const has = (paragraph: XmlElement, name: string): boolean => childOf(paragraph, "w:pPr", name) !== undefined;

describe("blocks that stay with what follows", () => {
  test("are kept with it, two lines of the last at least", async () => {
    const [first, heading, last] = await render(body, { joined: { from: 1, to: 3 } });
    expect([first, heading, last].map((each) => each && has(each, "w:keepNext"))).toEqual([
      false,
      true,
      true,
    ]);
    expect([first, heading, last].map((each) => each && has(each, "w:widowControl"))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("may be text before a table that ends the paper, whose head stays with its first row", async () => {
    const rendered = await render([...body, smallTable], { joined: { from: 2, to: 3 } });
    expect(rendered.slice(0, 3).map((each) => has(each, "w:keepNext"))).toEqual([false, true, true]);
    const rows = elementsOf(rendered[3] as XmlElement, "w:tr");
    expect(rows.map((row) => elementsOf(row, "w:keepNext").length > 0)).toEqual([true, true, false, false]);
  });

  test("are none unless it is said", async () => {
    const rendered = await render(body, {});
    expect(rendered.filter((each) => has(each, "w:widowControl"))).toEqual([]);
  });

  test("keep the last row of a table and the line below it", async () => {
    const [table, line] = await render([smallTable], { joined: { from: 0, to: 1 } });
    const rows = table ? elementsOf(table, "w:tr") : [];
    const kept = rows.map((row) => elementsOf(row, "w:p").every((each) => has(each, "w:keepNext")));
    expect(kept).toEqual([false, true, false, true]);
    expect(line && has(line, "w:keepNext")).toBe(true);
  });
});

test("a table's last row is kept with the note below it", async () => {
  const [table] = await render([smallTable, { type: "note", text: "注：数据由市统计局提供。" }], {});
  const rows = table ? elementsOf(table, "w:tr") : [];
  const kept = rows.map((row) => elementsOf(row, "w:p").every((each) => has(each, "w:keepNext")));
  expect(kept).toEqual([false, true, false, true]);
});

test("lines are closer from a block on", async () => {
  const rendered = await render(body, { closer: { from: 1, line: 563 } });
  expect(rendered.map((each) => childOf(each, "w:pPr", "w:spacing")?.attributes["w:line"])).toEqual([
    undefined,
    "563",
    "563",
  ]);
});
