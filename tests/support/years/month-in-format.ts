import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import XLSX from "@e965/xlsx/xlsx.js";
import { parse } from "csv-parse/sync";
import { decodeText } from "../../../src/read/text/decode.ts";
import type { InputFile } from "../../../src/model/input-file.ts";
import { encodeGbk } from "../gbk.ts";

export type SubmissionFormat = "GBK CSV" | "UTF-16 text" | "XLSX" | "XLS";

type Table = readonly (readonly string[])[];

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

const delimited = (table: Table, delimiter: string): string =>
  table.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join("\r\n");

/** Figures as numbers and days as dates, as they come when somebody types them into a spreadsheet. */
const workbook = (table: Table, bookType: "xlsx" | "biff8"): Uint8Array => {
  const rows = table.map((row, index) =>
    row.map((cell) => {
      const day = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(cell);
      if (index > 0 && day) {
        const serial = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 + 25_569;
        return { t: "n" as const, v: serial, z: "yyyy/m/d" };
      }
      return index > 0 && /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u.test(cell) ? Number(cell) : cell;
    }),
  );
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "填报表");
  return XLSX.write(book, { type: "buffer", bookType, bookSST: true }) as Uint8Array;
};

const writers: Readonly<
  Record<SubmissionFormat, { readonly extension: string; readonly write: (table: Table) => Uint8Array }>
> = {
  "GBK CSV": { extension: "csv", write: (table) => encodeGbk(delimited(table, ",")) },
  "UTF-16 text": {
    extension: "txt",
    write: (table) => Buffer.from(`\uFEFF${delimited(table, "\t")}`, "utf16le"),
  },
  XLSX: { extension: "xlsx", write: (table) => workbook(table, "xlsx") },
  XLS: { extension: "xls", write: (table) => workbook(table, "biff8") },
};

/** The files of a month's folder on the disk, by paths that begin with `shown`; `submissions` says what becomes of those in 报送. */
export const monthFiles = (
  folder: string,
  shown: string,
  submissions: (file: InputFile) => InputFile = (file) => file,
): readonly InputFile[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = { path: `${shown}${path.slice(folder.length)}`, bytes: readFileSync(path) };
      return file.path.includes("/报送/") ? submissions(file) : file;
    });

/** A CSV submission saved in another format, under the same name with the extension that goes with it. */
export const inFormat = (file: InputFile, format: SubmissionFormat): InputFile => {
  const text = decodeText(file, () => undefined)?.text ?? "";
  const { extension, write } = writers[format];
  const table = parse(text, { relax_column_count: true });
  return { path: file.path.replace(/\.csv$/u, `.${extension}`), bytes: write(table) };
};
