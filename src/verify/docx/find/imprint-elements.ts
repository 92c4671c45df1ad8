import { withoutBlanks } from "../../text/official-text.ts";
import { twipsToMillimetres } from "../../lengths.ts";
import {
  type Border,
  type DocxFile,
  paragraphsIn,
  type DocxSection,
  type DocxTable,
} from "../read/document.ts";
import type { PlacedParagraph } from "./measure.ts";
import { isDrawn } from "../read/properties.ts";

/** 版记 as a DOCX holds it: a table, or paragraphs with rules drawn between them. */
export interface DocxImprint {
  readonly paragraphs: readonly PlacedParagraph[];
  readonly section: DocxSection;
  readonly table?: DocxTable;
}

const isPrintedOn = (text: string): boolean => /日.?印发$/u.test(withoutBlanks(text));
const isAddressees = (text: string): boolean => /^(?:抄送|主送|分送)[：:]/u.test(withoutBlanks(text));

/** 版记 by its words, from the end of the file backwards. */
export const findImprint = ({ sections }: DocxFile): DocxImprint | undefined => {
  for (const section of sections.toReversed()) {
    for (const block of section.blocks.toReversed()) {
      const inside = paragraphsIn([block], true).filter(({ text }) => text.trim() !== "");
      if (!inside.some(({ text }) => isPrintedOn(text))) continue;
      const before =
        block.type === "table"
          ? []
          : paragraphsIn(section.blocks, false).filter(({ text }) => isAddressees(text));
      const paragraphs = [...before, ...inside].map((paragraph): PlacedParagraph => ({ paragraph, section }));
      return { paragraphs, section, ...(block.type === "table" ? { table: block } : {}) };
    }
  }
  return undefined;
};

/** The horizontal rules of a table from top to bottom, and what of the table lies below the last. */
export const rulesOf = (table: DocxTable): { readonly rules: readonly Border[]; readonly below: number } => {
  const rules: Border[] = [];
  let below = 0;
  for (let edge = 0; edge <= table.rows.length; edge += 1) {
    const [above, under] = [table.rows[edge - 1], table.rows[edge]];
    const outer =
      edge === 0 ? table.borders.top : edge === table.rows.length ? table.borders.bottom : undefined;
    const inner = outer ?? (above && under ? table.borders.insideH : undefined);
    // A cell's own border, even one that says none, beats the table's.
    const sides = [above?.cells[0]?.borders.bottom, under?.cells[0]?.borders.top];
    const own = sides.find(isDrawn) ?? sides.find((side) => side !== undefined) ?? inner;
    below += twipsToMillimetres(edge > 0 ? (above?.height ?? 0) : 0);
    if (!isDrawn(own)) continue;
    rules.push(own);
    below = 0;
  }
  return { rules, below };
};
