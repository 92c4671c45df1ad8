import { faceFor } from "../faces.ts";
import type { Ground } from "../grid/ground.ts";
import type { PageItem } from "../page.ts";
import type { Part } from "../part.ts";
import { head as rules, pointsToMillimetres, practice } from "../standard.ts";
import { placedText, shortText, widthInMillimetres } from "../text/text-items.ts";
import { cellsOf } from "../text/cell-width.ts";
import type { MarkSetting } from "../set-document.ts";
import { jointWidth } from "./mark-setting.ts";

const { face, colour } = rules.mark;

/** 发文机关标志 at its place. */
export interface SetMark {
  readonly items: readonly PageItem[];
  /** Where its ink ends, in mm. */
  readonly bottom: number;
}

/** A line of 发文机关标志 from `left` (mm) on, narrowed with its characters; `tracking` in pt. */
const markLine = (
  {
    text,
    left,
    baseline,
    tracking = 0,
    part,
  }: Readonly<Record<"left" | "baseline", number>> & {
    readonly text: string;
    readonly tracking?: number;
    readonly part: Part;
  },
  { size, scale }: MarkSetting,
  { faces }: Ground,
): readonly PageItem[] => {
  const unset = shortText({ text, face, size, tracking });
  return placedText(unset, { x: 0, anchor: "left", baseline, colour, faces, part }).map((item) => ({
    ...item,
    x: left + (item.x * scale) / 100,
    ...(scale < 100 && { scale }),
  }));
};

/** The agencies of 联合行文 as long as each other, and 文件 at their right, from baseline to baseline at `pitch` (mm). */
const jointItems = (
  setting: MarkSetting,
  { first, pitch }: Readonly<Record<"first" | "pitch", number>>,
  ground: Ground,
): readonly PageItem[] => {
  const { lines, size, scale, joint } = setting;
  if (!joint) return [];
  const em = (pointsToMillimetres(size) * scale) / 100;
  const left = (ground.area.left + ground.area.right - jointWidth(joint) * em) / 2;
  const middle = first + ((lines.length - 1) * pitch) / 2;
  const wordLeft = left + (joint.cells + practice.jointMark.wordDistance) * em;
  return [
    ...lines.flatMap((text, index) => {
      const tracking = ((joint.cells - cellsOf(text)) * size) / Math.max(1, Array.from(text).length - 1);
      const part: Part = { type: "paragraph" };
      return markLine({ text, left, baseline: first + index * pitch, tracking, part }, setting, ground);
    }),
    ...markLine(
      { text: joint.word, left: wordLeft, baseline: middle, part: { type: "paragraph" } },
      setting,
      ground,
    ),
  ];
};

/** 发文机关标志 (7.2.4, 10.1) as it is fitted, its ink's upper edge at `top` (mm). */
export const setMark = (setting: MarkSetting, top: number, ground: Ground): SetMark => {
  const { lines, size, scale, joint } = setting;
  const { area, faces } = ground;
  const faceOf = faceFor(face, faces);
  const inkOf = (line: string | undefined) =>
    Array.from(line ?? "", (character) => faces[faceOf(character)].ink(character));
  const em = pointsToMillimetres(size);
  const pitch = em * practice.mark.leading;
  const first = top + Math.max(0, ...inkOf(lines[0]).map((each) => each.top)) * em;
  const last = first + (lines.length - 1) * pitch;
  const part: Part = { type: "paragraph" };
  return {
    bottom: last - Math.min(0, ...inkOf(lines.at(-1)).map((each) => each.bottom)) * em,
    items: joint
      ? jointItems(setting, { first, pitch }, ground)
      : lines.flatMap((text, index) => {
          const width = (widthInMillimetres(shortText({ text, face, size }), faces) * scale) / 100;
          const left = (area.left + area.right - width) / 2;
          return markLine({ text, left, baseline: first + index * pitch, part }, setting, ground);
        }),
  };
};
