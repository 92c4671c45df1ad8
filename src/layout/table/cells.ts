import type { Bar } from "../../model/papers/document.ts";
import type { FaceRole } from "../face-roles.ts";
import type { Faces } from "../faces.ts";
import { baselineBelow } from "../grid/page-area.ts";
import type { PageItem } from "../page.ts";
import type { CellPart, ParagraphPart } from "../part.ts";
import type { CellText, SpacedCell } from "../spaced-text.ts";
import { atomsOf } from "../text/line-atoms.ts";
import type { Atom, UnsetText } from "../text/line-atoms.ts";
import { isRagged, setAtoms } from "../text/set-paragraph.ts";
import type { SetLine } from "../text/set-paragraph.ts";
import { pointsToMillimetres } from "../standard.ts";
import { barPractice, tablePractice } from "../table-practice.ts";
import { lineItems } from "../text/text-items.ts";
import { millimetresOfTwips, twipsOfPoints } from "../grid/twips.ts";
import { barItems, spacedBar } from "./bars.ts";
import type { CellBar } from "./bars.ts";
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
  /** On a line of its own below them, and what it is a part of. */
  readonly drawn?: CellBar & { readonly within?: CellPart | undefined };
  /** Its full lines are spread to be flush. */
  readonly flush: boolean;
  /** Its text begins or goes on at the upper edge, because its row goes over pages; else it stands in the middle. */
  readonly fromTop?: true;
}

/** From one baseline to the next, in mm: whole twips, as word processors have it. */
export const cellPitch = (size: number): number =>
  millimetresOfTwips(twipsOfPoints(size * tablePractice.leading));

/** The lines that a cell fills, with that of its bar. */
export const linesOf = ({ lines, drawn }: Pick<SetCell, "lines" | "drawn">): number =>
  lines.length + (drawn ? 1 : 0);

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
interface UnsetCell {
  /** One below the other. */
  readonly paragraphs: readonly string[];
  readonly frame: CellFrame;
  /** Absent when what it says has been said: the label of a row that goes on. */
  readonly part?: CellPart | undefined;
  readonly bar?: Bar | undefined;
  /** 图例: the bar is a short one, in the middle. */
  readonly isKey?: boolean;
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
  align === "left" && room >= size * tablePractice.flushFrom ? tablePractice.mostStretch : 0;

/** Sets a cell's paragraphs; one that stands alone is the cell. */
export const setCell = (
  { paragraphs, frame, part, bar, isKey = false }: UnsetCell,
  faces: Faces,
): SetCell => {
  const widest = textWidth(frame);
  const mostStretch = stretchIn(frame, widest);
  const labelsHere = wholeLabels(frame, widest);
  const { size } = frame;
  const atomsIn = (text: string, whole = labelsHere): readonly Atom[] =>
    atomsOf(cellText(text, frame, whole), faces);
  const setIn = (atoms: readonly Atom[], width: number): readonly SetLine[] =>
    setAtoms(atoms, { size, tracking: 0, width, mostStretch });
  const all = paragraphs.map((text) => ({ text, atoms: atomsIn(text) }));
  const setAll = (width: number) => all.map(({ atoms }) => setIn(atoms, width));
  const room = frame.align === "center" ? evenedRoom(widest, setAll, size) : widest;
  const set = all.map(({ text, atoms }): CellParagraph => {
    const lines = setIn(atoms, room);
    const texts = lines.map((line) => line.text);
    const mayPart = lines.length > 1 && labelsHere.some((label) => text.includes(label));
    const unforced = mayPart ? setIn(atomsIn(text, []), room).map((line) => line.text) : texts;
    return {
      lines,
      forced: texts.join("\n") !== unforced.join("\n"),
      ...(part && { part: paragraphs.length > 1 ? within(part) : part }),
    };
  });
  return {
    frame,
    room,
    paragraphs: set,
    lines: set.flatMap(({ lines }) => lines),
    flush: stretchIn(frame, room) > 0 && !set.some(({ lines }) => isRagged(lines, room)),
    ...(bar && { drawn: { bar, isKey, within: part } }),
  };
};

const textOf = ({ lines, forced }: CellParagraph): CellText =>
  forced
    ? lines.map((line) => line.text)
    : [lines.flatMap(({ atoms }) => atoms.map(({ character }) => character)).join("")];

/** The room of a cell's bar, in mm: that of its text where it may be as wide as that gets. */
const barRoom = (frame: CellFrame): number => pointsToMillimetres(textWidth(frame));

/** A cell as a word processor is told of it. */
export const spacedCell = ({ frame, room, paragraphs, flush, fromTop, drawn }: SetCell): SpacedCell => ({
  paragraphs: paragraphs.map(textOf),
  ...(drawn && { bar: spacedBar(drawn, barRoom(frame)) }),
  inset: twipsOfPoints((textWidth(frame) - room) / 2),
  flush,
  ...(fromTop && { fromTop }),
});

/** Draws a cell's bar on a line with that baseline (mm). */
const drawnBar = ({ frame, drawn }: SetCell, baseline: number): readonly PageItem[] => {
  if (!drawn) return [];
  const room = barRoom(frame);
  const spaced = spacedBar(drawn, room);
  const left = frame.left + (frame.width - room) / 2 + (drawn.isKey ? (room - spaced.width) / 2 : 0);
  const top = baseline + barPractice.belowBaseline - spaced.height;
  return barItems(spaced, { left, top, within: drawn.within });
};

/** Draws a cell's lines between `top` and `top + height` (mm): in the middle, unless they begin at the top. */
export const cellItems = (
  cell: SetCell,
  { top, height }: { readonly top: number; readonly height: number },
): readonly PageItem[] => {
  const { frame, lines, paragraphs } = cell;
  const { size } = frame;
  const parts = paragraphs.flatMap((paragraph) => paragraph.lines.map(() => paragraph.part));
  const lift = pointsToMillimetres(size) * tablePractice.lift;
  const above = cell.fromTop ? tablePractice.paddingY : (height - textHeight(linesOf(cell), size)) / 2;
  const first = top + above - lift;
  const room = pointsToMillimetres(textWidth(frame));
  const inset = (frame.width - room) / 2;
  const baselineOf = (index: number): number => baselineBelow(first + index * cellPitch(size), size);
  const text = lines.flatMap((line, index) => {
    const slack = room - pointsToMillimetres(line.width);
    const shift = { left: 0, center: slack / 2, right: slack }[frame.align];
    const part = parts[index];
    const place = { left: frame.left + inset + shift, baseline: baselineOf(index), size };
    return lineItems(line, { ...place, ...(part && { part }) });
  });
  return [...text, ...drawnBar(cell, baselineOf(lines.length))];
};
