import type { Page, PageItem } from "../../layout/page.ts";
import type { CellPart, EntryPart, Part, RowPart } from "../../layout/part.ts";

/** Items of a page that are one thing to someone who hears the paper. */
export interface MarkedRun {
  readonly items: readonly PageItem[];
  /** What they are part of, and their number among such runs of the page (0-based); absent: part of the page only. */
  readonly content?: { readonly part: Part; readonly place: number };
}

/** Marked content on a page (0-based), by its number there. */
export interface ContentOnPage {
  readonly page: number;
  readonly place: number;
}

/** 结构元素: an element of the structure tree (ISO 32000-1 14.7.2) with what it holds in the order of reading. */
export interface StructureElement {
  /** One of the standard types (14.8.4). */
  readonly type: string;
  /** Of a cell: what it says of its table (14.8.5.7). */
  readonly attributes?: Readonly<Record<string, string | number>>;
  /** 替代文字 of a figure (14.9.3). */
  readonly alternative?: string;
  /** What a table shows and how (14.8.5.7). */
  readonly summary?: string;
  readonly children: readonly (StructureElement | ContentOnPage)[];
}

/** An element that is still being filled. */
interface OpenElement extends StructureElement {
  type: string;
  attributes?: Readonly<Record<string, string | number>>;
  readonly children: (OpenElement | ContentOnPage)[];
}

/** The items of a page in their order, those that follow each other and are part of one thing together. */
export const markedRuns = ({ items }: Pick<Page, "items">): readonly MarkedRun[] => {
  const runs: { items: PageItem[]; content?: { part: Part; place: number } }[] = [];
  let place = 0;
  for (const item of items) {
    const part = item.type === "rule" ? undefined : item.part;
    const last = runs.at(-1);
    if (last && last.content?.part === part) last.items.push(item);
    else runs.push({ items: [item], ...(part && { content: { part, place: place++ } }) });
  }
  return runs;
};

/** The level of each heading below those above it: 1. under 一、 is next to it, for no level may be skipped (ISO 14289-1 7.4.2). */
const headingLevels = (): ((printed: number) => number) => {
  let open: readonly number[] = [];
  return (printed) => {
    open = [...open.filter((level) => level < printed), printed];
    return open.length;
  };
};

const open = (type: string): OpenElement => ({ type, children: [] });

/** The cell's element in its row, which has one for each cell already. */
const cellIn = (line: OpenElement, { type, place, columns, within: row }: CellPart): OpenElement => {
  const cell = line.children[place];
  if (!cell || !("type" in cell)) throw new Error(`a row has no cell ${place}`);
  if (type === "head") {
    cell.type = "TH";
    cell.attributes = { O: "Table", Scope: "Column" };
  } else if (place < row.headers) {
    cell.type = "TH";
    cell.attributes = { O: "Table", Scope: "Row" };
  } else if (columns > 1) cell.attributes = { O: "Table", ColSpan: columns };
  return cell;
};

const newRow = ({ cells }: RowPart): OpenElement => ({
  type: "TR",
  children: Array.from({ length: cells }, () => open("TD")),
});

const isHead = (row: OpenElement): boolean =>
  row.children.every((cell) => "type" in cell && cell.attributes?.Scope === "Column");

/** Puts the rows of a table into its head and its body. */
const partTable = (table: OpenElement): void => {
  const rows = table.children.filter((row): row is OpenElement => "type" in row);
  const parts = [
    { ...open("THead"), children: rows.filter(isHead) },
    { ...open("TBody"), children: rows.filter((row) => !isHead(row)) },
  ];
  table.children.splice(0, rows.length, ...parts.filter(({ children }) => children.length > 0));
};

/**
 * The structure tree of a paper, from what its items are part of: the parts in the order in which they begin, one that
 * goes over pages as one element, a row with all its cells.
 */
export const structureOf = (pages: readonly (readonly MarkedRun[])[]): StructureElement => {
  const root = open("Document");
  const known = new Map<Part, OpenElement>();
  const items = new Map<EntryPart, OpenElement>();
  const levelOf = headingLevels();
  const addTo = (parent: OpenElement, added: OpenElement): OpenElement => {
    parent.children.push(added);
    return added;
  };
  const itemOf = (entry: EntryPart): OpenElement => {
    const item = items.get(entry) ?? addTo(elementOf(entry.within), open("LI"));
    items.set(entry, item);
    return item;
  };
  const made = (part: Part): OpenElement => {
    switch (part.type) {
      case "heading":
        return addTo(root, open(`H${levelOf(part.level)}`));
      case "paragraph":
        return addTo(part.within ? elementOf(part.within) : root, open("P"));
      case "list":
        return addTo(root, { ...open("L"), attributes: { O: "List", ListNumbering: "Decimal" } });
      case "entry":
        return addTo(itemOf(part), open("LBody"));
      case "label":
        return addTo(itemOf(part.within), open("Lbl"));
      case "table":
        return addTo(root, {
          ...open("Table"),
          ...(part.alternative !== undefined && { summary: part.alternative }),
        });
      case "figure":
        return addTo(elementOf(part.within), { ...open("Figure"), alternative: part.alternative });
      case "row":
        return addTo(elementOf(part.within), newRow(part));
      case "head":
      case "cell":
        return cellIn(elementOf(part.within), part);
    }
  };
  const elementOf = (part: Part): OpenElement => {
    const element = known.get(part) ?? made(part);
    known.set(part, element);
    return element;
  };
  for (const [page, runs] of pages.entries()) {
    for (const { content } of runs)
      if (content) elementOf(content.part).children.push({ page, place: content.place });
  }
  for (const [part, element] of known) if (part.type === "table") partTable(element);
  return root;
};
