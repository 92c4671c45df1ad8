import type { FaceRole } from "../face-roles.ts";
import type { Faces } from "../faces.ts";
import { baselineBelow } from "../grid/page-area.ts";
import type { PageItem } from "../page.ts";
import type { CellPart, ParagraphPart } from "../part.ts";
import type { CellText, SpacedCell } from "../spaced-text.ts";
import type { UnsetText } from "../text/line-atoms.ts";
import { isRagged, setParagraph } from "../text/set-paragraph.ts";
import type { SetLine } from "../text/set-paragraph.ts";
import { pointsToMillimetres, practice } from "../standard.ts";
import { lineItems } from "../text/text-items.ts";
import { millimetresOfTwips, twipsOfPoints } from "../grid/twips.ts";
import { halvesIn } from "./measures.ts";

/** Where a cell is in its row, in mm, and how its text stands in it. */
export interface CellFrame {
  readonly left: number;
  readonly width: number;
  readonly size: number;
  readonly face: FaceRole;
  readonly align: "left" | "center" | "right";
}

/** A paragraph of a cell in its lines. */
interface CellParagraph {
  readonly lines: readonly SetLine[];
  /** A label would be parted if the lines did not end where they end. */
  readonly forced: boolean;
  readonly part?: CellPart | ParagraphPart;
}

/** A cell in its lines, before its row has a height. */
export interface SetCell {
  readonly frame: CellFrame;
  /** What its lines were set in, in pt. */
  readonly room: number;
  readonly paragraphs: readonly CellParagraph[];
  /** The lines of all paragraphs. */
  readonly lines: readonly SetLine[];
}

/** From one baseline to the next, in mm: whole twips, as word processors have it. */
export const cellPitch = (size: number): number =>
  millimetresOfTwips(twipsOfPoints(size * practice.table.leading));

/** The height that lines of text fill, in mm. */
export const textHeight = (lines: number, size: number): number =>
  lines === 0 ? 0 : (lines - 1) * cellPitch(size) + pointsToMillimetres(size);

/** The room for text in pt: whole half characters, so that lines of 汉字 need no spreading. */
const textWidth = ({ width, size }: CellFrame): number => halvesIn(width, size) * (size / 2);

/**
 * The room in pt in which centred lines come out about equally long, for all paragraphs of a cell alike, as a word
 * processor has it: 进度评价 becomes 进度 and 评价, not 进度评 and 价.
 */
const evenedRoom = (
  widest: number,
  setIn: (width: number) => readonly (readonly SetLine[])[],
  size: number,
): number => {
  const whole = setIn(widest);
  if (whole.every((lines) => lines.length < 2)) return widest;
  let best = widest;
  for (let room = widest - size / 2; room >= size; room -= size / 2) {
    const set = setIn(room);
    const isLonger = set.some((lines, index) => lines.length > (whole[index]?.length ?? 0));
    if (isLonger || set.flat().some((line) => line.width > room + 0.01)) break;
    best = room;
  }
  return best;
};

/** What a centred cell rather breaks before than inside, where its lines can hold it: 达到 and 序时进度. */
const labels: readonly string[] = [
  "序时进度",
  "推进缓慢",
  "尚未启动",
  "暂不评价",
  "逾期报送",
  "按时报送",
  "（百分点）",
];

/** A cell before it is set. */
export interface UnsetCell {
  /** One below the other. */
  readonly paragraphs: readonly string[];
  readonly frame: CellFrame;
  /** Absent when what it says has been said: the label of a row that goes on. */
  readonly part?: CellPart | undefined;
}

const within = (cell: CellPart): ParagraphPart => ({ type: "paragraph", within: cell });

/** The labels that stay whole in a cell whose lines are so wide (pt). */
const wholeLabels = ({ size, align }: CellTextFrame, room: number): readonly string[] =>
  align === "center" ? labels.filter(({ length }) => length * size <= room + 0.01) : [];

/** How a cell's text stands in it, wherever that is. */
export type CellTextFrame = Pick<CellFrame, "size" | "face" | "align">;

/** A paragraph of a cell before it is set in lines; `whole` are labels that do not part. */
const cellText = (text: string, { size, face }: CellTextFrame, whole: readonly string[]): UnsetText => ({
  spans: [{ text, face }],
  size,
  tracking: 0,
  whole,
});

/** The same where its lines have `width` pt. */
export const textOfWidth = (text: string, frame: CellTextFrame, width: number): UnsetText =>
  cellText(text, frame, wholeLabels(frame, width));

/** Full lines are flush where the column is so wide that this does not tear them. */
const stretchIn = ({ align, size }: CellTextFrame, room: number): number =>
  align === "left" && room >= size * practice.table.flushFrom ? practice.table.mostStretch : 0;

/** Sets a cell's paragraphs; one that stands alone is the cell. */
export const setCell = ({ paragraphs, frame, part }: UnsetCell, faces: Faces): SetCell => {
  const widest = textWidth(frame);
  const mostStretch = stretchIn(frame, widest);
  const labelsHere = wholeLabels(frame, widest);
  const setIn = (text: string, width: number, whole = labelsHere): readonly SetLine[] =>
    setParagraph({ ...cellText(text, frame, whole), width, mostStretch }, faces);
  const setAll = (width: number) => paragraphs.map((text) => setIn(text, width));
  const room = frame.align === "center" ? evenedRoom(widest, setAll, frame.size) : widest;
  const set = paragraphs.map((text): CellParagraph => {
    const lines = setIn(text, room);
    const texts = lines.map((line) => line.text);
    const unforced = labelsHere.length === 0 ? texts : setIn(text, room, []).map((line) => line.text);
    return {
      lines,
      forced: texts.join("\n") !== unforced.join("\n"),
      ...(part && { part: paragraphs.length > 1 ? within(part) : part }),
    };
  });
  return { frame, room, paragraphs: set, lines: set.flatMap(({ lines }) => lines) };
};

const textOf = ({ lines, forced }: CellParagraph): CellText =>
  forced
    ? lines.map((line) => line.text)
    : [lines.flatMap(({ atoms }) => atoms.map(({ character }) => character)).join("")];

/** A cell as a word processor is told of it. */
export const spacedCell = ({ frame, room, paragraphs }: SetCell): SpacedCell => ({
  paragraphs: paragraphs.map(textOf),
  inset: twipsOfPoints((textWidth(frame) - room) / 2),
  flush: stretchIn(frame, room) > 0 && !paragraphs.some(({ lines }) => isRagged(lines, room)),
});

/** Draws a cell's lines centred between `top` and `top + height` (mm). */
export const cellItems = (
  cell: SetCell,
  { top, height }: { readonly top: number; readonly height: number },
): readonly PageItem[] => {
  const { frame, lines, paragraphs } = cell;
  const { size } = frame;
  const parts = paragraphs.flatMap((paragraph) => paragraph.lines.map(() => paragraph.part));
  const lift = pointsToMillimetres(size) * practice.table.lift;
  const first = top + (height - textHeight(lines.length, size)) / 2 - lift;
  const room = pointsToMillimetres(textWidth(frame));
  const inset = (frame.width - room) / 2;
  return lines.flatMap((line, index) => {
    const slack = room - pointsToMillimetres(line.width);
    const shift = { left: 0, center: slack / 2, right: slack }[frame.align];
    const baseline = baselineBelow(first + index * cellPitch(size), size);
    const part = parts[index];
    return lineItems(line, { left: frame.left + inset + shift, baseline, size, ...(part && { part }) });
  });
};
