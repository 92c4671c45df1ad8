import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, shown } from "../../lengths.ts";
import { letter as wanted, typeArea } from "../../standard.ts";
import { markFinding } from "./head.ts";
import { type DrawnLine, paragraphsIn } from "../read/document.ts";
import type { DocxDocument } from "../find/document.ts";
import { placeOf, rightIndent } from "../find/measure.ts";

const bottomOf = ({ y = 0, height = 0 }: DrawnLine): number => y + height;

/** The middle of a double line against its lower edge, in mm. */
const nearTolerance = 2;

const thickness = (rule: DrawnLine | undefined): number => rule?.height ?? 0;

const wrongLengths = (lines: readonly DrawnLine[]): readonly string[] =>
  lines.every(({ width }) => width === undefined || isNear(width, wanted.ruleLength, 1))
    ? []
    : ["双线应长 170±1"];

/** A line at the foot of the page; where the file does not say, the second one. */
const isFoot = ({ y }: DrawnLine, index: number): boolean =>
  y === undefined ? index > 0 : y > typeArea.bottom;

/** Lines that a word processor draws as double ones, one for each of the two. */
const doublesFinding = (lines: readonly DrawnLine[]): Finding => {
  const foot = lines.find(isFoot);
  const head = lines.find((line, index) => !isFoot(line, index));
  const wrong = [
    ...(lines.length === 2 && head && foot ? [] : ["应有上下两条双线"]),
    ...(head && head.compound !== "thickThin" ? ["第一条双线应上粗下细"] : []),
    ...(foot && foot.compound !== "thinThick" ? ["第二条双线应上细下粗"] : []),
    ...wrongLengths(lines),
    ...(foot?.y === undefined || isNear(foot.y, wanted.footRule, nearTolerance)
      ? []
      : [`第二条双线在 ${shown(foot.y)}，下缘应为 277±1`]),
  ];
  return wrong.length > 0
    ? judged("letterRules", `${lines.length} 条双线`, wrong)
    : notConcerned("letterRules", "双线粗细、长度相符，位置须看 PDF");
};

const rulesFinding = (rules: readonly DrawnLine[]): Finding => {
  if (rules.some(({ compound }) => compound !== undefined)) return doublesFinding(rules);
  const foot = rules.filter(({ y }) => (y ?? 0) > typeArea.bottom);
  const head = rules.filter((rule) => !foot.includes(rule));
  const bottom = Math.max(...foot.map(bottomOf));
  const lengths = rules.map(({ width = 0 }) => width);
  return judged("letterRules", `${rules.length} 根，下缘 ${shown(bottom)}，长 ${shown(lengths[0] ?? 0)}`, [
    ...(head.length === 2 && foot.length === 2 ? [] : ["应有上下两条双线，每条两根"]),
    ...(isNear(bottom, wanted.footRule, 1) ? [] : [`第二条双线下缘 ${shown(bottom)}，应为 277±1`]),
    ...wrongLengths(rules),
    ...(head.length === 2 && thickness(head[0]) <= thickness(head[1]) ? ["第一条双线应上粗下细"] : []),
    ...(foot.length === 2 && thickness(foot[0]) >= thickness(foot[1]) ? ["第二条双线应上细下粗"] : []),
  ]);
};

const numberFinding = ({ flow, number }: DocxDocument): Finding => {
  const line = flow[number ?? -1];
  if (!line) return notConcerned("letterNumber", "没有发文字号");
  const { alignment, text } = line.paragraph;
  const atEdge = (alignment === "right" || text.includes("\t")) && isNear(rightIndent(line), 0, 0.5);
  return judged(
    "letterNumber",
    atEdge ? "在版心右缘，距双线须看 PDF" : "不在版心右缘",
    atEdge ? [] : [`${placeOf(line)}：应顶版心右缘`],
  );
};

/** 信函格式 (10.1). */
export const checkLetter = (document: DocxDocument): readonly Finding[] => {
  const { file, imprint, letterRules, kind } = document;
  if (kind !== "信函") {
    const ids = ["letterMark", "letterRules", "letterNumber", "letterPages"] as const;
    return ids.map((id) => notConcerned(id, "不是信函格式"));
  }
  const [section] = file.sections;
  const first = paragraphsIn(section?.footers.first ?? [], true);
  const hides =
    (section?.titlePage ?? false) && !first.some(({ runs }) => runs.some(({ field }) => field === "PAGE"));
  return [
    markFinding(document, "letterMark", wanted.markTop),
    rulesFinding(letterRules),
    numberFinding(document),
    judged("letterPages", hides ? "首页页脚没有页码" : "首页有页码", [
      ...(hides ? [] : ["首页应不显示页码，要设置首页不同"]),
      ...(imprint ? ["版记有印发机关、印发日期"] : []),
    ]),
  ];
};
