import { roleOf } from "../../faces.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isNear, pointsToMillimetres, shown, twipsToMillimetres } from "../../lengths.ts";
import { withoutBlanks } from "../../text/official-text.ts";
import { pageNumber as wanted, sizes, smallCell } from "../../standard.ts";
import {
  type DocxBlock,
  type FooterReference,
  type DocxParagraph,
  paragraphsIn,
  type DocxSection,
} from "../read/document.ts";
import type { DocxDocument } from "../find/document.ts";
import { lineBox, spanOf, textArea } from "../find/measure.ts";

/** A paragraph of a footer that holds a page number, and whether it runs downwards in a box beside the page. */
interface NumberLine {
  readonly section: DocxSection;
  readonly index: number;
  readonly kind: FooterReference;
  readonly paragraph: DocxParagraph;
  /** The middle of the box it stands in, in mm from the left edge of the page, when it is turned. */
  readonly turnedAt?: number;
  /** How the box that holds it is put on the line: left, center, right, inside, outside. */
  readonly boxAlign?: string;
  /** Height of what stands below it in the footer, in mm. */
  readonly below: number;
}

const isNumber = ({ text, runs }: DocxParagraph): boolean =>
  runs.some(({ field }) => field === "PAGE") || /^[\s—–\-－]*\d+[\s—–\-－]*$/u.test(text);

/** Height of the footer's paragraphs after one of them, in mm. */
const heightBelow = (paragraphs: readonly DocxParagraph[], index: number, section: DocxSection): number =>
  paragraphs.slice(index + 1).reduce((sum, paragraph) => sum + lineBox({ paragraph, section }).height, 0);

const linesOf = (
  section: DocxSection,
  index: number,
  kind: FooterReference,
  blocks: readonly DocxBlock[],
): readonly NumberLine[] => {
  const paragraphs = paragraphsIn(blocks, true);
  return paragraphs.flatMap((paragraph, at) => {
    const shared = { section, index, kind, below: heightBelow(paragraphs, at, section) };
    return [
      ...(isNumber(paragraph) ? [{ ...shared, paragraph }] : []),
      ...paragraph.boxes.flatMap(({ paragraphs: inside, turned, align, x, width }) =>
        inside.filter(isNumber).map((each) => ({
          ...shared,
          paragraph: each,
          ...(turned ? { turnedAt: (x ?? 0) + (width ?? 0) / 2 } : {}),
          ...(align === undefined || turned ? {} : { boxAlign: align }),
        })),
      ),
    ];
  });
};

const numberLines = ({ file }: DocxDocument): readonly NumberLine[] =>
  file.sections.flatMap((section, index) =>
    Object.entries(section.footers).flatMap(([kind, blocks]) =>
      kind === "first" && !section.titlePage ? [] : linesOf(section, index, kind as FooterReference, blocks),
    ),
  );

const names: Readonly<Record<FooterReference, string>> = { default: "单页", even: "双页", first: "首页" };
const nameOf = ({ index, kind }: NumberLine): string => `第${index + 1}节${names[kind]}页脚`;

/** The text with the field as a figure. */
const shownText = ({ text }: DocxParagraph): string => withoutBlanks(text).replace("#", "1");

const formFinding = (lines: readonly NumberLine[]): Finding => {
  const wrong = lines.flatMap((line) => [
    ...(/^—\d+—$/u.test(shownText(line.paragraph))
      ? []
      : [`${nameOf(line)}“${shownText(line.paragraph)}”：应为“— 1 —”`]),
    ...(line.paragraph.runs.some(({ field }) => field === "PAGE")
      ? []
      : [`${nameOf(line)}：页码不是域，不会变`]),
  ]);
  return judged("pageNumberForm", lines[0] ? shownText(lines[0].paragraph) : "", wrong);
};

const faceFinding = (lines: readonly NumberLine[]): Finding => {
  const wrong = lines.flatMap((line) => {
    const run = line.paragraph.runs.find(
      ({ text, eastAsia, ascii, size }) =>
        text.trim() !== "" &&
        (roleOf(eastAsia ?? "") !== "宋体" ||
          roleOf(ascii ?? "") !== "宋体" ||
          !isNear(size ?? 10, sizes.四号, 0.25)),
    );
    return run
      ? [
          `${nameOf(line)}：${run.ascii ?? ""}、${run.eastAsia ?? ""} ${shown(run.size ?? 10, 1)} 磅，应为宋体 14 磅`,
        ]
      : [];
  });
  const run = lines[0]?.paragraph.runs[0];
  return judged("pageNumberFace", `${run?.eastAsia ?? ""}，${shown(run?.size ?? 0, 1)} 磅`, wrong);
};

/** The middle of the dashes of an ordinary footer line, in mm from the upper edge. */
const heightOf = ({ section, paragraph, below }: NumberLine): number => {
  const bottom = twipsToMillimetres(section.height - section.margins.footer) - below;
  const exact = paragraph.lineRule === "exact" ? twipsToMillimetres(paragraph.line ?? 0) : undefined;
  return bottom - (exact ?? 1.3 * pointsToMillimetres(sizes.四号)) / 2;
};

const isLandscape = ({ width, height }: DocxSection): boolean => width > height;

/** Where a number stands can only be worked out to about this, because the font is not in the file. */
const heightTolerance = 1.5;

const isOdd = ({ kind }: NumberLine): boolean => kind !== "even";

