import XLSX from "@e965/xlsx/xlsx.js";
import { deflateRawSync } from "node:zlib";
import type { HostileFile } from "./hostile-files.ts";
import { sheetXml, xlsxOf, xlsxParts } from "../workbooks/xlsx-parts.ts";
import { zipOf } from "../zip-of.ts";

const megabyte = 1024 * 1024;
const header = "任务序号,填报单位,进展情况,自评状态,指标,累计完成";

/** A sound workbook's parts with one of them unpacking to far more than it is packed into. */
const bomb = (size: number, saidToBe: number): Uint8Array => {
  const parts = Object.entries(xlsxParts("")).map(([name, content]) => ({ name, content }));
  const packedContent = deflateRawSync(Buffer.alloc(size, " "));
  return zipOf(
    parts.map((part) =>
      part.name.includes("sheet1") ? { ...part, packedContent, unpacked: saidToBe } : part,
    ),
  );
};

const sheetOfSize = (row: string, size: number): string =>
  sheetXml(row.repeat(Math.floor(size / row.length)));

/** The record that begins a workbook (5) or a worksheet (16). */
const begin = (kind: number): Buffer => Buffer.from([0x09, 0x08, 16, 0, 0, 6, kind, 0, ...Buffer.alloc(12)]);

/** An old workbook of `megabytes` whose stream is one record over and over. */
const recordsOfSize = (type: number, content: Buffer, megabytes: number): Uint8Array => {
  const record = Buffer.alloc(4 + content.length);
  record.writeUInt16LE(type, 0);
  record.writeUInt16LE(content.length, 2);
  content.copy(record, 4);
  const end = Buffer.from([0x0a, 0, 0, 0]);
  const bound = Buffer.from([0x85, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0x41]);
  const globals = Buffer.concat([begin(5), bound, end]);
  globals.writeUInt32LE(globals.length, begin(5).length + 4);
  const times = Math.floor((megabytes * megabyte) / record.length);
  const stream = Buffer.concat([globals, begin(0x10), ...Array.from({ length: times }, () => record), end]);
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, "/Workbook", stream);
  return XLSX.CFB.write(file, { type: "buffer" }) as Uint8Array;
};

