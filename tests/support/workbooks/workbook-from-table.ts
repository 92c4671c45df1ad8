import XLSX from "@e965/xlsx/xlsx.js";
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { withStruckText } from "../docx/struck-text.ts";

export type WorkbookKind = "xlsx" | "xls";

const errorCodes: Readonly<Record<string, number>> = { "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#N/A": 42 };
const numeric = /^-?\d+(?:\.\d+)?$/u;

const valueCell = (text: string): CellObject => {
  const code = errorCodes[text];
  if (code !== undefined) return { t: "e", v: code, w: text };
  return numeric.test(text) ? { t: "n", v: Number(text) } : { t: "s", v: text };
};

/** One cell of the notation below; undefined for an empty one. */
const cellOf = (written: string): CellObject | undefined => {
  if (written === "") return undefined;
  const [, formula, result] = /^=(.*?)(?:→(.*))?$/su.exec(written) ?? [];
  if (formula !== undefined) {
    return { ...(result === undefined ? { t: "n" as const } : valueCell(result)), f: formula };
  }
  const [, number, format] = /^(-?\d+(?:\.\d+)?)\|(.+)$/u.exec(written) ?? [];
  if (number !== undefined && format !== undefined) return { t: "n", v: Number(number), z: format };
  return written.startsWith("'") ? { t: "s", v: written.slice(1) } : valueCell(written);
};

/** “^” or “<”, or two of them with what the covered cell still holds behind them: ^^旧稿. */
const coveredBy = (mark: "^" | "<", written: string | undefined): boolean =>
  written === mark || written?.startsWith(mark + mark) === true;

/** The merged areas that “^” and “<” mark, each under or behind the cell that it belongs to. */
const mergesOf = (rows: readonly (readonly string[])[]): NonNullable<WorkSheet["!merges"]> => {
  const merges: NonNullable<WorkSheet["!merges"]> = [];
  for (const [r, row] of rows.entries()) {
    for (const [c, written] of row.entries()) {
      if (coveredBy("^", written) || coveredBy("<", written)) continue;
      const end = { r, c };
      while (coveredBy("^", rows[end.r + 1]?.[c])) end.r += 1;
      while (coveredBy("<", row[end.c + 1])) end.c += 1;
      if (end.r > r || end.c > c) merges.push({ s: { r, c }, e: end });
    }
  }
  return merges;
};

const sheetOf = (text: string): WorkSheet => {
  const written = parse(text, { relax_column_count: true, skip_empty_lines: false });
  const hiddenRows = written.map((row) => row[0]?.startsWith("~") === true);
  const hiddenFields = new Set<number>();
  const rows = written.map((row) =>
    row.map((cell, field) => {
      if (!cell.startsWith("~")) return cell;
      if (field > 0) hiddenFields.add(field);
      return cell.slice(1);
    }),
  );
  const sheet: WorkSheet = XLSX.utils.aoa_to_sheet([]);
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const content = cell === "^" || cell === "<" ? undefined : cellOf(cell.replace(/^(?:\^\^|<<)/u, ""));
      if (content) sheet[XLSX.utils.encode_cell({ r, c })] = content;
    }
  }
  const widest = Math.max(1, ...rows.map((row) => row.length));
  sheet["!ref"] = XLSX.utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, rows.length - 1), c: widest - 1 },
  });
  sheet["!merges"] = mergesOf(rows);
  sheet["!rows"] = hiddenRows.map((hidden) => ({ hidden }));
  sheet["!cols"] = Array.from({ length: widest }, (_, field) => ({
    hidden: hiddenFields.has(field),
    wch: 12,
  }));
  return sheet;
};

/**
 * A workbook from a readable table: CSV, with a line [工作表名] before each sheet, or [工作表名 隐藏]; without one there
 * is one sheet 填报表. A cell of figures is a number, one that begins with ' a text; 41458|yyyy/m/d is a number with its
 * format, =A1+1→3 a formula with its stored value, =A1+1 one without; ^ is merged with the cell above, < with the one
 * before; ^^旧稿 and <<旧稿 still hold something that nobody sees; ~ at the start of a row or of a header hides the row
 * or the field; --旧数-- is crossed out (.xlsx only). [1904] counts days from 1904.
 */
export const workbookFromTable = (table: string, kind: WorkbookKind): Uint8Array => {
  const sections = table.startsWith("[") ? table : `[填报表]\n${table}`;
  const book: WorkBook = XLSX.utils.book_new();
  const hidden: (0 | 1)[] = [];
  for (const section of sections.split(/^(?=\[)/mu)) {
    const [, title = "", text = ""] = /^\[(.*)\]\n([\s\S]*)$/u.exec(section) ?? [];
    if (title === "1904") continue;
    XLSX.utils.book_append_sheet(book, sheetOf(text), title.replace(/ 隐藏$/u, ""));
    hidden.push(title.endsWith(" 隐藏") ? 1 : 0);
  }
  book.Workbook = {
    WBProps: { date1904: sections.includes("[1904]") },
    Sheets: book.SheetNames.map((name, index) => ({ name, Hidden: hidden[index] ?? 0 })),
  };
  const bytes = XLSX.write(book, {
    type: "buffer",
    bookType: kind === "xls" ? "biff8" : "xlsx",
    bookSST: true,
  }) as Uint8Array;
  return kind === "xlsx" && table.includes("--") ? withStruckText(bytes) : bytes;
};

/** What Excel makes of a workbook that is saved with a password: a compound file around something unreadable. */
export const protectedWorkbook = (): Uint8Array => {
  const file = XLSX.CFB.utils.cfb_new();
  for (const name of ["EncryptionInfo", "EncryptedPackage"]) {
    XLSX.CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5000, name));
  }
  return XLSX.CFB.write(file, { type: "buffer" }) as Uint8Array;
};
