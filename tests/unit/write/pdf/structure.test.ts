import { describe, expect, test } from "@jest/globals";
import type { PageItem } from "../../../../src/layout/page.ts";
import type { Part } from "../../../../src/layout/part.ts";
import type { ContentOnPage, StructureElement } from "../../../../src/write/pdf/structure.ts";
import { markedRuns, structureOf } from "../../../../src/write/pdf/structure.ts";
import { layout } from "../../../support/docx/laid-out.ts";
import { sampleDocument } from "../../../support/years/sample-document.ts";

const text = (words: string, part?: Part): PageItem => ({
  type: "text",
  x: 28,
  baseline: 40,
  text: words,
  face: "仿宋",
  size: 16,
  tracking: 0,
  colour: "black",
  ...(part && { part }),
});

/** An element in one line: its type, its attributes but for their owner, and the pages of what it holds. */
const shown = (child: StructureElement | ContentOnPage): string => {
  if (!("type" in child)) return `${child.page}/${child.place}`;
  const { type, attributes = {}, children } = child;
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    key === "O" ? [] : [`.${key}=${value}`],
  );
  return `${type}${said.join("")}(${children.map(shown).join(" ")})`;
};

const structure = (...pages: readonly (readonly PageItem[])[]): string =>
  shown(structureOf(pages.map((items) => markedRuns({ items }))));

test("parts come in the order in which they begin; one that goes over a page is one element", () => {
  const [one, other]: readonly Part[] = [{ type: "paragraph" }, { type: "paragraph" }];
  expect(structure([text("甲", one), text("乙", one), text("丙", other)], [text("丁", other)])).toBe(
    "Document(P(0/0) P(0/1 1/0))",
  );
});

test("what is part of nothing is no content, and parts what stands around it", () => {
  const part: Part = { type: "paragraph" };
  expect(structure([text("甲", part), text("— 1 —"), text("乙", part)])).toBe("Document(P(0/0 0/1))");
});

test("a heading is one level below the one it stands under, whatever was skipped in print", () => {
  const levels = [0, 1, 3, 4, 3, 2, 1, 2, 0, 1] as const;
  const items = levels.map((level) => text("题", { type: "heading", level }));
  expect(structure(items).match(/H\d/gu)?.join(" ")).toBe("H1 H2 H3 H4 H3 H3 H2 H3 H1 H2");
});

describe("a table", () => {
  const table = { type: "table" } as const;
  const head = { type: "row", within: table, cells: 2, headers: 1 } as const;
  const row = { type: "row", within: table, cells: 2, headers: 1 } as const;
  const section = { type: "row", within: table, cells: 1, headers: 0 } as const;
  const cell: Part = { type: "cell", within: row, place: 1, columns: 1 };

  test("names its columns, spans what stands over all, and keeps empty cells", () => {
    const items = [
      text("序号", { type: "head", within: head, place: 0, columns: 1 }),
      text("备注", { type: "head", within: head, place: 1, columns: 1 }),
      text("一、", { type: "cell", within: section, place: 0, columns: 2 }),
      text("甲", cell),
    ];
    const heads = "THead(TR(TH.Scope=Column(0/0) TH.Scope=Column(0/1)))";
    expect(structure(items)).toBe(`Document(Table(${heads} TBody(TR(TD.ColSpan=2(0/2)) TR(TD() TD(0/3)))))`);
  });

  test("has the cells that say what a row is about as the row's heads", () => {
    const items = [text("1", { ...cell, place: 0 }), text("甲", cell)];
    expect(structure(items)).toBe("Document(Table(TBody(TR(TH.Scope=Row(0/0) TD(0/1)))))");
  });

  test("has one cell for what stands in it on two pages, paragraph by paragraph", () => {
    const [one, other]: readonly Part[] = [1, 2].map(() => ({ type: "paragraph", within: cell }));
    expect(structure([text("甲", one), text("乙", other)], [text("丙", other)])).toBe(
      "Document(Table(TBody(TR(TD() TD(P(0/0) P(0/1 1/0))))))",
    );
  });
});

test("a list has its entries with their numbers and their text", () => {
  const list = { type: "list" } as const;
  const items = [1, 2].flatMap((n) => {
    const entry = { type: "entry", within: list } as const;
    return [text(`${n}. `, { type: "label", within: entry }), text("一览表", entry)];
  });
  expect(structure(items)).toBe(
    "Document(L.ListNumbering=Decimal(LI(Lbl(0/0) LBody(0/1)) LI(Lbl(0/2) LBody(0/3))))",
  );
});

const widthOf = (cell: StructureElement | ContentOnPage): number =>
  "type" in cell ? Number(cell.attributes?.ColSpan ?? 1) : 0;

const rowsOf = ({ children }: StructureElement): readonly (StructureElement | ContentOnPage)[] =>
  children.flatMap((part) => ("type" in part ? part.children : []));

test("every row of the sample's tables stands over all columns of its table", () => {
  const tables = structureOf(layout(sampleDocument()).pages.map(markedRuns)).children.flatMap((child) =>
    "type" in child && child.type === "Table" ? [child] : [],
  );
  const widths = tables.map((table) => [
    ...new Set(
      rowsOf(table).map((row) =>
        "type" in row ? row.children.reduce((sum, cell) => sum + widthOf(cell), 0) : 0,
      ),
    ),
  ]);
  expect(widths).toEqual([[5], [7], [4]]);
});

test("a bar of a chart is a figure in its cell, told in words; its table says how to read it", () => {
  const table = { type: "table", alternative: "一项一条" } as const;
  const row = { type: "row", within: table, cells: 2, headers: 1 } as const;
  const cell = { type: "cell", within: row, place: 1, columns: 1 } as const;
  const part: Part = { type: "figure", within: cell, alternative: "完成率45.0%" };
  const bar: PageItem = { type: "bar", x: 0, y: 0, width: 9, height: 2, tone: "dark", part };
  const items = [text("甲", { ...cell, place: 0 }), bar, { ...bar, tone: "black" } as const];
  const root = structureOf([markedRuns({ items })]);
  expect(shown(root)).toBe("Document(Table(TBody(TR(TH.Scope=Row(0/0) TD(Figure(0/1))))))");
  const [found] = root.children;
  expect(found).toMatchObject({ type: "Table", summary: "一项一条" });
  expect(JSON.stringify(found)).toContain(
    '"type":"Figure","children":[{"page":0,"place":1}],"alternative":"完成率45.0%"',
  );
});
