import { describe, expect, test } from "@jest/globals";
import { rational } from "../../../../src/model/rational.ts";
import { writeXlsx } from "../../../../src/write/xlsx/write-xlsx.ts";
import type { CellValidation, Workbook, WorkbookSheet } from "../../../../src/write/xlsx/workbook.ts";
import { docxPart, docxParts } from "../../../support/docx/docx-parts.ts";
import { smallProperties } from "../../../support/years/small-notice.ts";
import { outOfSpreadsheetOrder } from "../../../support/workbooks/spreadsheet-order.ts";
import { childOf, elementsOf, xmlTree } from "../../../support/docx/xml-tree.ts";

const decimals: CellValidation = {
  cells: ["B2", "B4:B9"],
  rule: { type: "atLeast", minimum: rational(0) },
  hint: { title: "累计完成", text: "只填数字" },
  refusal: { title: "累计完成", text: "不是“数字” & <零>" },
};

/** A sheet that has everything a sheet can have. */
const fullSheet: WorkbookSheet = {
  name: "甲's 表",
  columns: [10, 20, 12.5],
  rows: [
    { height: 30, cells: [{ value: { type: "text", text: "标题 " }, style: { size: 14, bold: true } }] },
    {
      cells: [
        { value: { type: "text", text: "甲\n乙<丙>&_x0041_\u0007" }, style: { wrap: true, vertical: "top" } },
        { value: { type: "number", number: rational(5269, 10) }, style: { unlocked: true } },
        { value: { type: "date", date: { year: 2013, month: 8, day: 5 } }, style: { format: "yyyy-mm-dd" } },
        { style: { fill: "EDEDED", bordered: true, format: "@" } },
      ],
    },
    { cells: [{ value: { type: "text", text: "标题 " }, style: { size: 14, bold: true } }] },
  ],
  headerRows: 2,
  frozenColumns: 1,
  filteredFrom: 2,
  isProtected: true,
  merged: ["A1:C1"],
  validations: [
    decimals,
    { ...decimals, cells: ["C2"], rule: { type: "list", items: ["已完成", "推进缓慢"] } },
    {
      ...decimals,
      cells: ["D2"],
      rule: {
        type: "dateBetween",
        first: { year: 2013, month: 7, day: 1 },
        last: { year: 2013, month: 10, day: 31 },
      },
    },
  ],
  orientation: "landscape",
};
const plainSheet: WorkbookSheet = { name: "空表", columns: [], rows: [], orientation: "portrait" };
const workbook: Workbook = { title: "一本", sheets: [fullSheet, plainSheet] };

const written = () => writeXlsx(workbook, smallProperties);
const part = async (name: string) => xmlTree(await docxPart(await written(), name));
const withSheet = (change: Partial<WorkbookSheet>) =>
  writeXlsx({ title: "", sheets: [{ ...plainSheet, ...change }] }, smallProperties);

