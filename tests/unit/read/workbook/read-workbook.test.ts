import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { containerOf } from "../../../../src/read/text/file-signature.ts";
import { readWorkbook } from "../../../../src/read/workbook/read-workbook.ts";
import type { CellContent } from "../../../../src/read/workbook/workbook.ts";
import { protectedWorkbook, workbookFromTable } from "../../../support/workbooks/workbook-from-table.ts";
import { sheetXml, xlsxOf } from "../../../support/workbooks/xlsx-parts.ts";
import { zipOf } from "../../../support/zip-of.ts";

const read = (bytes: Uint8Array) => {
  const seen: Diagnostic[] = [];
  const workbook = readWorkbook({ path: "某", bytes }, containerOf(bytes) ?? "zip", (d) => seen.push(d));
  return { workbook, codes: seen.map(({ code }) => code) };
};

/** What a cell holds, in a word. */
const brief = (content: CellContent): string =>
  content.kind === "number"
    ? `${content.value}|${content.format}`
    : content.kind === "uncomputed"
      ? "uncomputed"
      : content.text;

const cellsOf = (bytes: Uint8Array, sheet = 0): Readonly<Record<string, string>> => {
  const { workbook, codes } = read(bytes);
  expect(codes).toEqual([]);
  const cells = workbook?.sheets[sheet]?.cells ?? [];
  return Object.fromEntries(cells.map(({ row, field, content }) => [`${row},${field}`, brief(content)]));
};

/** A sound old workbook in which the first record of a type has another, or other bytes at its beginning. */
const changedRecord = (from: readonly number[], to: readonly number[]): Buffer => {
  const changed = Buffer.from(workbookFromTable("1.5\n", "xls"));
  const at = changed.indexOf(Buffer.from(from));
  if (at < 0) throw new Error("no such record");
  changed.set(to, at);
  return changed;
};

const string = (text: string): Readonly<Record<string, string>> => ({ "xl/sharedStrings.xml": text });
const zip = (names: readonly string[]): Buffer => zipOf(names.map((name) => ({ name, content: "<a/>" })));

describe("a workbook from another program", () => {
  test.each(["xlsx", "xls"] as const)("%s: cells of every kind", (kind) => {
    const table = '字,96,\'96,=1+1→2,=A1→甲,=1/0→#DIV/0!\n41458|yyyy/m/d,0.45|0%,,TRUE,"两\n行",138.6|0.0\n';
    expect(cellsOf(workbookFromTable(table, kind))).toEqual({
      "1,1": "字",
      "1,2": "96|General",
      "1,3": "96",
      "1,4": "2|General",
      "1,5": "甲",
      "1,6": "#DIV/0!",
      "2,1": "41458|yyyy/m/d",
      "2,2": "0.45|0%",
      "2,4": "TRUE",
      "2,5": "两\n行",
      "2,6": "138.6|0.0",
    });
  });

  test.each(["xlsx", "xls"] as const)("%s: sheets, merged areas and what is hidden", (kind) => {
    const { workbook } = read(
      workbookFromTable("[1904]\n[甲]\n题,<\n1,~乙\n^,2\n~3,4\n[乙 隐藏]\n1\n", kind),
    );
    expect(workbook?.date1904).toBe(true);
    expect(workbook?.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["甲", false],
      ["乙", true],
    ]);
    const [first] = workbook?.sheets ?? [];
    expect(first?.merges).toEqual([
      { top: 1, bottom: 1, left: 1, right: 2 },
      { top: 2, bottom: 3, left: 1, right: 1 },
    ]);
    expect([...(first?.hiddenFields ?? [])]).toEqual([2]);
    // The writer does not write hidden rows of .xls; tests/outside has LibreOffice do so.
    expect([...(first?.hiddenRows ?? [])]).toEqual(kind === "xlsx" ? [4] : []);
  });

  test("number formats of one old workbook do not reach into the next", () => {
    cellsOf(workbookFromTable('"12|0.0""甲"""\n', "xls"));
    expect(cellsOf(workbookFromTable('"12|0.0""乙"""\n', "xls"))).toEqual({ "1,1": '12|0.0"乙"' });
    expect(cellsOf(workbookFromTable("12\n", "xls"))).toEqual({ "1,1": "12|General" });
  });
});

