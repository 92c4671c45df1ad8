import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, pointsToMillimetres, shown } from "../../lengths.ts";
import { emptyRows, pitch, sizes, typeArea } from "../../standard.ts";
import { titleFaults } from "../../text/title-shape.ts";
import type { PdfDocument } from "../find/document.ts";
import { emBottom, emTop, type Line } from "../find/lines.ts";
import { cellEnd, cellStart, centreOf, placeOf, startsAt, wrongLength } from "../find/places.ts";
import { faceFaults, fontsOf } from "../find/set-face.ts";

/** Each line of a title in the middle of the type area, whose centre is given. */
export const notCentred = (lines: readonly Line[], middle: number): readonly string[] =>
  lines.flatMap((line) =>
    isNear(centreOf(line), middle, 0.5)
      ? []
      : [wrongLength(placeOf(line), "中线", centreOf(line), `${middle}±0.5`)],
  );

/** Whether a line stands two lines of the grid below another one: on the third row when that is the first. */
export const isThirdRow = (line: Line, first: Line): boolean => {
  const rows = (line.baseline - first.baseline) / pitch;
  return rows > 1.6 && rows < 2.6;
};

const within = (gap: number, count: number): boolean => {
  const { least, most } = emptyRows(count);
  return gap >= least - 0.3 && gap <= most + 0.3;
};

const placeFinding = ({ head, main }: PdfDocument): Finding => {
  const [first] = main.title;
  if (!first) return notConcerned("titlePlace", "没有找到标题");
  const centres = main.title.map((line) => shown(centreOf(line))).join("、");
  const offCentre = notCentred(main.title, typeArea.centre);
  if (head.basis) {
    const fault = isThirdRow(first, head.basis) ? [] : ["标题不在第三行"];
    return judged("titlePlace", `第三行，中线 ${centres}`, [...fault, ...offCentre]);
  }
  if (head.kind === "信函") {
    const above = [head.number, ...head.smallLines].flatMap((line) => (line ? [emBottom(line)] : []));
    const gap = emTop(first) - Math.max(0, ...above);
    const fault = within(gap, 2) ? [] : [wrongLength(placeOf(first), "距上面的要素", gap, "空二行")];
    return judged("titlePlace", `距上面的要素 ${shown(gap)}，中线 ${centres}`, [...fault, ...offCentre]);
  }
  if (!head.redRule) return judged("titlePlace", `中线 ${centres}`, offCentre);
  const gap = emTop(first) - head.redRule.bottom;
  const { least, most } = emptyRows(2);
  const wrong = within(gap, 2)
    ? []
    : [wrongLength(placeOf(first), "距分隔线", gap, `空二行（${shown(least, 1)}～${shown(most, 1)}）`)];
  return judged("titlePlace", `距分隔线 ${shown(gap)}，中线 ${centres}`, [...wrong, ...offCentre]);
};

/** Widths in characters of the title's own size. */
const widthsOf = (lines: readonly Line[]): readonly number[] =>
  lines.map((line) => (cellEnd(line) - cellStart(line)) / pointsToMillimetres(line.size));

const titleFindings = (document: PdfDocument): readonly Finding[] => {
  const { title } = document.main;
  if (title.length === 0) {
    return [
      notConcerned("titleFace", "没有找到标题"),
      notConcerned("titlePlace", "没有找到标题"),
      notConcerned("titleShape", "没有找到标题"),
    ];
  }
  const faces = title.flatMap((line) => [
    ...faceFaults(line, line.characters, { role: "小标宋", size: sizes.二号 }),
    ...(line.characters.some(({ thickened }) => thickened) ? [`${placeOf(line)}：加粗`] : []),
  ]);
  const lines = title.map(({ text }) => text);
  const widths = widthsOf(title);
  return [
    judged("titleFace", `${fontsOf(title)}，${shown(title[0]?.size ?? 0, 1)} 磅`, faces),
    placeFinding(document),
    judged(
      "titleShape",
      `${lines.length} 行，${widths.map((width) => shown(width, 1)).join("、")} 字`,
      titleFaults(lines, widths),
    ),
  ];
};

const recipientsFinding = ({ main }: PdfDocument): Finding => {
  const [first] = main.recipients;
  const last = main.recipients.at(-1);
  const title = main.title.at(-1);
  if (!first || !last) return notConcerned("recipients", "没有主送机关");
  const gap = title && title.page === first.page ? emTop(first) - emBottom(title) : undefined;
  const { least, most } = emptyRows(1);
  const wrong = [
    ...(gap === undefined || within(gap, 1)
      ? []
      : [wrongLength(placeOf(first), "距标题", gap, `空一行（${shown(least, 1)}～${shown(most, 1)}）`)]),
    ...main.recipients.flatMap((line) =>
      startsAt(line, typeArea.left, 0.6) ? [] : [wrongLength(placeOf(line), "左端", line.left, "28")],
    ),
    ...(last.text.endsWith("：") ? [] : [`${placeOf(last)}：末尾是“${last.text.slice(-1)}”，应为全角冒号`]),
  ];
  const distance = gap === undefined ? "" : `距标题 ${shown(gap)}，`;
  return judged(
    "recipients",
    `${distance}左端 ${shown(cellStart(first))}，${main.recipients.length} 行`,
    wrong,
  );
};

/** 标题、主送机关 (7.3.1, 7.3.2). */
export const checkTitle = (document: PdfDocument): readonly Finding[] => [
  ...titleFindings(document),
  recipientsFinding(document),
];