/** How far a number is from the edge that it is put to, in mm. */
const edgeIndent = (line: NumberLine): number => {
  const { left, right } = textArea(line.section);
  const span = spanOf(line);
  return isOdd(line) ? right - span.right : span.left - left;
};

/** A number that something else than its paragraph puts in place: where it stands, only a word processor knows. */
const isElsewhere = ({ boxAlign, turnedAt, paragraph }: NumberLine): boolean =>
  boxAlign !== undefined ||
  (turnedAt === undefined && (paragraph.framed === true || paragraph.text.trimEnd().includes("\t")));

const sideNames: Readonly<Record<string, string>> = {
  left: "居左",
  center: "居中",
  right: "居右",
  both: "居左",
};

/** Where a number is put: by its box where it has one that is put somewhere, or by its paragraph. */
const sideFaults = (line: NumberLine): readonly string[] => {
  const { alignment = "left", frameAlign, text } = line.paragraph;
  const side = line.boxAlign ?? frameAlign ?? alignment;
  if (frameAlign === undefined && line.boxAlign === undefined && text.trimEnd().includes("\t")) return [];
  const wantedSide = isOdd(line) ? "居右" : "居左";
  if (side !== "outside" && sideNames[side] !== wantedSide) {
    return [`${nameOf(line)}：${sideNames[side] ?? side}，应${wantedSide}`];
  }
  const indent = edgeIndent(line);
  return !isElsewhere(line) && !isNear(indent, smallCell, 0.5)
    ? [`${nameOf(line)}：空 ${shown(indent)}，应空一字（4.94）`]
    : [];
};

const heightFaults = (line: NumberLine): readonly string[] => {
  const turned = isLandscape(line.section);
  if (turned && line.turnedAt === undefined) return [];
  const height = line.turnedAt === undefined ? heightOf(line) : 297 - line.turnedAt;
  return isElsewhere(line) || isNear(height, wanted.centre, heightTolerance)
    ? []
    : [`${nameOf(line)}：一字线高约 ${shown(height)}，应为 269±1`];
};

const placeFinding = ({ file }: DocxDocument, lines: readonly NumberLine[]): Finding => {
  const upright = lines.find(({ section }) => !isLandscape(section));
  const where = upright ? `线高约 ${shown(heightOf(upright))}，空 ${shown(edgeIndent(upright))}，` : "";
  const alternates =
    (file.evenAndOddFooters && lines.some(({ kind }) => kind === "even")) ||
    lines.every(({ boxAlign, paragraph }) => (boxAlign ?? paragraph.frameAlign) === "outside");
  const wrong = [
    ...(alternates ? [] : ["没有设置奇偶页不同，双页码不能居左"]),
    ...lines.flatMap((line) => [
      ...(isLandscape(line.section) && line.turnedAt === undefined ? [] : sideFaults(line)),
      ...heightFaults(line),
    ]),
  ];
  if (wrong.length === 0 && lines.some(isElsewhere)) {
    return notConcerned("pageNumberPlace", "在文本框、图文框里或用制表位定位，须看 PDF");
  }
  return judged("pageNumberPlace", `${where}单双页${alternates ? "不同" : "相同"}`, wrong);
};

const orderFinding = ({ file, imprint, kind }: DocxDocument, lines: readonly NumberLine[]): Finding => {
  const wrong = file.sections.flatMap((section, index) => {
    const name = `第${index + 1}节`;
    const numbered = lines.some((line) => line.index === index);
    const closing = section === imprint?.section && index === file.sections.length - 1;
    return [
      ...(section.numberStart === undefined || index === 0
        ? []
        : [`${name}：页码从 ${section.numberStart} 重新开始`]),
      ...(numbered || closing ? [] : [`${name}：没有页码`]),
      ...(section.numberFormat === undefined || section.numberFormat === "decimal"
        ? []
        : [`${name}：页码的编号格式不是阿拉伯数字`]),
      ...(section.titlePage &&
      kind !== "信函" &&
      !lines.some((line) => line.index === index && line.kind === "first")
        ? [`${name}：首页不同，首页没有页码`]
        : []),
    ];
  });
  return judged("pageNumberOrder", wrong.length === 0 ? "各节接排" : "不连续", wrong);
};

const landscapeFinding = ({ file }: DocxDocument, lines: readonly NumberLine[]): Finding => {
  const sections = file.sections
    .map((section, index) => ({ section, index }))
    .filter(({ section }) => isLandscape(section));
  if (sections.length === 0) return notConcerned("landscape", "没有横排节");
  const wrong = sections.flatMap(({ index }) => {
    const own = lines.filter((line) => line.index === index);
    return own.some(({ turnedAt }) => turnedAt === undefined)
      ? [`第${index + 1}节：页码在表格下方，不在竖版原位`]
      : [];
  });
  return judged("landscape", `${sections.length} 节，页码在文本框中竖排`, wrong);
};

/** 页码 (7.5, 8). */
export const checkPageNumbers = (document: DocxDocument): readonly Finding[] => {
  const lines = numberLines(document);
  if (lines.length === 0) {
    const ids = ["pageNumberFace", "pageNumberPlace", "pageNumberOrder", "landscape"] as const;
    return [
      judged("pageNumberForm", "没有页码", ["页脚里没有页码"]),
      ...ids.map((id) => notConcerned(id, "没有页码")),
    ];
  }
  return [
    formFinding(lines),
    faceFinding(lines),
    placeFinding(document, lines),
    orderFinding(document, lines),
    landscapeFinding(document, lines),
  ];
};
