import { unifiedText } from "../../../model/text/unified-text.ts";
import { type Said, saidAt, type SaidRow, saidRows, type SaidText } from "../../said-text.ts";
import { numberOf, withoutBlanks } from "../../text/official-text.ts";
import {
  type DocxBlock,
  type DocxFile,
  type DocxParagraph,
  type DocxTable,
  paragraphsIn,
} from "../read/document.ts";
import { isDrawn } from "../read/properties.ts";
import type { DocxDocument } from "./document.ts";
import { findElements } from "./find-elements.ts";
import { documentNumberIn } from "./head-elements.ts";
import { plainText } from "./measure.ts";

const saidIn = (paragraph: DocxParagraph): readonly Said[] => [
  ...paragraph.boxes.flatMap(({ paragraphs }) => paragraphs.flatMap(saidIn)),
  ...(withoutBlanks(paragraph.text) === "草稿"
    ? []
    : saidAt(unifiedText(paragraph.text), `第${paragraph.index}段`)),
];

/** Whether a table is seen as one: some upright line parts its cells. */
const isRuled = ({ borders, rows }: DocxTable): boolean =>
  [borders.left, borders.right, borders.insideV].some(isDrawn) ||
  rows.some(({ cells }) => cells.some((cell) => isDrawn(cell.borders.left) || isDrawn(cell.borders.right)));

const rowsOf = (table: DocxTable): readonly SaidRow[] =>
  table.rows.map(({ cells }) => cells.map(({ blocks }) => paragraphsIn(blocks, true).flatMap(saidIn)));

/** The text of blocks outside ruled tables and 版记. */
const textIn = (blocks: readonly DocxBlock[], { imprint }: DocxDocument): readonly Said[] => {
  const own = new Set(imprint?.paragraphs.map(({ paragraph }) => paragraph));
  return blocks.flatMap((block) => {
    if (block.type === "table") {
      if (block === imprint?.table || isRuled(block)) return [];
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => textIn(cell.blocks, { imprint } as DocxDocument)),
      );
    }
    return own.has(block) ? [] : saidIn(block);
  });
};

/** 发文机关标志 in the header of the first page, where letters have it. */
const markInHeader = ({ file, markAside }: DocxDocument): readonly Said[] => {
  const inHeader = paragraphsIn(file.sections[0]?.headers ?? [], true).flatMap((paragraph) => [
    paragraph,
    ...paragraph.boxes.flatMap(({ paragraphs }) => paragraphs),
  ]);
  return markAside && inHeader.includes(markAside) ? saidIn(markAside) : [];
};

/** What a DOCX says. */
export const saidInDocx = (file: DocxFile): SaidText => {
  const document = findElements(file);
  const { flow, number, basis, title, recipients, imprint } = document;
  const [own, of] = [flow[number ?? -1], flow[basis ?? -1]];
  const cited = of && numberOf(documentNumberIn(of));
  const to = flow[recipients ?? -1];
  const blocks = file.sections.flatMap((section) => section.blocks);
  const tables = blocks.filter(
    (block): block is DocxTable => block.type === "table" && block !== imprint?.table && isRuled(block),
  );
  const notes = paragraphsIn(file.noteBlocks, true).flatMap(({ text }) => saidAt(unifiedText(text), "脚注"));
  return {
    ...(own ? { number: documentNumberIn(own) } : {}),
    ...(cited === undefined ? {} : { basis: cited }),
    title: title.map((index) => (flow[index] ? plainText(flow[index]) : "")).join(""),
    recipients: to ? plainText(to) : "",
    text: [...markInHeader(document), ...textIn(blocks, document), ...notes],
    tables: saidRows(tables.map(rowsOf)),
    imprint: (imprint?.paragraphs ?? []).flatMap(({ paragraph }) => saidIn(paragraph)),
    alternatives: file.alternatives,
  };
};
