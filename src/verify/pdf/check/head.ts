import { isRed } from "../../colours.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, pointsToMillimetres, shown } from "../../lengths.ts";
import { cell, emBox, emptyRows, sizes, typeArea } from "../../standard.ts";
import { copyNumberLine, numberFault, numberOf } from "../../text/official-text.ts";
import type { HeadElements, PdfDocument } from "../find/document.ts";
import { emBottom, emTop, type Line } from "../find/lines.ts";
import { cellEnd, cellStart, centreOf, placeOf, startsAt, wrongLength } from "../find/places.ts";
import { faceFaults, fontsOf } from "../find/set-face.ts";

const reasons: Readonly<Record<HeadElements["kind"], string>> = {
  文件: "没有标注",
  信函: "信函格式，见 10.1",
  命令: "命令（令）没有这一项",
  节录: "节录不印红头",
  其他: "没有红头",
};
const noHead = (kind: HeadElements["kind"]): string => reasons[kind];

/** The upper and lower edges of the outlines of some lines, or of its 字身 where the font shows none. */
export const inkOf = (
  lines: readonly Line[],
): { readonly top: number; readonly bottom: number; readonly exact: boolean } => {
  const boxes = lines.flatMap(({ characters }) => characters).flatMap(({ ink }) => (ink ? [ink] : []));
  return boxes.length > 0
    ? {
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
        exact: true,
      }
    : {
        top: Math.min(...lines.map(emTop)),
        bottom: Math.max(...lines.map(emBottom)),
        exact: false,
      };
};

/** How high the ink of 小标宋 reaches above the baseline, in em, where the font shows no outline (Type 3). */
const inkAbove = [0.86, 0.79] as const;

/** Where the upper edge of a mark lies: one height, or the highest and the lowest that it may be. */
export const markTops = (lines: readonly Line[]): readonly number[] => {
  const { top, exact } = inkOf(lines);
  if (exact) return [top];
  const [first] = lines.toSorted((a, b) => emTop(a) - emTop(b));
  return first ? inkAbove.map((share) => first.baseline - share * pointsToMillimetres(first.size)) : [top];
};

export const isBetween = (value: number, [least = 0, most = least]: readonly number[]): boolean =>
  value >= least && value <= most;

const smallLinesFinding = ({ smallLines, kind }: HeadElements): Finding => {
  if (smallLines.length === 0) return notConcerned("smallLines", noHead(kind === "信函" ? "文件" : kind));
  const wrong = smallLines.flatMap((line) => [
    ...(startsAt(line, typeArea.left, 0.6) ? [] : [wrongLength(placeOf(line), "左端", line.left, "28")]),
    ...faceFaults(line, line.characters, {
      role: copyNumberLine.test(line.text) ? "仿宋" : "黑体",
      size: sizes.三号,
    }),
  ]);
  return judged("smallLines", smallLines.map(({ text }) => text).join("、"), wrong);
};

/** 命令（令）: 20 mm below the type area's edge (10.2). */
const orderTop = 57;

const markFindings = ({ mark, markLines, pictured, kind }: HeadElements): readonly Finding[] => {
  if (!mark) {
    const reason = noHead(kind);
    return [
      pictured
        ? notConcerned("mark", "没有找到文字，首页有图片，须另外量")
        : kind === "文件"
          ? judged("mark", "没有找到", ["发文字号上方没有发文机关标志"])
          : notConcerned("mark", reason),
      notConcerned("markFace", reason),
    ];
  }
  const faces = markLines.flatMap((line) =>
    faceFaults(line, line.characters, { role: "小标宋", size: line.size }),
  );
  const face = judged("markFace", `${fontsOf(markLines)}，${shown(mark.size, 1)} 磅`, faces);
  if (kind === "信函") return [notConcerned("mark", noHead(kind)), face];
  const { top, exact } = inkOf(markLines);
  const highest = markTops(markLines);
  const wanted = kind === "命令" ? orderTop : 72;
  // 文件 may stand at the right of several agencies: the middle is that of all together.
  const centre = (Math.min(...markLines.map(cellStart)) + Math.max(...markLines.map(cellEnd))) / 2;
  const place = placeOf(mark);
  const colour = mark.characters[0]?.colour ?? "";
  const wrong = [
    ...(highest.some((each) => isNear(each, wanted, 1)) || (!exact && isBetween(wanted, highest))
      ? []
      : [wrongLength(place, "上缘", top, `${wanted}±1`)]),
    ...(isNear(centre, typeArea.centre, 0.5) ? [] : [wrongLength(place, "中线", centre, "106±0.5")]),
    ...(markLines.every(({ characters }) => characters.every((each) => isRed(each.colour)))
      ? []
      : [`${place}：颜色 ${colour}，应为红色`]),
  ];
  return [
    judged(
      "mark",
      `${exact ? "字形上缘" : "字身上缘"} ${shown(top)}，中线 ${shown(centre)}，${colour}`,
      wrong,
    ),
    face,
  ];
};