describe("markup that other programs write", () => {
  test.each([
    [
      "cells and rows without their places",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      {
        "1,1": "1|General",
        "1,2": "2|General",
        "2,1": "3|General",
      },
    ],
    [
      "rows out of order",
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      {
        "1,1": "1|General",
        "3,1": "3|General",
      },
    ],
    [
      "texts inside the cell",
      '<row><c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c></row>',
      { "1,1": "甲乙" },
    ],
    ["CDATA", '<row><c t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c></row>', { "1,1": "<甲>" }],
    [
      "characters by their numbers",
      '<row><c t="str"><v>甲_x000D_乙_x005F_x000D_&#x4E19;</v></c></row>',
      {
        "1,1": "甲\r乙_x000D_丙",
      },
    ],
    ["a day as text", '<row><c t="d"><v>2013-07-03T00:00:00</v></c></row>', { "1,1": "2013-07-03" }],
    [
      "a prefix before every name",
      '<x:row xmlns:x="urn:x"><x:c><x:v>7</x:v></x:c></x:row>',
      { "1,1": "7|General" },
    ],
    ["a formula whose result is empty text", '<row><c t="str"><f>""</f><v></v></c></row>', {}],
    [
      "a formula without its result",
      "<row><c><f>1+1</f></c><c><f>1+1</f><v/></c></row>",
      {
        "1,1": "uncomputed",
        "1,2": "uncomputed",
      },
    ],
    ["cells with nothing but a style", '<row r="1048576"><c r="XFD1048576" s="1"/></row>', {}],
  ])("%s", (_, rows, cells) => {
    expect(cellsOf(xlsxOf(sheetXml(rows)))).toEqual(cells);
  });

  test("shared texts in pieces, without their pronunciation", () => {
    const strings = string(
      '<sst><si><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si><si><t/></si></sst>',
    );
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    expect(cellsOf(xlsxOf(sheetXml(rows), strings))).toEqual({ "1,1": "甲 乙" });
  });

  test("formats that are named by number alone", () => {
    const styles = {
      "xl/styles.xml":
        '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0.0"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="57"/></cellXfs></styleSheet>',
    };
    const rows = "<row>" + [0, 1, 2, 3, 9].map((style) => `<c s="${style}"><v>5</v></c>`).join("") + "</row>";
    expect(Object.values(cellsOf(xlsxOf(sheetXml(rows), styles)))).toEqual([
      "5|General",
      "5|yyyy/m/d",
      "5|0.0",
      '5|yyyy"年"m"月"',
      "5|General",
    ]);
  });

  test("UTF-16", () => {
    const part = Buffer.from(`\uFEFF${sheetXml('<row><c t="str"><v>甲</v></c></row>')}`, "utf16le");
    expect(cellsOf(xlsxOf(part))).toEqual({ "1,1": "甲" });
  });
});

