import type { TableCell, TableRow } from "../../document/source-blocks.ts";
import type { ColumnRole, TaskColumn } from "../../document/table-columns.ts";

/** Whether a column says who does a task. */
export const isUnits = (role: ColumnRole): boolean =>
  role === "lead" || role === "responsible" || role === "watching";

/** Whether a cell has words of its own: it is neither empty nor merged with one before it. */
export const isOwn = (cell: TableCell | undefined): boolean =>
  cell !== undefined && cell.text !== "" && cell.covered === undefined;

/** Whether a row holds one text over the whole width, the heading of the rows below it. */
const isHeadingRow = ({ cells }: TableRow, columns: readonly TaskColumn[]): boolean => {
  const own = cells.filter((cell) => isOwn(cell));
  return (
    own.length === 1 &&
    columns.every(({ role }, index) => role !== "content" || cells[index]?.covered !== "above") &&
    /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}部分)/u.test(
      own[0]?.text ?? "",
    )
  );
};

/** A category that reaches down over rows stands in a column of content: it heads those of the next one. */
const withCategories = (columns: readonly TaskColumn[], rows: readonly TableRow[]): readonly TaskColumn[] => {
  const contents = [...columns.keys()].filter((index) => columns[index]?.role === "content");
  // 措施 over 具体内容 names what the tasks are parts of.
  const over = columns.findIndex(({ role, label }) => role === "other" && /措施|举措|方面/u.test(label));
  const isOver = over !== -1 && over < (contents[0] ?? 0);
  const [first, second] = isOver ? [over, contents[0]] : contents;
  if (first === undefined || second === undefined) return columns;
  const repeats = rows.filter(
    ({ cells }) => isOwn(cells[second]) && (cells[first]?.covered === "above" || cells[first]?.text === ""),
  );
  if (repeats.length === 0) return columns;
  // 一、经济运行 over the whole width is the section, of which the category is a part.
  const isHeaded =
    columns.some((column) => column.role === "section") || rows.some((row) => isHeadingRow(row, columns));
  const role = isHeaded ? "subsection" : "section";
  return columns.map((column, index) => (index === first ? { ...column, role } : column));
};

/**
 * Measures stand in a column of their own, each with its units, beside the task that they are parts of: they are the tasks
 * then, and what they are parts of heads them.
 */
const withMeasures = (columns: readonly TaskColumn[], rows: readonly TableRow[]): readonly TaskColumn[] => {
  const content = columns.findIndex(({ role }) => role === "content");
  const measures = columns.findIndex(
    ({ role, label }) => role === "other" && /措施|举措|内容|事项/u.test(label),
  );
  if (content === -1 || measures < content || columns.filter(({ role }) => role === "content").length > 1)
    return columns;
  const areTasks = rows.some(
    ({ cells }) =>
      !isOwn(cells[content]) &&
      isOwn(cells[measures]) &&
      columns.some(({ role }, index) => isUnits(role) && isOwn(cells[index])),
  );
  if (!areTasks) return columns;
  return columns.map((column, index) => (index === measures ? { ...column, role: "content" } : column));
};

/** The columns of a table with those that head others, and those that are the tasks, told apart by how its rows are filled. */
export const withOutline = (
  columns: readonly TaskColumn[],
  rows: readonly TableRow[],
): readonly TaskColumn[] => withCategories(withMeasures(columns, rows), rows);
