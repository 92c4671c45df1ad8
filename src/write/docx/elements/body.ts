import { AlignmentType, type FileChild } from "docx";
import { standsRight } from "../../../layout/flowing/body-text.ts";
import { noteGap, tableGap, thinLine } from "../../../layout/grid/docx-profile.ts";
import { twipsOfPoints } from "../../../layout/grid/twips.ts";
import type { SetBlock, SetTable, SetTextBlock } from "../../../layout/set-document.ts";
import { practice } from "../../../layout/standard.ts";
import { type NotePlace, notePlace, noteTextSize } from "../../../layout/table/measures.ts";
import type { Note } from "../../../model/papers/document.ts";
import type { TextArea } from "../section.ts";
import { runInStyle } from "../styles.ts";
import { afterTable, table } from "../table/table.ts";
import { roomAround } from "../table/table-room.ts";
import { paragraph, run, type ParagraphExtras } from "../text.ts";

/** What stands above and below a block, which decides on the distances between them. */
interface Neighbours {
  readonly above: SetBlock | undefined;
  readonly below: SetBlock | undefined;
  /** The same of a note, as far as it belongs to them. */
  readonly notePlace: NotePlace;
}

/** Whether a block stays with its last lines or its last row on the page of what follows it. */
const isTied = ({ tie }: SetBlock): boolean => tie === "lines";

const noteExtras = (set: SetTextBlock, note: Note, neighbours: Neighbours): ParagraphExtras => {
  const { text, caption } = note;
  const { above, below, notePlace: place } = neighbours;
  const beforeTable = below?.block.type === "table";
  const before = above?.block.type === "table" ? noteGap.belowTable : noteGap.belowLine;
  const hanging = twipsOfPoints(2 * noteTextSize(place));
  const isKept = caption ? below?.block.type === "note" : place.below?.type === "table";
  return {
    spacing: { before, ...(beforeTable ? { after: tableGap.belowNote } : {}) },
    ...(isKept || isTied(set) ? { keepNext: true } : {}),
    ...(set.ragged ? { alignment: AlignmentType.LEFT } : {}),
    ...(beforeTable && standsRight.test(text) ? { alignment: AlignmentType.RIGHT } : {}),
    ...(caption ? { alignment: AlignmentType.CENTER } : {}),
    ...(text.startsWith("注：") ? { indent: { left: hanging, hanging } } : {}),
  };
};

/** As our PDF has it, two lines at least of a tied paragraph go to the next page. */
const lineExtras = (set: SetTextBlock, { above, below }: Neighbours): ParagraphExtras => {
  const spacing = {
    ...(above?.room && { before: roomAround(above.room).below }),
    ...(below?.room && { after: roomAround(below.room).above }),
    ...(set.line !== undefined && { line: set.line }),
  };
  return {
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...(set.ragged ? { alignment: AlignmentType.LEFT } : {}),
    ...(isTied(set) ? { keepNext: true, widowControl: true } : {}),
  };
};

const textParagraph = (set: SetTextBlock, neighbours: Neighbours): FileChild => {
  const { block } = set;
  if (block.type === "note") {
    const style = noteTextSize(neighbours.notePlace) === practice.noteSize ? "TableNote" : "SmallTableNote";
    return paragraph(style, block.text, noteExtras(set, block, neighbours));
  }
  const extras = lineExtras(set, neighbours);
  if (block.type === "paragraph") return paragraph("BodyText", block.text, extras);
  const style = `HeadingLevel${block.level}` as const;
  // A heading on a line of its own never stands last on a page.
  const heading = `${block.number}${block.text}`;
  if (block.runIn === undefined) return paragraph(style, heading, { ...extras, keepNext: true });
  return paragraph(style, [run(heading), run(block.runIn, { style: runInStyle.id })], extras);
};

/** A table, and the paragraph that it needs before another one or at the end. */
const tableWithParagraph = (
  set: SetTable,
  below: SetBlock | undefined,
  { area, drawings }: { readonly area: TextArea; readonly drawings: number },
): readonly FileChild[] => {
  const joined = isTied(set) || below?.block.type === "note";
  const child = table(set, { area, joined, drawings });
  if (below && below.block.type !== "table") return [child];
  const room = below ? undefined : set.room && roomAround(set.room).below;
  return [
    child,
    afterTable({
      ...(isTied(set) ? { keepNext: true } : {}),
      ...(room === undefined ? {} : { spacing: { after: Math.max(0, room - thinLine) } }),
    }),
  ];
};

/** The bars of a block take no more numbers than this. */
const numbersOfBlock = 1_000_000;

/**
 * 正文 of the document or of an attachment (7.3.3) as paragraphs and tables of a text area. Two tables never touch,
 * which would make them one, and none is the last child, which a word processor would not accept.
 * Bars of charts are numbered among the drawings of the document from above `drawings` on.
 */
export const blocks = (content: readonly SetBlock[], area: TextArea, drawings = 0): readonly FileChild[] => {
  const all = content.map(({ block }) => block);
  return content.flatMap((set, index): readonly FileChild[] => {
    const [above, below] = [content[index - 1], content[index + 1]];
    const neighbours = { above, below, notePlace: notePlace(all, index) };
    return "ragged" in set
      ? [textParagraph(set, neighbours)]
      : tableWithParagraph(set, neighbours.below, {
          area,
          drawings: drawings + (index + 1) * numbersOfBlock,
        });
  });
};
