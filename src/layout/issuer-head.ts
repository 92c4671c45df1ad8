import type { IssuerHead } from "../model/document.ts";
import type { FaceRole, PageItem, RuleItem } from "./laid-out.ts";
import type { Faces } from "./faces.ts";
import { baselineBelow, gridTracking, lineTop } from "./page-area.ts";
import type { PageArea } from "./page-area.ts";
import {
  emBox,
  grid,
  head as rules,
  linePitch,
  millimetresToPoints,
  pointsToMillimetres,
  practice,
  title,
} from "./standard.ts";
import { placedText, shortText, widthInMillimetres } from "./text-items.ts";

/** A finished 版头, and the grid line (0-based) on which the title begins. */
export interface SetHead {
  readonly items: readonly PageItem[];
  readonly titleLine: number;
}

const em = pointsToMillimetres(grid.size);

/** 份号、密级和保密期限、紧急程度 (7.2.1–7.2.3), one a line; they never move the mark. */
const topLines = (head: IssuerHead, area: PageArea, faces: Faces): readonly PageItem[] => {
  const lines: readonly (readonly [string | undefined, FaceRole])[] = [
    [head.copyNumber, rules.copyNumber.face],
    [head.secrecy, rules.secrecy.face],
    [head.urgency, rules.urgency.face],
  ];
  return lines
    .filter((line): line is readonly [string, FaceRole] => line[0] !== undefined)
    .flatMap(([text, face], index) =>
      placedText(
        shortText(text, face, grid.size, gridTracking(area)),
        { x: area.left, anchor: "left", baseline: baselineBelow(lineTop(area, index), grid.size) },
        faces,
      ),
    );
};

/** 发文机关标志 (7.2.4), as large as the line allows, the ink's upper edge at 72 mm; and where its ink ends. */
const markItems = (mark: string, area: PageArea, faces: Faces) => {
  const { largest, smallest, widthShare } = practice.mark;
  const atOnePoint = widthInMillimetres(shortText(mark, rules.mark.face, 1), faces);
  const fitting = (area.width * widthShare) / atOnePoint;
  const size = Math.max(smallest, Math.min(largest, Math.floor(fitting * 2) / 2));
  const ink = Array.from(mark).map((character) => faces[rules.mark.face].ink(character));
  const scale = pointsToMillimetres(size);
  const baseline = rules.mark.top + Math.max(0, ...ink.map(({ top }) => top)) * scale;
  const middle = (area.left + area.right) / 2;
  return {
    bottom: baseline - Math.min(0, ...ink.map(({ bottom }) => bottom)) * scale,
    items: placedText(
      shortText(mark, rules.mark.face, size),
      { x: middle, anchor: "middle", baseline, colour: rules.mark.colour },
      faces,
    ),
  };
};

/**
 * Sets 版头 (7.2). Mark, 发文字号, rule and title are each two empty lines apart, which the standard leaves open
 * between "edge to edge" and "as the grid has it"; that play puts the title, and so all text below, on the grid.
 */
export const setIssuerHead = (head: IssuerHead, area: PageArea, faces: Faces): SetHead => {
  const mark = markItems(head.mark, area, faces);
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
  const number = placedText(
    shortText(head.number ?? "", rules.number.face, rules.number.size),
    {
      x: (area.left + area.right) / 2,
      anchor: "middle",
      baseline: numberTop + emBox.above * em,
    },
    faces,
  );
  return { items: [...topLines(head, area, faces), ...mark.items, ...number, rule], titleLine };
};

/** 草稿: at the right of the first line, where nothing of 版头 stands. */
export const draftMarkItems = (text: string, area: PageArea, faces: Faces): readonly PageItem[] =>
  placedText(
    shortText(text, "黑体", grid.size, millimetresToPoints(0)),
    { x: area.right, anchor: "right", baseline: baselineBelow(lineTop(area, 0), grid.size) },
    faces,
  );
