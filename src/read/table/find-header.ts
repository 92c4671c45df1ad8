import type { ColumnRules, SpanningName } from "./column-rules.ts";
import { columnNames, withoutRemark } from "./column-rules.ts";
import type { SheetCell, Sheet, SheetRow } from "./sheet.ts";
import { nameKey } from "../text/unit-names.ts";

/** How far down a header is looked for below title lines. */
export const titleRows = 10;

/** Where a table's header stands and what it says. */
export interface FoundHeader<Column extends string> {
  /** Of its first row, in `sheet.rows`. */
  readonly index: number;
  /** How many rows it takes up. */
  readonly height: 1 | 2;
  /** One cell for each column; of a header of two rows the names that the two make together. */
  readonly row: SheetRow;
  /** How many of its cells name a column. */
  readonly known: number;
  /** Required columns that it lacks. */
  readonly missing: readonly Column[];
  /** The column that a cell names, if any. */
  readonly columnOf: (text: string) => Column | undefined;
}

/** Longer texts, and figures, are content and not the name of a column. */
const longestName = 15;
const isContent = (text: string): boolean => [...text].length > longestName || /^[\d.,，%]+$/u.test(text);

/** What a name says below one that spans it: 数量 below 累计完成情况 is 累计完成. */
const nameBelow = (
  above: string,
  name: string,
  columnOf: (text: string) => string | undefined,
  spanning: readonly SpanningName[],
): string => {
  const span = spanning.find(({ names }) => names.some((each) => nameKey(each) === nameKey(above)));
  const bare = withoutRemark(name);
  const part = span?.parts[bare];
  if (part !== undefined) return part + nameKey(name).slice(bare.length);
  return columnOf(name) === undefined ? above + name : name;
};

/** What a table's header may say. */
interface HeaderWords<Column extends string> {
  readonly rules: ColumnRules<Column>;
  readonly columnOf: (text: string) => Column | undefined;
  readonly spanning: readonly SpanningName[];
}

/**
 * The one row that two make together, as under merged cells: below a name that spans several columns stand theirs,
 * below the others nothing. Undefined where the lower row is no such thing, but the first one of content.
 */
const together = <Column extends string>(
  upper: SheetRow,
  lower: SheetRow | undefined,
  { rules, columnOf, spanning }: HeaderWords<Column>,
): SheetRow | undefined => {
  if (lower === undefined) return undefined;
  const cells: SheetCell[] = [];
  let above = "";
  let alone = 0;
  let below = 0;
  for (let field = 0; field < Math.max(upper.cells.length, lower.cells.length); field++) {
    const top = upper.cells[field] ?? { text: "", place: upper.place };
    const bottom = lower.cells[field] ?? { text: "", place: lower.place };
    const own = columnOf(top.text);
    if (top.text !== "") above = top.text;
    if (bottom.text === "") {
      if (own !== undefined && rules[own].required) alone++;
      cells.push(top);
      continue;
    }
    if (isContent(bottom.text) || (own !== undefined && rules[own].required)) return undefined;
    const text = nameBelow(above, bottom.text, columnOf, spanning);
    if (columnOf(text) !== undefined) below++;
    cells.push({ text, place: bottom.place });
  }
  return alone > 0 && below > 0 ? { cells, place: upper.place } : undefined;
};

/**
 * The row near a sheet's top that names the most columns, or the two rows that do so together; undefined when none
 * names any.
 */
export const findHeader = <Column extends string>(
  sheet: Sheet,
  rules: ColumnRules<Column>,
  spanning: readonly SpanningName[] = [],
): FoundHeader<Column> | undefined => {
  const columnOf = columnNames(rules);
  const names = Object.keys(rules) as Column[];
  const candidates = sheet.rows.slice(0, titleRows).flatMap((row, index) => {
    const both = together(row, sheet.rows[index + 1], { rules, columnOf, spanning });
    return [
      ...(both ? [{ index, height: 2 as const, row: both }] : []),
      { index, height: 1 as const, row },
    ].map((candidate) => {
      const named = candidate.row.cells.flatMap(({ text }) => columnOf(text) ?? []);
      return { ...candidate, named };
    });
  });
  const known = Math.max(0, ...candidates.map(({ named }) => named.length));
  const found = known === 0 ? undefined : candidates.find(({ named }) => named.length === known);
  if (!found) return undefined;
  const { index, height, row, named } = found;
  const missing = names.filter((name) => rules[name].required && !named.includes(name));
  return { index, height, row, known, missing, columnOf };
};
