import type { BasisHead, Head, IssuerHead, OrderHead } from "../../model/papers/document.ts";
import type { FaceRole } from "../face-roles.ts";
import type { Ground } from "../grid/ground.ts";
import { baselineBelow, gridTracking, lineTop } from "../grid/page-area.ts";
import type { PageArea } from "../grid/page-area.ts";
import type { PageItem, RuleItem } from "../page.ts";
import type { Part } from "../part.ts";
import {
  emBox,
  grid,
  head as rules,
  linePitch,
  pointsToMillimetres,
  practice,
  title,
  typeArea,
} from "../standard.ts";
import { signers as signerRules } from "../standard-forms.ts";
import { placedText, shortText } from "../text/text-items.ts";
import { setMark } from "./head-mark.ts";
import { markSetting } from "./mark-setting.ts";
import { placeSigners } from "./signers.ts";
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
  head: Exclude<Head, BasisHead>,
): readonly { readonly text: string; readonly face: FaceRole }[] => [
  ...(head.copyNumber === undefined ? [] : [{ text: head.copyNumber, face: rules.copyNumber.face }]),
  ...(head.secrecy === undefined ? [] : [{ text: head.secrecy, face: rules.secrecy.face }]),
  ...(head.urgency === undefined ? [] : [{ text: head.urgency, face: rules.urgency.face }]),
];

/** One a line from the first line of the page; they never move the mark. */
export const topLines = (head: IssuerHead | OrderHead, { area, faces }: Ground): readonly PageItem[] =>
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
 * 发文字号 in the middle, or at the left with 签发人 at the right, the last of them on its line (7.2.5, 7.2.6); the type
 * of the first line begins at `top` (mm).
 */
const numberLines = ({ number, signers }: IssuerHead, top: number, { area, faces }: Ground) => {
  const { face, size } = rules.number;
  const tracking = gridTracking(area);
  const part: Part = { type: "paragraph" };
  const baselineOf = (line: number): number => top + line * linePitch + emBox.above * em;
  if (!signers) {
    const middle = { x: (area.left + area.right) / 2, anchor: "middle", faces, part } as const;
    return placedText(shortText({ text: number ?? "", face, size }), { ...middle, baseline: baselineOf(0) });
  }
  const { label, columns, lines } = placeSigners(signers);
  const signerPart: Part = { type: "paragraph" };
  const last = lines.length - 1;
  const placed = (
    text: string,
    { cell, line, of = signerPart, ...own }: { cell: number; line: number; face: FaceRole; of?: Part },
  ): readonly PageItem[] =>
    placedText(shortText({ text, face: own.face, size, tracking }), {
      x: area.left + cell * area.cellWidth,
      anchor: "left",
      baseline: baselineOf(line),
      faces,
      part: of,
    });
  return lines.flatMap((names, line) => [
    ...(line === last ? placed(number ?? "", { cell: signerRules.numberIndent, line, face, of: part }) : []),
    ...(line === 0 ? placed(signerRules.label, { cell: label, line, face }) : []),
    ...names.flatMap((name, column) =>
      placed(name, { cell: columns[column] ?? 0, line, face: signerRules.face }),
    ),
  ]);
};

/** How far the lines of 发文字号 and 签发人 are from the first to the last, in mm. */
const numberDepth = ({ signers }: IssuerHead): number =>
  signers ? (placeSigners(signers).lines.length - 1) * linePitch : 0;

/**
 * The grid line (0-based) on which the title begins and the upper edge of 发文字号, or of the first line of 签发人 (mm),
 * below a mark that ends at `markBottom` (mm). Mark, number, rule and title are each two empty lines apart, which the
 * standard leaves open between "edge to edge" and "as the grid has it"; that play puts the title on the grid.
 */
export const numberPlace = (
  head: IssuerHead,
  markBottom: number,
): { readonly titleLine: number; readonly numberTop: number } => {
  const leastGap = rules.number.emptyLinesBefore * linePitch;
  const fixed = numberDepth(head) + em + rules.rule.distance + practice.headRule;
  const titleOffset = pointsToMillimetres(title.size - grid.size) / 2;
  const titleLine = Math.ceil((markBottom + 2 * leastGap + fixed + titleOffset - typeArea.top) / linePitch);
  const gap = (typeArea.top + titleLine * linePitch - titleOffset - markBottom - fixed) / 2;
  return { titleLine, numberTop: markBottom + gap };
};

/** Sets 版头 (7.2), so that the title, and so all text below, stands on the grid. */
export const setIssuerHead = (head: IssuerHead, ground: Ground): MarkedPageHead => {
  const { area } = ground;
  const setting = markSetting(head, ground);
  const mark = setMark(setting, rules.mark.top, ground);
  const { titleLine, numberTop } = numberPlace(head, mark.bottom);
  const ruleMiddle = numberTop + numberDepth(head) + em + rules.rule.distance + practice.headRule / 2;
  const rule: RuleItem = {
    type: "rule",
    x1: area.left,
    y1: ruleMiddle,
    x2: area.right,
    y2: ruleMiddle,
    thickness: practice.headRule,
    colour: rules.rule.colour,
  };
  const number = numberLines(head, numberTop, ground);
  return { items: [...topLines(head, ground), ...mark.items, ...number, rule], area, titleLine, setting };
};
