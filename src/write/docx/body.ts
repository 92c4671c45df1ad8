import { AlignmentType, type FileChild } from "docx";
import { standsRight } from "../../layout/flowing/body-text.ts";
import { noteGap, tableGap, thinLine } from "../../layout/grid/docx-profile.ts";
import type { SpacedBlock, SpacedParagraph, TableRoom } from "../../layout/laid-out.ts";
import { practice } from "../../layout/standard.ts";
import { eachBlock, type Block } from "../../model/document.ts";
import type { TextArea } from "./section.ts";
import { runInStyle } from "./styles.ts";
import { afterTable, table } from "./table.ts";
import { roomAround } from "./table-room.ts";
import { paragraph, spacedRuns, splitSpaced, type ParagraphExtras } from "./text.ts";
import { twipsOfPoints } from "../../layout/grid/twips.ts";

/** A block with its neighbours, which decide on the distances between them. */
interface Place {
  readonly block: Block;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** The block's text with the distances that layout chose. */
  readonly spaced: SpacedBlock | undefined;
  /** Among the last blocks of text, with something after them that must stay on their page. */
  readonly joined: boolean;
  /** One of these that has two lines there at least. */
  readonly joining: boolean;
  /** A table that must stay, with a row, on the page of the text above. */
  readonly led: boolean;
  /** Exact line height in place of the style's. */
  readonly line: number | undefined;
  /** In twips, what a table above or below asks for. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const noteExtras = (text: string, { previous, next, joined }: Place): ParagraphExtras => {
  const beforeTable = next?.type === "table";
  const before = previous?.type === "table" ? noteGap.belowTable : noteGap.belowLine;
  const hanging = twipsOfPoints(2 * practice.noteSize);
  return {
    spacing: { before, ...(beforeTable ? { after: tableGap.belowNote } : {}) },
    ...(beforeTable || joined ? { keepNext: true } : {}),
    ...(beforeTable && standsRight.test(text) ? { alignment: AlignmentType.RIGHT } : {}),
    ...(text.startsWith("注：") ? { indent: { left: hanging, hanging } } : {}),
  };
};

/** As our PDF has it, two lines at least of a joined paragraph go to the next page; one, of one above another and 署名. */
const lineExtras = ({ joined, joining, line, before, after }: Place): ParagraphExtras => {
  const spacing = {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(line === undefined ? {} : { line }),
  };
  return {
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...(joined ? { keepNext: true } : {}),
    ...(joining ? { widowControl: true } : {}),
  };
};

/** A text as layout spaced it, or as it comes. */
const spacedOr = (text: string, spaced: SpacedBlock | undefined): SpacedParagraph =>
  spaced === undefined || "rows" in spaced ? [{ text }] : spaced;

const written = (place: Place, area: TextArea): FileChild =>
  eachBlock<FileChild>({
    heading: ({ level, number, text, runIn }) => {
      const heading = `${number}${text}`;
      const spaced = spacedOr(`${heading}${runIn ?? ""}`, place.spaced);
      const [before, after] = splitSpaced(spaced, Array.from(heading).length);
      // A heading on a line of its own never stands last on a page.
      return runIn === undefined
        ? paragraph(`HeadingLevel${level}`, spacedRuns(before), { ...lineExtras(place), keepNext: true })
        : paragraph(
            `HeadingLevel${level}`,
            [...spacedRuns(before), ...spacedRuns(after, { style: runInStyle.id })],
            lineExtras(place),
          );
    },
    paragraph: ({ text }) =>
      paragraph("BodyText", spacedRuns(spacedOr(text, place.spaced)), lineExtras(place)),
    note: ({ text }) =>
      paragraph("TableNote", spacedRuns(spacedOr(text, place.spaced)), noteExtras(text, place)),
    table: (content) => {
      const spaced = place.spaced && "rows" in place.spaced ? place.spaced.rows : undefined;
      const joined = place.joined || place.next?.type === "note";
      return table(content, area, { joined, led: place.led, spaced });
    },
  })(place.block);

/**
 * 正文 of the document or of an attachment (7.3.3) as paragraphs and tables of a text area. Two tables never touch,
 * which would make them one, and none is the last child, which a word processor would not accept.
 * The `joined` blocks, from one to before another, stay on the page of what follows them; from block `closer.from` (0-based) on, lines have
 * the height `closer.line` (twips). `tables` are those that stand in running text.
 */
export const blocks = (
  content: readonly Block[],
  area: TextArea,
  options: {
    readonly spaced?: readonly SpacedBlock[] | undefined;
    readonly joined?: { readonly from: number; readonly to: number };
    readonly closer?: { readonly from: number; readonly line: number };
    readonly tables?: readonly TableRoom[] | undefined;
  } = {},
): readonly FileChild[] => {
  const { joined = { from: content.length, to: content.length }, closer, tables = [] } = options;
  const above = new Map(tables.map((room) => [room.first - 1, roomAround(room).above]));
  const below = new Map(tables.map((room) => [room.last + 1, roomAround(room).below]));
  return content.flatMap((block, index): readonly FileChild[] => {
    const next = content[index + 1];
    const place: Place = {
      block,
      previous: content[index - 1],
      next,
      spaced: options.spaced?.[index],
      joined: index >= joined.from && index < joined.to,
      joining:
        index >= joined.from && index < joined.to && (index === joined.to - 1 || joined.to < content.length),
      led: index >= joined.to,
      line: closer && index >= closer.from ? closer.line : undefined,
      before: below.get(index),
      after: above.get(index),
    };
    const child = written(place, area);
    const isTable = block.type === "table";
    if (!isTable || (next !== undefined && next.type !== "table")) return [child];
    const room = below.get(index + 1);
    return [
      child,
      afterTable({
        ...(place.joined ? { keepNext: true } : {}),
        ...(room === undefined || next ? {} : { spacing: { after: Math.max(0, room - thinLine) } }),
      }),
    ];
  });
};
