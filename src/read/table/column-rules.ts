import { isMeasure } from "../../model/measure.ts";
import type { SheetCell } from "./sheet.ts";
import { nameKey } from "../text/unit-names.ts";

/** 栏: what a table's file may call it, and whether the table makes sense without it. */
export interface ColumnRule {
  readonly aliases?: readonly string[];
  /** Names that mean this column only where no other cell of the header does: 序号 beside 任务序号 counts lines. */
  readonly weakAliases?: readonly string[];
  /** Beside the column of its own name one of an alias is another: 任务编号 beside 任务序号 is somebody's own number. */
  readonly ownNameFirst?: boolean;
  readonly required?: boolean;
  /** Merged cells of several rows say the same of each of them. */
  readonly spansRows?: boolean;
  /** A column of our own forms that nobody fills in; never offered as what an unknown name should be. */
  readonly reference?: boolean;
  /** The column in whose head, in parentheses, stands what this one would say of every row: 累计完成（公里）. */
  readonly inHeadOf?: string;
}
export type ColumnRules<Column extends string> = Readonly<Record<Column, ColumnRule>>;

/** What stands under a name that spans several columns (累计完成情况), by the columns they are. */
export interface SpanningName {
  readonly names: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
}

/** A remark behind a column's name: 累计完成（公里）, 自评状态【五选一】. */
const remark = /[([【〔]([^()[\]【】〔〕]*)[)\]】〕]$/u;

/** The number that forms give to each field: 1.任务序号. */
const fieldNumber = /^\d{1,2}[.、]/u;

/** A column's name as names are compared, without the remark behind it. */
export const withoutRemark = (name: string): string => nameKey(name).replace(remark, "");

/** Marks that forms put before or behind the names of columns that must be filled in: *任务序号. */
const marksAround = /^[*※★☆●]+|[*※★☆●:]+$/gu;

/** What names of columns are compared by. */
const headKey = (text: string): string => nameKey(text).replaceAll(marksAround, "").replace(fieldNumber, "");

const namesOf = (name: string, { aliases = [], weakAliases = [] }: ColumnRule): readonly string[] => [
  name,
  ...aliases,
  ...weakAliases,
];

/** The column that a header's cell names, by its name or any alias, with or without a remark in parentheses. */
export const columnNames = <Column extends string>(
  rules: ColumnRules<Column>,
): ((text: string) => Column | undefined) => {
  const names = Object.keys(rules) as Column[];
  const byKey = new Map<string, Column>(
    names.flatMap((name) => namesOf(name, rules[name]).map((alias) => [nameKey(alias), name])),
  );
  // A table is looked through for its header, and the same words stand in many of its rows.
  const known = new Map<string, Column | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const key = headKey(text);
    const column = byKey.get(key) ?? byKey.get(headKey(withoutRemark(key)));
    known.set(text, column);
    return column;
  };
};

/** How well a header's cell names its column: of two the better one is it, and of two equal ones nobody can tell. */
export const strengthOfName = (
  name: string,
  { aliases = [], weakAliases = [], ownNameFirst = false }: ColumnRule,
  text: string,
): "own" | "alias" | "weak" => {
  const whole = headKey(text);
  const key = headKey(withoutRemark(whole));
  if (ownNameFirst && [whole, key].includes(nameKey(name))) return "own";
  const isAlias = aliases.some((alias) => nameKey(alias) === whole);
  return !isAlias && weakAliases.some((alias) => nameKey(alias) === key) ? "weak" : "alias";
};

/** The 计量单位 in parentheses behind a column's name; undefined where another remark stands there, or none. */
export const measureInHead = ({ text }: SheetCell): string | undefined => {
  const written = remark.exec(nameKey(text))?.[1]?.replace(/^(?:计量)?单位:?/u, "");
  return written !== undefined && isMeasure(written) ? written : undefined;
};
