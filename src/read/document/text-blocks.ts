import { unifiedText } from "../../model/text/unified-text.ts";
import { parseDocumentDate } from "../duties/document-date.ts";
import { isUnitName } from "../duties/unit-words.ts";
import { splitUnits } from "../text/unit-names.ts";
import { headlessTable } from "./headless-tables.ts";
import { readRows } from "../table/rows.ts";
import type { SourceBlock, TableRow } from "./source-blocks.ts";
import type { TaskColumn } from "./table-columns.ts";
import { findTaskHeader } from "./table-columns.ts";

/** The signs of Markdown around words: ## of headings, > of quotations, ** of what stands out. */
const withoutMarkdown = (line: string): string =>
  line.replace(/^\s*(?:#{1,6}\s+|>\s+)/u, "").replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, "$2");

/** A line of the file that is not blank, with its blanks at both ends. */
interface RawLine {
  readonly text: string;
  readonly line: number;
}

const rawLines = (text: string): readonly RawLine[] =>
  text
    .split(/\r\n|[\n\r\f\u0085\u2028\u2029]/u)
    .map((line, index) => ({ text: withoutMarkdown(unifiedText(line)), line: index + 1 }))
    .filter((line) => line.text.trim() !== "");

const separators = ["\t", "|", "｜"] as const;
const edges: Readonly<Record<string, RegExp>> = { "|": /^\s*\||\|\s*$/gu, "｜": /^\s*｜|｜\s*$/gu };

const cellsOf = ({ text }: RawLine, separator: string): readonly string[] =>
  text
    .replaceAll(edges[separator] ?? /(?!)/gu, "")
    .split(separator)
    .map((cell) => cell.replaceAll(/\s*<br\s*\/?>\s*/giu, "\n").trim());

const rowOf = (cells: readonly string[], line: number): TableRow => ({
  cells: cells.map((text) => ({ text })),
  at: { line, column: 1 },
});

/** |---|---| between the head of a Markdown table and its rows. */
const isRule = (text: string): boolean => text.includes("-") && /^[\s|｜:：+-]+$/u.test(text);
const isHeading = (text: string): boolean =>
  /^\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[)）])/u.test(text);

/** A table whose cells are parted by one sign, from a line on; undefined when no header of tasks begins there. */
const separatedTable = (
  lines: readonly RawLine[],
  start: number,
): { readonly rows: readonly TableRow[]; readonly end: number } | undefined => {
  const first = lines[start];
  const separator = separators.find((sign) => first && cellsOf(first, sign).length >= 3);
  if (first === undefined || separator === undefined) return undefined;
  const two = lines.slice(start, start + 2).map((line) => rowOf(cellsOf(line, separator), line.line));
  const header = findTaskHeader(two);
  if (header?.first !== 0) return undefined;
  const rows: TableRow[] = [];
  let end = start;
  for (const line of lines.slice(start)) {
    const cells = cellsOf(line, separator);
    const isRow = line.text.includes(separator) || isHeading(line.text);
    if (!isRow) break;
    if (!isRule(line.text)) rows.push(rowOf(cells, line.line));
    end += 1;
  }
  return { rows, end };
};

/** A table whose cells are parted by blanks: its header names known columns only, and every row has as many cells. */
const blankTable = (
  lines: readonly RawLine[],
  start: number,
): { readonly rows: readonly TableRow[]; readonly end: number } | undefined => {
  const cells = ({ text }: RawLine): readonly string[] => text.trim().split(/\s+/u);
  const first = lines[start];
  if (first === undefined || cells(first).length < 3) return undefined;
  const header = findTaskHeader([rowOf(cells(first), first.line)]);
  if (header === undefined || header.columns.some(({ role }) => role === "other")) return undefined;
  const rest = lines.slice(start + 1);
  const stop = rest.findIndex((line) => !/^\s*\d+\s/u.test(line.text) && !isHeading(line.text));
  const own = stop === -1 ? rest : rest.slice(0, stop);
  const fits = own.every((line) => cells(line).length === header.columns.length || isHeading(line.text));
  if (!fits || own.length === 0) return undefined;
  return {
    rows: [first, ...own].map((line) =>
      rowOf(isHeading(line.text) ? [line.text.trim()] : cells(line), line.line),
    ),
    end: start + 1 + own.length,
  };
};

/** The columns that the lines from one on name, one a line: a table copied cell by cell. */
const columnLines = (lines: readonly RawLine[], start: number): number => {
  for (let count = 8; count >= 3; count--) {
    const names = lines.slice(start, start + count).map(({ text }) => text.replaceAll(/[|｜\s]/gu, ""));
    if (names.length < count) continue;
    const header = findTaskHeader([rowOf(names, 0)]);
    if (header?.columns[0]?.role === "number" && header.columns.every(({ role }) => role !== "other"))
      return count;
  }
  return 0;
};

