import { docxPart } from "./docx-parts.ts";
import { elementsOf, xmlTree, type XmlElement } from "./xml-tree.ts";

const wordsOf = (element: XmlElement): string =>
  elementsOf(element, "w:t")
    .map(({ text }) => text)
    .join("");

/** The printed words of a DOCX as it reads, one string a paragraph; page numbers and the marks of a draft stand in footers and headers, not here. */
export const docxWords = async (bytes: Uint8Array): Promise<readonly string[]> =>
  elementsOf(xmlTree(await docxPart(bytes, "word/document.xml")), "w:p")
    .map(wordsOf)
    .filter((text) => text !== "");

/** What the cells of a DOCX say whose row is parted over two pages, each put together again; the second part's number is followed by 续. */
export const partedCells = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const rows = elementsOf(xmlTree(await docxPart(bytes, "word/document.xml")), "w:tr").map((row) =>
    elementsOf(row, "w:tc").map(wordsOf),
  );
  return rows.flatMap((cells, index) => {
    const above = rows[index - 1] ?? [];
    return cells[0] === `${above[0]}续` ? cells.map((words, column) => `${above[column]}${words}`) : [];
  });
};

/** The rows of a table, each that is parted over two pages put together again. */
const joinedRows = (table: XmlElement): readonly (readonly string[])[] => {
  const joined: (readonly string[])[] = [];
  for (const row of elementsOf(table, "w:tr")) {
    const cells = elementsOf(row, "w:tc").map(wordsOf);
    const above = joined.at(-1);
    if (above && above[0] !== "" && cells[0] === `${above[0]}续`)
      joined[joined.length - 1] = above.map((words, column) =>
        column === 0 ? words : `${words}${cells[column] ?? ""}`,
      );
    else joined.push(cells);
  }
  return joined;
};

/** The printed words of a DOCX in one piece, and the rows of its tables; those that are parted over two pages are put together again. */
export const joinedDocx = async (
  bytes: Uint8Array,
): Promise<{ readonly words: string; readonly rows: readonly (readonly string[])[] }> => {
  const rows: (readonly string[])[] = [];
  const wordsBelow = (element: XmlElement): string => {
    if (element.name === "w:p") return wordsOf(element);
    if (element.name !== "w:tbl") return element.children.map(wordsBelow).join("");
    const own = joinedRows(element);
    rows.push(...own);
    return own.flat().join("");
  };
  return { words: wordsBelow(xmlTree(await docxPart(bytes, "word/document.xml"))), rows };
};
