import { readGlobals } from "./biff-globals.ts";
import { findSubstreams, recordsOf } from "./biff-records.ts";
import { readBiffSheet } from "./biff-sheet.ts";
import { openCompoundFile } from "./compound-file.ts";
import type { WorkbookContent, WorkbookFault, Worksheet } from "./workbook.ts";
import { damaged, isFault, tooMany, workbookLimits } from "./workbook.ts";

/** Reads a workbook stream of BIFF 5 or 8 ([MS-XLS]): first the workbook's own records, then each worksheet's. */
const readStream = (stream: Buffer): WorkbookContent | WorkbookFault => {
  const found = findSubstreams(stream);
  if (isFault(found)) return found;
  const [first] = found.values();
  if (first === undefined) return damaged("incomplete");
  const globals = readGlobals(recordsOf(stream, first), first.version);
  if (isFault(globals)) return globals;
  const sheets: Worksheet[] = [];
  let cells = 0;
  for (const entry of globals.sheets.toSorted((a, b) => a.start - b.start)) {
    const substream = found.get(entry.start);
    if (substream === undefined || substream === first) return damaged("sheet-missing");
    if (!entry.isWorksheet) continue;
    const sheet = readBiffSheet(recordsOf(stream, substream), entry, globals);
    if (isFault(sheet)) return sheet;
    cells += sheet.cells.length;
    if (cells > workbookLimits.cells) return tooMany(workbookLimits.cells, "cells");
    sheets.push(sheet);
  }
  return { sheets, date1904: globals.date1904 };
};

/** Reads a workbook of Excel 5 to 2003 or WPS (.xls, .et) out of its compound file. */
export const readXls = (bytes: Uint8Array): WorkbookContent | WorkbookFault => {
  const file = openCompoundFile(bytes);
  if (file === undefined) return damaged("incomplete");
  if (file.has("EncryptedPackage")) return { fault: "protected" };
  if (file.has("WordDocument")) return { fault: "foreign", format: "Word 文档" };
  if (file.has("PowerPoint Document")) return { fault: "foreign", format: "演示文稿" };
  const name = ["Workbook", "Book"].find((each) => file.has(each));
  if (name === undefined) return { fault: "foreign", format: "别的程序的文件" };
  const content = file.read(name);
  return content === undefined
    ? damaged("incomplete")
    : readStream(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
};
