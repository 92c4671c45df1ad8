import {
  type DocxBlock,
  type DrawnLine,
  type DocxParagraph,
  type ParagraphProperties,
  paragraphsIn,
  type RunProperties,
  type DocxTable,
} from "./document.ts";
import type { Drawing } from "./drawings.ts";
import { listCounter, type Lists } from "./numbering.ts";
import { readBorder, readParagraphProperties, readRunProperties, type ThemeFonts } from "./properties.ts";
import { readRuns } from "./runs.ts";
import type { ResolvedStyle, Styles } from "./styles.ts";
import { contentNamed, contentOf } from "./wrappers.ts";
import { childOf, childrenOf, type Element, twipsIn, valueOf } from "./xml-tree.ts";

/** What the parts of a file share. */
export interface Context {
  readonly styles: Styles;
  readonly lists: Lists;
  readonly theme: ThemeFonts;
}

/** Turns elements into blocks, one after another, counting paragraphs and lists on the way. */
export interface BlockReader {
  readonly read: (elements: readonly Element[]) => readonly DocxBlock[];
}

const sides = ["top", "bottom", "left", "right", "insideH", "insideV"] as const;

const bordersOf = (parent: Element | undefined): DocxTable["borders"] =>
  Object.fromEntries(
    sides.flatMap((side) => {
      const border = readBorder(parent, `w:${side}`);
      return border ? [[side, border] as const] : [];
    }),
  );

/** Values of a list's level stand between style and paragraph. */
const mergedParagraph = (
  styles: Styles,
  table: ResolvedStyle | undefined,
  style: ResolvedStyle,
  list: ParagraphProperties,
  own: ParagraphProperties,
): ParagraphProperties => ({
  ...styles.defaults.paragraph,
  ...table?.paragraph,
  ...style.paragraph,
  ...list,
  ...own,
});

/** Where a drawing lies and how large it is, as far as the file says so. */
const placeIn = ({
  x,
  y,
  below,
  width,
  height,
}: Omit<Drawing, "line" | "content" | "turned" | "align">): DrawnLine =>
  Object.fromEntries(
    Object.entries({ x, y, below, width, height }).filter(([, value]) => value !== undefined),
  );

/** A reader for one part of a file: the text, or a footer. */
export const blockReader = ({ styles, lists, theme }: Context): BlockReader => {
  const nextNumber = listCounter(lists);
  let index = 0;
  let breakPending = false;

  const readParagraph = (element: Element, table: ResolvedStyle | undefined): DocxParagraph => {
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
    const numbering = childOf(own, "w:numPr");
    const listId = valueOf(numbering, "w:numId") ?? style.list?.id;
    const level = Number(valueOf(numbering, "w:ilvl") ?? style.list?.level ?? 0);
    const isListed = listId !== undefined && listId !== "0" && content.runs.length > 0;
    const label = isListed ? nextNumber(listId, level) : "";
    const first = content.runs[0];
    const runs = label === "" || !first ? content.runs : [{ ...first, text: label }, ...content.runs];
    const text = runs.map((run) => run.text).join("");
    if (text.trim() !== "") index += 1;
    const breaksPage = content.breakBefore || breakPending;
    breakPending = content.breakAfter && !(content.breakBefore && text.trim() !== "");
    const properties = mergedParagraph(
      styles,
      table,
      style,
      isListed ? (lists.get(listId)?.[level]?.paragraph ?? {}) : {},
      readParagraphProperties(own),
    );
    const boxes = content.drawings.flatMap(({ content: inside, turned, align, ...place }) =>
      inside
        ? [
            {
              paragraphs: paragraphsIn(read(contentOf(inside)), true),
              turned,
              ...(align === undefined ? {} : { align }),
              ...placeIn(place),
            },
          ]
        : [],
    );
    const drawn = content.drawings.flatMap(({ line, ...drawing }) =>
      line ? [{ ...placeIn(drawing), ...line }] : [],
    );
    const markSize = resolve(childOf(own, "w:rPr")).size;
    return {
      ...properties,
      type: "paragraph",
      index,
      style: style.name,
      text,
      runs,
      ...(markSize === undefined ? {} : { markSize }),
      ...(content.drawings.some(({ picture }) => picture) ? { pictured: true } : {}),
      ...(content.renderedAtHead ? { headedPage: true } : {}),
      breaksPage: breaksPage || (properties.pageBreakBefore ?? false),
      boxes,
      lines: drawn,
    };
  };

  const readTable = (element: Element): DocxTable => {
    const own = childOf(element, "w:tblPr");
    const style = styles.byId.get(valueOf(own, "w:tblStyle") ?? "");
    const place = childOf(own, "w:tblpPr")?.attributes;
    const widths = childrenOf(childOf(element, "w:tblGrid"), "w:gridCol");
    return {
      type: "table",
      ...(valueOf(own, "w:tblW", "w:type") === "pct" ? { relative: true } : {}),
      borders: bordersOf(childOf(own, "w:tblBorders")),
      width: widths.reduce((sum, column) => sum + (twipsIn(column.attributes["w:w"]) ?? 0), 0),
      rows: contentNamed(element, "w:tr").map((row) => {
        const height = twipsIn(valueOf(childOf(row, "w:trPr"), "w:trHeight"));
        return {
          ...(height === undefined ? {} : { height }),
          cells: contentNamed(row, "w:tc").map((cell) => ({
            blocks: read(contentOf(cell), style),
            borders: bordersOf(childOf(childOf(cell, "w:tcPr"), "w:tcBorders")),
          })),
        };
      }),
      ...(place
        ? { floating: { anchor: place["w:vertAnchor"] ?? "text", align: place["w:tblpYSpec"] ?? "" } }
        : {}),
    };
  };

  const read = (elements: readonly Element[], table?: ResolvedStyle): readonly DocxBlock[] =>
    elements.flatMap((element): readonly DocxBlock[] => {
      if (element.name === "w:p") return [readParagraph(element, table)];
      return element.name === "w:tbl" ? [readTable(element)] : [];
    });

  return { read: (elements) => read(elements) };
};
