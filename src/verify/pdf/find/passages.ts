import type { PdfFile } from "../read/page.ts";
import type { Line, LinedPage } from "./lines.ts";
import { linesOfPage } from "./lines.ts";

const isPageNumber = ({ text }: Line): boolean => /^[—–-]\d+[—–-]$/u.test(text);

/** The sentences of running text, whatever lines and pages they are broken into. */
const sentencesOf = (pages: readonly LinedPage[]): readonly string[] => {
  const text = pages
    .flatMap(({ lines }) => lines.filter((line) => !isPageNumber(line)))
    .map((line) => line.text)
    .join("");
  return text.match(/[^。；！？]+[。；！？]?/gu) ?? [];
};

/** The cells of a table by rows, from top to bottom. */
const rowsOf = (cells: readonly Line[]): readonly string[] => {
  const rows = new Map<number, Map<number, string>>();
  for (const { cell = "", text } of cells) {
    const [left = 0, top = 0] = cell.split(",").map(Number);
    const row = rows.get(top) ?? new Map<number, string>();
    rows.set(top, row.set(left, `${row.get(left) ?? ""}${text}`));
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) =>
      [...row]
        .toSorted(([a], [b]) => a - b)
        .map(([, text]) => text)
        .join("｜"),
    );
};

/** The rows of all tables; a head that is said again where its table goes on is left out. */
const tableRows = (pages: readonly LinedPage[]): readonly string[] => {
  const heads = new Set<string>();
  return pages.flatMap(({ cells }) => {
    const [first, ...rest] = rowsOf(cells);
    if (first === undefined) return [];
    const isKnown = heads.has(first);
    heads.add(first);
    return isKnown ? rest : [first, ...rest];
  });
};

/** What a PDF says, sentence by sentence, then row by row of its tables; blanks, page numbers and line ends are no part of it. */
export const passagesOf = ({ pages }: PdfFile): readonly string[] => {
  const lined = pages.map(linesOfPage);
  return [...sentencesOf(lined), ...tableRows(lined)];
};
