import { describe, expect, test } from "@jest/globals";
import type { SetTable } from "../../../../../src/layout/set-document.ts";
import type { SpacedCell, SpacedRow } from "../../../../../src/layout/spaced-text.ts";
import type { Cell, OfficialDocument, Table } from "../../../../../src/model/papers/document.ts";
import { textArea } from "../../../../../src/write/docx/section.ts";
import { table } from "../../../../../src/write/docx/table/table.ts";
import { renderedChildren } from "../../../../support/docx/docx-render.ts";
import { documentOf, layout } from "../../../../support/docx/laid-out.ts";
import { smallTable } from "../../../../support/years/small-notice.ts";
import { childOf, elementsOf, type XmlElement } from "../../../../support/docx/xml-tree.ts";

/** A table as layout sets it: in running text, or as an attachment on turned pages. */
const setTable = (content: Table, kind: "text" | "landscape" = "text"): SetTable => {
  const attachments = [{ title: "一览表", orientation: "landscape", body: [content] }] as const;
  const inText: OfficialDocument = documentOf(1, { body: [{ type: "paragraph", text: "如下：" }, content] });
  const set = layout(kind === "text" ? inText : documentOf(1, { attachments }));
  const found = (kind === "text" ? set.body : set.attachments[0]?.body)?.at(-1);
  if (!found || "ragged" in found) throw new Error("no table");
  return found;
};

const drawn = async (set: SetTable, kind: "text" | "landscape" = "text"): Promise<XmlElement> => {
  const [found] = await renderedChildren([table(set, { area: textArea(kind), joined: false, drawings: 0 })]);
  if (!found) throw new Error("no table");
  return found;
};
const rendered = (content: Table, kind: "text" | "landscape" = "text"): Promise<XmlElement> =>
  drawn(setTable(content, kind), kind);

const rows = (element: XmlElement) => elementsOf(element, "w:tr");
const hasTrait = (row: XmlElement, name: string) => childOf(row, "w:trPr", name) !== undefined;

const rowsOf = (count: number): Table["rows"] =>
  Array.from({ length: count }, (_, index) => ({ type: "cells", cells: [[`${index + 1}`], ["甲"], []] }));

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

  test("has the widths that layout chose", async () => {
    const set = { ...setTable(smallTable), widths: [26, 90, 40] };
    const grid = elementsOf(await drawn(set), "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
    expect(grid).toEqual([1474, 5103, 2268]);
  });

  test("keeps a row with the one below it where layout does", async () => {
    const element = await rendered({ ...smallTable, rows: rowsOf(4) });
    const kept = rows(element).map((row) => elementsOf(row, "w:keepNext").length > 0);
    // The first two rows stand together, and so do the last two.
    expect(kept).toEqual([false, true, false, true, false]);
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
      const insets = childOf(cell, "w:tcPr", "w:tcMar")
        ?.children.filter(({ name }) => name === "w:left" || name === "w:right")
        .map(({ attributes }) => Number(attributes["w:w"]));
      const room = width - (insets ?? []).reduce((sum, each) => sum + each, 0);
      expect([20, 21]).toContain(room % 120);
    }
  });
});

test("a cell says what it says, whatever XML makes of its characters", async () => {
  const text = `5<6&“甲”"乙"'丙'> 丁`;
  const [, row] = rows(await rendered(withCell([text])));
  expect(elementsOf(row as XmlElement, "w:t").map((each) => each.text)).toContain(text);
});

/** Half a point, which Word counts on top of the height a row is given. */
const rule = 10;

