import type { InputFile } from "../../model/input-file.ts";
import { utf8 } from "../../model/text/utf8.ts";
import { saveFile } from "../../save.ts";
import { decodeText } from "../../read/text/decode.ts";
import { delimiterOf, readRows } from "../../read/table/rows.ts";
import { nameKey } from "../../read/text/unit-names.ts";
import { csvText } from "../../write/csv-text.ts";
import type { NewRow } from "../../write/registers/append-rows.ts";
import { withRows } from "../../write/registers/append-rows.ts";
import type { World } from "../../world.ts";

/** A list of the year as a document gives it. */
export interface MadeList {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly NewRow[];
  /** The column by whose words a row is found in the list that is there. */
  readonly key: string;
  /** The column of numbers that no two rows may share; rows that are added get numbers behind the last. */
  readonly numbered?: string;
}

/** What became of a list: written anew, already the same, left as it is since it differs, or rows added to it. */
export interface SavedList {
  readonly outcome: "written" | "same" | "kept" | "merged";
  readonly added: number;
  /** What is different from the list that is there, row by row. */
  readonly differences: readonly string[];
}

interface Existing {
  readonly text: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly rows: readonly NewRow[];
}

/** The list that is there; undefined where there is none, or none with a row in it. Problems of it are not for now. */
const readExisting = (file: InputFile): Existing | undefined => {
  const text = decodeText(file, () => undefined)?.text;
  if (text === undefined) return undefined;
  const [header, ...rows] = readRows(file.path, text, () => undefined).rows;
  const columns = header?.cells.map((cell) => cell.text) ?? [];
  if (rows.length === 0) return undefined;
  return {
    text,
    delimiter: delimiterOf(text),
    columns,
    rows: rows.map(({ cells }) =>
      Object.fromEntries(columns.map((name, index) => [name, cells[index]?.text ?? ""])),
    ),
  };
};

const shown = (text: string): string =>
  [...text].length > 30 ? `${[...text].slice(0, 30).join("")}……` : text;

const differencesOf = (existing: NewRow, made: NewRow, { key, columns }: MadeList): readonly string[] =>
  columns
    .filter((column) => column !== key && existing[column] !== undefined)
    .filter((column) => nameKey(existing[column] ?? "") !== nameKey(made[column] ?? ""))
    .map(
      (column) =>
        `“${shown(made[key] ?? "")}”的${column}：现有“${shown(existing[column] ?? "")}”，原文“${shown(made[column] ?? "")}”`,
    );

/** New rows with numbers behind the last one of the list. */
const renumbered = (
  rows: readonly NewRow[],
  existing: Existing,
  numbered: string | undefined,
): readonly NewRow[] => {
  if (numbered === undefined) return rows;
  const last = Math.max(0, ...existing.rows.map((row) => Number(row[numbered] ?? 0) || 0));
  const news = new Map(rows.map((row, index) => [row[numbered] ?? "", String(last + index + 1)]));
  return rows.map((row) => ({
    ...row,
    [numbered]: news.get(row[numbered] ?? "") ?? "",
    ...(row["上级序号"] !== undefined && { 上级序号: news.get(row["上级序号"]) ?? row["上级序号"] }),
  }));
};

/** Whether a list is there and has a row. */
export const hasRows = async (world: World, path: string): Promise<boolean> => {
  const file = await world.readFile(path);
  return file !== undefined && readExisting(file) !== undefined;
};

/**
 * Saves a list where there is none yet. One that is there is never overwritten: with `merge` it gets the rows that it lacks
 * at its end, else it stays as it is and what is different is told.
 */
export const saveList = async (world: World, made: MadeList, merge: boolean): Promise<SavedList> => {
  const file = await world.readFile(made.path);
  const existing = file && readExisting(file);
  const save = (text: string) => saveFile(world.locate(made.path), utf8(text));
  if (file && !existing && file.bytes.length > 0 && decodeText(file, () => undefined) === undefined) {
    return { outcome: "kept", added: 0, differences: ["现有的文件读不出来"] };
  }
  if (!existing) {
    await save(
      csvText([made.columns, ...made.rows.map((row) => made.columns.map((name) => row[name] ?? ""))]),
    );
    return { outcome: "written", added: made.rows.length, differences: [] };
  }
  const byKey = new Map(existing.rows.map((row) => [nameKey(row[made.key] ?? ""), row]));
  const lacking = made.rows.filter((row) => !byKey.has(nameKey(row[made.key] ?? "")));
  const changed = made.rows.flatMap((row) => {
    const same = byKey.get(nameKey(row[made.key] ?? ""));
    return same ? differencesOf(same, row, made) : [];
  });
  const missing = lacking.map((row) => `现有的没有：“${shown(row[made.key] ?? "")}”`);
  const differences = [...changed, ...missing];
  if (differences.length === 0) return { outcome: "same", added: 0, differences };
  if (!merge || lacking.length === 0) return { outcome: "kept", added: 0, differences };
  await save(withRows(existing, made.columns, renumbered(lacking, existing, made.numbered)));
  return { outcome: "merged", added: lacking.length, differences: changed };
};
