import { isRed } from "../../colours.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, pointsToMillimetres, shown } from "../../lengths.ts";
import {
  copyNumberLine,
  numberFault,
  numberOf,
  signerLine,
  withoutBlanks,
} from "../../text/official-text.ts";
import { emptyRows, sizes } from "../../standard.ts";
import type { DocxDocument } from "../find/document.ts";
import { documentNumberIn } from "../find/head-elements.ts";
import {
  firstIndent,
  lineBox,
  placeOf,
  type PlacedParagraph,
  sizeOf,
  spanOf,
  textArea,
  topOf,
  whiteBetween,
} from "../find/measure.ts";
import { redRuleFinding } from "./red-rule.ts";
import { faceFaults, fontsOf, lettersOf } from "../find/set-face.ts";

const reasons: Readonly<Record<DocxDocument["kind"], string>> = {
  文件: "没有标注",
  信函: "信函格式，见 10.1",
  命令: "命令（令）没有这一项",
  节录: "节录不印红头",
  其他: "没有红头",
};
const noHead = ({ kind }: DocxDocument): string => reasons[kind];

/**
 * How high the ink of 小标宋 reaches above the baseline, in em: the faces in use lie between these. The font itself is
 * not in the file.
 */
const inkAbove = { least: 0.79, most: 0.86 } as const;

/** Where line heights are left to the font, positions are only near ones, in mm. */
const nearTolerance = 3;

const labelOf = (line: PlacedParagraph): string => withoutBlanks(line.paragraph.text.split("\t")[0] ?? "");

const smallLinesFinding = (document: DocxDocument): Finding => {
  const lines = document.smallLines.flatMap((index) => document.flow[index] ?? []);
  if (lines.length === 0)
    return notConcerned("smallLines", document.kind === "信函" ? "没有标注" : noHead(document));
  const wrong = lines.flatMap((line) => [
    ...(isNear(firstIndent(line), 0, 0.6) ? [] : [`${placeOf(line)}：没有顶格`]),
    ...faceFaults(line, lettersOf(line, 0, Array.from(labelOf(line)).length), {
      role: copyNumberLine.test(labelOf(line)) ? "仿宋" : "黑体",
      size: sizes.三号,
    }),
  ]);
  return judged("smallLines", lines.map(labelOf).join("、"), wrong);
};

/** Whether a paragraph stands in the middle of the text area. */
export const offCentre = (line: PlacedParagraph): readonly string[] => {
  const { left, right } = textArea(line.section);
  const span = spanOf(line);
  const middle = (span.left + span.right) / 2;
  return isNear(middle, (left + right) / 2, 0.6)
    ? []
    : [`${placeOf(line)}：中线 ${shown(middle)}，应居中（${shown((left + right) / 2)}）`];
};

/** The mark's upper edge against the height it should have; `wanted` in mm from the upper edge of the page. */
export const markFinding = (
  document: DocxDocument,
  clause: "mark" | "letterMark",
  wanted: number,
): Finding => {
  const { flow, mark, markAside, pictured } = document;
  const line = flow[mark ?? -1];
  if (markAside) {
    return notConcerned(clause, `“${withoutBlanks(markAside.text)}”在文本框、表格或页眉里，位置须看 PDF`);
  }
  if (!line || mark === undefined) {
    return pictured
      ? notConcerned(clause, "没有找到文字，首页有图片，须看 PDF")
      : judged(clause, "没有找到", ["没有发文机关标志"]);
  }
  if (line.paragraph.framed) return notConcerned(clause, "在图文框里，位置须看 PDF");
  const em = pointsToMillimetres(sizeOf(line));
  const { baseline, exact } = lineBox(line);
  const base = topOf(flow, mark) + baseline;
  const [highest, lowest] = [base - inkAbove.most * em, base - inkAbove.least * em];
  const tolerance = exact ? 1 : nearTolerance;
  const colours = lettersOf(line).map(({ run }) => run.colour ?? "#000000");
  const edges = `上缘约 ${shown(highest, 1)}～${shown(lowest, 1)}`;
  const hint = exact ? "" : "（行距不是固定值，位置随字体变化）";
  return judged(clause, `${edges}${hint}，${colours[0] ?? ""}`, [
    ...(highest <= wanted + tolerance && lowest >= wanted - tolerance
      ? []
      : [`${placeOf(line)}：${edges}，应为 ${wanted}±1`]),
    ...offCentre(line),
    ...(colours.every(isRed) ? [] : [`${placeOf(line)}：颜色 ${colours[0] ?? ""}，应为红色`]),
  ]);
};

