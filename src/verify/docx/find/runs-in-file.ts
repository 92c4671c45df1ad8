import { firstWords, withoutBlanks } from "../../text/official-text.ts";
import {
  type DocxBlock,
  type DocxParagraph,
  type DocxRun,
  type DocxTable,
  paragraphsIn,
} from "../read/document.ts";
import type { DocxDocument } from "./document.ts";

/** A run that holds something, with its paragraph. */
export interface PlacedRun {
  readonly paragraph: DocxParagraph;
  readonly run: DocxRun;
}

/** 第12段“列入通报的重点工作…” */
export const shownParagraph = ({ index, text }: DocxParagraph): string =>
  `第${index}段“${firstWords(withoutBlanks(text))}”`;

/** Every paragraph of the text, in tables too. */
export const everyParagraph = ({ file }: DocxDocument): readonly DocxParagraph[] =>
  file.sections.flatMap(({ blocks }) => paragraphsIn(blocks, true));

const tablesIn = (blocks: readonly DocxBlock[]): readonly DocxTable[] =>
  blocks.flatMap((block) =>
    block.type === "table"
      ? [block, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => tablesIn(cell.blocks)))]
      : [],
  );

/** Every table of the text, in tables too. */
export const everyTable = ({ file }: DocxDocument): readonly DocxTable[] =>
  file.sections.flatMap(({ blocks }) => tablesIn(blocks));

/** Every run of the text that holds something, in tables too. */
export const everyRun = (document: DocxDocument): readonly PlacedRun[] =>
  everyParagraph(document).flatMap((paragraph) =>
    paragraph.runs.filter(({ text }) => text.trim() !== "").map((run) => ({ paragraph, run })),
  );
