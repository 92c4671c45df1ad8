import type { OrderHead } from "../../model/papers/document.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineBelow, lineTop, portraitArea } from "../grid/page-area.ts";
import { grid, head as headRules, linePitch, pointsToMillimetres } from "../standard.ts";
import { order as rules } from "../standard-forms.ts";
import { placedText, shortText } from "../text/text-items.ts";
import { setMark } from "./head-mark.ts";
import { topLines } from "./issuer-head.ts";
import type { MarkedPageHead } from "./issuer-head.ts";
import { fitMark } from "./mark-setting.ts";

const em = pointsToMillimetres(grid.size);

/**
 * The grid line (0-based) on which the text begins and the upper edge of 令号 (mm), below a mark that ends at
 * `markBottom` (mm): each two empty lines from the next, the text on the grid.
 */
export const orderPlace = (markBottom: number): { readonly textLine: number; readonly numberTop: number } => {
  const leastGap = rules.emptyLines * linePitch;
  const textLine = Math.ceil((markBottom + 2 * leastGap + em - portraitArea.top) / linePitch);
  const gap = (lineTop(portraitArea, textLine) - markBottom - em) / 2;
  return { textLine, numberTop: markBottom + gap };
};

/** Sets 版头 of a 命令（令）, which has neither rule nor title (10.2). */
export const setOrderHead = (head: OrderHead, ground: Ground): MarkedPageHead => {
  const { area, faces } = ground;
  const setting = fitMark(head.mark, ground);
  const mark = setMark(setting, rules.markTop, ground);
  const { textLine, numberTop } = orderPlace(mark.bottom);
  const { face, size } = headRules.number;
  const number = placedText(shortText({ text: head.number ?? "", face, size }), {
    x: (area.left + area.right) / 2,
    anchor: "middle",
    baseline: baselineBelow(numberTop, size),
    faces,
    part: { type: "paragraph" },
  });
  return {
    items: [...topLines(head, ground), ...mark.items, ...number],
    area,
    titleLine: textLine,
    setting,
  };
};