const areUnits = (cell: string): boolean => {
  const names = splitUnits(cell).map(({ name }) => name);
  return names.length > 0 && names.every((name) => isUnitName(name));
};

/** The cells of a row of which some took several lines: those that name units side by side are one, else the first words. */
const joinedCells = (lines: readonly string[], count: number): readonly string[] => {
  const cells = [...lines];
  while (cells.length > count) {
    const pair = cells.findLastIndex(
      (cell, index) => index > 2 && areUnits(cell) && areUnits(cells[index - 1] ?? ""),
    );
    if (pair === -1 || !areUnits(cells[2] ?? "")) break;
    cells.splice(pair - 1, 2, `${cells[pair - 1]}、${cells[pair]}`);
  }
  const extra = Math.max(0, cells.length - count);
  return [cells[0] ?? "", cells.slice(1, 2 + extra).join(""), ...cells.slice(2 + extra)];
};

/** Where the last row ends: with the units below its last cell, where other rows have such and no date says that they sign. */
const lastRowEnd = (texts: readonly string[], end: number, taller: boolean): number => {
  const isMore =
    taller && areUnits(texts[end] ?? "") && parseDocumentDate(texts[end + 1] ?? "") === undefined;
  return isMore ? lastRowEnd(texts, end + 1, taller) : end;
};

/** A table that was copied with each cell in a line of its own; a row begins with its number. */
const cellByCellTable = (
  lines: readonly RawLine[],
  start: number,
): { readonly rows: readonly TableRow[]; readonly end: number } | undefined => {
  const count = columnLines(lines, start);
  if (count === 0) return undefined;
  const bare = lines.map(({ text }) => text.replaceAll(/^[|｜\s]+|[|｜\s]+$/gu, ""));
  const rows: TableRow[] = [rowOf(bare.slice(start, start + count), lines[start]?.line ?? 0)];
  let at = start + count;
  let taller = false;
  while (at < lines.length && (/^\d{1,3}$/u.test(bare[at] ?? "") || isHeading(bare[at] ?? ""))) {
    if (isHeading(bare[at] ?? "")) {
      rows.push(rowOf([bare[at] ?? ""], lines[at]?.line ?? 0));
      at += 1;
      continue;
    }
    const next = bare.findIndex((text, index) => index > at && (/^\d{1,3}$/u.test(text) || isHeading(text)));
    const own = bare.slice(at, next === -1 ? lastRowEnd(bare, at + count, taller) : Math.max(next, at + 1));
    taller ||= own.length > count;
    rows.push(rowOf(joinedCells(own, count), lines[at]?.line ?? 0));
    at += own.length;
  }
  return rows.length > 1 ? { rows, end: at } : undefined;
};

/** A file of comma-separated values with a header of tasks; undefined for any other text. */
export const csvTable = (file: string, text: string): readonly SourceBlock[] | undefined => {
  const lines = rawLines(text).slice(0, 10);
  const named = lines.some(({ text: line }) =>
    findTaskHeader([
      rowOf(
        line
          .replaceAll('"', "")
          .split(/[,;\t]/u)
          .map((cell) => cell.trim()),
        0,
      ),
    ]),
  );
  if (!named) return undefined;
  const { rows } = readRows(file, text, () => undefined);
  return [
    {
      kind: "table",
      rows: rows.map(({ cells, place }) => ({
        cells: cells.map((cell) => ({ text: cell.text })),
        at: place.at ?? { line: 1, column: 1 },
      })),
    },
  ];
};

/** The lines of a text, and the tables in it: parted by tabs or |, in Markdown, or copied cell by cell. */
export const readTextBlocks = (text: string): readonly SourceBlock[] => {
  const lines = rawLines(text);
  const blocks: SourceBlock[] = [];
  let assumed: readonly TaskColumn[] | undefined;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const table = separatedTable(lines, at) ?? blankTable(lines, at) ?? cellByCellTable(lines, at);
    if (table) {
      blocks.push({ kind: "table", rows: table.rows });
      at = table.end;
      continue;
    }
    const headless = headlessTable(lines, at, assumed);
    if (headless) {
      const { rows, columns, end } = headless;
      assumed = columns;
      blocks.push({ kind: "table", rows, assumed: columns });
      at = end;
      continue;
    }
    const blanks = line.text.length - line.text.trimStart().length;
    blocks.push({ kind: "text", text: line.text.trim(), at: { line: line.line, column: blanks + 1 } });
    at += 1;
  }
  return blocks;
};
