import { parseRange, parseReference } from "./cell-reference.ts";
import { unescapeText } from "./shared-strings.ts";
import type { CellContent, MergedRange, WorkbookFault, Worksheet, WorksheetCell } from "./workbook.ts";
import { sheetLimits } from "./workbook.ts";
import { Stopped, readXmlPart } from "./xml-part.ts";

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Number formats by cell style. */
  readonly formats: readonly string[];
}

type Attributes = Readonly<Record<string, string>>;

const damaged = (reason: string): never => {
  throw new Stopped({ fault: "damaged", reason });
};

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** A cell while it is read: its attributes and the text of its elements. */
interface OpenCell {
  readonly row: number;
  readonly field: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  stored: string | undefined;
  inline: string;
}

const text = (words: string): CellContent | undefined =>
  words === "" ? undefined : { kind: "text", text: words };

const contentOf = (cell: OpenCell, { strings, formats }: SheetContext): CellContent | undefined => {
  const { type, stored } = cell;
  if (cell.formula && (stored === undefined || (stored === "" && type !== "str")))
    return { kind: "uncomputed" };
  if (type === "inlineStr") return text(unescapeText(cell.inline));
  if (stored === undefined || stored === "") return undefined;
  switch (type) {
    case "s":
      return text(strings[Number(stored)] ?? damaged("单元格引用的文字不存在"));
    case "str":
      return text(unescapeText(stored));
    case "b":
      return text(isTrue(stored) ? "TRUE" : "FALSE");
    case "e":
      return { kind: "error", text: stored };
    // 2013-07-03T00:00:00
    case "d":
      return text(stored.replace(/T.*$/u, ""));
    default: {
      const value = Number(stored);
      if (!Number.isFinite(value)) return damaged("单元格里的数字不成数字");
      return { kind: "number", value, format: formats[cell.style] ?? "General" };
    }
  }
};

/** Reads one sheet's part. Cells beyond the limits are left out, and `cutShort` says so. */
export const readWorksheet = (
  part: Uint8Array,
  sheet: { readonly name: string; readonly hidden: boolean },
  context: SheetContext,
): Worksheet | WorkbookFault => {
  const cells: WorksheetCell[] = [];
  const merges: MergedRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenFields = new Set<number>();
  let cutShort: string | undefined;
  /** How many settings of hidden fields there were, and the last field that they reach; they stand in order. */
  let columns = 0;
  let hiddenTo = 0;
  let row = 0;
  let field = 0;
  let rowHidden = false;
  let cell: OpenCell | undefined;
  let reading: "stored" | "inline" | undefined;
  let pronounced = 0;

  const openCell = (attributes: Attributes): void => {
    const at = attributes["r"] === undefined ? { row, field: field + 1 } : parseReference(attributes["r"]);
    if (at === undefined) return damaged("单元格的位置有误");
    field = at.field;
    cell = {
      row: at.row,
      field: at.field,
      type: attributes["t"] ?? "n",
      style: Number(attributes["s"] ?? 0),
      formula: false,
      stored: undefined,
      inline: "",
    };
  };
  const closeCell = (done: OpenCell): void => {
    const content = contentOf(done, context);
    if (content === undefined) return;
    if (cells.length === sheetLimits.cells) {
      cutShort = `工作表里有 ${sheetLimits.cells} 个以上填了内容的单元格`;
      return;
    }
    if (rowHidden) hiddenRows.add(done.row);
    cells.push({ row: done.row, field: done.field, content });
  };
  const hideFields = ({ min, max, hidden }: Attributes): void => {
    if (!isTrue(hidden)) return;
    // A sheet has one of these for each field at the most; overlapping ones have no end.
    columns += 1;
    if (columns > sheetLimits.fields) return damaged("列的设置有误");
    const first = Math.max(1, Number(min), hiddenTo + 1);
    const last = Math.min(Number(max), sheetLimits.fields);
    for (let each = first; each <= last; each++) hiddenFields.add(each);
    hiddenTo = Math.max(hiddenTo, last);
  };
  const merge = (range: MergedRange | undefined): void => {
    if (range === undefined) return;
    if (merges.length < sheetLimits.merges) merges.push(range);
    else cutShort ??= `工作表里有 ${sheetLimits.merges} 处以上合并单元格`;
  };

  const fault = readXmlPart(part, {
    open: (name, attributes) => {
      reading = undefined;
      if (name === "row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]);
        if (!Number.isInteger(row) || row < 1 || row > sheetLimits.rows) damaged("行号有误");
        field = 0;
        rowHidden = isTrue(attributes["hidden"]);
      } else if (name === "c") openCell(attributes);
      else if (name === "col") hideFields(attributes);
      else if (name === "mergeCell") merge(parseRange(attributes["ref"] ?? ""));
      else if (name === "rPh") pronounced += 1;
      else if (cell === undefined) return;
      else if (name === "f") cell.formula = true;
      else if (name === "v") {
        reading = "stored";
        cell.stored = "";
      } else if (name === "t" && pronounced === 0) reading = "inline";
    },
    text: (words) => {
      if (cell === undefined || reading === undefined) return;
      cell[reading] = (cell[reading] ?? "") + words;
    },
    close: (name) => {
      reading = undefined;
      if (name === "rPh") pronounced -= 1;
      if (name !== "c" || cell === undefined) return;
      closeCell(cell);
      cell = undefined;
    },
  });
  if (fault) return fault;
  cells.sort((a, b) => a.row - b.row || a.field - b.field);
  return { ...sheet, cells, merges, hiddenRows, hiddenFields, ...(cutShort !== undefined && { cutShort }) };
};
