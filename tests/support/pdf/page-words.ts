import type { Page, TextItem } from "../../../src/layout/page.ts";
import type { CellPart, RowPart } from "../../../src/layout/part.ts";
import type { SetDocument } from "../../../src/layout/set-document.ts";
import type { Block, OfficialDocument } from "../../../src/model/papers/document.ts";

/** A text on its page (0-based), with the cell it stands in. */
interface Said {
  readonly text: string;
  readonly page: number;
  readonly cell: CellPart | undefined;
}

const cellOf = ({ part }: TextItem): CellPart | undefined => {
  const cell = part?.type === "paragraph" ? part.within : part;
  return cell?.type === "cell" || cell?.type === "head" ? cell : undefined;
};

const textsOf = ({ items }: Page): readonly TextItem[] => items.filter((item) => item.type === "text");

/** What is printed once, in reading order. */
const saidOnce = (pages: readonly Page[]): readonly Said[] =>
  pages.flatMap((each, page) =>
    textsOf(each).flatMap((item) => (item.part ? [{ text: item.text, page, cell: cellOf(item) }] : [])),
  );

/** The texts of each row, and each text outside of tables by itself. */
const rowsOf = (pages: readonly Page[]): readonly (readonly Said[])[] => {
  const rows: { readonly row: RowPart | undefined; readonly texts: Said[] }[] = [];
  for (const said of saidOnce(pages)) {
    const row = said.cell?.within;
    const last = rows.at(-1);
    if (row && last?.row === row) last.texts.push(said);
    else rows.push({ row, texts: [said] });
  }
  return rows.map(({ texts }) => texts);
};

const isParted = (texts: readonly Said[]): boolean => texts.some(({ page }) => page !== texts[0]?.page);

/** The words of one row: where it goes over pages, its cells one after the other, each with what it says below. */
const rowWords = (texts: readonly Said[]): string => {
  const inOrder = isParted(texts)
    ? texts.toSorted((a, b) => (a.cell?.place ?? 0) - (b.cell?.place ?? 0))
    : texts;
  return inOrder.map(({ text }) => text).join("");
};

const headsOf = (block: Block): readonly string[] =>
  block.type === "table" ? [block.columns.map(({ head }) => head).join("")] : [];

/** The numbers of rows as they are said again: 35（续）, and 续 below 35. */
const numbersOf = (block: Block): readonly string[] =>
  block.type === "table"
    ? block.rows.flatMap((row) =>
        row.type === "cells" ? [`${row.cells[0]?.join("")}（续）`, `${row.cells[0]?.join("")}续`] : [],
      )
    : [];

const without = (spaces: string): string => spaces.replaceAll(" ", "");

/** What each page says besides, without 页码 and the mark of a draft: the head of a table that goes on, the number of a row that does. */
const besides = ({ pages, document }: SetDocument): readonly string[] =>
  pages.map((page) =>
    without(
      textsOf(page)
        .filter(({ part }) => !part)
        .slice(document.draft ? 1 : 0, page.number === undefined ? undefined : -1)
        .map(({ text }) => text)
        .join(""),
    ),
  );

const tablesOf = ({ body, attachments }: OfficialDocument): readonly Block[] => [
  ...body,
  ...attachments.flatMap((each) => each.body),
];

/**
 * Whether the pages hold exactly these words, one after the other, but for 页码, the mark of a draft, spaces, which
 * vanish at a line's end, and what is said again where a table or a row of it goes on at the head of a page.
 */
export const pagesHold = (set: SetDocument, words: readonly string[]): boolean => {
  const repeatable = tablesOf(set.document).flatMap((block) =>
    headsOf(block).flatMap((head) => ["", ...numbersOf(block)].map((number) => `${head}${number}`)),
  );
  const mayRepeat = new Set(["", ...repeatable].map(without));
  return (
    besides(set).every((text) => mayRepeat.has(text)) &&
    without(rowsOf(set.pages).map(rowWords).join("")) === without(words.join(""))
  );
};

/** Whether a row of a table goes over pages. */
export const hasPartedRow = ({ pages }: SetDocument): boolean => rowsOf(pages).some(isParted);

/** The words as the pages show them, in one line without spaces: a flowing format says the number of a parted row again too. */
export const printedWords = (set: SetDocument): string => {
  const heads = new Set(tablesOf(set.document).flatMap(headsOf).map(without));
  const numbers = besides(set).map((text) => {
    const head = [...heads].find((each) => text.startsWith(each));
    return text.slice(head?.length ?? 0);
  });
  return set.pages
    .map(
      (page, index) =>
        `${numbers[index]}${without(
          saidOnce([page])
            .map(({ text }) => text)
            .join(""),
        )}`,
    )
    .join("");
};
