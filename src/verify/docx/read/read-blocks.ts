import {
  type DocxBlock,
  type DocxRun,
  type DrawnLine,
  type DocxParagraph,
  type ParagraphProperties,
  paragraphsIn,
  type RunProperties,
  type DocxTable,
  type TextBox,
} from "./document.ts";
import type { DocxDrawing } from "./drawings.ts";
import { listCounter, type Lists } from "./numbering.ts";
import { readBorder, readParagraphProperties, readRunProperties, type ThemeFonts } from "./properties.ts";
import { readRuns } from "./runs.ts";
import type { ResolvedStyle, Styles } from "./styles.ts";
import { contentNamed, contentOf } from "./wrappers.ts";
import { childOf, childrenOf, type Element, switchOf, textOf, twipsIn, valueOf } from "./xml-tree.ts";

/** What the parts of a file share. */
export interface BlockContext {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly theme: ThemeFonts;
}

const sides = ["top", "bottom", "left", "right", "insideH", "insideV"] as const;

const bordersOf = (parent: Element | undefined): DocxTable["borders"] =>
  Object.fromEntries(
    sides.flatMap((side) => {
      const border = readBorder(parent, `w:${side}`);
      return border ? [[side, border] as const] : [];
    }),
  );

/** Where a drawing lies and how large it is, as far as the file says so. */
const placeIn = ({
  x,
  y,
  below,
  width,
  height,
}: Omit<DocxDrawing, "line" | "content" | "turned" | "align">): DrawnLine =>
  Object.fromEntries(
    Object.entries({ x, y, below, width, height }).filter(([, value]) => value !== undefined),
  );

const drawnLines = (drawings: readonly DocxDrawing[]): readonly DrawnLine[] =>
  drawings.flatMap(({ line, ...drawing }) => (line ? [{ ...placeIn(drawing), ...line }] : []));

const isHiddenRow = (row: Element): boolean => switchOf(childOf(row, "w:trPr"), "w:hidden") ?? false;

/** Deleted with 修订 on: gone from the print, like the words of `w:del`. */
const isDeletedRow = (row: Element): boolean => childOf(childOf(row, "w:trPr"), "w:del") !== undefined;

/** Turns the elements of one part of a file, its text or a footer, into blocks; counts paragraphs and lists. */
export class BlockReader {
  readonly #context: BlockContext;
  readonly #nextNumber: (id: string, level: number) => string;
  #index = 0;
  #breakPending = false;

  constructor(context: BlockContext) {
    this.#context = context;
    this.#nextNumber = listCounter(context.lists);
  }

  /** The blocks of some elements; `table` is the style of the table that they stand in. */
  read(elements: readonly Element[], table?: ResolvedStyle): readonly DocxBlock[] {
    return elements.flatMap((element): readonly DocxBlock[] => {
      if (element.name === "w:p") return [this.#readParagraph(element, table)];
      return element.name === "w:tbl" ? [this.#readTable(element)] : [];
    });
  }

  #readParagraph(element: Element, table: ResolvedStyle | undefined): DocxParagraph {
    const { styles, theme } = this.#context;
    const own = childOf(element, "w:pPr");
    const style = styles.byId.get(valueOf(own, "w:pStyle") ?? "") ?? styles.normal;
    const resolve = (properties: Element | undefined): RunProperties => ({
      ...styles.defaults.run,
      ...table?.run,
      ...style.run,
      ...styles.byId.get(valueOf(properties, "w:rStyle") ?? "")?.run,
      ...readRunProperties(properties, theme),
    });
    const content = readRuns(element, resolve);
    const { runs, listed } = this.#numbered(content.runs, own, style);
    const text = runs.map((run) => run.text).join("");
    if (text.trim() !== "") this.#index += 1;
    // Before the paragraphs of its text boxes are counted.
    const index = this.#index;
    const breaksPage = content.breakBefore || this.#breakPending;
    this.#breakPending = content.breakAfter && !(content.breakBefore && text.trim() !== "");
    const properties: ParagraphProperties = {
      ...styles.defaults.paragraph,
      ...table?.paragraph,
      ...style.paragraph,
      ...listed,
      ...readParagraphProperties(own),
    };
    const boxes = this.#textBoxes(content.drawings);
    const markSize = resolve(childOf(own, "w:rPr")).size;
    return {
      ...properties,
      type: "paragraph",
      index,
      style: style.name,
      text,
      runs,
      ...(content.hidden.trim() === "" ? {} : { hiddenText: content.hidden }),
      ...(markSize === undefined ? {} : { markSize }),
      ...(content.drawings.some(({ picture }) => picture) ? { pictured: true } : {}),
      ...(content.renderedAtHead ? { headedPage: true } : {}),
      ...(content.breakInside ? { breakInside: true } : {}),
      breaksPage: breaksPage || (properties.pageBreakBefore ?? false),
      boxes,
      lines: drawnLines(content.drawings),
    };
  }

  /** The runs of a paragraph behind its automatic number, and what its level in the list says of it. */
  #numbered(
    runs: readonly DocxRun[],
    own: Element | undefined,
    style: ResolvedStyle,
  ): { readonly runs: readonly DocxRun[]; readonly listed: ParagraphProperties } {
    const numbering = childOf(own, "w:numPr");
    const id = valueOf(numbering, "w:numId") ?? style.list?.id;
    const level = Number(valueOf(numbering, "w:ilvl") ?? style.list?.level ?? 0);
    const [first] = runs;
    if (id === undefined || id === "0" || !first) return { runs, listed: {} };
    const label = this.#nextNumber(id, level);
    return {
      runs: label === "" ? runs : [{ ...first, text: label }, ...runs],
      listed: this.#context.lists.get(id)?.[level]?.paragraph ?? {},
    };
  }

  #textBoxes(drawings: readonly DocxDrawing[]): readonly TextBox[] {
    return drawings.flatMap(({ content, turned, align, ...place }) =>
      content
        ? [
            {
              paragraphs: paragraphsIn(this.read(contentOf(content)), true),
              turned,
              ...(align === undefined ? {} : { align }),
              ...placeIn(place),
            },
          ]
        : [],
    );
  }

  #readTable(element: Element): DocxTable {
    const own = childOf(element, "w:tblPr");
    const style = this.#context.styles.byId.get(valueOf(own, "w:tblStyle") ?? "");
    const place = childOf(own, "w:tblpPr")?.attributes;
    const widths = childrenOf(childOf(element, "w:tblGrid"), "w:gridCol");
    const rows = contentNamed(element, "w:tr");
    const hiddenRows = rows.filter(isHiddenRow).map((row) => textOf(row).trim());
    return {
      type: "table",
      ...(valueOf(own, "w:tblW", "w:type") === "pct" ? { relative: true } : {}),
      borders: bordersOf(childOf(own, "w:tblBorders")),
      width: widths.reduce((sum, column) => sum + (twipsIn(column.attributes["w:w"]) ?? 0), 0),
      ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
      rows: rows
        .filter((row) => !isHiddenRow(row) && !isDeletedRow(row))
        .map((row) => {
          const height = twipsIn(valueOf(childOf(row, "w:trPr"), "w:trHeight"));
          return {
            ...(height === undefined ? {} : { height }),
            cells: contentNamed(row, "w:tc").map((cell) => ({
              blocks: this.read(contentOf(cell), style),
              borders: bordersOf(childOf(childOf(cell, "w:tcPr"), "w:tcBorders")),
            })),
          };
        }),
      ...(place
        ? { floating: { anchor: place["w:vertAnchor"] ?? "text", align: place["w:tblpYSpec"] ?? "" } }
        : {}),
    };
  }
}
