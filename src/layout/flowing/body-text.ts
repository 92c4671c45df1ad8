import type { Heading, Note } from "../../model/papers/document.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineBelow, baselineOnLine, gridTracking } from "../grid/page-area.ts";
import type { PageItem } from "../page.ts";
import type { Part } from "../part.ts";
import { body, grid, headingFaces, millimetresToPoints, pointsToMillimetres, practice } from "../standard.ts";
import { tablePractice } from "../table-practice.ts";
import type { Span, UnsetText } from "../text/line-atoms.ts";
import { isRagged, setParagraph } from "../text/set-paragraph.ts";
import type { SetLine } from "../text/set-paragraph.ts";
import { lineItems, placedText, shortText } from "../text/text-items.ts";
import { lineParts } from "./line-parts.ts";
import type { TextParts } from "./line-parts.ts";
import { halfLead } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** A line of 三号 on the grid, each of its runs with what it is a part of; `left` in mm. */
const gridLine = (
  line: SetLine,
  { left, keepWithNext, parts }: Pick<Piece, "keepWithNext"> & { left: number; parts: readonly Part[] },
): Piece => ({
  height: pointsToMillimetres(grid.size),
  place: "line",
  keepWithNext,
  draw: (top) =>
    lineItems(line, { left, baseline: baselineOnLine(top, grid.size), size: grid.size }).map(
      (item, index) => ({ ...item, ...(parts[index] && { part: parts[index] }) }),
    ),
});

/** A paragraph of 三号 before it is set. */
interface GridParagraph extends Partial<TextParts> {
  readonly spans: readonly Span[];
  /** In characters of the grid. */
  readonly firstIndent?: number;
  readonly hangingIndent?: number;
  /** Its lines stay together and with what follows. */
  readonly keepWithNext?: boolean;
  /** Its full lines end flush, unless it is said that they do not. */
  readonly flush?: boolean;
}

/** A paragraph in its lines, as pieces that flow over our pages. */
interface SetText {
  readonly pieces: readonly Piece[];
  /** Its full lines are not flush: one would have to be torn apart for it. A flowing format must not spread them. */
  readonly ragged: boolean;
}

/** Sets a paragraph of 三号 over the width of the area. */
export const gridParagraph = (paragraph: GridParagraph, { area, faces }: Ground): SetText => {
  const { spans, firstIndent = 0, hangingIndent = 0, keepWithNext = false, flush = true } = paragraph;
  const cell = millimetresToPoints(area.cellWidth);
  const width = millimetresToPoints(area.width);
  const lines = setParagraph(
    {
      spans,
      size: grid.size,
      tracking: gridTracking(area),
      width,
      firstIndent: firstIndent * cell,
      hangingIndent: hangingIndent * cell,
      breakAfter: paragraph.opening?.characters,
      ...(flush ? {} : { mostStretch: 0 }),
    },
    faces,
  );
  const parts = lineParts(lines, { part: { type: "paragraph" }, ...paragraph });
  const pieces = lines.map((line, index) =>
    gridLine(line, { left: area.left, keepWithNext, parts: parts[index] ?? [] }),
  );
  return { pieces, ragged: isRagged(lines, width) };
};

/**
 * What a heading with its text is: the heading alone, or a paragraph that it opens. One in the face of the text is not
 * told from what runs in behind it, and the whole is a paragraph.
 */
const headingParts = ({ level, number, text, runIn }: Heading): TextParts => {
  const part: Part = { type: "heading", level };
  if (runIn === undefined) return { part };
  const paragraph: Part = { type: "paragraph" };
  return headingFaces[level] === body.face
    ? { part: paragraph }
    : { part: paragraph, opening: { part, characters: Array.from(number + text).length } };
};

/** A heading in the face of its level (7.3.3); text that runs in on its line is 仿宋, and then it is a paragraph. */
export const setHeading = (heading: Heading, ground: Ground): SetText => {
  const spans: Span[] = [
    { text: `${heading.number}${heading.text}`, face: headingFaces[heading.level] },
    { text: heading.runIn ?? "", face: body.face },
  ];
  const keepWithNext = heading.runIn === undefined;
  const parts = headingParts(heading);
  return gridParagraph({ spans, firstIndent: body.firstLineIndent, keepWithNext, ...parts }, ground);
};

/** 单位、截至日期 stand at the right above a table, as offices do. */
export const standsRight = /^（?(?:单位|计量单位|截至|统计截止)/u;

/** A line of a note, the first one or another; `draw` makes its items on a baseline (mm). */
const noteLine = (
  draw: (baseline: number) => readonly PageItem[],
  {
    size,
    isFirst,
    keepWithNext,
  }: { readonly size: number; readonly isFirst: boolean; readonly keepWithNext: boolean },
): Piece => {
  const em = pointsToMillimetres(size);
  const height = em * tablePractice.leading;
  return {
    height,
    place: "free",
    gap: isFirst ? halfLead / 2 : 0,
    keepWithNext,
    draw: (top) => draw(baselineBelow(top + (height - em) / 2, size)),
  };
};

/** 图题, in the middle; its lines stay together, and with the note below it. */
const setCaption = (text: UnsetText, keepWithNext: boolean, { area, faces }: Ground): SetText => {
  const { size } = text;
  const part: Part = { type: "paragraph" };
  const width = millimetresToPoints(area.width);
  const lines = setParagraph({ ...text, width, mostStretch: 0 }, faces);
  const leftOf = (line: SetLine): number => area.left + pointsToMillimetres((width - line.width) / 2);
  return {
    pieces: lines.map((line, index) =>
      noteLine((baseline) => lineItems(line, { left: leftOf(line), baseline, size, part }), {
        size,
        isFirst: index === 0,
        keepWithNext: keepWithNext || index < lines.length - 1,
      }),
    ),
    ragged: isRagged(lines, width),
  };
};

/** 题注、表注, in 小四 unless a size is given (pt), never parted; one that is `kept` stays with what is below it, the table that it leads to; one that follows a table hangs by its 注：. */
export const setNote = (
  {
    note,
    kept,
    size = practice.noteSize,
  }: { readonly note: Note; readonly kept: boolean; readonly size?: number },
  { area, faces }: Ground,
): SetText => {
  const text = shortText({ text: note.text, face: body.face, size });
  const part: Part = { type: "paragraph" };
  if (kept && standsRight.test(note.text)) {
    const drawn = (baseline: number) =>
      placedText(text, { x: area.right, anchor: "right", baseline, faces, part });
    return {
      pieces: [noteLine(drawn, { size, isFirst: true, keepWithNext: true })],
      ragged: false,
    };
  }
  if (note.caption) return setCaption(text, kept, { area, faces });
  const hangingIndent = note.text.startsWith("注：") ? 2 * size : 0;
  const width = millimetresToPoints(area.width);
  const lines = setParagraph({ ...text, width, hangingIndent }, faces);
  return {
    pieces: lines.map((line, index) =>
      noteLine((baseline) => lineItems(line, { left: area.left, baseline, size, part }), {
        size,
        isFirst: index === 0,
        keepWithNext: kept || index < lines.length - 1,
      }),
    ),
    ragged: isRagged(lines, width),
  };
};
