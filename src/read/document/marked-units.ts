import { isUnitName, offices } from "../duties/unit-words.ts";
import type { SourceBlock, SourceTable, TableRow } from "./source-blocks.ts";

/** What a sign in the column of a unit makes of it. */
type Share = "lead" | "responsible";

const signs = "★☆▲△●○◎◆◇■□√✓V";
const leads = "总?牵头|主办|主责|主要责任";
const helps = "责任|配合|协办|协助|参与|会办|落实";
/** ★为牵头单位，●为责任单位 above or below a table whose columns are units. */
const legendForm = new RegExp(
  `[“"]?(?<sign>[${signs}])[”"]?\\s*(?:为|是|表示|代表|指|[：:—-])*\\s*(?:(?<lead>${leads})|(?<help>${helps}))`,
  "gu",
);
const word = new RegExp(`^(?:(?<lead>${leads})|(?<help>${helps}))(?:单位|部门)?$`, "u");

/** Whether a line is nothing but the legend; a title may hold one as well. */
const legendLine = new RegExp(`^[（(]?(?:注|说明|备注)?[:：]?[“"]?[${signs}]`, "u");
const isLegend = (text: string): boolean =>
  legendLine.test(text.trim()) && [...text.matchAll(legendForm)].length > 0;

const legendOf = (texts: readonly string[]): ReadonlyMap<string, Share> =>
  new Map(
    texts
      .flatMap((text) => [...text.matchAll(legendForm)])
      .map(({ groups }) => [groups?.["sign"] ?? "", groups?.["lead"] === undefined ? "responsible" : "lead"]),
  );

const textOf = (row: TableRow | undefined, column: number): string =>
  (row?.cells[column]?.text ?? "").replaceAll(/\s/gu, "");

/** How far down the row of names is looked for. */
const titleRows = 10;
/** Fewer columns of units are no table of marks. */
const fewestUnits = 2;

/** The row that names units, and their columns; undefined for a table without one. */
const namesOf = (
  rows: readonly TableRow[],
): { readonly header: number; readonly columns: readonly number[] } | undefined => {
  for (const [header, row] of rows.slice(0, titleRows).entries()) {
    const columns = [...row.cells.keys()].filter((column) => {
      const name = textOf(row, column);
      return row.cells[column]?.covered === undefined && isUnitName(name) && offices.test(name);
    });
    const own = columns.filter(
      (column) => !/(?:牵头|责任|配合|协办|主办|参与)(?:单位|部门)$/u.test(textOf(row, column)),
    );
    if (own.length >= fewestUnits) return { header, columns: own };
  }
  return undefined;
};

/** What each sign of the table means, by its legend or by itself; undefined where one of them is not told. */
const sharesOf = (
  found: ReadonlySet<string>,
  legend: ReadonlyMap<string, Share>,
): ReadonlyMap<string, Share> | undefined => {
  const shares = new Map<string, Share>();
  for (const sign of found) {
    const groups = word.exec(sign)?.groups;
    const own: Share | undefined = groups && (groups["lead"] === undefined ? "responsible" : "lead");
    // A tick alone says no more than that the unit takes part.
    const share =
      legend.get(sign) ?? own ?? (found.size === 1 && /[√✓]/u.test(sign) ? "responsible" : undefined);
    if (share === undefined) return undefined;
    shares.set(sign, share);
  }
  return shares;
};

/** A table with a column for each unit as one with 牵头单位 and 责任单位; undefined for any other. */
const withUnits = (
  { rows, ...table }: SourceTable,
  legend: ReadonlyMap<string, Share>,
): SourceTable | undefined => {
  const { header = -1, columns = [] } = namesOf(rows) ?? {};
  const below = rows.slice(header + 1).filter(({ cells }) => !cells.some(({ text }) => isLegend(text)));
  const found = new Set(below.flatMap((row) => columns.map((column) => textOf(row, column))));
  found.delete("");
  const shares = header === -1 || found.size === 0 ? undefined : sharesOf(found, legend);
  if (!shares) return undefined;
  const namesBy = (row: TableRow, share: Share): string =>
    columns
      .filter((column) => shares.get(textOf(row, column)) === share)
      .map((column) => textOf(rows[header], column))
      .join("、");
  const without = (row: TableRow, ...more: readonly string[]): TableRow => ({
    at: row.at,
    cells: [...row.cells.filter((_, column) => !columns.includes(column)), ...more.map((text) => ({ text }))],
  });
  const above = rows.slice(0, header).filter(({ cells }) => !cells.some(({ text }) => isLegend(text)));
  return {
    ...table,
    rows: [
      ...above.map((row) => without(row)),
      ...rows.slice(header, header + 1).map((row) => without(row, "牵头单位", "责任单位")),
      ...below.map((row) => without(row, namesBy(row, "lead"), namesBy(row, "responsible"))),
    ],
  };
};

/** The texts of a block, each with its line. */
const rowsOf = (block: SourceBlock) =>
  block.kind === "text"
    ? [{ text: block.text, line: block.at.line }]
    : block.rows.flatMap(({ cells, at }) => cells.map(({ text }) => ({ text, line: at.line })));

/**
 * Tables in which signs say what units have to do, ★ in the column 市财政局, as tables of 牵头单位 and 责任单位; with the lines
 * of the legends that say what the signs mean, which are no part of the document then. A table whose signs are not told stays.
 */
export const settleMarkedUnits = (
  blocks: readonly SourceBlock[],
): { readonly blocks: readonly SourceBlock[]; readonly legends: readonly number[] } => {
  const all = blocks.flatMap(rowsOf);
  const legend = legendOf(all.map(({ text }) => text));
  const settled = blocks.map((block) => (block.kind === "text" ? undefined : withUnits(block, legend)));
  if (settled.every((table) => table === undefined)) return { blocks, legends: [] };
  return {
    blocks: blocks
      .map((block, index) => settled[index] ?? block)
      .filter((block) => block.kind !== "text" || !isLegend(block.text)),
    legends: [...new Set(all.filter(({ text }) => isLegend(text)).map(({ line }) => line))],
  };
};
