import { createRequire } from "node:module";
import type * as SheetJs from "@e965/xlsx";
import type { FencedStream } from "./biff-records.ts";
import { fenceRecords } from "./biff-records.ts";
import { openCompoundFile } from "./compound-file.ts";
import type { CellContent, Workbook, WorkbookFault, Worksheet, WorksheetCell } from "./workbook.ts";
import { isFault } from "./workbook.ts";

/** What a spreadsheet shows for the error codes of [MS-XLS] 2.5.10. */
const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

const contentOf = ({ t, v, z }: SheetJs.CellObject): CellContent | undefined => {
  switch (t) {
    case "s":
      return typeof v === "string" && v !== "" ? { kind: "text", text: v } : undefined;
    case "n":
      return typeof v === "number" && Number.isFinite(v)
        ? { kind: "number", value: v, format: typeof z === "string" ? z : "General" }
        : undefined;
    case "b":
      return { kind: "text", text: v === true ? "TRUE" : "FALSE" };
    case "e":
      return { kind: "error", text: errors[Number(v)] ?? "#N/A" };
    default:
      return undefined;
  }
};

/** The reader takes some 150 ms to load; months without an old workbook do without it. */
const loadReader = (): typeof SheetJs => createRequire(import.meta.url)("@e965/xlsx") as typeof SheetJs;

/** Reads with number formats as a new workbook has them: the reader keeps those of the last one. */
const readStream = (stream: Uint8Array): SheetJs.WorkBook | undefined => {
  const { read, SSF } = loadReader();
  const formats = SSF.get_table() as Record<number, string>;
  const initial = { ...formats };
  try {
    return read(stream, {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
  } catch {
    // Records that contradict each other: an input problem, and the reader knows no better way to say so.
    return undefined;
  } finally {
    for (const id of Object.keys(formats)) delete formats[Number(id)];
    Object.assign(formats, initial);
  }
};

const toWorksheets = (
  book: SheetJs.WorkBook,
  { sheets }: FencedStream,
): readonly Worksheet[] | WorkbookFault => {
  const worksheets: Worksheet[] = [];
  for (const [index, { isWorksheet, hiddenFields, cutShort }] of sheets.entries()) {
    const name = book.SheetNames[index] ?? "";
    const content = book.Sheets[name];
    if (!isWorksheet) continue;
    if (content === undefined) return { fault: "damaged", reason: `工作表“${name}”不在文件里` };
    const cells: WorksheetCell[] = [];
    const hiddenRows = new Set<number>();
    const rows = (content["!data"] ?? []) as readonly (
      readonly (SheetJs.CellObject | undefined)[] | undefined
    )[];
    for (const row of Object.keys(rows).map(Number)) {
      for (const field of Object.keys(rows[row] ?? []).map(Number)) {
        const cell = rows[row]?.[field];
        const filled = cell && contentOf(cell);
        if (filled === undefined) continue;
        cells.push({ row: row + 1, field: field + 1, content: filled });
        if (content["!rows"]?.[row]?.hidden === true) hiddenRows.add(row + 1);
      }
    }
    worksheets.push({
      name,
      hidden: (book.Workbook?.Sheets?.find((sheet) => sheet.name === name)?.Hidden ?? 0) !== 0,
      cells,
      merges: (content["!merges"] ?? []).map(({ s, e }) => ({
        top: s.r + 1,
        bottom: e.r + 1,
        left: s.c + 1,
        right: e.c + 1,
      })),
      hiddenRows,
      hiddenFields,
      ...(cutShort !== undefined && { cutShort }),
    });
  }
  return worksheets;
};

/** Reads a workbook of Excel 97 to 2003 or WPS (.xls, .et) out of its compound file. */
export const readXls = (bytes: Uint8Array): Workbook | WorkbookFault => {
  const file = openCompoundFile(bytes);
  if (file === undefined) return { fault: "damaged", reason: "文件不完整" };
  if (file.has("EncryptedPackage")) return { fault: "protected", reason: "" };
  if (file.has("WordDocument")) return { fault: "foreign", reason: "Word 文档" };
  if (file.has("PowerPoint Document")) return { fault: "foreign", reason: "演示文稿" };
  const name = ["Workbook", "Book"].find((each) => file.has(each));
  if (name === undefined) return { fault: "foreign", reason: "别的程序的文件" };
  const content = file.read(name);
  if (content === undefined) return { fault: "damaged", reason: "文件不完整" };
  const fenced = fenceRecords(content);
  if (isFault(fenced)) return fenced;
  const book = readStream(fenced.stream);
  if (book === undefined) return { fault: "damaged", reason: "内容前后矛盾" };
  const sheets = toWorksheets(book, fenced);
  if (isFault(sheets)) return sheets;
  return { sheets, date1904: book.Workbook?.WBProps?.date1904 === true };
};
