import { faceFor } from "../faces.ts";
import type { Ground } from "../grid/ground.ts";
import type { PageItem } from "../page.ts";
import { head as rules, pointsToMillimetres, practice } from "../standard.ts";
import { placedText, shortText, widthInMillimetres } from "../text/text-items.ts";

const { face, colour } = rules.mark;

/** The largest size, in pt, at which a 发文机关标志 keeps to one line. */
export const largestMark = (mark: string, { area, faces }: Ground): number => {
  const { largest, smallest, widthShare } = practice.mark;
  const atOnePoint = widthInMillimetres(shortText({ text: mark, face, size: 1 }), faces);
  const fitting = (area.width * widthShare) / atOnePoint;
  return Math.max(smallest, Math.min(largest, Math.floor(fitting * 2) / 2));
};

/** 发文机关标志 at its place. */
export interface SetMark {
  readonly items: readonly PageItem[];
  /** Where its ink ends, in mm. */
  readonly bottom: number;
}

/** 发文机关标志 (7.2.4, 10.1) of a size in pt, its ink's upper edge at `top` (mm). */
export const setMark = (
  { mark, size, top }: { readonly mark: string; readonly size: number; readonly top: number },
  { area, faces }: Ground,
): SetMark => {
  const faceOf = faceFor(face, faces);
  const ink = Array.from(mark).map((character) => faces[faceOf(character)].ink(character));
  const scale = pointsToMillimetres(size);
  const baseline = top + Math.max(0, ...ink.map((each) => each.top)) * scale;
  return {
    bottom: baseline - Math.min(0, ...ink.map((each) => each.bottom)) * scale,
    items: placedText(shortText({ text: mark, face, size }), {
      x: (area.left + area.right) / 2,
      anchor: "middle",
      baseline,
      colour,
      faces,
      part: { type: "paragraph" },
    }),
  };
};
