import { isArchiveFault, openZip } from "../../archive/zip-archive.ts";
import { chineseNumeral } from "../../model/text/chinese-numeral.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import { decodeText, reportUnreadable } from "../text/decode.ts";
import { extensionOf } from "../text/file-extension.ts";
import { containerOf, foreignFormat } from "../text/file-signature.ts";
import { openCompoundFile } from "../workbook/compound-file.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { sheetOf } from "../workbook/sheet-of-worksheet.ts";
import type { Sheet } from "../table/sheet.ts";
import { archiveLimits } from "../workbook/workbook.ts";
import { readDocxBlocks } from "./docx-blocks.ts";
import { isHtml, readHtmlBlocks } from "./html-blocks.ts";
import type { SourceBlock, SourceTable } from "./source-blocks.ts";
import type { TaskColumn } from "./table-columns.ts";
import { findTaskHeader } from "./table-columns.ts";
import { csvTable, readTextBlocks } from "./text-blocks.ts";

/** What is done with files whose words cannot be read. */
const remedies: Readonly<Record<string, "saveAsDocx" | "copyText">> = {
  "Word 文档（.doc）": "saveAsDocx",
  "RTF 文件": "saveAsDocx",
  "PDF 文件": "copyText",
  图片: "copyText",
};

/** A sheet as a table; the number of its row is the place. */
const tableOf = ({ rows }: Sheet): SourceTable => ({
  kind: "table",
  rows: rows.map(({ cells, place }) => ({
    at: { line: Number(/\d+$/u.exec(place.cell ?? "")?.[0] ?? 1), column: 1 },
    cells: cells.map(({ text, mergedInto }) =>
      mergedInto ? { text: mergedInto.text, covered: "above" as const } : { text },
    ),
  })),
});

const readZip = (file: InputFile, report: Report): readonly SourceBlock[] | undefined => {
  const zip = openZip(file.bytes, archiveLimits);
  const isWord = isArchiveFault(zip) ? extensionOf(file.path) === "docx" : zip.has("word/document.xml");
  if (!isWord) return readSheets(file, "zip", report);
  const blocks = isArchiveFault(zip) ? zip : readDocxBlocks(zip);
  if (!("fault" in blocks)) return blocks;
  report({
    code: "IMP-033",
    place: { file: file.path },
    details: { protected: blocks.fault === "protected" },
  });
  return undefined;
};

interface NamedTable {
  readonly name: string;
  readonly table: SourceTable;
}

const chapter =
  /^\s*(?:[一二三四五六七八九十]{1,3}(?:、|$)|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}部分)/u;

/** Whether a table of tasks is put in order by itself: by a column of sections, or rows that are headings. */
const hasSections = ({ rows }: SourceTable, columns: readonly TaskColumn[]): boolean =>
  columns.some(({ role }) => role === "section") ||
  rows.some(({ cells }) => cells.some(({ text }) => chapter.test(text)));

/** Sheets of tasks one behind the other, each under its name as a heading where they have no headings of their own. */
const withSheetNames = (tables: readonly NamedTable[]): readonly SourceBlock[] => {
  const headers = tables.map(({ table }) => findTaskHeader(table.rows));
  const named = tables.every(
    ({ name, table }, index) =>
      !/^sheet\s*\d*$/iu.test(name) && !hasSections(table, headers[index]?.columns ?? []),
  );
  const withTasks = headers.filter((header) => header !== undefined);
  if (withTasks.length < 2 || !named) return tables.map(({ table }) => table);
  let sections = 0;
  return tables.flatMap(({ name, table }, index) => {
    if (headers[index] === undefined) return [table];
    sections += 1;
    const at = table.rows[0]?.at ?? { line: 1, column: 1 };
    return [{ kind: "text", text: `${chineseNumeral(sections)}、${name}`, at }, table];
  });
};

const readSheets = (
  file: InputFile,
  container: "zip" | "compound",
  report: Report,
): readonly SourceBlock[] | undefined => {
  const workbook = readWorkbook(file, container, report);
  const shown = workbook?.sheets.filter(({ cells, hidden }) => cells.length > 0 && !hidden);
  const tables = shown?.map((worksheet) => ({
    name: worksheet.name,
    table: tableOf(sheetOf({ file: file.path, worksheet, date1904: workbook?.date1904 ?? false }, report)),
  }));
  return tables && withSheetNames(tables);
};

const refuse = (file: InputFile, format: string, report: Report): undefined => {
  report({
    code: "IMP-032",
    place: { file: file.path },
    details: { format, remedy: remedies[format] ?? "saveAsDocx" },
  });
};

/**
 * The lines and tables of a 任务分解 document, told by its content: text, CSV, a web page, .docx, .xlsx, .xls. Reports why
 * a file cannot be read, and what to do with a .doc or a PDF (IMP-032, IMP-033, XLS, TXT), and is then undefined.
 */
export const readDocument = (file: InputFile, report: Report): readonly SourceBlock[] | undefined => {
  if (file.unreadable !== undefined) {
    reportUnreadable([file], report);
    return undefined;
  }
  const container = containerOf(file.bytes);
  if (container === "zip") return readZip(file, report);
  if (container === "compound") {
    const isWord = openCompoundFile(file.bytes)?.has("WordDocument") === true;
    return isWord ? refuse(file, "Word 文档（.doc）", report) : readSheets(file, "compound", report);
  }
  const format = foreignFormat(file.bytes);
  if (format !== undefined && remedies[format] !== undefined) return refuse(file, format, report);
  const decoded = decodeText(file, report, { markup: true });
  if (!decoded) return undefined;
  const { text } = decoded;
  if (isHtml(text)) return readHtmlBlocks(text);
  return csvTable(file.path, text) ?? readTextBlocks(text);
};
