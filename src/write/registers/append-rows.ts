import { csvRows, csvText } from "../csv-text.ts";

/** Values of a new row, by column. */
export type NewRow = Readonly<Record<string, string>>;

/** A register as it is: its text, what stands between its cells, and its columns in the file's own order by our names. */
export interface ExistingRegister {
  readonly text: string;
  readonly delimiter: string;
  /** Empty where a column is none of ours. */
  readonly columns: readonly string[];
}

/** A register as it is to be, and how many rows it has more. */
export interface NewRegister {
  readonly path: string;
  readonly text: string;
  readonly added: number;
}

/**
 * A register with rows added at its end. What is there stays as it was written, other people's columns included, which
 * are empty in the new rows. Without a file the header is `columns`.
 */
export const withRows = (
  existing: ExistingRegister | undefined,
  columns: readonly string[],
  rows: readonly NewRow[],
): string => {
  const added = rows.map((row) => (existing?.columns ?? columns).map((column) => row[column] ?? ""));
  if (!existing) return csvText([columns, ...added]);
  const text = existing.text.replace(/^\uFEFF/u, "").replace(/(?<![\r\n])$/u, "\n");
  return `\uFEFF${text}${csvRows(added, existing.delimiter)}`;
};
