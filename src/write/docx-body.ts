import { AlignmentType, type FileChild } from "docx";
import { standsRight } from "../layout/body-text.ts";
import { noteGap, tableGap } from "../layout/docx-profile.ts";
import { practice } from "../layout/standard.ts";
import { eachBlock, type Block } from "../model/document.ts";
import type { TextArea } from "./docx-section.ts";
import { runInStyle } from "./docx-styles.ts";
import { afterTable, table } from "./docx-table.ts";
import { paragraph, run, type ParagraphExtras } from "./docx-text.ts";
import { twips } from "./docx-units.ts";

/** A block with its neighbours, which decide on the distances between them. */
interface Place {
  readonly block: Block;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** The last block, with something after it that must stay on its page. */
  readonly joined: boolean;
}

const noteExtras = (text: string, { previous, next }: Place): ParagraphExtras => {
  const beforeTable = next?.type === "table";
  const before = previous?.type === "table" ? noteGap.belowTable : noteGap.belowLine;
  const hanging = twips(2 * practice.noteSize);
  return {
    spacing: { before, ...(beforeTable ? { after: tableGap.belowNote } : {}) },
    ...(beforeTable ? { keepNext: true } : {}),
    ...(beforeTable && standsRight.test(text) ? { alignment: AlignmentType.RIGHT } : {}),
    ...(text.startsWith("注：") ? { indent: { left: hanging, hanging } } : {}),
  };
};

const lineExtras = ({ next, joined }: Place): ParagraphExtras => ({
  ...(next?.type === "table" ? { spacing: { after: tableGap.belowLine } } : {}),
  ...(joined ? { keepNext: true } : {}),
});

const written = (place: Place, area: TextArea): FileChild =>
  eachBlock<FileChild>({
    heading: ({ level, number, text, runIn }) => {
      const heading = run(`${number}${text}`);
      // A heading on a line of its own never stands last on a page.
      return runIn === undefined
        ? paragraph(`HeadingLevel${level}`, [heading], { ...lineExtras(place), keepNext: true })
        : paragraph(
            `HeadingLevel${level}`,
            [heading, run(runIn, { style: runInStyle.id })],
            lineExtras(place),
          );
    },
    paragraph: ({ text }) => paragraph("BodyText", text, lineExtras(place)),
    note: ({ text }) => paragraph("TableNote", text, noteExtras(text, place)),
    table: (content) => table(content, area),
  })(place.block);

/**
 * 正文 of the document or of an attachment (7.3.3) as paragraphs and tables of a text area. Two tables never touch,
 * which would make them one, and none is the last child, which a word processor would not accept.
 * With `joined` the last paragraph stays on the page of what follows it.
 */
export const blocks = (
  content: readonly Block[],
  area: TextArea,
  options: { readonly joined?: boolean } = {},
): readonly FileChild[] =>
  content.flatMap((block, index): readonly FileChild[] => {
    const next = content[index + 1];
    const joined = next === undefined && (options.joined ?? false);
    const child = written({ block, previous: content[index - 1], next, joined }, area);
    const isTable = block.type === "table";
    return isTable && (next === undefined || next.type === "table") ? [child, afterTable()] : [child];
  });
