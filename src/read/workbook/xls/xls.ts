import { readGlobals } from "./biff-globals.ts";
import { openZip } from "../../../archive/zip-archive.ts";
import type { Substream } from "./biff-records.ts";
import { findSubstreams, recordTypes, recordsOf } from "./biff-records.ts";
import { readBiffSheet } from "./biff-sheet.ts";
import type { CompoundFile } from "../compound-file.ts";
import { openCompoundFile } from "../compound-file.ts";
import { decryptPackage } from "../encrypted-package.ts";
import { decryptRecords } from "./encrypted-records.ts";
import type { WorkbookContent, WorkbookFault, Worksheet } from "../workbook.ts";
import { archiveLimits, damaged, isFault, tooMany, workbookLimits } from "../workbook.ts";
import { readXlsx } from "../xlsx.ts";

/** The stream as it was before it was encrypted with the built-in password; a fault where it is with another. */
const withoutPassword = (stream: Buffer, globals: Substream): Buffer | WorkbookFault => {
  for (const { type, pieces } of recordsOf(stream, globals)) {
    if (type !== recordTypes.filePass) continue;
    return decryptRecords(stream, pieces[0] ?? Buffer.alloc(0)) ?? { fault: "protected" };
  }
  return stream;
};

/** An .xlsx inside a compound file, where it is encrypted with the built-in password. */
const readEncrypted = (file: CompoundFile): WorkbookContent | WorkbookFault => {
  const [info, content] = [file.read("EncryptionInfo"), file.read("EncryptedPackage")];
  const opened = info && content && decryptPackage(info, content);
  if (opened === undefined) return { fault: "protected" };
  const zip = openZip(opened, archiveLimits);
  return isFault(zip) ? zip : readXlsx(zip);
};

/** Reads a workbook stream of BIFF 5 or 8 ([MS-XLS]): first the workbook's own records, then each worksheet's. */
const readStream = (given: Buffer): WorkbookContent | WorkbookFault => {
  const found = findSubstreams(given);
  if (isFault(found)) return found;
  const [first] = found.values();
  if (first === undefined) return damaged("incomplete");
  const stream = withoutPassword(given, first);
  if (!Buffer.isBuffer(stream)) return stream;
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

/**
 * Reads a workbook of Excel 5 to 2003 or WPS (.xls, .et) out of its compound file, or an .xlsx that is encrypted. One that
 * opens with the built-in password is read as if it had none.
 */
export const readXls = (bytes: Uint8Array): WorkbookContent | WorkbookFault => {
  const file = openCompoundFile(bytes);
  if (file === undefined) return damaged("incomplete");
  if (file.has("EncryptedPackage")) return readEncrypted(file);
  if (file.has("WordDocument")) return { fault: "foreign", format: "Word 文档" };
  if (file.has("PowerPoint Document")) return { fault: "foreign", format: "演示文稿" };
  const name = ["Workbook", "Book"].find((each) => file.has(each));
  if (name === undefined) return { fault: "foreign", format: "别的程序的文件" };
  const content = file.read(name);
  return content === undefined
    ? damaged("incomplete")
    : readStream(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
};