describe("a workbook that does harm, or was harmed, ends in a word", () => {
  const one = "<row><c><v>1</v></c></row>";
  const lol = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

  test.each([
    [
      "entities",
      xlsxOf(`${lol}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`),
      "XLS-001",
    ],
    ["markup that ends in the middle", xlsxOf(sheetXml(one).slice(0, -20)), "XLS-001"],
    ["a hundred and one levels", xlsxOf("<a>".repeat(101) + "</a>".repeat(101)), "XLS-001"],
    ["a million levels", xlsxOf("<a>".repeat(1_000_000)), "XLS-001"],
    [
      "half a character by its number",
      xlsxOf(sheetXml('<row><c t="str"><v>&#xD800;</v></c></row>')),
      "XLS-001",
    ],
    ["a control character", xlsxOf(sheetXml('<row><c t="str"><v>\u0001</v></c></row>')), "XLS-001"],
    ["bytes that are no text", xlsxOf(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe])), "XLS-001"],
    ["a row that no sheet has", xlsxOf(sheetXml('<row r="1048577"/>')), "XLS-001"],
    ["a cell that no sheet has", xlsxOf(sheetXml('<row><c r="AAAA1"><v>1</v></c></row>')), "XLS-001"],
    ["a number that is none", xlsxOf(sheetXml("<row><c><v>12,5</v></c></row>")), "XLS-001"],
    ["a text that is not there", xlsxOf(sheetXml('<row><c t="s"><v>7</v></c></row>')), "XLS-001"],
    [
      "no sheet where one should be",
      zipOf([
        {
          name: "xl/workbook.xml",
          content: '<workbook xmlns:r="urn:r"><sheets><sheet name="甲" r:id="rId1"/></sheets></workbook>',
        },
      ]),
      "XLS-001",
    ],
    [
      "a thousand attributes",
      xlsxOf(`<a ${Array.from({ length: 1000 }, (_, index) => `b${index}="1"`).join(" ")}/>`),
      "XLS-001",
    ],
    [
      "a thousand sheets",
      xlsxOf(sheetXml(one), {
        "xl/workbook.xml": `<workbook xmlns:r="urn:r"><sheets>${'<sheet name="甲" r:id="rId1"/>'.repeat(1000)}</sheets></workbook>`,
      }),
      "XLS-004",
    ],
    ["a document of Word", zip(["word/document.xml"]), "XLS-003"],
    ["a presentation", zip(["ppt/presentation.xml"]), "XLS-003"],
    ["a binary workbook", zip(["xl/workbook.bin"]), "XLS-003"],
    ["an archive of files", zip(["市科技局.csv"]), "XLS-003"],
    ["a password", protectedWorkbook(), "XLS-002"],
    [
      "a formula of Excel 3 in a later workbook",
      changedRecord([0x03, 0x02, 0x0e, 0x00], [0x06, 0x02]),
      "XLS-001",
    ],
    ["a formula that is too short", changedRecord([0x03, 0x02, 0x0e, 0x00], [0x06, 0x00]), "XLS-001"],
    [
      "a sheet of a version that no workbook has",
      changedRecord([0x09, 0x08, 0x10, 0x00, 0x00, 0x06], [0x09, 0x08, 0x10, 0x00, 0x00, 0x02]),
      "XLS-001",
    ],
    [
      "twenty-one megabytes",
      Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(21 * 1024 * 1024)]),
      "XLS-004",
    ],
  ])("%s", (_, bytes, code) => {
    const { workbook, codes } = read(bytes);
    expect(codes).toEqual([code]);
    expect(workbook).toBeUndefined();
  });

  test.each([
    [
      "links and comments over the whole sheet",
      sheetXml(one, "", '<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>'),
    ],
    ["a size of the whole sheet", sheetXml(one, '<dimension ref="A1:XFD1048576"/>')],
    [
      "fields hidden up to a number beyond all",
      sheetXml(one, '<cols><col min="2" max="4294967295" hidden="1"/></cols>'),
    ],
    [
      "one merged area over the whole sheet",
      sheetXml(one, "", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
    [
      "a hundred thousand rows of nothing but styles",
      sheetXml(`${one}${'<row><c s="1"/><c s="1"/></row>'.repeat(100_000)}`),
    ],
  ])("%s take no time", (_, sheet) => {
    expect(cellsOf(xlsxOf(sheet))).toEqual({ "1,1": "1|General" });
  });

  test("more cells than a sheet may have are left out, and that is told", () => {
    const { workbook } = read(xlsxOf(sheetXml(`<row>${"<c><v>1</v></c>".repeat(100)}</row>`.repeat(2001))));
    expect(workbook?.sheets[0]?.cells).toHaveLength(200_000);
    expect(workbook?.sheets[0]?.cutShort).toBeDefined();
  });
});

test.each([
  ["white on no fill", '<color rgb="FFFFFFFF"/>', "none", "not at all"],
  ["the theme's background on no fill", '<color theme="0"/>', "none", "not at all"],
  ["white on a fill", '<color rgb="FFFFFFFF"/>', "solid", undefined],
  ["grey", '<color theme="0" tint="-0.5"/>', "none", undefined],
  ["black", '<color rgb="FF000000"/>', "none", undefined],
  ["no strike at all", '<strike val="false"/>', "none", undefined],
  ["crossed out", '<strike val="true"/>', "none", "struck"],
])("a cell of %s", (_, font, fill, shown) => {
  const styles = `<styleSheet><fonts><font/><font>${font}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="${fill}"/></fill></fills><cellXfs><xf/><xf numFmtId="0" fontId="1" fillId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
  const { workbook } = read(
    xlsxOf(sheetXml('<row><c s="1"><v>1</v></c><c><v>2</v></c></row>'), { "xl/styles.xml": styles }),
  );
  expect(workbook?.sheets[0]?.cells.map((cell) => cell.shown)).toEqual([shown, undefined]);
});
