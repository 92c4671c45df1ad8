import type { InputFile } from "../../../src/model/input-file.ts";
import { encodeGbk } from "../gbk.ts";
import { hostileCompounds } from "./hostile-compound.ts";
import { seededRandom } from "../seeded-random.ts";
import { protectedWorkbook, workbookFromTable } from "../workbooks/workbook-from-table.ts";
import { sheetXml, xlsxOf } from "../workbooks/xlsx-parts.ts";
import { zipOf } from "../zip-of.ts";

/** A file that no unit should have sent, and what is wrong with it. */
export interface HostileFile {
  readonly what: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

const header = "任务序号,填报单位,进展情况,自评状态,指标,累计完成";
const row = "2,市科技局,受理申请400件。,达到序时进度,专利申请,400";
const table = `${header}\n${Array.from({ length: 40 }, () => row).join("\n")}\n`;
const extensions = ["csv", "txt", "xlsx", "xlsm", "xls", "et"] as const;
const sound = { xlsx: workbookFromTable(table, "xlsx"), xls: workbookFromTable(table, "xls") } as const;

const file = (what: string, extension: string, bytes: Uint8Array): HostileFile => ({
  what,
  extension,
  bytes,
});

/** Workbooks cut off after every part of their length. */
const truncated = (): readonly HostileFile[] =>
  (["xlsx", "xls"] as const).flatMap((kind) =>
    Array.from({ length: 20 }, (_, index) => {
      const length = Math.floor((sound[kind].length * index) / 20);
      return file(`the first ${length} bytes of an ${kind}`, kind, sound[kind].subarray(0, length));
    }),
  );

/** Every hundredth bit of a workbook turned over, at random but the same in every run. */
const bitFlipped = (): readonly HostileFile[] =>
  (["xlsx", "xls"] as const).flatMap((kind) =>
    Array.from({ length: 40 }, (_, seed) => {
      const random = seededRandom(seed + 1);
      const bytes = Buffer.from(sound[kind]);
      for (let flip = 0; flip < bytes.length / 12; flip++) {
        const at = Math.floor(random() * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return file(`an ${kind} with bits turned over (${seed + 1})`, kind, bytes);
    }),
  );

/** What is no table under the names of tables. */
const wrongType = (): readonly HostileFile[] => {
  const random = seededRandom(7);
  const contents: Readonly<Record<string, Uint8Array>> = {
    nothing: new Uint8Array(),
    "a PDF": Buffer.from("%PDF-1.4\n%%EOF\n"),
    "a picture": Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]),
    "a RAR archive": Buffer.from("Rar!\u001A\u0007\0"),
    "RTF text": Buffer.from("{\\rtf1 x}"),
    "a web page": Buffer.from("<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>"),
    "an XML spreadsheet": Buffer.from('<?xml version="1.0"?><Workbook/>'),
    "a Word document": zipOf([{ name: "word/document.xml", content: "<a/>" }]),
    "a ZIP archive of files": zipOf([{ name: "市科技局.csv", content: table }]),
    "a ZIP archive in a ZIP archive": zipOf([
      { name: "a.zip", content: zipOf([{ name: "b", content: "b" }]) },
    ]),
    "a program": Buffer.from("MZ\u0090\0\u0003\0\0\0"),
    "random bytes": Buffer.from(Array.from({ length: 3000 }, () => Math.floor(random() * 256))),
    "an article": Buffer.from("关于报送工作进展情况的通知\n各有关单位：\n请按时报送。\n"),
    "a protected workbook": protectedWorkbook(),
  };
  return Object.entries(contents).flatMap(([what, bytes]) =>
    extensions.map((extension) => file(`${what} as .${extension}`, extension, bytes)),
  );
};

/** Texts that are broken in one way each. */
const brokenTexts = (): readonly HostileFile[] => {
  const good = `${header}\n${row}\n`;
  const texts: Readonly<Record<string, Uint8Array>> = {
    "GBK cut inside a character": encodeGbk(good).subarray(0, encodeGbk(header).length + 5),
    "UTF-8 cut inside a character": Buffer.from(good).subarray(0, Buffer.from(header).length + 7),
    "UTF-16 cut inside a character": Buffer.from(`\uFEFF${good}`, "utf16le").subarray(0, -1),
    "half a character in UTF-16": Buffer.from(`\uFEFF${good.replace("受理", "受\uD800理")}`, "utf16le"),
    "half a character in UTF-8": Buffer.concat([Buffer.from(good), Buffer.from([0xed, 0xa0, 0x80])]),
    "characters longer than they need be": Buffer.concat([Buffer.from(good), Buffer.from([0xc0, 0xaf])]),
    "control characters": Buffer.from(good.replace("受理", "受\u0001\u0008\u001B理")),
    "NUL bytes": Buffer.from(good.replace("受理", "受\0理")),
    "the mark of a lost character": Buffer.from(good.replace("受理", "受\uFFFD理")),
    "characters that Unicode says are none": Buffer.from(good.replace("受理", "受\uFFFF理")),
    "somebody's own characters": Buffer.from(good.replace("受理", "受\uE000理")),
    "a quote that never ends": Buffer.from(good.replace("受理", '"受理')),
    "a thousand quotes": Buffer.from(`${header}\n${'"'.repeat(1001)}`),
    "a row of a thousand cells and one": Buffer.from(`${header}\n${",".repeat(1001)}`),
    "a row that ends in the middle": Buffer.from(`${good}3,市科技局,开工`),
    "a cell of ten thousand characters": Buffer.from(good.replace("受理", "受理".repeat(5000))),
    "nothing but separators": Buffer.from(`${",".repeat(500)}\n`.repeat(20)),
    "nothing but line breaks": Buffer.from("\r\n".repeat(5000)),
  };
  return Object.entries(texts).map(([what, bytes]) => file(what, "csv", bytes));
};

/** Workbooks that are made to take time or memory, as far as they do not take much to make. */
const traps = (): readonly HostileFile[] => {
  const one = "<row><c><v>1</v></c></row>";
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  );
  const laughs = `<!DOCTYPE worksheet [<!ENTITY e0 "ha">${entities.join("")}]>`;
  const sheets: Readonly<Record<string, string>> = {
    "entities that grow tenfold nine times": `${laughs}<worksheet><sheetData><row><c t="str"><v>&e9;</v></c></row></sheetData></worksheet>`,
    "an entity from a file":
      '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
    "a hundred thousand levels": "<a>".repeat(100_000),
    "a row of a hundred thousand cells": sheetXml(`<row>${"<c><v>1</v></c>".repeat(100_000)}</row>`),
    "a link over the whole sheet": sheetXml(
      one,
      "",
      '<hyperlinks><hyperlink ref="A1:XFD1048576" r:id="rId9"/></hyperlinks>',
    ),
    "five thousand areas merged over the whole sheet": sheetXml(
      one,
      "",
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`,
    ),
    "four billion hidden fields": sheetXml(one, '<cols><col min="1" max="4294967295" hidden="1"/></cols>'),
    "a last row and nothing in it": sheetXml('<row r="1048576"><c r="XFD1048576" s="1"/></row>'),
    "a value in the last cell": sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "ten thousand attributes": `<worksheet ${Array.from({ length: 10_000 }, (_, index) => `a${index}=""`).join(" ")}/>`,
    "a number of a million figures": sheetXml(`<row><c><v>${"9".repeat(1_000_000)}</v></c></row>`),
    "a text of a million characters": sheetXml(`<row><c t="str"><v>${"甲".repeat(1_000_000)}</v></c></row>`),
  };
  const zips: Readonly<Record<string, Uint8Array>> = {
    "twenty thousand entries": zipOf([], { count: 20_000 }),
    "a directory beyond the end": zipOf([{ name: "a", content: "b" }], { directory: 0xffff_fff0 }),
    "an entry of four gigabytes": zipOf([
      { name: "xl/workbook.xml", content: "<a/>", unpacked: 0xffff_fffe },
    ]),
    "a wrong checksum": zipOf([{ name: "xl/workbook.xml", content: "<a/>", checksum: 1 }]),
    "a password on the entry": zipOf([{ name: "xl/workbook.xml", content: "<a/>", flags: 1 }]),
    "a workbook without sheets": zipOf([{ name: "xl/workbook.xml", content: "<workbook/>" }]),
  };
  return [
    ...Object.entries(sheets).map(([what, sheet]) => file(what, "xlsx", xlsxOf(sheet))),
    ...Object.entries(zips).map(([what, bytes]) => file(what, "xlsx", bytes)),
    ...Object.entries(hostileCompounds(sound.xls)).map(([what, bytes]) => file(what, "xls", bytes)),
  ];
};

/** More than two hundred files, each of which must end in an error that can be told. */
export const hostileFiles = (): readonly HostileFile[] => [
  ...truncated(),
  ...bitFlipped(),
  ...wrongType(),
  ...brokenTexts(),
  ...traps(),
];

/** The file as 市科技局 would have sent it. */
export const sentBy = (unit: string, { extension, bytes }: HostileFile): InputFile => ({
  path: `data/2013-03/报送/${unit}.${extension}`,
  bytes,
});
