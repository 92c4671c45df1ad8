import { TextRun } from "docx";
import { docxBaseline, markInk } from "../../layout/grid/docx-profile.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../layout/grid/twips.ts";
import type { MarkSetting } from "../../layout/set-document.ts";
import { pointsToMillimetres, practice } from "../../layout/standard.ts";
import { halfPoints } from "./units.ts";

/** The lines of 发文机关标志, for one paragraph. */
export const markRuns = ({ lines, size, scale }: MarkSetting): readonly TextRun[] =>
  lines.map(
    (text, index) =>
      new TextRun({
        text,
        font: { hint: "eastAsia" },
        size: halfPoints(size),
        ...(scale < 100 ? { scale } : {}),
        ...(index === 0 ? {} : { break: 1 }),
      }),
  );

/** Where the paragraph of 发文机关标志 stands. */
export interface MarkPlace {
  /** Its upper edge from that of the sheet, its lines' height and the height of all of them; twips. */
  readonly top: number;
  readonly line: number;
  readonly height: number;
  /** Where its ink ends, in mm. */
  readonly inkBottom: number;
}

/** The place of 发文机关标志 whose ink is to begin at `top` (mm). */
export const markPlace = ({ lines, size }: MarkSetting, top: number): MarkPlace => {
  const em = pointsToMillimetres(size);
  const line = twipsOfPoints(size * practice.mark.leading);
  const baseline = top + em * markInk.above;
  return {
    top: twipsOfMillimetres(baseline) - Math.round(line * docxBaseline),
    line,
    height: lines.length * line,
    inkBottom: baseline + em * ((lines.length - 1) * practice.mark.leading + markInk.below),
  };
};
