import type { SourceTable, TableCell, TableRow } from "../../document/source-blocks.ts";
import type { ColumnRole, TaskColumn, TaskHeader } from "../../document/table-columns.ts";
import { assumedColumns } from "../../document/headless-tables.ts";
import { findTaskHeader } from "../../document/table-columns.ts";
import type { LabelRole } from "../../duties/label-roles.ts";
import type { LabelledPart } from "../../duties/labels.ts";
import { parseChineseNumeral } from "../../../model/text/chinese-numeral.ts";
import type { Position } from "../../../model/place.ts";
import { isOwn, isUnits, withOutline } from "./table-outline.ts";
import type { ClassifiedLine, ItemLine, Level } from "./classify.ts";
import { classify } from "./classify.ts";

const oneLine = (text: string): string => text.replaceAll("\n", "");
const unitsOnOneLine = (text: string): string => text.replaceAll(/[、，,；;]?\n/gu, "、");

/** The rows of a table as the lines of a document that says the same, one after another. */
class TableLines {
  readonly lines: ClassifiedLine[] = [];
  readonly #columns: readonly TaskColumn[];
  #sections = 0;
  #subsections = 0;
  #tasks = 0;
  readonly #last = new Map<ColumnRole, string>();

  constructor(columns: readonly TaskColumn[], sections: number) {
    this.#columns = columns;
    this.#sections = sections;
  }

  get sections(): number {
    return this.#sections;
  }

  take(row: TableRow): void {
    const filled = row.cells.filter(({ text, covered }) => text !== "" && covered === undefined);
    const [only] = filled;
    const numbered = this.#columns.findIndex(({ role }) => role === "number");
    if (filled.length === 1 && only && !isContinued(row, this.#columns) && !/^\d+$/u.test(only.text)) {
      this.#heading(oneLine(only.text), row.at);
      return;
    }
    if (only && isSum.test(only.text.replaceAll(/\s/gu, ""))) {
      this.lines.push({ kind: "plain", text: filled.map(({ text }) => oneLine(text)).join(" "), at: row.at });
      return;
    }
    if (only && isFoot.test(only.text)) {
      this.lines.push(...textLines(row));
      return;
    }
    const numeral = oneLine(row.cells[numbered]?.text ?? "");
    if (isOuterNumeral.test(numeral) && filled.length === 2 && isOwn(row.cells[numbered])) {
      const title = filled.find((cell) => cell !== row.cells[numbered])?.text ?? "";
      this.#heading(numeral + (/^[（(]|、$/u.test(numeral) ? "" : "、") + oneLine(title), row.at);
      return;
    }
    this.#headings(row);
    const content = this.#content(row);
    const units = this.#columns.map((column, index) => ({ column, cell: this.#carried(row, index) }));
    const number = row.cells[numbered];
    const ownContent = this.#columns.some(({ role }, index) => role === "content" && isOwn(row.cells[index]));
    const isNew = ownContent || (number !== undefined && isOwn(number) && content !== "");
    if (isNew && content !== "") this.#task(content, numbered === -1 ? undefined : number, row.at);
    const parts = units.flatMap(({ column: { role, label }, cell }): LabelledPart[] => {
      if (cell === undefined || cell.text === "" || role === "content" || role === "number") return [];
      if (role === "section" || role === "subsection" || (!isNew && cell.covered !== undefined)) return [];
      if (nothing.test(cell.text.trim())) return [];
      const text = isUnits(role) ? unitsOnOneLine(cell.text) : oneLine(cell.text);
      return [{ role: role satisfies LabelRole, label: isNew ? label : "", text, offset: 0 }];
    });
    if (parts.length > 0)
      this.lines.push({ kind: "labels", parts, text: parts.map(({ text }) => text).join("；"), at: row.at });
  }

  /** The cell of a column; one of units that is empty before the tasks goes on with the last above it. */
  #carried(row: TableRow, index: number): TableCell | undefined {
    const cell = row.cells[index];
    const role = this.#columns[index]?.role;
    const first = this.#columns.findIndex((column) => column.role === "content");
    if (role === undefined || !isUnits(role) || index > first) return cell;
    const above = this.#last.get(role);
    if (cell && cell.text === "" && above !== undefined) return { ...cell, text: above };
    if (cell && cell.text !== "") this.#last.set(role, cell.text);
    return cell;
  }