/** 命令（令）: 20 mm below the type area's edge (10.2). */
const orderTop = 57;

const markFindings = (document: DocxDocument): readonly Finding[] => {
  const line = document.flow[document.mark ?? -1];
  const reason = noHead(document);
  const letters = line ? lettersOf(line) : [];
  return [
    document.kind === "文件" || document.kind === "命令"
      ? markFinding(document, "mark", document.kind === "命令" ? orderTop : 72)
      : notConcerned("mark", reason),
    line
      ? judged(
          "markFace",
          `${fontsOf(letters)}，${sizeOf(line)} 磅`,
          faceFaults(line, letters, { role: "小标宋" }),
        )
      : notConcerned("markFace", reason),
  ];
};

const citedWrongly = /[\p{Script=Han}]{2,8}[[［(（](?:19|20)\d{2}[\]］)）]第?\d+号/gu;

/** Whether white of some mm is what so many empty lines leave. */
const isEmptyRows = (white: number, count: number, exact: boolean): boolean => {
  const { least, most } = emptyRows(count);
  const slack = exact ? 0.3 : nearTolerance;
  return white >= least - slack && white <= most + slack;
};

const rowsText = (count: number): string => {
  const { least, most } = emptyRows(count);
  return `空${count === 1 ? "一" : "二"}行（${shown(least, 1)}～${shown(most, 1)}）`;
};

/** A departure where the white between two paragraphs is not so many empty lines. */
export const wrongWhite = (
  flow: readonly PlacedParagraph[],
  [upper, lower]: readonly [number, number],
  count: number,
): { readonly white: number; readonly faults: readonly string[] } => {
  const [above, below] = [flow[upper], flow[lower]];
  const white = whiteBetween(flow, upper, lower) ?? 0;
  const exact = [above, below].every((each) => each && lineBox(each).exact);
  const faults =
    below && !isEmptyRows(white, count, exact)
      ? [`${placeOf(below)}：与上面相距 ${shown(white)}，应为${rowsText(count)}`]
      : [];
  return { white, faults };
};

/** 签发人 beside 发文字号 or above it (7.2.6). */
const hasSigners = ({ paragraph }: PlacedParagraph): boolean =>
  paragraph.text.split("\t").some((part) => signerLine.test(withoutBlanks(part)));

const numberFindings = (document: DocxDocument): readonly Finding[] => {
  const { flow, number, basis, markLines, body } = document;
  const cited = body.flatMap((index) =>
    [...(flow[index]?.paragraph.text ?? "").matchAll(citedWrongly)].map(
      ([found]) => `正文引用的“${found}”：年份应用六角括号〔〕括入`,
    ),
  );
  const line = flow[number ?? basis ?? -1];
  const text = line && numberOf(documentNumberIn(line));
  if (!line || text === undefined) {
    const reason = document.kind === "文件" ? "没有发文字号" : noHead(document);
    return [
      cited.length > 0 ? judged("number", reason, cited) : notConcerned("number", reason),
      notConcerned("numberPlace", reason),
    ];
  }
  const fault = numberFault(text);
  const written = judged("number", text, [
    ...(fault === undefined ? [] : [`${placeOf(line)}：${fault}`]),
    ...cited,
  ]);
  if (number === undefined || document.kind === "信函")
    return [written, notConcerned("numberPlace", noHead(document))];
  const above = markLines.at(-1);
  // A mark of several agencies may be a table, which is no part of the flow.
  const start = (above ?? -1) + 1;
  const between = flow.slice(start, number).findIndex(hasSigners);
  const first = between === -1 ? number : start + between;
  const gap = above === undefined ? undefined : wrongWhite(flow, [above, first], 2);
  const distance = gap ? `距标志 ${shown(gap.white)}，` : "";
  const upward = first !== number || hasSigners(line);
  return [
    written,
    judged("numberPlace", `${distance}${upward ? "签发人以制表位定位，须看 PDF" : "居中"}`, [
      ...(gap?.faults ?? []),
      ...(upward ? [] : offCentre(line)),
    ]),
  ];
};

/** 版头 (7.2). */
export const checkHead = (document: DocxDocument): readonly Finding[] => [
  smallLinesFinding(document),
  ...markFindings(document),
  ...numberFindings(document),
  redRuleFinding(document, noHead(document)),
];
