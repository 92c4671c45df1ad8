import type { LetterHead } from "../../model/papers/document.ts";
import type { Ground } from "../grid/ground.ts";
import { areaFrom, baselineBelow, gridTracking } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import type { RuleItem, TextItem } from "../page.ts";
import {
  grid,
  head as headRules,
  letter as rules,
  linePitch,
  pointsToMillimetres,
  practice,
  sheet,
  title,
} from "../standard.ts";
import { placedText, shortText } from "../text/text-items.ts";
import { setMark } from "./head-mark.ts";
import type { SetMark } from "./head-mark.ts";
import { headLabels } from "./issuer-head.ts";
import type { MarkedPageHead } from "./issuer-head.ts";
import { fitMark } from "./mark-setting.ts";
import type { MarkSetting } from "../set-document.ts";

/** 版头 of a letter on its first page. */
interface LetterPageHead extends MarkedPageHead {
  /** Lines of 份号, 密级, 紧急程度 and 发文字号. */
  readonly itemLines: number;
}

const em = pointsToMillimetres(grid.size);
const { thick, gap, thin } = practice.letterRule;

/** From the upper edge of a double rule to the lower, in mm. */
export const doubleRuleHeight = thick + gap + thin;

/** The upper edge of the double rule at the foot of page 1, in mm. */
export const footRuleTop = sheet.height - rules.rules.aboveLowerEdge - doubleRuleHeight;

/** Where the type ends that stands right above that rule, in mm. */
export const letterPageBottom = footRuleTop - rules.ruleDistance;

/**
 * The left edge of the rules, in mm: they are centred on the type area as the mark is, not on the sheet, whose middle
 * lies 1 mm further left; the standard leaves it open.
 */
export const doubleRuleLeft = (area: PageArea): number => (area.left + area.right - rules.rules.width) / 2;

/** 红色双线 with its upper edge at `top` (mm), its two rules as thick as `above` and `below` (mm). */
const doubleRule = (
  { top, above, below }: { readonly top: number; readonly above: number; readonly below: number },
  area: PageArea,
): readonly RuleItem[] =>
  [
    { y: top + above / 2, thickness: above },
    { y: top + above + gap + below / 2, thickness: below },
  ].map(({ y, thickness }) => ({
    type: "rule",
    x1: doubleRuleLeft(area),
    y1: y,
    x2: doubleRuleLeft(area) + rules.rules.width,
    y2: y,
    thickness,
    colour: rules.rules.colour,
  }));

/** How many lines page 1 holds below `bottom` (mm) when the title keeps its distance, and how much that is too much. */
const linesBelow = (bottom: number): { readonly count: number; readonly excess: number } => {
  const titleOffset = pointsToMillimetres(title.size - grid.size) / 2;
  const first = bottom + rules.title.emptyLinesBefore * linePitch + titleOffset;
  const room = (letterPageBottom - em - first) / linePitch;
  const count = Math.floor(room) + 1;
  return { count, excess: Math.max(0, (room - count + 1) * linePitch - (linePitch - em)) };
};

/** A size of the mark, and where things come to stand with it (mm). */
interface MarkWay {
  readonly setting: MarkSetting;
  readonly mark: SetMark;
  readonly ruleTop: number;
  /** The type of the first line below the rule. */
  readonly firstTop: number;
  readonly lines: ReturnType<typeof linesBelow>;
}

/**
 * The largest size of the mark at which two lines of the grid, or as much from edge to edge, are above the title; the
 * one that comes closest where none does.
 */
const chosenWay = (mark: string, itemLines: number, ground: Ground): MarkWay => {
  const fitted = fitMark(mark, ground);
  const wayOf = (size: number): MarkWay => {
    const setting = { ...fitted, size };
    const set = setMark(setting, rules.mark.top, ground);
    const ruleTop = set.bottom + rules.rules.belowMark;
    const firstTop = ruleTop + doubleRuleHeight + rules.ruleDistance;
    const lastBottom =
      itemLines === 0 ? ruleTop + doubleRuleHeight : firstTop + (itemLines - 1) * linePitch + em;
    return { setting, mark: set, ruleTop, firstTop, lines: linesBelow(lastBottom) };
  };
  const largest = fitted.size;
  const sizes = Array.from({ length: 2 * (largest - practice.mark.smallest) + 1 }, (_, n) => largest - n / 2);
  const ways = sizes.filter((size) => size >= largest * practice.letterMarkShare).map(wayOf);
  const closest = Math.min(...ways.map(({ lines }) => lines.excess));
  return ways.find(({ lines }) => lines.excess <= closest) ?? wayOf(largest);
};

/** 份号, 密级, 紧急程度 at the left from `firstTop` (mm) on, 发文字号 at the right beside the first of them. */
const headItems = (head: LetterHead, firstTop: number, { area, faces }: Ground): readonly TextItem[] => {
  const tracking = gridTracking(area);
  const [firstLabel = [], ...otherLabels] = headLabels(head).map(({ text, face }, line) =>
    placedText(shortText({ text, face, size: grid.size, tracking }), {
      x: area.left,
      anchor: "left",
      baseline: baselineBelow(firstTop + line * linePitch, grid.size),
      faces,
      part: { type: "paragraph" },
    }),
  );
  const { face } = headRules.number;
  const number = placedText(shortText({ text: head.number ?? "", face, size: grid.size, tracking }), {
    x: area.right,
    anchor: "right",
    baseline: baselineBelow(firstTop, grid.size),
    faces,
    part: { type: "paragraph" },
  });
  return [...firstLabel, ...number, ...otherLabels.flat()];
};

/**
 * Sets 版头 of a letter (10.1). The lines of page 1 are counted upwards from the second rule, where the last one has
 * its place; two lines above the title may be so many of the grid, or so much from edge to edge. Where neither comes
 * out, the mark, whose size is free, is made smaller until it does. A `draft` keeps room for 发文字号.
 */
export const setLetterHead = (
  { head, draft }: { readonly head: LetterHead; readonly draft: boolean },
  ground: Ground,
): LetterPageHead => {
  const { area } = ground;
  const itemLines = Math.max(headLabels(head).length, head.number !== undefined || draft ? 1 : 0);
  const { setting, mark, ruleTop, firstTop, lines } = chosenWay(head.mark, itemLines, ground);
  const top = letterPageBottom - em - (lines.count - 1) * linePitch;
  return {
    setting,
    itemLines,
    items: [
      ...mark.items,
      ...doubleRule({ top: ruleTop, above: thick, below: thin }, area),
      ...headItems(head, firstTop, ground),
      ...doubleRule({ top: footRuleTop, above: thin, below: thick }, area),
    ],
    area: areaFrom(area, { top, lines: lines.count }),
    titleLine: 0,
  };
};
