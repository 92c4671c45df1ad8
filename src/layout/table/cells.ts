import type { FaceRole } from "../face-roles.ts";
import type { Faces } from "../faces.ts";
import { docxCellSlack } from "../grid/docx-profile.ts";
import { baselineBelow } from "../grid/page-area.ts";
import type { PageItem } from "../page.ts";
import type { CellPart, ParagraphPart } from "../part.ts";
import type { SpacedCell } from "../spaced-text.ts";
import type { UnsetText } from "../text/line-atoms.ts";
import { setParagraph } from "../text/set-paragraph.ts";
import type { SetLine } from "../text/set-paragraph.ts";
import { pointsToMillimetres, practice } from "../standard.ts";
import { lineItems } from "../text/text-items.ts";
import { millimetresOfTwips, twipsOfPoints } from "../grid/twips.ts";
import { mostSpread, wordText } from "../text/word-text.ts";
import type { WordSetting } from "../text/word-text.ts";
import { halvesIn } from "./measures.ts";

/** Where a cell is in its row, in mm, and how its text stands in it. */
export interface CellFrame {
  readonly left: number;
  readonly width: number;
  readonly size: number;
  readonly face: FaceRole;
  readonly align: "left" | "center" | "right";
}

/** A paragraph of a cell with the room that its lines were set in, in pt. */
interface CellParagraph {
  readonly lines: readonly SetLine[];
  readonly room: number;
  readonly part?: CellPart | ParagraphPart;
}

/** A cell in its lines, before its row has a height. */
export interface SetCell {
  readonly frame: CellFrame;
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

/** Makes centred lines about equally long: 进度评价 becomes 进度 and 评价, not 进度评 and 价. */
const evened = (
  set: CellParagraph,
  setIn: (width: number) => readonly SetLine[],
  size: number,
): CellParagraph => {
  let best = set;
  for (let room = set.room - size / 2; room >= size; room -= size / 2) {
    const lines = setIn(room);
    if (lines.length > set.lines.length || lines.some((line) => line.width > room + 0.01)) break;
    best = { lines, room };
  }
  return best;
};

/** What a centred cell rather breaks before than inside, where its lines can hold it: 达到 and 序时进度. */
const labels: readonly string[] = ["序时进度", "推进缓慢", "尚未启动", "暂不评价", "逾期报送", "按时报送"];

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

/** A paragraph of a cell before it is set in lines of `width` pt; `whole` are labels that do not part. */
const cellText = (
  text: string,
  { size, face, align }: CellTextFrame,
  { width, whole }: { readonly width: number; readonly whole: readonly string[] },
): UnsetText => ({
  spans: [{ text, face }],
  size,
  tracking: 0,
  marks: align === "left" && width >= size * practice.table.leastForHalfMarks ? "end" : "none",
  whole,
});

/** The same where nothing narrows the lines of the cell. */
export const textOfWidth = (text: string, frame: CellTextFrame, width: number): UnsetText =>
  cellText(text, frame, { width, whole: wholeLabels(frame, width) });

/** Sets a cell's paragraphs; one that stands alone is the cell. */
export const setCell = ({ paragraphs, frame, part }: UnsetCell, faces: Faces): SetCell => {
  const room = textWidth(frame);
  const whole = wholeLabels(frame, room);
  const mostStretch = frame.align === "left" ? practice.table.mostStretch : 0;
  const setIn = (text: string, width: number): readonly SetLine[] =>
    setParagraph({ ...cellText(text, frame, { width, whole }), width, mostStretch }, faces);
  const set = paragraphs.map((text): CellParagraph => {
    const lines = setIn(text, room);
    const paragraph = { lines, room, ...(part && { part: paragraphs.length > 1 ? within(part) : part }) };
    if (frame.align !== "center" || lines.length < 2) return paragraph;
    return { ...paragraph, ...evened({ lines, room }, (narrower) => setIn(text, narrower), frame.size) };
  });
  return { frame, paragraphs: set, lines: set.flatMap(({ lines }) => lines) };
};

/** The room that a paragraph's lines want, with their last marks whole, in pt. */
const roomWanted = ({ lines, room }: CellParagraph): number =>
  Math.max(room, ...lines.map(({ atoms }) => atoms.reduce((sum, atom) => sum + atom.width, 0)));

/** A cell as a word processor is told of it; it knows one room for all its paragraphs, the widest of them. */
export const spacedCell = ({ frame, paragraphs }: SetCell): SpacedCell => {
  const whole = textWidth(frame);
  const room = paragraphs.length === 0 ? whole : Math.min(whole, Math.max(...paragraphs.map(roomWanted)));
  const setting: WordSetting = {
    size: frame.size,
    tracking: 0,
    roomOf: () => twipsOfPoints(room),
    slack: docxCellSlack,
    mostStretch: frame.align === "left" ? practice.table.mostStretch : practice.text.mostStretch,
  };
  const texts = paragraphs.map(({ lines }) => wordText(lines, setting));
  return {
    paragraphs: texts,
    inset: twipsOfPoints((whole - room) / 2),
    ragged: texts.flat().some(({ tracking = 0 }) => tracking > mostSpread(setting)),
  };
};

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