/** Files that are heavy to make and would be heavy to read; what is wrong with each, its extension and its bytes. */
export const heavyFiles: readonly (Omit<HostileFile, "bytes"> & { readonly make: () => Uint8Array })[] = [
  { what: "50 MB of commas", extension: "csv", make: () => Buffer.alloc(50 * megabyte, ",") },
  { what: "3.9 MB of commas", extension: "csv", make: () => Buffer.alloc(3.9 * megabyte, ",") },
  { what: "3.9 MB of quotes", extension: "csv", make: () => Buffer.alloc(3.9 * megabyte, '"') },
  {
    what: "3.9 MB of line breaks and a quote",
    extension: "txt",
    make: () => Buffer.from(`${"\n".repeat(3.9 * megabyte)}"`),
  },
  {
    what: "one cell of 3.9 MB",
    extension: "csv",
    make: () => Buffer.from(`${header}\n2,市科技局,${"推进".repeat(650_000)},已完成,专利申请,400\n`),
  },
  {
    what: "twenty thousand rows that say the same",
    extension: "csv",
    make: () =>
      Buffer.from(`${header}\n${"2,市科技局,受理申请400件。,达到序时进度,专利申请,400\n".repeat(19_000)}`),
  },
  {
    what: "twenty thousand units that nobody knows",
    extension: "csv",
    make: () =>
      Buffer.from(
        `${header}\n${Array.from({ length: 19_000 }, (_, index) => `${index + 500},市第${index}局,开工,已完工,指标${index},约${index}\n`).join("")}`,
      ),
  },
  {
    what: "a zip bomb of half a gigabyte",
    extension: "xlsx",
    make: () => bomb(512 * megabyte, 512 * megabyte),
  },
  {
    what: "a zip bomb of half a gigabyte that says it is small",
    extension: "xlsx",
    make: () => bomb(512 * megabyte, megabyte),
  },
  {
    what: "a sheet of 60 MB of styled rows",
    extension: "xlsx",
    make: () => xlsxOf(sheetOfSize('<row s="1" ht="20"><c s="1"/><c s="2"/></row>', 60 * megabyte)),
  },
  {
    what: "a sheet of 60 MB of numbers",
    extension: "xlsx",
    make: () => xlsxOf(sheetOfSize("<row><c><v>1</v></c><c><v>2</v></c></row>", 60 * megabyte)),
  },
  { what: "a sheet of 60 MB of levels", extension: "xlsx", make: () => xlsxOf("<a>".repeat(20 * megabyte)) },
  {
    what: "a sheet of 60 MB of hidden fields",
    extension: "xlsx",
    make: () =>
      xlsxOf(sheetXml("", `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(1.6 * megabyte)}</cols>`)),
  },
  {
    what: "a sheet of 60 MB of merged areas",
    extension: "xlsx",
    make: () =>
      xlsxOf(
        sheetXml(
          "<row><c><v>1</v></c></row>",
          "",
          `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1.7 * megabyte)}</mergeCells>`,
        ),
      ),
  },
  {
    what: "an attribute of 60 MB",
    extension: "xlsx",
    make: () => xlsxOf(`<a b="${"c".repeat(60 * megabyte)}"/>`),
  },
  {
    what: "a text of 60 MB",
    extension: "xlsx",
    make: () => xlsxOf(sheetXml(`<row><c t="str"><v>${"甲".repeat(20 * megabyte)}</v></c></row>`)),
  },
  {
    what: "60 MB of texts that no two cells share",
    extension: "xlsx",
    make: () =>
      xlsxOf(sheetXml("<row><c><v>1</v></c></row>"), {
        "xl/sharedStrings.xml": `<sst>${Array.from({ length: 2_000_000 }, (_, index) => `<si><t>甲${index}</t></si>`).join("")}</sst>`,
      }),
  },
  {
    what: "a long text that two hundred thousand cells share",
    extension: "xlsx",
    make: () =>
      xlsxOf(sheetXml(`<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`.repeat(220)), {
        "xl/sharedStrings.xml": `<sst><si><t>${"推进 \n".repeat(6000)}</t></si></sst>`,
      }),
  },
  {
    what: "sixty sheets of a hundred thousand cells",
    extension: "xlsx",
    make: () =>
      xlsxOf(sheetXml(`<row>${"<c><v>1</v></c>".repeat(100)}</row>`.repeat(1000)), {
        "xl/workbook.xml": `<workbook xmlns:r="urn:r"><sheets>${Array.from({ length: 60 }, (_, index) => `<sheet name="${index}" r:id="rId1"/>`).join("")}</sheets></workbook>`,
      }),
  },
  {
    what: "19 MB of numbers in an old workbook",
    extension: "xls",
    make: () => recordsOfSize(0x0203, Buffer.alloc(14), 19),
  },
  {
    what: "19 MB of rows of numbers in an old workbook",
    extension: "xls",
    make: () => recordsOfSize(0x00bd, Buffer.alloc(4 + 6 * 256 + 2), 19),
  },
  {
    what: "19 MB of styles in an old workbook",
    extension: "xls",
    make: () => recordsOfSize(0x00e0, Buffer.alloc(20), 19),
  },
  {
    what: "19 MB of merged areas in an old workbook",
    extension: "xls",
    make: () => recordsOfSize(0x00e5, Buffer.concat([Buffer.from([0, 4]), Buffer.alloc(8192)]), 19),
  },
  {
    what: "19 MB of links over whole sheets in an old workbook",
    extension: "xls",
    make: () =>
      recordsOfSize(
        0x01b8,
        Buffer.concat([Buffer.from([0, 0, 255, 255, 0, 0, 255, 0]), Buffer.alloc(40)]),
        19,
      ),
  },
  {
    what: "19 MB of hidden fields in an old workbook",
    extension: "xls",
    make: () => recordsOfSize(0x007d, Buffer.from([0, 0, 255, 0, 0, 0, 0, 0, 1, 0, 0, 0]), 19),
  },
  {
    what: "19 MB of texts in an old workbook",
    extension: "xls",
    make: () =>
      recordsOfSize(
        0x0204,
        Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 8, 0]), Buffer.alloc(2048, "a")]),
        19,
      ),
  },
  {
    what: "19 MB of sheets in an old workbook",
    extension: "xls",
    make: () => recordsOfSize(0x0809, Buffer.from([0, 6, 0x10, 0, ...Buffer.alloc(12)]), 19),
  },
];
