import { describe, expect, test } from "@jest/globals";
import type { SpacedCell, SpacedRow } from "../../../../src/layout/laid-out.ts";
import type { Cell, Table } from "../../../../src/model/document.ts";
import { textArea } from "../../../../src/write/docx/section.ts";
import { table } from "../../../../src/write/docx/table.ts";
import { renderedChildren } from "../../../support/docx-render.ts";
import { smallTable } from "../../../support/small-notice.ts";
import { childOf, elementsOf, type XmlElement } from "../../../support/xml-tree.ts";

const rendered = async (content: Table, kind: "text" | "landscape" = "text"): Promise<XmlElement> => {
  const [found] = await renderedChildren([table(content, textArea(kind))]);
  if (!found) throw new Error("no table");
  return found;
};

const rows = (element: XmlElement) => elementsOf(element, "w:tr");
const hasTrait = (row: XmlElement, name: string) => childOf(row, "w:trPr", name) !== undefined;

const withCell = (cell: Cell): Table => ({
  ...smallTable,
  rows: [{ type: "cells", cells: [["1"], cell, []] }],
});

describe("a table", () => {
  test.each([
    ["text", 8845],
    ["landscape", 12756],
  ] as const)("of a %s page has a grid and cells that fill %d twips", async (kind, width) => {
    const element = await rendered(smallTable, kind);
    const grid = elementsOf(element, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
    expect(grid.reduce((sum, each) => sum + each, 0)).toBe(width);
    for (const row of rows(element)) {
      const cells = elementsOf(row, "w:tcW").map(({ attributes }) => Number(attributes["w:w"]));
      expect(cells.reduce((sum, each) => sum + each, 0)).toBe(width);
    }
    expect(childOf(element, "w:tblPr", "w:tblLayout")?.attributes["w:type"]).toBe("fixed");
  });

  test("repeats its first row, and that alone, on every page", async () => {
    const heads = rows(await rendered(smallTable)).map((row) => hasTrait(row, "w:tblHeader"));
    expect(heads).toEqual([true, false, false, false]);
  });

  test("spans a section row over all columns and keeps it with the next row", async () => {
    const [, section] = rows(await rendered(smallTable));
    expect(elementsOf(section as XmlElement, "w:gridSpan")[0]?.attributes["w:val"]).toBe("3");
    expect(elementsOf(section as XmlElement, "w:keepNext")).toHaveLength(1);
  });

  test("has thick rules round it and thin ones inside", async () => {
    const borders = childOf(await rendered(smallTable), "w:tblPr", "w:tblBorders")?.children ?? [];
    expect(borders.map(({ name, attributes }) => [name, attributes["w:sz"]])).toEqual([
      ["w:top", "8"],
      ["w:left", "8"],
      ["w:bottom", "8"],
      ["w:right", "8"],
      ["w:insideH", "4"],
      ["w:insideV", "4"],
    ]);
  });

  test("uses the small styles from six columns on", async () => {
    const wide = { ...smallTable, columns: [...smallTable.columns, ...smallTable.columns], rows: [] };
    const styles = elementsOf(await rendered(wide), "w:pStyle").map(({ attributes }) => attributes["w:val"]);
    expect(new Set(styles)).toEqual(new Set(["SmallTableHead"]));
  });

  test("gives each line of a cell whole half characters and a point to spare", async () => {
    for (const cell of elementsOf(await rendered(smallTable), "w:tc")) {
      const width = Number(childOf(cell, "w:tcPr", "w:tcW")?.attributes["w:w"]);
      const insets = childOf(cell, "w:tcPr", "w:tcMar")?.children.map(({ attributes }) =>
        Number(attributes["w:w"]),
      );
      const room = width - (insets ?? []).reduce((sum, each) => sum + each, 0);
      expect([20, 21]).toContain(room % 120);
    }
  });
});

describe("a row", () => {
  test.each([
    ["is kept whole when it fits on a page", ["短"], true],
    ["may split when it is higher than a page", ["长".repeat(3000)], false],
    ["may split when its paragraphs are many", Array.from({ length: 60 }, () => "段"), false],
  ])("%s", async (_, cell, whole) => {
    const [, row] = rows(await rendered(withCell(cell)));
    expect(hasTrait(row as XmlElement, "w:cantSplit")).toBe(whole);
  });

  test("has a paragraph in an empty cell, and one for each of a cell's strings", async () => {
    const [, row] = rows(await rendered(withCell(["甲", "乙"])));
    expect(elementsOf(row as XmlElement, "w:tc").map((cell) => elementsOf(cell, "w:p").length)).toEqual([
      1, 2, 1,
    ]);
  });
});

const spacedRow = (cells: readonly SpacedCell[], height?: number): SpacedRow => ({
  cells,
  ...(height !== undefined && { height }),
});

describe("a table that layout has set", () => {
  const plain: SpacedCell = { paragraphs: [[{ text: "字" }]], inset: 0, ragged: false };
  const column = { head: "工作任务", share: 1, align: "left" } as const;
  const content: Table = { type: "table", columns: [column], rows: [{ type: "cells", cells: [["字"]] }] };
  const set = async (spaced: SpacedRow): Promise<XmlElement> => {
    const [element] = await renderedChildren([
      table(content, textArea("text"), { spaced: [spacedRow([plain], 500), spaced] }),
    ]);
    return rows(element as XmlElement)[1] as XmlElement;
  };

  test("has rows as high as ours, which stay whole", async () => {
    const found = await set(spacedRow([plain], 664));
    expect(childOf(found, "w:trPr", "w:trHeight")?.attributes).toEqual({
      "w:val": "664",
      "w:hRule": "atLeast",
    });
    expect(hasTrait(found, "w:cantSplit")).toBe(true);
  });

  test("has a row for each part of one that goes over pages", async () => {
    const part = (text: string, height: number): SpacedRow =>
      spacedRow([{ ...plain, paragraphs: [[{ text }]] }], height);
    const [element] = await renderedChildren([
      table(content, textArea("text"), {
        spaced: [spacedRow([plain], 500), { cells: [plain], parts: [part("上", 9000), part("下", 700)] }],
      }),
    ]);
    const [, ...parts] = rows(element as XmlElement);
    expect(parts.map((row) => elementsOf(row, "w:t").map(({ text }) => text))).toEqual([["上"], ["下"]]);
    expect(parts.map((row) => hasTrait(row, "w:cantSplit"))).toEqual([true, true]);
    expect(parts.map((row) => childOf(row, "w:trPr", "w:trHeight")?.attributes["w:val"])).toEqual([
      "9000",
      "700",
    ]);
  });

  test("lets a row without a height break between its lines", async () => {
    const found = await set(spacedRow([plain]));
    expect(hasTrait(found, "w:trHeight")).toBe(false);
    expect(hasTrait(found, "w:cantSplit")).toBe(false);
  });

  test("has the distances between characters that layout chose", async () => {
    const found = await set(
      spacedRow([{ ...plain, paragraphs: [[{ text: "字", tracking: -7 }, { text: "词" }]] }]),
    );
    expect(elementsOf(found, "w:spacing").map(({ attributes }) => attributes["w:val"])).toEqual(["-7"]);
    expect(elementsOf(found, "w:t").map(({ text }) => text)).toEqual(["字", "词"]);
  });

  const insets = async (inset: number): Promise<readonly number[]> =>
    (
      childOf(
        elementsOf(await set(spacedRow([{ ...plain, inset }])), "w:tc")[0] as XmlElement,
        "w:tcPr",
        "w:tcMar",
      )?.children ?? []
    ).map(({ attributes }) => Number(attributes["w:w"]));

  test("leaves more free at both sides of a cell whose lines are evened", async () => {
    const usual = await insets(0);
    expect(await insets(60)).toEqual(usual.map((each) => each + 60));
  });

  test.each([
    [false, "both"],
    [true, "left"],
  ])(
    "stretches the lines of a wide cell unless one of them ends far from the edge: %s",
    async (ragged, jc) => {
      const found = await set(spacedRow([{ ...plain, ragged }]));
      expect(elementsOf(found, "w:jc").map(({ attributes }) => attributes["w:val"])).toEqual([jc]);
    },
  );
});
