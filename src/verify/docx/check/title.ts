import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, shown } from "../../lengths.ts";
import { withoutBlanks } from "../../text/official-text.ts";
import { sizes } from "../../standard.ts";
import { titleFaults } from "../../text/title-shape.ts";
import { offCentre, wrongWhite } from "./head.ts";
import type { DocxDocument } from "../find/document.ts";
import { cellsOf, firstIndent, placeOf, plainText, type PlacedParagraph, sizeOf } from "../find/measure.ts";
import { faceFaults, fontsOf, lettersOf } from "../find/set-face.ts";

/** A title of more characters than this breaks by itself, wherever that falls. */
const longestLine = 20;

const placedOf = ({ flow }: DocxDocument, indexes: readonly number[]): readonly PlacedParagraph[] =>
  indexes.flatMap((index) => flow[index] ?? []);

const linesOf = (paragraphs: readonly PlacedParagraph[]): readonly string[] =>
  paragraphs.flatMap(({ paragraph }) => paragraph.text.split("\n")).map(withoutBlanks);

const placeFinding = (document: DocxDocument, title: readonly PlacedParagraph[]): Finding => {
  const { flow, number, mark, basis, rule, smallLines, kind } = document;
  const [start] = document.title;
  const last = kind === "信函" ? Math.max(number ?? -1, ...smallLines) : -1;
  const upper = last >= 0 ? last : (basis ?? rule ?? number ?? mark);
  const gap =
    start === undefined || upper === undefined
      ? undefined
      : wrongWhite(flow, [upper, start], basis === undefined ? 2 : 1);
  const wrong = [...(gap?.faults ?? []), ...title.flatMap(offCentre)];
  const distance = gap === undefined ? "" : `与上面相距 ${shown(gap.white)}，`;
  return judged("titlePlace", `${distance}${wrong.length === 0 ? "居中" : "有偏离"}`, wrong);
};

const titleFindings = (document: DocxDocument): readonly Finding[] => {
  const title = placedOf(document, document.title);
  const [first] = title;
  if (!first) {
    const ids = ["titleFace", "titlePlace", "titleShape"] as const;
    return ids.map((id) => notConcerned(id, "没有找到标题"));
  }
  const letters = title.flatMap((each) => lettersOf(each));
  const bold = letters.some(({ run }) => run.bold === true);
  const lines = linesOf(title);
  const long = lines.filter((line) => cellsOf(line) > longestLine);
  return [
    judged("titleFace", `${fontsOf(letters)}，${sizeOf(first)} 磅`, [
      ...title.flatMap((each) => faceFaults(each, lettersOf(each), { role: "小标宋", size: sizes.二号 })),
      ...(bold ? [`${placeOf(first)}：加粗`] : []),
    ]),
    placeFinding(document, title),
    judged(
      "titleShape",
      `${lines.length} 行，${lines.map((line) => shown(cellsOf(line), 1)).join("、")} 字`,
      [
        ...titleFaults(lines, lines.map(cellsOf)),
        ...long.map((line) => `“${line}”一行 ${shown(cellsOf(line), 1)} 字，会自动回行，应在词间分行`),
      ],
    ),
  ];
};

const recipientsFinding = (document: DocxDocument): Finding => {
  const { flow, recipients, title } = document;
  const line = recipients === undefined ? undefined : flow[recipients];
  const last = title.at(-1);
  if (!line || recipients === undefined) return notConcerned("recipients", "没有主送机关");
  const gap = last === undefined ? undefined : wrongWhite(flow, [last, recipients], 1);
  const text = plainText(line);
  return judged(
    "recipients",
    `${gap ? `距标题 ${shown(gap.white)}，` : ""}首行缩进 ${shown(firstIndent(line))}`,
    [
      ...(gap?.faults ?? []),
      ...(isNear(firstIndent(line), 0, 0.6) ? [] : [`${placeOf(line)}：没有顶格`]),
      ...(text.endsWith("：") ? [] : [`${placeOf(line)}：末尾是“${text.slice(-1)}”，应为全角冒号`]),
    ],
  );
};

/** 标题、主送机关 (7.3.1, 7.3.2). */
export const checkTitle = (document: DocxDocument): readonly Finding[] => [
  ...titleFindings(document),
  recipientsFinding(document),
];