describe("the package", () => {
  test("names the type of every part, and every relationship leads to one", async () => {
    const parts = await docxParts(await written());
    const types = elementsOf(await part("[Content_Types].xml"), "Override").map(
      ({ attributes }) => attributes["PartName"],
    );
    const listed = [...parts.keys()].filter((name) => !/^\[Content|\.rels$/u.test(name));
    expect(types.toSorted()).toEqual(listed.map((name) => `/${name}`).toSorted());
    const targets = elementsOf(await part("xl/_rels/workbook.xml.rels"), "Relationship").map(
      ({ attributes }) => `xl/${attributes["Target"] ?? ""}`,
    );
    expect(targets.filter((name) => !parts.has(name))).toEqual([]);
  });

  test("keeps the order of ECMA-376 in every part", async () => {
    const parts = await docxParts(await written());
    expect([...parts.values()].flatMap((text) => outOfSpreadsheetOrder(xmlTree(text)))).toEqual([]);
  });

  test("is the same bytes each time", async () => {
    expect(Buffer.from(await written()).equals(Buffer.from(await written()))).toBe(true);
  });
});

const cell = async (name: string) => {
  const sheet = await part("xl/worksheets/sheet1.xml");
  return elementsOf(sheet, "c").find(({ attributes }) => attributes["r"] === name);
};

describe("cells", () => {
  test.each([
    ["a number as exact decimal digits", "B2", undefined, "526.9"],
    ["a date as the day's number", "C2", undefined, "41491"],
    ["a text by its place among the texts", "A2", "s", "1"],
    ["a text that is there already by the same place", "A3", "s", "0"],
  ])("hold %s", async (_, name, type, value) => {
    const found = await cell(name);
    expect([found?.attributes["t"], childOf(found, "v")?.text]).toEqual([type, value]);
  });

  test("hold nothing where there is no value", async () => {
    expect((await cell("D2"))?.children).toEqual([]);
  });

  test("keep line breaks, spaces and marks; what XML cannot hold is coded", async () => {
    const texts = elementsOf(await part("xl/sharedStrings.xml"), "t").map(({ text }) => text);
    expect(texts).toEqual(["标题 ", "甲\n乙<丙>&_x005F_x0041__x0007_"]);
  });

  test("name styles that are there, each once", async () => {
    const styles = await part("xl/styles.xml");
    const formats = childOf(styles, "cellXfs")?.children ?? [];
    const used = elementsOf(await part("xl/worksheets/sheet1.xml"), "c").map(({ attributes }) =>
      Number(attributes["s"]),
    );
    expect(Math.max(...used)).toBeLessThan(formats.length);
    expect(new Set(formats.map((format) => JSON.stringify(format))).size).toBe(formats.length);
    const open = formats[used[2] ?? -1];
    expect(childOf(open, "protection")?.attributes["locked"]).toBe("0");
  });
});

describe("a sheet", () => {
  test("is protected without a password, and its rows may grow", async () => {
    const found = childOf(await part("xl/worksheets/sheet1.xml"), "sheetProtection");
    expect(found?.attributes).toEqual({
      sheet: "1",
      objects: "1",
      scenarios: "1",
      formatColumns: "0",
      formatRows: "0",
    });
  });

  test("keeps its header in sight, repeats it in print, and filters below it", async () => {
    const sheet = await part("xl/worksheets/sheet1.xml");
    expect(childOf(sheet, "sheetViews", "sheetView", "pane")?.attributes).toMatchObject({
      xSplit: "1",
      ySplit: "2",
      topLeftCell: "B3",
      state: "frozen",
    });
    expect(childOf(sheet, "autoFilter")?.attributes).toEqual({ ref: "A2:D3" });
    const names = elementsOf(await part("xl/workbook.xml"), "definedName");
    expect(names.map(({ attributes, text }) => [attributes["name"], text])).toEqual([
      ["_xlnm._FilterDatabase", "'甲''s 表'!$A$2:$D$3"],
      ["_xlnm.Print_Titles", "'甲''s 表'!$1:$2"],
    ]);
  });

  test("is printed on A4, as wide as the page", async () => {
    const sheet = await part("xl/worksheets/sheet1.xml");
    expect(childOf(sheet, "pageSetup")?.attributes).toEqual({
      paperSize: "9",
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    expect(childOf(sheet, "headerFooter", "oddFooter")?.text).toBe("&C第 &P 页，共 &N 页");
  });

  test("says what may be entered", async () => {
    const found = elementsOf(await part("xl/worksheets/sheet1.xml"), "dataValidation");
    expect(found.map(({ attributes }) => attributes["sqref"])).toEqual(["B2 B4:B9", "C2", "D2"]);
    expect(found.map(({ children }) => children.map(({ text }) => text))).toEqual([
      ["0"],
      ['"已完成,推进缓慢"'],
      ["41456", "41578"],
    ]);
    expect(found[0]?.attributes["error"]).toBe("不是“数字” & <零>");
  });
});

describe("what Excel would call damage is never written", () => {
  test.each([
    ["a name with a slash", { name: "甲/乙" }],
    ["a name of 32 characters", { name: "甲".repeat(32) }],
    [
      "a hint that is too long",
      { validations: [{ ...decimals, hint: { title: "", text: "甲".repeat(256) } }] },
    ],
    [
      "a comma in a list",
      { validations: [{ ...decimals, rule: { type: "list", items: ["甲,乙"] } } as const] },
    ],
    [
      "a text longer than a cell",
      { rows: [{ cells: [{ value: { type: "text", text: "甲".repeat(32_768) }, style: {} } as const] }] },
    ],
  ] satisfies readonly (readonly [string, Partial<WorkbookSheet>])[])("%s", async (_, change) => {
    await expect(withSheet(change)).rejects.toThrow();
  });
});
