import type { Bookmark, Page, TextItem } from "../../layout/page.ts";
import { emBox, millimetresToPoints, pointsToMillimetres, sheet } from "../../layout/standard.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";

/** The parts of pdfkit's outline that are missing in the published types. */
interface OutlineItem {
  readonly outlineData: Record<string, unknown>;
  readonly children: readonly OutlineItem[];
  addItem(
    title: string,
    options: {
      /** Counted from 0. */
      readonly pageNumber: number;
      /** From the sheet's upper edge, and (other than one would think) from its right one; pt. */
      readonly top: number;
      readonly left: number;
    },
  ): OutlineItem;
}

/** What a reader sees above a heading that he went to, in mm. */
const above = 4;

/** In a paper of so many pages one leafs by the outline; beside a shorter one it would only take room. */
const pagesToLeafBy = 9;

/** From the upper left corner of the upright sheet to the left end of a heading's line, in mm. */
const placeOf = ({ baseline, size }: TextItem, { orientation }: Page): { x: number; y: number } => {
  const top = Math.max(0, baseline - emBox.above * pointsToMillimetres(size) - above);
  // The head of a landscape page lies at the left edge of the sheet, and its left edge at the foot.
  return orientation === "portrait" ? { x: 0, y: top } : { x: top, y: sheet.height };
};

const closed = (item: OutlineItem): void => {
  // A closed item counts its children with a minus; pdfkit leaves that out.
  if (item.children.length > 0) item.outlineData.Count = -item.children.length;
  item.children.forEach(closed);
};

/**
 * Adds the bookmarks of a document in reading order, those of the first level in sight and the others folded under
 * them. pdfmake's own `outline` would lead to the head of the page, and to its right edge. The landscape pages must
 * stand on the upright sheet already.
 */
export const addOutline = (pdf: BufferedPdf, pages: readonly Page[]): void => {
  const root = pdf.outline as unknown as OutlineItem;
  let open: readonly { readonly level: number; readonly item: OutlineItem }[] = [];
  const add = ({ level, text }: Bookmark, pageNumber: number, { x, y }: { x: number; y: number }): void => {
    open = open.filter((each) => each.level < level);
    const item = (open.at(-1)?.item ?? root).addItem(text, {
      pageNumber,
      top: millimetresToPoints(y),
      left: millimetresToPoints(sheet.width - x),
    });
    open = [...open, { level, item }];
  };
  for (const [index, page] of pages.entries()) {
    for (const item of page.items) {
      if (item.type === "text" && item.bookmark) add(item.bookmark, index, placeOf(item, page));
    }
  }
  root.children.forEach(closed);
  const { _root: catalogue } = pdf;
  if (root.children.length > 0 && pages.length < pagesToLeafBy) catalogue.data.PageMode = "UseNone";
};
