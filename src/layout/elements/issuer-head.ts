import type { IssuerHead, LetterHead } from "../../model/document.ts";
import type { FaceRole } from "../face-roles.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineBelow, gridTracking, lineTop } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import type { PageItem, RuleItem } from "../page.ts";
import { emBox, grid, head as rules, linePitch, pointsToMillimetres, practice, title } from "../standard.ts";
import { placedText, shortText } from "../text/text-items.ts";
import { setMark } from "./head-mark.ts";
import { fitMark } from "./mark-setting.ts";
import type { MarkSetting } from "../set-document.ts";

/** 版头 as it stands on the first page, and what it leaves of that page. */
export interface FirstPageHead {
  readonly items: readonly PageItem[];
  /** The area of the first page, and the line of its grid (0-based) on which the title begins. */
  readonly area: PageArea;
  readonly titleLine: number;
}

/** 版头 of a paper with a 发文机关标志 of its own. */
export interface MarkedPageHead extends FirstPageHead {
  readonly setting: MarkSetting;
}

const em = pointsToMillimetres(grid.size);

/** 份号、密级和保密期限、紧急程度, as far as a paper has them, in their order (7.2.1–7.2.3). */
export const headLabels = (
  head: IssuerHead | LetterHead,
): readonly { readonly text: string; readonly face: FaceRole }[] => [
  ...(head.copyNumber === undefined ? [] : [{ text: head.copyNumber, face: rules.copyNumber.face }]),
  ...(head.secrecy === undefined ? [] : [{ text: head.secrecy, face: rules.secrecy.face }]),
  ...(head.urgency === undefined ? [] : [{ text: head.urgency, face: rules.urgency.face }]),
];

/** One a line from the first line of the page; they never move the mark. */
const topLines = (head: IssuerHead, { area, faces }: Ground): readonly PageItem[] =>
  headLabels(head).flatMap(({ text, face }, index) =>
    placedText(shortText({ text, face, size: grid.size, tracking: gridTracking(area) }), {
      x: area.left,
      anchor: "left",
      baseline: baselineBelow(lineTop(area, index), grid.size),
      faces,
      part: { type: "paragraph" },
    }),
  );

/**
 * Sets 版头 (7.2). Mark, 发文字号, rule and title are each two empty lines apart, which the standard leaves open
 * between "edge to edge" and "as the grid has it"; that play puts the title, and so all text below, on the grid.
 */
export const setIssuerHead = (head: IssuerHead, ground: Ground): MarkedPageHead => {
  const { area, faces } = ground;
  const setting = fitMark(head.mark, ground);
  const mark = setMark(setting, rules.mark.top, ground);
  const leastGap = rules.number.emptyLinesBefore * linePitch;
  const fixed = em + rules.rule.distance + practice.headRule;
  const titleOffset = pointsToMillimetres(title.size - grid.size) / 2;
  const titleLine = Math.ceil((mark.bottom + 2 * leastGap + fixed + titleOffset - area.top) / linePitch);
  const gap = (lineTop(area, titleLine) - titleOffset - mark.bottom - fixed) / 2;
  const numberTop = mark.bottom + gap;
  const ruleMiddle = numberTop + em + rules.rule.distance + practice.headRule / 2;
  const rule: RuleItem = {
    type: "rule",
    x1: area.left,
    y1: ruleMiddle,
    x2: area.right,
    y2: ruleMiddle,
    thickness: practice.headRule,
    colour: rules.rule.colour,
  };
  const { face, size: numberSize } = rules.number;
  const number = placedText(shortText({ text: head.number ?? "", face, size: numberSize }), {
    x: (area.left + area.right) / 2,
    anchor: "middle",
    baseline: numberTop + emBox.above * em,
    faces,
    part: { type: "paragraph" },
  });
  return { items: [...topLines(head, ground), ...mark.items, ...number, rule], area, titleLine, setting };
};
