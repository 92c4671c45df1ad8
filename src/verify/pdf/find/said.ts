import { type Said, saidAt, type SaidRow, saidRows, type SaidText } from "../../said-text.ts";
import { landscapeArea, typeArea } from "../../standard.ts";
import { numberOf } from "../../text/official-text.ts";
import type { PdfFile } from "../read/page.ts";
import { isLandscape, type PdfDocument } from "./document.ts";
import { findElements } from "./find-elements.ts";
import { emBottom, type Line, type LinedPage } from "./lines.ts";
import { contentLines } from "./page-number-elements.ts";
import type { RuledTable } from "./tables.ts";

/** Baselines nearer than this are one line, in mm. */
const sameLine = 1;

/** Where each line of a page stands, counted from the top. */
const placesOf = (lines: readonly Line[], page: number): ReadonlyMap<Line, string> => {
  const places = new Map<Line, string>();
  let [count, last] = [0, -Infinity];
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    if (line.baseline - last > sameLine) {
      count += 1;
      last = line.baseline;
    }
    places.set(line, `第${page}页第${count}行`);
  }
  return places;
};

/** What stands above the type area and is no 发文机关标志: a running head. */
const isRunningHead = ({ head }: PdfDocument, page: LinedPage, line: Line): boolean => {
  const top = isLandscape(page) ? landscapeArea.top : typeArea.top;
  return emBottom(line) < top && !head.markLines.includes(line);
};

const textOf = (document: PdfDocument, page: LinedPage): readonly Said[] => {
  const lines = contentLines(page).filter((line) => !isRunningHead(document, page, line));
  const places = placesOf(lines, page.page.number);
  const inImprint = document.imprint?.page === page ? document.imprint.lines : [];
  return lines
    .filter((line) => !inImprint.includes(line))
    .flatMap((line) => saidAt(line.text, places.get(line) ?? ""));
};

/** A row while its cells are gathered, by the left edges of these. */
interface OpenRow {
  readonly cells: Map<number, Said[]>;
}

/** The rows of one table of a page, from top to bottom. */
const rowsOf = (page: LinedPage, table: RuledTable): readonly OpenRow[] => {
  const rows = new Map<number, OpenRow>();
  const inTable = page.cells.filter(
    ({ baseline, left }) =>
      baseline > table.top && baseline < table.bottom + 1 && left > table.left - 1 && left < table.right,
  );
  for (const { cell = "", text } of inTable) {
    const [left = 0, top = 0] = cell.split(",").map(Number);
    const row = rows.get(top) ?? { cells: new Map<number, Said[]>() };
    rows.set(top, row);
    const key = Math.round(left);
    row.cells.set(key, [...(row.cells.get(key) ?? []), ...saidAt(text, "")]);
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
};

const headOf = (row: OpenRow | undefined): string =>
  [...(row?.cells ?? [])]
    .toSorted(([a], [b]) => a - b)
    .map(([, cell]) => cell.map(({ text }) => text).join(""))
    .join("｜");

const placed = (row: OpenRow, place: string): OpenRow => ({
  cells: new Map([...row.cells].map(([left, cell]) => [left, cell.map((each) => ({ ...each, place }))])),
});

/** Whether a row at the head of a page goes on with the one before: it has nothing in the table's first column. */
const goesOn = (row: OpenRow, table: RuledTable): boolean =>
  !row.cells.has(
    Math.round(table.verticals.map(({ left }) => left).toSorted((a, b) => a - b)[0] ?? table.left),
  );

/** The tables of all pages; one that goes on on the next page is one. */
const tablesOf = (pages: readonly LinedPage[]): readonly (readonly SaidRow[])[] => {
  const tables: { readonly head: string; readonly rows: OpenRow[] }[] = [];
  for (const page of pages) {
    for (const [index, table] of page.tables.toSorted((a, b) => a.top - b.top).entries()) {
      const rows = rowsOf(page, table).map((row, nth) =>
        placed(row, `第${page.page.number}页表格第${nth + 1}行`),
      );
      const head = headOf(rows[0]);
      const last = tables.at(-1);
      const isSame = index === 0 && last?.head === head;
      if (!last || !isSame) {
        tables.push({ head, rows: [...rows] });
        continue;
      }
      const [next, ...others] = rows.slice(1);
      const before = last.rows.at(-1);
      if (next && before && goesOn(next, table)) {
        for (const [left, cell] of next.cells)
          before.cells.set(left, [...(before.cells.get(left) ?? []), ...cell]);
        last.rows.push(...others);
      } else last.rows.push(...rows.slice(1));
    }
  }
  return tables.map(({ rows }) =>
    rows.map(({ cells }) => [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell)),
  );
};

/** What a PDF says. */
export const saidInPdf = (file: PdfFile): SaidText => {
  const document = findElements(file);
  const { head, main, imprint, pages } = document;
  const basis = head.basis && numberOf(head.basis.text);
  return {
    ...(head.number ? { number: head.number.text } : {}),
    ...(basis === undefined ? {} : { basis }),
    title: main.title.map(({ text }) => text).join(""),
    recipients: main.recipients.map(({ text }) => text).join(""),
    text: pages.flatMap((page) => textOf(document, page)),
    tables: saidRows(tablesOf(pages)),
    ...(file.alternatives && { alternatives: file.alternatives }),
    imprint: (imprint?.lines ?? []).flatMap(({ text, page }) => saidAt(text, `第${page}页版记`)),
  };
};
