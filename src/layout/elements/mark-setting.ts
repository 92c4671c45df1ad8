import type { Ground } from "../grid/ground.ts";
import type { MarkSetting } from "../set-document.ts";
import { head as rules, millimetresToPoints, practice } from "../standard.ts";
import { cellsOf } from "../text/cell-width.ts";
import { shortText, widthInMillimetres } from "../text/text-items.ts";
import { breakTitle } from "./title-lines.ts";

const { largest, smallest, narrowest, widthShare } = practice.mark;

/** The largest size at which no line is too wide, or the smallest with characters as narrow as that takes. */
const sizeOf = (lines: readonly string[], { area, faces }: Ground): Omit<MarkSetting, "lines"> => {
  const { face } = rules.mark;
  const atOnePoint = Math.max(
    ...lines.map((text) => widthInMillimetres(shortText({ text, face, size: 1 }), faces)),
  );
  const fitting = (area.width * widthShare) / atOnePoint;
  const size = Math.min(largest, Math.floor(fitting * 2) / 2);
  return size >= smallest
    ? { size, scale: 100 }
    : { size: smallest, scale: Math.floor((fitting / smallest) * 100) };
};

/** Two lines about as long as each other, parted between words. */
const twoLines = (mark: string): readonly string[] => {
  const half = Math.ceil(cellsOf(mark) / 2);
  for (let longest = half; longest < 2 * half; longest++) {
    const lines = breakTitle(mark, { longest });
    if (lines.length === 2) return lines;
  }
  return [mark];
};

/**
 * How a 发文机关标志 is set so that it is larger than the title and within 版心 (7.2.4): on one line, its characters
 * drawn narrower if need be, else on two. One too long even for that has a `scale` below what is allowed.
 */
export const fitMark = (mark: string, ground: Ground): MarkSetting => {
  const one = { lines: [mark], ...sizeOf([mark], ground) };
  if (one.scale >= narrowest) return one;
  const lines = twoLines(mark);
  return { lines, ...sizeOf(lines, ground) };
};

const documentWord = "文件";

/** The width of agencies spread to one width with what stands at their right, in characters. */
export const jointWidth = ({ cells, word }: { readonly cells: number; readonly word: string }): number =>
  cells + (word === "" ? 0 : practice.jointMark.wordDistance + cellsOf(word));

/**
 * How the 发文机关标志 of several agencies is set (7.2.4): the main one first, each on a line as long as the longest,
 * 文件 (which any of them may have been written with) at their right.
 */
const fitJointMark = (marks: readonly string[], { area }: Ground): MarkSetting => {
  const isWord = (mark: string): boolean => mark.endsWith(documentWord);
  const word = marks.some(isWord) ? documentWord : "";
  const lines = marks.map((mark) => (isWord(mark) ? mark.slice(0, -documentWord.length) : mark));
  const joint = { cells: Math.max(...lines.map(cellsOf)), word };
  const fitting = (millimetresToPoints(area.width) * widthShare) / jointWidth(joint);
  const roomy = Math.max(smallest, practice.jointMark.height / marks.length);
  const size = Math.min(roomy, Math.floor(fitting * 2) / 2);
  return size >= smallest
    ? { lines, size: Math.floor(size * 2) / 2, scale: 100, joint }
    : { lines, size: smallest, scale: Math.floor((fitting / smallest) * 100), joint };
};

/** How the 发文机关标志 of a paper is set. */
export const markSetting = (
  { mark, jointMarks = [] }: { readonly mark: string; readonly jointMarks?: readonly string[] },
  ground: Ground,
): MarkSetting =>
  jointMarks.length > 0 ? fitJointMark([mark, ...jointMarks], ground) : fitMark(mark, ground);

/** Whether a 发文机关标志 is too long to be set. */
export const isMarkTooLong = (head: Parameters<typeof markSetting>[0], ground: Ground): boolean =>
  markSetting(head, ground).scale < narrowest;
