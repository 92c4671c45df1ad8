import { draftMark } from "../../model/text/printed-text.ts";
import type { Faces } from "../faces.ts";
import type { Page, TextItem } from "../page.ts";
import { baselineBelow, landscapeArea, portraitArea } from "../grid/page-area.ts";
import { grid, practice } from "../standard.ts";
import { placedText, shortText } from "../text/text-items.ts";

/**
 * 草稿 on a page of a draft: above 版心 at its right, where it moves no line. On a landscape page it stands at the head
 * of the page as it is read, not in the same corner of the sheet like 页码: it must strike who reads the page, also on
 * a screen, and no clause gives it a place on the paper.
 */
export const draftMarkItems = (orientation: Page["orientation"], faces: Faces): readonly TextItem[] =>
  placedText(shortText({ text: draftMark, face: "黑体", size: grid.size }), {
    x: (orientation === "portrait" ? portraitArea : landscapeArea).right,
    anchor: "right",
    baseline: baselineBelow(practice.draftTop, grid.size),
    faces,
  });
