import { guardedText } from "../model/text/guarded-text.ts";

const quoted = (text: string, delimiter: string): string => {
  const cell = guardedText(text);
  return cell.includes(delimiter) || /[",\r\n]|^\s|\s$/u.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
};

/** Rows as lines of CSV (RFC 4180, LF line ends), to be added to a file; nothing in them is computed by a spreadsheet. */
export const csvRows = (rows: readonly (readonly string[])[], delimiter = ","): string =>
  rows.map((row) => `${row.map((cell) => quoted(cell, delimiter)).join(delimiter)}\n`).join("");

/**
 * Rows as CSV text that Excel and WPS open without garbling: UTF-8 needs its byte order mark there, or it is taken
 * for GBK.
 */
export const csvText = (rows: readonly (readonly string[])[]): string => `\uFEFF${csvRows(rows)}`;
