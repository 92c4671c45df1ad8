import type { Damage } from "../../diagnostics/rules/spreadsheet-reasons.ts";
import type { PassedLimit } from "../../diagnostics/rules/table-limits.ts";
import { parseRange, parseReference } from "./cell-reference.ts";
import { shownAs } from "./cell-formats.ts";
import type { RichText } from "./shared-strings.ts";
import { RichTextWalk, unescapeText } from "./shared-strings.ts";
import type {
  CellContent,
  CellStyle,
  MergedRange,
  WorkbookFault,
  Worksheet,
  WorksheetCell,
} from "./workbook.ts";
import { sheetLimits } from "./workbook.ts";
import type { XmlHandlers } from "./xml-part.ts";
import { Stopped, readXmlPart } from "./xml-part.ts";

/** What a sheet's cells refer to. */
interface SheetContext {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
}

type Attributes = Readonly<Record<string, string>>;

const damaged = (reason: Damage): never => {
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
  readonly inline: RichTextWalk;
}

const richText = ({ text, struck }: RichText): CellContent | undefined =>
  text + struck === "" ? undefined : { kind: "text", text, ...(struck !== "" && { struck }) };
const text = (words: string): CellContent | undefined => richText({ text: words, struck: "" });

const contentOf = (cell: OpenCell, { strings, styles }: SheetContext): CellContent | undefined => {
  const { type, stored } = cell;
  if (cell.formula && (stored === undefined || (stored === "" && type !== "str")))
    return { kind: "uncomputed" };
  if (type === "inlineStr") return richText(cell.inline.content);
  if (stored === undefined || stored === "") return undefined;
  switch (type) {
    case "s":
      return richText(strings[Number(stored)] ?? damaged("no-such-string"));
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
      if (!Number.isFinite(value)) return damaged("no-number");
      return { kind: "number", value, format: styles[cell.style]?.format ?? "General" };
    }
  }
};

/** Takes in the elements of one sheet's part, one after another. */
class SheetWalk implements XmlHandlers {
  readonly #context: SheetContext;
  readonly #cells: WorksheetCell[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenFields = new Set<number>();
  #cutShort: PassedLimit | undefined;
  /** How many settings of hidden fields there were, and the last field that they reach; they stand in order. */
  #columns = 0;
  #hiddenTo = 0;
  #row = 0;
  #field = 0;
  #rowHidden = false;
  #cell: OpenCell | undefined;
  #inStored = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** What has been read, by rows and fields. */
  get content(): Omit<Worksheet, "name" | "hidden"> {
    return {
      cells: this.#cells.toSorted((a, b) => a.row - b.row || a.field - b.field),
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenFields: this.#hiddenFields,
      ...(this.#cutShort !== undefined && { cutShort: this.#cutShort }),
    };
  }

  readonly open = (name: string, attributes: Attributes): void => {
    this.#inStored = false;
    switch (name) {
      case "row":
        return this.#openRow(attributes);
      case "c":
        return this.#openCell(attributes);
      case "col":
        return this.#hideFields(attributes);
      case "mergeCell":
        return this.#merge(parseRange(attributes["ref"] ?? ""));
      default:
        if (this.#cell) this.#openInside(this.#cell, name, attributes);
    }
  };

  readonly text = (words: string): void => {
    if (this.#cell === undefined) return;
    if (this.#inStored) this.#cell.stored = (this.#cell.stored ?? "") + words;
    else this.#cell.inline.add(words);
  };

  readonly close = (name: string): void => {
    this.#inStored = false;
    this.#cell?.inline.close(name);
    if (name !== "c" || this.#cell === undefined) return;
    this.#keep(this.#cell);
    this.#cell = undefined;
  };

  #openRow({ r, hidden }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > sheetLimits.rows) damaged("bad-row");
    this.#field = 0;
    this.#rowHidden = isTrue(hidden);
  }

  #openCell({ r, t, s }: Attributes): void {
    const at = r === undefined ? { row: this.#row, field: this.#field + 1 } : parseReference(r);
    if (at === undefined) return damaged("bad-cell");
    this.#field = at.field;
    const { row, field } = at;
    const style = Number(s ?? 0);
    const inline = new RichTextWalk();
    this.#cell = { row, field, type: t ?? "n", style, formula: false, stored: undefined, inline };
  }

  #openInside(cell: OpenCell, name: string, attributes: Attributes): void {
    cell.inline.open(name, attributes);
    if (name === "f") cell.formula = true;
    else if (name === "v") {
      this.#inStored = true;
      cell.stored = "";
    }
  }

  #keep(cell: OpenCell): void {
    const content = contentOf(cell, this.#context);
    if (content === undefined) return;
    if (this.#cells.length === sheetLimits.cells) {
      this.#cutShort = { limit: "cells", most: sheetLimits.cells };
      return;
    }
    if (this.#rowHidden) this.#hiddenRows.add(cell.row);
    this.#cells.push({
      row: cell.row,
      field: cell.field,
      content,
      ...shownAs(content, this.#context.styles[cell.style]),
    });
  }

  #hideFields({ min, max, hidden }: Attributes): void {
    if (!isTrue(hidden)) return;
    // A sheet has one of these for each field at the most; overlapping ones have no end.
    this.#columns += 1;
    if (this.#columns > sheetLimits.fields) return damaged("bad-columns");
    const first = Math.max(1, Number(min), this.#hiddenTo + 1);
    const last = Math.min(Number(max), sheetLimits.fields);
    for (let each = first; each <= last; each++) this.#hiddenFields.add(each);
    this.#hiddenTo = Math.max(this.#hiddenTo, last);
  }

  #merge(range: MergedRange | undefined): void {
    if (range === undefined) return;
    if (this.#merges.length < sheetLimits.merges) this.#merges.push(range);
    else this.#cutShort ??= { limit: "merges", most: sheetLimits.merges };
  }
}

/** Reads one sheet's part. Cells beyond the limits are left out, and `cutShort` says so. */
export const readWorksheet = (
  part: Uint8Array,
  sheet: { readonly name: string; readonly hidden: boolean },
  context: SheetContext,
): Worksheet | WorkbookFault => {
  const walk = new SheetWalk(context);
  const fault = readXmlPart(part, walk);
  return fault ?? { ...sheet, ...walk.content };
};
