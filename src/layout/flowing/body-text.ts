import type { Heading, Note } from "../../model/document.ts";
import type { Faces } from "../faces.ts";
import { halfLead } from "./flow.ts";
import type { Piece } from "./flow.ts";
import type { Span } from "../text/line-atoms.ts";
import { baselineBelow, baselineOnLine, gridTracking } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import { docxCell, docxLandscapeWidth, docxTextWidth, docxTracking } from "../grid/docx-profile.ts";
import type { SpacedParagraph } from "../laid-out.ts";
import { twipsPerPoint } from "../grid/twips.ts";
import { bodyStretch, setParagraph } from "../text/set-paragraph.ts";
import type { SetLine } from "../text/set-paragraph.ts";
import { body, grid, headingFaces, millimetresToPoints, pointsToMillimetres, practice } from "../standard.ts";
import { lineItems, placedText, shortText } from "../text/text-items.ts";
import { wordText } from "../text/word-text.ts";

/** A line of 三号 on the grid. */
export const gridLine = (line: SetLine, area: PageArea, keepWithNext = false): Piece => ({
  height: pointsToMillimetres(grid.size),
  place: "line",
  keepWithNext,
  draw: (top) =>
    lineItems(line, { left: area.left, baseline: baselineOnLine(top, grid.size), size: grid.size }),
});

export interface GridParagraph {
  /** In characters of the grid. */
  readonly firstIndent?: number;
  readonly hangingIndent?: number;
  /** Its lines stay together and with what follows. */
  readonly keepWithNext?: boolean;
}

/** A paragraph as it stands on our pages, and as a word processor is told of it. */
export interface SetText {
  readonly pieces: readonly Piece[];
  readonly spaced: SpacedParagraph;
}

/** The room of a word processor's line, in twips. */
const wordWidth = ({ orientation }: PageArea): number =>
  orientation === "portrait" ? docxTextWidth : docxLandscapeWidth;

/** Sets a paragraph of 三号 over the width of the area. */
export const gridParagraph = (
  spans: readonly Span[],
  area: PageArea,
  faces: Faces,
  { firstIndent = 0, hangingIndent = 0, keepWithNext = false }: GridParagraph = {},
): SetText => {
  const cell = millimetresToPoints(area.cellWidth);
  const lines = setParagraph(
    spans,
    {
      size: grid.size,
      tracking: gridTracking(area),
      width: millimetresToPoints(area.width),
      firstIndent: firstIndent * cell,
      hangingIndent: hangingIndent * cell,
    },
    faces,
  );
  const spaced = wordText(lines, {
    size: grid.size,
    tracking: docxTracking,
    roomOf: (line) => wordWidth(area) - Math.round((line === 0 ? firstIndent : hangingIndent) * docxCell),
    slack: 0,
    mostStretch: bodyStretch,
  });
  return { pieces: lines.map((line) => gridLine(line, area, keepWithNext)), spaced };
};

/** A heading in the face of its level (7.3.3); text that runs in on its line is 仿宋, and then it is a paragraph. */
export const setHeading = (heading: Heading, area: PageArea, faces: Faces): SetText => {
  const spans: Span[] = [
    { text: `${heading.number}${heading.text}`, face: headingFaces[heading.level] },
    { text: heading.runIn ?? "", face: body.face },
  ];
  return gridParagraph(spans, area, faces, {
    firstIndent: body.firstLineIndent,
    keepWithNext: heading.runIn === undefined,
  });
};

/** 单位、截至日期 stand at the right above a table, as offices do. */
export const standsRight = /^（?(?:单位|计量单位|截至|统计截止)/u;

/** 题注、表注 in 小四; a note that leads to a table stays with it, one that follows a table hangs by its 注：. */
export const setNote = (note: Note, area: PageArea, faces: Faces, beforeTable: boolean): SetText => {
  const size = practice.noteSize;
  const em = pointsToMillimetres(size);
  const height = em * practice.table.leading;
  const piece = (draw: (baseline: number) => ReturnType<Piece["draw"]>, first: boolean): Piece => ({
    height,
    place: "free",
    gap: first ? halfLead / 2 : 0,
    keepWithNext: beforeTable,
    draw: (top) => draw(baselineBelow(top + (height - em) / 2, size)),
  });
  const text = shortText(note.text, body.face, size);
  if (beforeTable && standsRight.test(note.text)) {
    const drawn = (baseline: number) => placedText(text, { x: area.right, anchor: "right", baseline }, faces);
    return { pieces: [piece(drawn, true)], spaced: [{ text: note.text }] };
  }
  const hangingIndent = note.text.startsWith("注：") ? 2 * size : 0;
  const width = millimetresToPoints(area.width);
  const lines = setParagraph(text.spans, { ...text, width, hangingIndent }, faces);
  return {
    pieces: lines.map((line, index) =>
      piece((baseline) => lineItems(line, { left: area.left, baseline, size }), index === 0),
    ),
    spaced: wordText(lines, {
      size,
      tracking: 0,
      roomOf: (line) => wordWidth(area) - (line === 0 ? 0 : hangingIndent * twipsPerPoint),
      slack: 0,
      mostStretch: bodyStretch,
    }),
  };
};