  /** What the columns of content say together; a cell that reaches down over several rows heads them. */
  #content(row: TableRow): string {
    const texts = this.#columns.flatMap(({ role }, index) => {
      const cell = row.cells[index];
      return role === "content" && cell && cell.text !== "" ? [oneLine(cell.text)] : [];
    });
    return [...new Set(texts)].reduce((all, text, index) => {
      if (all === "" || /[。！？：；，]$/u.test(all)) return all + text;
      return `${all}${index === 1 ? "：" : "；"}${text}`;
    }, "");
  }

  #headings(row: TableRow): void {
    for (const [index, { role }] of this.#columns.entries()) {
      const text = oneLine(row.cells[index]?.text ?? "");
      if ((role !== "section" && role !== "subsection") || text === "" || this.#last.get(role) === text)
        continue;
      this.#last.set(role, text);
      if (role === "section") this.#last.delete("subsection");
      this.#item(role, text, row.at);
    }
  }

  /** A row with one cell over the whole width: a heading, or a note. */
  #heading(text: string, at: Position): void {
    const line = classify({ text, at });
    if (
      line.kind === "item" &&
      (line.level === "section" || line.level === "subsection" || line.level === "part")
    )
      this.#item(line.level, text, at);
    else if (line.kind !== "plain" || isNote.test(text) || [...text].length > 40) this.lines.push(line);
    else this.#item("section", text, at);
  }

  #item(level: Level, text: string, at: Position): void {
    const own = classify({ text, at });
    const isNumbered = own.kind === "item" && own.level === level;
    if (level === "section")
      [this.#sections, this.#subsections] = [isNumbered ? own.number : this.#sections + 1, 0];
    if (level === "subsection") this.#subsections = isNumbered ? own.number : this.#subsections + 1;
    if (isNumbered) this.lines.push(own);
    else {
      const number = level === "section" ? this.#sections : this.#subsections;
      const made: ItemLine = {
        kind: "item",
        level,
        number,
        mark: "",
        prefix: "",
        content: own.kind === "item" && !own.doubtful ? own.content : text,
        doubtful: false,
        text,
        at,
      };
      this.lines.push(made);
    }
  }

  #task(content: string, number: TableCell | undefined, at: Position): void {
    this.#tasks += 1;
    const own = classify({ text: content, at });
    const isNumbered = own.kind === "item" && own.level === "number" && !own.doubtful;
    if (number === undefined && isNumbered && !hasPoints.test(content)) {
      this.lines.push(own);
      return;
    }
    // A number that reaches down over several tasks is that of the first.
    const mark = number?.covered === "above" ? "" : oneLine(number?.text ?? "");
    const written = mark.replaceAll(/[（）()、.．\s]/gu, "");
    const value = /^\d{1,4}$/u.test(written.normalize("NFKC"))
      ? Number(written.normalize("NFKC"))
      : parseChineseNumeral(written);
    this.lines.push({
      kind: "item",
      level: "number",
      number: value ?? this.#tasks,
      mark,
      prefix: "",
      content,
      doubtful: false,
      text: content,
      at,
    });
  }
}

/** Points of one cell: 1.完善照明。2.清理楼道。 */
const hasPoints = /^1[.．、].*[。；;]2[.．、]\p{Script=Han}/u;
/** A row that sums up those above it. */
const isSum = /^(?:小计|合计|总计|共计)$/u;
/** A row that tells who filled the table in. */
const isFoot = /^(?:填表|填报|制表|审核|审批|联系|报送)(?:人|单位|时间|日期|电话)\s*[:：]/u;
/** A row that is a note on the table: a sentence, or words before a colon. */
const isNote = /[。！？；，]|^(?:注|备注|说明)|[:：]$/u;
/** A cell that says that there is nothing to say. */
const nothing = /^(?:[—–―─\-/／\\]{1,4}|无)$/u;

/** A row that has 一 for its number and nothing but a title is a heading. */
const isOuterNumeral = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?、?$/u;

/** Whether a row only adds to the cells above: its number and content are merged with those. */
const isContinued = (row: TableRow, columns: readonly TaskColumn[]): boolean =>
  columns.some(({ role }, index) => role === "content" && row.cells[index]?.covered === "above");

/** What stands in a row, to tell whether another is the same. */
const wordsOf = ({ cells }: TableRow): string => cells.map(({ text }) => text).join("\n");

/** What a table of tasks says. */
interface LinesOfTable {
  readonly lines: readonly ClassifiedLine[];
  /** Lines that only name the columns. */
  readonly heads: readonly number[];
  /** How many sections there are up to its end. */
  readonly sections: number;
  readonly columns: readonly TaskColumn[];
  /** The columns have no names; they were told by what stands in them. */
  readonly assumed: boolean;
}

/** The header of a table, or that of the one before, of as many columns, where this one only goes on with it. */
const headerOf = (
  { rows, assumed }: SourceTable,
  earlier: readonly TaskColumn[] | undefined,
): (TaskHeader & { readonly assumed: boolean }) | undefined => {
  const own = findTaskHeader(rows);
  if (own) return { ...own, assumed: false };
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  if (earlier && width === earlier.length) return { first: 0, below: 0, columns: earlier, assumed: false };
  const columns = assumed ?? assumedColumns(rows);
  return columns && { first: 0, below: 0, columns, assumed: true };
};

/**
 * The lines that say what a table of tasks says; undefined for a table that has no header of one, nor goes on with one
 * whose columns are `earlier`. `sections` is how many there are before it.
 */
export const linesOfTable = (
  table: SourceTable,
  sections: number,
  earlier?: readonly TaskColumn[],
): LinesOfTable | undefined => {
  const header = headerOf(table, earlier);
  if (!header) return undefined;
  const rows = table.rows.slice(header.below);
  const made = new TableLines(withOutline(header.columns, rows), sections);
  const heads = new Set(table.rows.slice(header.first, header.below).map(wordsOf));
  const headRows = table.rows.filter((row) => heads.has(wordsOf(row)));
  const above = table.rows.slice(0, header.first).flatMap((row) => textLines(row));
  for (const row of rows) if (!heads.has(wordsOf(row))) made.take(row);
  return {
    lines: [...above, ...made.lines],
    heads: headRows.map(({ at }) => at.line),
    sections: made.sections,
    columns: header.columns,
    assumed: header.assumed,
  };
};

/** The texts of a row as lines of their own. */
export const textLines = ({ cells, at }: TableRow): readonly ClassifiedLine[] =>
  cells
    .filter((cell) => isOwn(cell))
    .flatMap(({ text }) => text.split("\n"))
    .map((text) => classify({ text, at }));