const citedWrongly = /[\p{Script=Han}]{2,8}[[［(（](?:19|20)\d{2}[\]］)）]第?\d+号/gu;

/** Where 发文字号 stands on its line: in the middle, or beside 签发人 one character in from the left (7.2.5). */
const numberAcross = (number: Line, signers: readonly Line[] | undefined) => {
  const place = placeOf(number);
  if (!signers) {
    const centre = centreOf(number);
    const wrong = isNear(centre, typeArea.centre, 0.5) ? [] : [wrongLength(place, "中线", centre, "106±0.5")];
    return { measured: `中线 ${shown(centre)}`, wrong };
  }
  const wanted = typeArea.left + cell;
  const left = cellStart(number);
  const last = signers.at(-1);
  const edge = typeArea.right - cell;
  const right = Math.max(...signers.map(cellEnd));
  return {
    measured: `左端 ${shown(left)}，签发人右端 ${shown(right)}`,
    wrong: [
      ...(isNear(left, wanted, 0.6)
        ? []
        : [wrongLength(place, "左端", left, `${shown(wanted)}（居左空一字）`)]),
      ...(isNear(right, edge, 0.6) ? [] : [`签发人右端 ${shown(right)}，应为 ${shown(edge)}（居右空一字）`]),
      ...(last && isNear(last.baseline, number.baseline, 1) ? [] : [`${place}：与最后一个签发人不在同一行`]),
    ],
  };
};

const numberFindings = ({ head, main }: PdfDocument): readonly Finding[] => {
  const cited = main.paragraphs.flatMap(({ text }) =>
    [...text.matchAll(citedWrongly)].map(([found]) => `正文引用的“${found}”：年份应用六角括号〔〕括入`),
  );
  const line = head.number ?? head.basis;
  const text = line && numberOf(line.text);
  if (text === undefined) {
    const reason = head.kind === "文件" ? "没有发文字号" : noHead(head.kind);
    return [
      cited.length > 0 ? judged("number", reason, cited) : notConcerned("number", reason),
      notConcerned("numberPlace", reason),
    ];
  }
  const fault = numberFault(text);
  const written = judged("number", text, [...(fault === undefined ? [] : [`“${text}”：${fault}`]), ...cited]);
  if (!head.number || head.kind === "信函") return [written, notConcerned("numberPlace", noHead(head.kind))];
  const place = placeOf(head.number);
  const first = head.signers?.[0] ?? head.number;
  const gap = head.mark ? emTop(first) - inkOf(head.markLines).bottom : undefined;
  const { least, most } = emptyRows(2);
  const slack = inkOf(head.markLines).exact ? 0 : pointsToMillimetres(head.mark?.size ?? 0) * emBox.below;
  const across = numberAcross(head.number, head.signers);
  const wrong = [
    ...across.wrong,
    ...(gap === undefined || (gap >= least - 0.3 && gap <= most + 0.3 + slack)
      ? []
      : [wrongLength(place, "距标志", gap, `空二行（${shown(least, 1)}～${shown(most, 1)}）`)]),
  ];
  const distance = gap === undefined ? "" : `距标志 ${shown(gap)}，`;
  return [written, judged("numberPlace", `${distance}${across.measured}`, wrong)];
};

const ruleFinding = ({ kind, number, redRule }: HeadElements): Finding => {
  if (kind !== "文件") return notConcerned("redRule", noHead(kind));
  if (!redRule) return judged("redRule", "没有找到", ["发文字号下没有红色分隔线"]);
  const gap = number ? redRule.top - emBottom(number) : undefined;
  const { left, right, colour, thickness } = redRule;
  const wrong = [
    ...(gap === undefined || isNear(gap, 4, 0.5) ? [] : [`距发文字号 ${shown(gap)}，应为 4±0.5`]),
    ...(isNear(left, typeArea.left, 0.5) && isNear(right, typeArea.right, 0.5)
      ? []
      : [`左 ${shown(left)} 右 ${shown(right)}，应为 28～184（±0.5）`]),
    ...(isRed(colour) ? [] : [`颜色 ${colour}，应为红色`]),
  ];
  const distance = gap === undefined ? "" : `距文号 ${shown(gap)}，`;
  return judged(
    "redRule",
    `${distance}${shown(left)}～${shown(right)}，粗 ${shown(thickness)}，${colour}`,
    wrong,
  );
};

/** 版头 (7.2). */
export const checkHead = (document: PdfDocument): readonly Finding[] => [
  smallLinesFinding(document.head),
  ...markFindings(document.head),
  ...numberFindings(document),
  ruleFinding(document.head),
];