describe("a row", () => {
  test("has a paragraph in an empty cell, and one for each of a cell's strings", async () => {
    const [, row] = rows(await rendered(withCell(["甲", "乙"])));
    expect(elementsOf(row as XmlElement, "w:tc").map((cell) => elementsOf(cell, "w:p").length)).toEqual([
      1, 2, 1,
    ]);
  });

  test("is with the rule above it as high as ours, and stays whole", async () => {
    const set = setTable(withCell(["短"]));
    const [, row] = rows(await drawn(set));
    expect(childOf(row, "w:trPr", "w:trHeight")?.attributes).toEqual({
      "w:val": `${(set.rows[0]?.parts[0]?.height ?? 0) - rule}`,
      "w:hRule": "atLeast",
    });
    expect(hasTrait(row as XmlElement, "w:cantSplit")).toBe(true);
  });

  test.each([
    ["a long text", ["长".repeat(3000)]],
    ["many paragraphs", Array.from({ length: 90 }, () => "段")],
  ])("that no page holds is one for each page, of %s", async (_, cell) => {
    const set = setTable(withCell(cell));
    const [, ...parts] = rows(await drawn(set));
    const heights = parts.map((row) => childOf(row, "w:trPr", "w:trHeight")?.attributes["w:val"]);
    expect(parts.length).toBeGreaterThan(1);
    expect(heights).toEqual(set.rows[0]?.parts.map(({ height }) => `${height - rule}`));
    // A part that another program's lines make too high for its page goes on over it, instead of leaving a hole.
    expect(parts.map((row) => hasTrait(row, "w:cantSplit"))).toEqual(parts.map(() => false));
    const texts = parts.map((row) => elementsOf(elementsOf(row, "w:tc")[1] as XmlElement, "w:t"));
    expect(
      texts
        .flat()
        .map(({ text }) => text)
        .join(""),
    ).toBe(cell.join(""));
  });
});

describe("a cell that layout has set", () => {
  const column = { head: "工作任务", share: 1, align: "left" } as const;
  const content: Table = { type: "table", columns: [column], rows: [{ type: "cells", cells: [["字"]] }] };
  const plain = setTable(content);

  /** The row of the only cell, which differs from the one that layout makes. */
  const rowWith = async (change: Partial<SpacedCell>): Promise<XmlElement> => {
    const changed = (part: SpacedRow): SpacedRow => ({
      ...part,
      cells: part.cells.map((cell) => ({ ...cell, ...change })),
    });
    const set = { ...plain, rows: plain.rows.map((row) => ({ ...row, parts: row.parts.map(changed) })) };
    return rows(await drawn(set))[1] as XmlElement;
  };

  test("has a line break where a label would be parted, and nothing between its characters", async () => {
    const found = await rowWith({ paragraphs: [["达到", "序时进度"]] });
    expect(elementsOf(found, "w:t").map(({ text }) => text)).toEqual(["达到", "序时进度"]);
    expect(elementsOf(found, "w:br")).toHaveLength(1);
    expect(elementsOf(found, "w:spacing")).toEqual([]);
  });

  const insets = async (inset: number): Promise<readonly number[]> =>
    (
      childOf(elementsOf(await rowWith({ inset }), "w:tc")[0] as XmlElement, "w:tcPr", "w:tcMar")?.children ??
      []
    )
      .filter(({ name }) => name === "w:left" || name === "w:right")
      .map(({ attributes }) => Number(attributes["w:w"]));

  test("leaves more free at both sides where its lines are evened", async () => {
    const usual = await insets(0);
    expect(await insets(60)).toEqual(usual.map((each) => each + 60));
  });

  test.each([
    [true, "both"],
    [false, "left"],
  ])("has its lines stretched where layout has them flush: %s", async (flush, jc) => {
    const found = await rowWith({ flush });
    expect(elementsOf(found, "w:jc").map(({ attributes }) => attributes["w:val"])).toEqual([jc]);
  });

  test.each([
    [true, "top"],
    [false, "center"],
  ])(
    "begins at the top where its row goes over pages, else stands in the middle: %s",
    async (isTop, value) => {
      const found = await rowWith(isTop ? { fromTop: true } : {});
      expect(elementsOf(found, "w:vAlign").map(({ attributes }) => attributes["w:val"])).toEqual([value]);
    },
  );
});
