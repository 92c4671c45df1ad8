import { describe, expect, test } from "@jest/globals";
import { docxPitch } from "../../../../../src/layout/grid/docx-profile.ts";
import type { SetBlock } from "../../../../../src/layout/set-document.ts";
import type { Block } from "../../../../../src/model/papers/document.ts";
import { blocks } from "../../../../../src/write/docx/elements/body.ts";
import { renderedChildren } from "../../../../support/docx/docx-render.ts";
import { documentOf, growingDocuments, layout } from "../../../../support/docx/laid-out.ts";
import { smallTable } from "../../../../support/years/small-notice.ts";
import { childOf, elementsOf, type XmlElement } from "../../../../support/docx/xml-tree.ts";

const body: readonly Block[] = [
  { type: "paragraph", text: "甲" },
  { type: "heading", level: 1, number: "一、", text: "乙" },
  { type: "paragraph", text: "丙" },
];
const { signature: _signature, imprint: _imprint, ...plain } = documentOf(1);

const render = (set: readonly SetBlock[]) => renderedChildren(blocks(set, { width: 8845, height: 13031 }));
/** Blocks with 署名 after them, and with nothing. */
const signed = (content: readonly Block[]) => render(layout(documentOf(1, { body: content })).body);
const unsigned = (content: readonly Block[]) => render(layout({ ...plain, body: content }).body);
const has = (paragraph: XmlElement, name: string): boolean => childOf(paragraph, "w:pPr", name) !== undefined;

describe("blocks that stay with what follows", () => {
  test("are kept with it, two lines of the last at least", async () => {
    const [first, heading, last] = await signed(body);
    expect([first, heading, last].map((each) => each && has(each, "w:keepNext"))).toEqual([
      false,
      true,
      true,
    ]);
    expect([first, heading, last].map((each) => each && has(each, "w:widowControl"))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("may be text before a table that ends the paper, whose head stays with its first row", async () => {
    const rendered = await unsigned([...body, smallTable]);
    expect(rendered.slice(0, 3).map((each) => has(each, "w:keepNext"))).toEqual([false, true, true]);
    const rows = elementsOf(rendered[3] as XmlElement, "w:tr");
    expect(rows.map((row) => elementsOf(row, "w:keepNext").length > 0)).toEqual([true, true, true, false]);
  });

  test("may be a heading far above 署名, which never stands last on a page", async () => {
    const rendered = await signed([...body, ...body]);
    expect(rendered.slice(0, 6).map((each) => has(each, "w:keepNext"))).toEqual([
      false,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test("are none unless it is said", async () => {
    const rendered = await unsigned(body);
    expect(rendered.filter((each) => has(each, "w:widowControl"))).toEqual([]);
  });

  test("keep the last row of a table and the line below it", async () => {
    const [table, line] = await signed([smallTable]);
    const rows = table ? elementsOf(table, "w:tr") : [];
    const kept = rows.map((row) => elementsOf(row, "w:p").every((each) => has(each, "w:keepNext")));
    expect(kept).toEqual([false, true, true, true]);
    expect(line && has(line, "w:keepNext")).toBe(true);
  });
});

test("a table's last row is kept with the note below it", async () => {
  const [table] = await unsigned([smallTable, { type: "note", text: "注：数据由市统计局提供。" }]);
  const rows = table ? elementsOf(table, "w:tr") : [];
  const kept = rows.map((row) => elementsOf(row, "w:p").every((each) => has(each, "w:keepNext")));
  expect(kept).toEqual([false, true, true, true]);
});

test("a note has the size of its table", async () => {
  const wide = { ...smallTable, columns: [...smallTable.columns, ...smallTable.columns] };
  const note = { type: "note", text: "注：数据由市统计局提供。" } as const;
  const [, small, , , usual] = await unsigned([wide, note, ...body.slice(0, 1), smallTable, note]);
  const styles = [small, usual].map(
    (each) => each && childOf(each, "w:pPr", "w:pStyle")?.attributes["w:val"],
  );
  expect(styles).toEqual(["SmallTableNote", "TableNote"]);
  expect(small && childOf(small, "w:pPr", "w:ind")?.attributes["w:hanging"]).toBe(String(2 * 10.5 * 20));
});

test("lines are closer from a block on", async () => {
  const set = growingDocuments.map(layout).find(({ closing }) => closing.line < docxPitch);
  if (!set) throw new Error("no lines are closer");
  const lines = (await render(set.body)).map(
    (each) => childOf(each, "w:pPr", "w:spacing")?.attributes["w:line"],
  );
  const first = lines.indexOf(String(set.closing.line));
  expect(first).toBeGreaterThan(0);
  expect(lines).toEqual(lines.map((_, index) => (index < first ? undefined : String(set.closing.line))));
});

test("the lines above and below a table leave it its room", async () => {
  const set = layout({ ...plain, body: [...body, smallTable, ...body] }).body;
  const { room } = set[3] ?? {};
  expect(room?.lines).toBeGreaterThan(1);
  const [, , above, , below] = (await render(set)).map(
    (each) => childOf(each, "w:pPr", "w:spacing")?.attributes,
  );
  const distances = Number(above?.["w:after"]) + Number(below?.["w:before"]);
  const height = ((room?.height ?? 0) * 1440) / 25.4;
  expect(Math.abs(distances + height - ((room?.lines ?? 0) - 1) * docxPitch)).toBeLessThan(1);
});
