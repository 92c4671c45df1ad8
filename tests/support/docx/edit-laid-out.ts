import type { Page, PageItem, TextItem } from "../../../src/layout/page.ts";
import type { SetDocument } from "../../../src/layout/set-document.ts";

/** Changes every text item of a laid-out document; `page` is 1-based. */
export const editItems = (
  document: SetDocument,
  edit: (item: TextItem, page: number) => TextItem,
): SetDocument => ({
  ...document,
  pages: document.pages.map((page, index): Page => ({
    ...page,
    items: page.items.map((item): PageItem => (item.type === "text" ? edit(item, index + 1) : item)),
  })),
});

/** Changes the text of the items that hold some words. */
export const rewrite = (document: SetDocument, from: string, to: string): SetDocument => {
  const edited = editItems(document, (item) =>
    item.text.includes(from) ? { ...item, text: item.text.replaceAll(from, to) } : item,
  );
  if (JSON.stringify(edited) === JSON.stringify(document)) throw new Error(`no “${from}” in the document`);
  return edited;
};
