import { isRed } from "../../colours.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, pointsToMillimetres, shown } from "../../lengths.ts";
import { emBox, letter as wanted, sheet, typeArea } from "../../standard.ts";
import { inkOf, isBetween, markTops } from "./head.ts";
import type { PdfDocument } from "../find/document.ts";
import { emTop, type Line } from "../find/lines.ts";
import type { DrawnRule } from "../read/page.ts";
import { cellEnd, centreOf, placeOf, wrongLength } from "../find/places.ts";

const markFinding = (mark: Line | undefined): Finding => {
  if (!mark) return judged("letterMark", "没有找到", ["没有发文机关标志"]);
  const { top, exact } = inkOf([mark]);
  const tops = markTops([mark]);
  const centre = centreOf(mark);
  const isRight = tops.some((each) => isNear(each, wanted.markTop, 1)) || isBetween(wanted.markTop, tops);
  return judged("letterMark", `${exact ? "字形上缘" : "字身上缘"} ${shown(top)}，中线 ${shown(centre)}`, [
    ...(isRight ? [] : [wrongLength(placeOf(mark), "上缘", top, "30±1")]),
    ...(isNear(centre, typeArea.centre, 0.5) ? [] : [wrongLength(placeOf(mark), "中线", centre, "106±0.5")]),
    ...(mark.characters.every(({ colour }) => isRed(colour)) ? [] : [`${placeOf(mark)}：应为红色`]),
  ]);
};

/** The two rules of a double one, the upper first. */
type Pair = readonly [upper: DrawnRule, lower: DrawnRule];

const pairOf = (rules: readonly DrawnRule[]): Pair | undefined => {
  const [upper, lower] = rules;
  return upper && lower ? [upper, lower] : undefined;
};

const isThickOverThin = ([upper, lower]: Pair): boolean => upper.thickness > lower.thickness;

/** The rules may be centred on the sheet or on the type area, whose middle lies 1 mm further right. */
const isCentred = ({ left, right }: DrawnRule): boolean => {
  const middle = (left + right) / 2;
  return middle > sheet.width / 2 - 0.5 && middle < typeArea.centre + 0.5;
};

const rulesFinding = (mark: Line | undefined, rules: readonly DrawnRule[]): Finding => {
  const half = sheet.height / 2;
  const head = pairOf(rules.filter(({ top }) => top < half));
  const foot = pairOf(rules.filter(({ top }) => top >= half));
  if (!head || !foot) return judged("letterRules", `${rules.length} 条红线`, ["应有上下两条双线，每条两根"]);
  const ink = mark && inkOf([mark]);
  const gap = ink ? head[0].top - ink.bottom : wanted.belowMark;
  // The em box of a font without outlines reaches below its ink.
  const most = ink?.exact === false ? wanted.belowMark + 0.5 : wanted.belowMark;
  const least =
    ink?.exact === false ? wanted.belowMark - emBox.below * pointsToMillimetres(mark?.size ?? 0) : most;
  const bottom = foot[1].bottom;
  const wrong = rules.flatMap((rule, index) =>
    isNear(rule.right - rule.left, wanted.ruleLength, 1) && isCentred(rule)
      ? []
      : [`第${index + 1}根线 ${shown(rule.left)}～${shown(rule.right)}，应长 170±1 居中`],
  );
  return judged(
    "letterRules",
    `距标志 ${shown(gap)}，下缘 ${shown(bottom)}，长 ${shown(head[0].right - head[0].left)}`,
    [
      ...(gap >= least - 0.505 && gap <= most + 0.505 ? [] : [`第一条双线距标志 ${shown(gap)}，应为 4±0.5`]),
      ...(isNear(bottom, wanted.footRule, 1) ? [] : [`第二条双线下缘 ${shown(bottom)}，应为 277±1`]),
      ...(isThickOverThin(head) ? [] : ["第一条双线应上粗下细"]),
      ...(isThickOverThin(foot) ? ["第二条双线应上细下粗"] : []),
      ...wrong,
    ],
  );
};

const numberFinding = (number: Line | undefined, rules: readonly DrawnRule[]): Finding => {
  if (!number) return notConcerned("letterNumber", "没有发文字号");
  const rule = pairOf(rules)?.[1];
  const gap = rule ? emTop(number) - rule.bottom : wanted.belowRule;
  const right = cellEnd(number);
  return judged("letterNumber", `右端 ${shown(right)}，距双线 ${shown(gap)}`, [
    ...(isNear(right, typeArea.right, 0.5) ? [] : [wrongLength(placeOf(number), "右端", right, "184±0.5")]),
    ...(isNear(gap, wanted.belowRule, 0.5) ? [] : [wrongLength(placeOf(number), "距双线", gap, "4.94±0.5")]),
  ]);
};

/** 信函格式 (10.1). */
export const checkLetter = ({ head, imprint, pageNumbers }: PdfDocument): readonly Finding[] => {
  if (head.kind !== "信函") {
    const ids = ["letterMark", "letterRules", "letterNumber", "letterPages"] as const;
    return ids.map((id) => notConcerned(id, "不是信函格式"));
  }
  const first = pageNumbers[0]?.line;
  return [
    markFinding(head.mark),
    rulesFinding(head.mark, head.letterRules),
    numberFinding(head.number, head.letterRules),
    judged("letterPages", first ? `首页有“${first.text}”` : "首页没有页码", [
      ...(first ? [`首页有页码“${first.text}”`] : []),
      ...(imprint ? ["版记有印发机关、印发日期或分隔线"] : []),
    ]),
  ];
};
