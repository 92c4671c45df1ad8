import type { SetDocument } from "../../src/layout/set-document.ts";
import type { Block } from "../../src/model/document.ts";

/** The words of each page in reading order, without 页码, the mark of a draft and spaces, which vanish at a line's end. */
const pageWords = ({ pages, document }: SetDocument): readonly string[] =>
  pages.map(({ items, number }) =>
    items
      .filter((item) => item.type === "text")
      .slice(document.draft ? 1 : 0, number === undefined ? undefined : -1)
      .map(({ text }) => text)
      .join("")
      .replaceAll(" ", ""),
  );

const headOf = (block: Block): readonly string[] =>
  block.type === "table" ? [block.columns.map(({ head }) => head).join("")] : [];

/**
 * Whether the pages hold exactly these words, one after the other, but for the head of a table that is said again where
 * the table goes on at the head of a page.
 */
export const pagesHold = (set: SetDocument, words: readonly string[]): boolean => {
  const { body, attachments } = set.document;
  const heads = [...body, ...attachments.flatMap((each) => each.body)]
    .flatMap(headOf)
    .map((head) => head.replaceAll(" ", ""));
  const pages = pageWords(set);
  const holdsFrom = (page: number, rest: string): boolean => {
    const found = pages[page];
    if (found === undefined) return rest === "";
    return ["", ...heads].some((head) => {
      const own = found.slice(head.length);
      return found.startsWith(head) && rest.startsWith(own) && holdsFrom(page + 1, rest.slice(own.length));
    });
  };
  return holdsFrom(0, words.join("").replaceAll(" ", ""));
};
