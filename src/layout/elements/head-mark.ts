import { faceFor } from "../faces.ts";
import type { Ground } from "../grid/ground.ts";
import type { PageItem } from "../page.ts";
import type { Part } from "../part.ts";
import { head as rules, pointsToMillimetres, practice } from "../standard.ts";
import { placedText, shortText, widthInMillimetres } from "../text/text-items.ts";
import type { MarkSetting } from "../set-document.ts";

const { face, colour } = rules.mark;

/** 发文机关标志 at its place. */
export interface SetMark {
  readonly items: readonly PageItem[];
  /** Where its ink ends, in mm. */
  readonly bottom: number;
}

/** 发文机关标志 (7.2.4, 10.1) as it is fitted, its ink's upper edge at `top` (mm). */
export const setMark = (
  { lines, size, scale }: MarkSetting,
  top: number,
  { area, faces }: Ground,
): SetMark => {
  const part: Part = { type: "paragraph" };
  const faceOf = faceFor(face, faces);
  const inkOf = (line: string | undefined) =>
    Array.from(line ?? "", (character) => faces[faceOf(character)].ink(character));
  const em = pointsToMillimetres(size);
  const pitch = em * practice.mark.leading;
  const first = top + Math.max(0, ...inkOf(lines[0]).map((each) => each.top)) * em;
  const last = first + (lines.length - 1) * pitch;
  const narrowed = scale / 100;
  return {
    bottom: last - Math.min(0, ...inkOf(lines.at(-1)).map((each) => each.bottom)) * em,
    items: lines.flatMap((text, index) => {
      const unset = shortText({ text, face, size });
      const left = (area.left + area.right - widthInMillimetres(unset, faces) * narrowed) / 2;
      const baseline = first + index * pitch;
      return placedText(unset, { x: 0, anchor: "left", baseline, colour, faces, part }).map((item) => ({
        ...item,
        x: left + item.x * narrowed,
        ...(scale < 100 && { scale }),
      }));
    }),
  };
};
