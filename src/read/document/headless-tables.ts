import { isTimeLimit } from "../duties/duty-verbs.ts";
import { isUnitName } from "../duties/unit-words.ts";
import { splitUnits } from "../text/unit-names.ts";
import type { TableRow } from "./source-blocks.ts";
import type { TaskColumn } from "./table-columns.ts";

/** A line of a text with its number. */
interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/** Rows of a table that has no header, what its columns seem to hold, and the first line behind it. */
interface HeadlessTable {
  readonly rows: readonly TableRow[];
  readonly columns: readonly TaskColumn[];
  readonly end: number;
}

const areUnits = (cell: string): boolean => {
  const names = splitUnits(cell).map(({ name }) => name);
  return names.length > 0 && names.every((name) => isUnitName(name));
};

/** What a cell says beside the task's own words. */
type CellKind = "units" | "time" | "words";
const kindOf = (cell: string): CellKind => (isTimeLimit(cell) ? "time" : areUnits(cell) ? "units" : "words");

/** The columns by what stands in every row; undefined where no column names units, or none is of words. */
const columnsOf = (rows: readonly (readonly string[])[]): readonly TaskColumn[] | undefined => {
  const width = rows[0]?.length ?? 0;
  if (width < 3 || rows.some((cells) => cells.length !== width)) return undefined;
  const kinds = Array.from({ length: width - 1 }, (_, index) => {
    const filled = rows.map((cells) => cells[index + 1] ?? "").filter((cell) => cell !== "");
    const [first, ...others] = filled.map(kindOf);
    return first !== undefined && others.every((kind) => kind === first) ? first : "words";
  });
  const units = kinds.filter((kind) => kind === "units").length;
  const words = kinds.filter((kind) => kind === "words").length;
  if (units === 0 || words !== 1 || units > 2) return undefined;
  const first = kinds.indexOf("units");
  return [
    { role: "number", label: "序号" },
    ...kinds.map((kind, index): TaskColumn => {
      if (kind === "words") return { role: "content", label: "任务内容" };
      if (kind === "time") return { role: "timeLimit", label: "完成时限" };
      return units === 2 && index === first
        ? { role: "lead", label: "牵头单位" }
        : { role: "responsible", label: "责任单位" };
    }),
  ];
};

/** The number, the words, and the cells behind them that name units or limits of time. */
const cellsOfLine = (text: string): readonly string[] | undefined => {
  const [, number = "", rest = ""] = /^\s*(\d{1,3})[\s.．、|]+(\S.*)$/u.exec(text) ?? [];
  const words = rest.trim().split(/\s*[\t|｜]\s*|\s+/u);
  let start = words.length;
  while (start > 1 && kindOf(words[start - 1] ?? "") !== "words") start -= 1;
  return number === "" || words.length - start < 2
    ? undefined
    : [number, words.slice(0, start).join(" "), ...words.slice(start)];
};

const fewest = 2;

const tableOf = (
  rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
  end: number,
  earlier?: readonly TaskColumn[],
): HeadlessTable | undefined => {
  const inOrder = rows.every(
    ({ cells }, index) => index === 0 || Number(cells[0]) === Number(rows[index - 1]?.cells[0]) + 1,
  );
  const columns = columnsOf(rows.map(({ cells }) => cells));
  // Below a heading in such a table a row may stand alone.
  const goesOn =
    columns?.length === earlier?.length &&
    columns?.every(({ role }, index) => role === earlier?.[index]?.role);
  if ((rows.length < fewest && goesOn !== true) || rows.length === 0 || !inOrder || !columns)
    return undefined;
  return {
    rows: rows.map(({ cells, line }) => ({
      cells: cells.map((text) => ({ text })),
      at: { line, column: 1 },
    })),
    columns,
    end,
  };
};

/** A table without a header whose rows are lines: 1 建成厂房 市住建局 市财政局 10月底. */
const ofLines = (
  lines: readonly NumberedLine[],
  start: number,
  earlier: readonly TaskColumn[] | undefined,
): HeadlessTable | undefined => {
  const rows: { cells: readonly string[]; line: number }[] = [];
  for (const { text, line } of lines.slice(start)) {
    const cells = cellsOfLine(text);
    if (!cells) break;
    rows.push({ cells, line });
  }
  return tableOf(rows, start + rows.length, earlier);
};

const isNumber = (text: string): boolean => /^\d{1,3}$/u.test(text.trim());

/** A table without a header that was copied with each cell in a line of its own. */
const ofCells = (lines: readonly NumberedLine[], start: number): HeadlessTable | undefined => {
  if (!isNumber(lines[start]?.text ?? "")) return undefined;
  const width = lines.slice(start + 1).findIndex(({ text }) => isNumber(text)) + 1;
  if (width < 3) return undefined;
  const rows: { cells: readonly string[]; line: number }[] = [];
  let end = start;
  while (isNumber(lines[end]?.text ?? "") && lines.length >= end + width) {
    const own = lines.slice(end, end + width);
    rows.push({ cells: own.map(({ text }) => text.trim()), line: own[0]?.line ?? 0 });
    end += width;
  }
  return tableOf(rows, end);
};

/** What the columns of a table without a header seem to hold, where it has numbers in its first. */
export const assumedColumns = (rows: readonly TableRow[]): readonly TaskColumn[] | undefined =>
  tableOf(
    rows.map(({ cells, at }) => ({ cells: cells.map(({ text }) => text.trim()), line: at.line })),
    rows.length,
  )?.columns;

/** A table of tasks without a header that begins at a line, its columns told by what stands in them. */
export const headlessTable = (
  lines: readonly NumberedLine[],
  start: number,
  earlier?: readonly TaskColumn[],
): HeadlessTable | undefined => ofLines(lines, start, earlier) ?? ofCells(lines, start);
