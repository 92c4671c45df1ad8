import type { Page, TextItem } from "../../layout/page.ts";
import { emBox, pointsToMillimetres } from "../../layout/standard.ts";
import { numbers, ofd } from "./elements.ts";

/** An entry of the outline with those below it. */
interface Entry {
  readonly title: string;
  /** The page's number in the file. */
  readonly page: number;
  /** From the upper edge of the page, in mm. */
  readonly top: number;
  readonly children: Entry[];
}

/** What a reader sees above a heading that he went to, in mm. */
const above = 4;

const topOf = ({ baseline, size }: TextItem): number =>
  Math.max(0, baseline - emBox.above * pointsToMillimetres(size) - above);

/** The bookmarks of a document in reading order, each under the last one of a higher level. */
const entriesOf = (pages: readonly Page[], numberOf: (index: number) => number): readonly Entry[] => {
  const roots: Entry[] = [];
  let open: readonly { readonly level: number; readonly entry: Entry }[] = [];
  for (const [index, page] of pages.entries()) {
    for (const item of page.items) {
      if (item.type !== "text" || !item.bookmark) continue;
      const { level, text } = item.bookmark;
      const entry = { title: text, page: numberOf(index), top: topOf(item), children: [] };
      open = open.filter((each) => each.level < level);
      (open.at(-1)?.entry.children ?? roots).push(entry);
      open = [...open, { level, entry }];
    }
  }
  return roots;
};

/** Those below an entry are folded. */
const outlineElement = ({ title, page, top, children }: Entry): string =>
  ofd(
    "OutlineElem",
    { Title: title, Expanded: children.length > 0 ? "false" : undefined },
    ofd(
      "Actions",
      {},
      ofd(
        "Action",
        { Event: "CLICK" },
        ofd("Goto", {}, ofd("Dest", { Type: "XYZ", PageID: page, Left: 0, Top: numbers(top) })),
      ),
    ),
    ...children.map(outlineElement),
  );

/**
 * 大纲 (7.8) of a document, those of the first level in sight; undefined where it has no headings. `numberOf` tells the number of
 * a page by its index. Nothing in it but going to a place, as GB/T 42133-2022 6.2.5 wants.
 */
export const outlines = (pages: readonly Page[], numberOf: (index: number) => number): string | undefined => {
  const entries = entriesOf(pages, numberOf);
  return entries.length > 0 ? ofd("Outlines", {}, ...entries.map(outlineElement)) : undefined;
};
