import type { ArchiveFault, ZipArchive } from "../../archive/zip-archive.ts";
import { isArchiveFault } from "../../archive/zip-archive.ts";
import { unifiedText } from "../../model/text/unified-text.ts";
import type { WorkbookFault } from "../workbook/workbook.ts";
import { damaged } from "../workbook/workbook.ts";
import { readXmlPart } from "../workbook/xml-part.ts";
import type { Numbering } from "./docx-numbering.ts";
import { readNumbering } from "./docx-numbering.ts";
import type { SourceBlock, StatedCell } from "./source-blocks.ts";
import { gridOf } from "./source-blocks.ts";

/** What holds no text of the document as it stands: what was deleted, fields' codes, the older twin of a drawing. */
const unread = new Set(["del", "moveFrom", "instrText", "delText", "Fallback", "rPrChange", "pPrChange"]);

interface CellInMaking {
  texts: string[];
  columns: number;
  merge: "none" | "below";
}
interface RowInMaking {
  cells: CellInMaking[];
  line: number;
  before: number;
}

/** Gathers paragraphs and tables while the parts of a document go by. */
class Gathering {
  readonly blocks: SourceBlock[] = [];
  readonly #numbering: Numbering;
  /** Tables inside tables: the text of an inner one goes into the cell around it. */
  readonly #tables: RowInMaking[][] = [];
  #line = 0;
  /** Paragraphs can lie in the text box of another. */
  readonly #paragraphs: { text: string; list: string; level: number; style: string }[] = [];
  #unread = 0;
  #isText = false;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (unread.has(name)) this.#unread += 1;
    if (this.#unread > 0) return;
    const value = attributes["w:val"] ?? "";
    const paragraph = this.#paragraphs.at(-1);
    const row = this.#tables.at(-1)?.at(-1);
    const cell = row?.cells.at(-1);
    if (name === "tbl") this.#tables.push([]);
    else if (name === "tr") this.#tables.at(-1)?.push({ cells: [], line: this.#line + 1, before: 0 });
    else if (name === "tc") row?.cells.push({ texts: [], columns: 1, merge: "none" });
    else if (name === "gridBefore" && row) row.before = Number(value);
    else if (name === "gridSpan" && cell) cell.columns = Math.max(1, Number(value) || 1);
    else if (name === "vMerge" && cell) cell.merge = value === "restart" ? "none" : "below";
    else if (name === "p") this.#paragraphs.push({ text: "", list: "", level: 0, style: "" });
    else if (name === "pStyle" && paragraph) paragraph.style = value;
    else if (name === "ilvl" && paragraph) paragraph.level = Number(value);
    else if (name === "numId" && paragraph) paragraph.list = value;
    else if (name === "t") this.#isText = true;
    else if (paragraph && name === "tab") paragraph.text += "\t";
    else if (paragraph && (name === "br" || name === "cr")) paragraph.text += "\n";
    else if (paragraph && name === "noBreakHyphen") paragraph.text += "-";
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#isText && this.#unread === 0 && paragraph) paragraph.text += text;
  }

  close(name: string): void {
    if (unread.has(name)) this.#unread -= 1;
    else if (this.#unread > 0) return;
    else if (name === "t") this.#isText = false;
    else if (name === "p") this.#endParagraph();
    else if (name === "tbl") this.#endTable();
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const ofStyle = this.#numbering.listOfStyle.get(paragraph.style);
    const list = paragraph.list === "" ? ofStyle?.list : paragraph.list;
    const level = paragraph.list === "" ? (ofStyle?.level ?? 0) : paragraph.level;
    const number =
      list === undefined || paragraph.text.trim() === "" ? "" : this.#numbering.next(list, level);
    this.#line += 1;
    const cell = this.#tables.at(-1)?.at(-1)?.cells.at(-1);
    for (const [index, line] of paragraph.text.split("\n").entries()) {
      const text = unifiedText(index === 0 ? number + line : line).trim();
      if (text === "") continue;
      if (cell) cell.texts.push(text);
      else this.blocks.push({ kind: "text", text, at: { line: this.#line, column: 1 } });
    }
  }

  #endTable(): void {
    const rows = this.#tables.pop() ?? [];
    const around = this.#tables.at(-1)?.at(-1)?.cells.at(-1);
    if (around) {
      around.texts.push(...rows.flatMap(({ cells }) => cells.flatMap(({ texts }) => texts)));
      return;
    }
    this.blocks.push({ kind: "table", rows: gridOf(rows.map(statedRow)) });
  }
}

const statedRow = ({ line, before, cells }: RowInMaking) => ({
  at: { line, column: 1 },
  cells: [
    ...Array.from({ length: Math.min(before, 64) }, (): StatedCell => ({ text: "", columns: 1, rows: 1 })),
    ...cells.map(({ texts, columns, merge }): StatedCell => ({
      text: texts.join("\n"),
      columns,
      rows: merge === "below" ? 0 : 1,
    })),
  ],
});

/**
 * The paragraphs and tables of a Word document (ECMA-376), numbers that Word makes included. A place is the number of the
 * paragraph. The fault says why it cannot be read.
 */
export const readDocxBlocks = (zip: ZipArchive): readonly SourceBlock[] | WorkbookFault | ArchiveFault => {
  const part = zip.read("word/document.xml");
  if (part === undefined) return damaged("bad-markup");
  if (isArchiveFault(part)) return part;
  const gathering = new Gathering(readNumbering(zip));
  const fault = readXmlPart(part, {
    open: (name, attributes) => gathering.open(name, attributes),
    close: (name) => gathering.close(name),
    text: (text) => gathering.text(text),
  });
  return fault ?? gathering.blocks;
};
