import { isNear, shown } from "../../lengths.ts";
import { firstWords } from "../../text/official-text.ts";
import { openingMarks } from "../../text/marks.ts";
import { leftEdge, type Line } from "./lines.ts";

/** 第3页“列入通报的重点工作…” */
export const placeOf = (line: Line): string => `第${line.page}页“${firstWords(line.text)}”`;

/** The left edge of the first character's cell. */
export const cellStart = ({ characters, left }: Line): number => characters[0]?.x ?? left;

/** The right edge of the last character's cell. */
export const cellEnd = ({ characters, right }: Line): number => {
  const last = characters.at(-1);
  return last ? last.x + last.advance : right;
};

export const centreOf = (line: Line): number => (cellStart(line) + cellEnd(line)) / 2;

/** Whether a line begins at `x`; an opening mark may have given up the empty half of its cell. */
export const startsAt = (line: Line, x: number, tolerance: number): boolean => {
  const first = line.characters[0];
  if (!first) return false;
  return (
    isNear(first.x, x, tolerance) || (openingMarks.has(first.text) && isNear(leftEdge(first), x, tolerance))
  );
};

/** A departure of a length: where, what it is, what it should be. */
export const wrongLength = (place: string, what: string, value: number, wanted: string): string =>
  `${place}：${what} ${shown(value)}，应为${/^\d/u.test(wanted) ? " " : ""}${wanted}`;
