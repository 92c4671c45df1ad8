import type { DocxBlock, DocxFile } from "../read/document.ts";
import { plainText, type PlacedParagraph, sizeOf } from "./measure.ts";

/** A paragraph of the running text: its place among all of them, and its words without blanks. */
export interface FlowParagraph {
  readonly index: number;
  readonly placed: PlacedParagraph;
  readonly text: string;
}

/** 图题, below the table that is a chart. */
const isCaption = (block: DocxBlock | undefined): boolean =>
  block?.type === "paragraph" && /^图\d/u.test(block.text.replaceAll(/\s/gu, ""));

/** What stands above a paragraph and below it; a chart's note stands below its caption. */
const neighboursOf = (blocks: readonly DocxBlock[], index: number): readonly (DocxBlock | undefined)[] => {
  const above = blocks[index - 1];
  return [isCaption(above) ? blocks[index - 2] : above, blocks[index + 1]];
};

/** The paragraphs of the text outside tables, empty ones too, in order. */
export const flowOf = (file: DocxFile): readonly FlowParagraph[] =>
  file.sections
    .flatMap((section) =>
      section.blocks.flatMap((paragraph, index): readonly PlacedParagraph[] => {
        if (paragraph.type === "table") return [];
        const beside = neighboursOf(section.blocks, index).some((block) => block?.type === "table");
        return [{ paragraph, section, ...(beside ? { besideTable: true } : {}) }];
      }),
    )
    .map((placed, index) => ({ index, placed, text: plainText(placed) }));

/** Paragraphs by their places. */
export const indexesOf = (paragraphs: readonly FlowParagraph[]): readonly number[] =>
  paragraphs.map(({ index }) => index);

/** 题注 and 表注 are smaller than the text and stand at their table. */
const largestNote = 13;

export const isTableNote = ({ placed }: FlowParagraph): boolean =>
  placed.besideTable === true && sizeOf(placed) < largestNote;

/** The paragraphs of a title that begins a text: large ones, or where none is large the centred ones. */
export const titleAtHead = (paragraphs: readonly FlowParagraph[]): readonly FlowParagraph[] => {
  const filled = paragraphs.filter(({ text }) => text !== "");
  const taken = (holds: (placed: PlacedParagraph) => boolean): readonly FlowParagraph[] => {
    const end = filled.findIndex(({ placed }) => !holds(placed));
    return end === -1 ? filled : filled.slice(0, end);
  };
  const large = taken((placed) => sizeOf(placed) > 18);
  return large.length > 0 ? large : taken(({ paragraph }) => paragraph.alignment === "center");
};
