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
