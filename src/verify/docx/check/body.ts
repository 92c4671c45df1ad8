import type { StandardFace } from "../../faces.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { documentNumberIn } from "../find/head-elements.ts";
import { headingOrderFaults } from "../../text/heading-order.ts";
import { isNear, shown } from "../../lengths.ts";
import { type HeadingLevel, headingLength, headingLevel, looseNumber } from "../../text/official-text.ts";
import { cell, sizes, typeArea } from "../../standard.ts";
import type { DocxDocument } from "../find/document.ts";
import { firstIndent, leftIndent, placeOf, plainText, type PlacedParagraph, topOf } from "../find/measure.ts";
import { faceFaults, fontsOf, lettersOf } from "../find/set-face.ts";

const faceOfLevel: Readonly<Record<HeadingLevel, StandardFace>> = {
  1: "黑体",
  2: "楷体",
  3: "仿宋",
  4: "仿宋",
};

const placed = (
  { flow }: DocxDocument,
  indexes: readonly (number | undefined)[],
): readonly PlacedParagraph[] => indexes.flatMap((index) => (index === undefined ? [] : (flow[index] ?? [])));

const bodyOf = (document: DocxDocument): readonly PlacedParagraph[] =>
  placed(document, [...document.body, ...document.attachments.flatMap(({ body }) => body)]);

/** A paragraph that only counts things (…；) is no heading. */
const levelOf = (text: string): HeadingLevel | undefined =>
  !text.includes("。") && /[；，]$/u.test(text) ? undefined : headingLevel(text);

const firstPageFinding = ({ flow, body }: DocxDocument): Finding => {
  const [first] = body;
  if (first === undefined) return notConcerned("firstPage", "没有正文");
  const top = topOf(flow, first);
  return judged(
    "firstPage",
    `正文从 ${shown(top)} 处开始`,
    top < typeArea.bottom - 5 ? [] : [`正文约从 ${shown(top)} 处开始，排不进首页`],
  );
};

const indentTolerance = 0.6;

/** What is put in the middle or at the right is no 自然段 that 7.3.3 speaks of. */
const isParagraph = ({ paragraph: { alignment } }: PlacedParagraph): boolean =>
  alignment !== "center" && alignment !== "right";

const indentFinding = (all: readonly PlacedParagraph[]): Finding => {
  const paragraphs = all.filter(isParagraph);
  if (paragraphs.length === 0) return notConcerned("indent", "没有正文");
  const wrong = paragraphs.flatMap((each) => [
    ...(isNear(firstIndent(each), 2 * cell, indentTolerance)
      ? []
      : [`${placeOf(each)}：首行缩进 ${shown(firstIndent(each))}，应为 ${shown(2 * cell)}（左空二字）`]),
    ...(isNear(leftIndent(each), 0, indentTolerance)
      ? []
      : [`${placeOf(each)}：回行缩进 ${shown(leftIndent(each))}，应顶格`]),
  ]);
  const [first] = paragraphs;
  return judged("indent", `${paragraphs.length} 段，首行 ${shown(first ? firstIndent(first) : 0)}`, wrong);
};

const headingFaceFinding = (paragraphs: readonly PlacedParagraph[]): Finding => {
  const headings = paragraphs.flatMap((each) => {
    const text = plainText(each);
    const level = levelOf(text);
    return level === undefined ? [] : [{ each, level, letters: lettersOf(each, 0, headingLength(text)) }];
  });
  if (headings.length === 0) return notConcerned("headingFaces", "没有层次标题");
  const wrong = headings.flatMap(({ each, level, letters }) =>
    faceFaults(each, letters, { role: faceOfLevel[level], size: sizes.三号 }),
  );
  const fonts = ([1, 2, 3, 4] as const).flatMap((level) => {
    const letters = headings.filter((each) => each.level === level).flatMap((each) => each.letters);
    return letters.length > 0 ? [`${"一二三四".charAt(level - 1)}层 ${fontsOf(letters)}`] : [];
  });
  return judged("headingFaces", fonts.join("，"), wrong);
};

/**
 * The letters of a paragraph; of one with 发文字号 those of the number alone, without the names of 签发人 behind it, which
 * are 楷体 (7.2.6), and a letter's 密级 or 紧急程度 before it, which is 黑体 (10.1).
 */
const ownLetters = (each: PlacedParagraph) => {
  const number = documentNumberIn(each);
  const [before = "", ...behind] = plainText(each).split(number);
  if (behind.length === 0 || !looseNumber.test(number)) return lettersOf(each);
  const from = Array.from(before).length;
  return lettersOf(each, from, from + Array.from(number).length);
};

const faceFinding = (document: DocxDocument): Finding => {
  const { number, recipients, attachmentList, agency, date, note } = document;
  const single = placed(document, [number, recipients, ...attachmentList, agency, date, note]);
  const parts = [
    ...single.map((each) => ({ each, letters: ownLetters(each) })),
    ...bodyOf(document).map((each) => {
      const text = plainText(each);
      return { each, letters: lettersOf(each, levelOf(text) === undefined ? 0 : headingLength(text)) };
    }),
  ];
  if (parts.length === 0) return notConcerned("face", "没有正文");
  const wrong = parts.flatMap(({ each, letters }) =>
    faceFaults(each, letters, { role: "仿宋", size: sizes.三号 }),
  );
  const fonts = fontsOf(parts.flatMap(({ letters }) => letters));
  return judged("face", `${fonts}，${parts.length} 段`, wrong);
};

/** 正文 (5.2.2, 7.3.3). */
export const checkBody = (document: DocxDocument): readonly Finding[] => {
  const paragraphs = bodyOf(document);
  const parts = [document.body, ...document.attachments.map(({ body }) => body)];
  const order = parts.flatMap((part) => headingOrderFaults(placed(document, part).map(plainText)));
  const headings = paragraphs.filter((each) => headingLevel(plainText(each)) !== undefined).length;
  return [
    faceFinding(document),
    firstPageFinding(document),
    indentFinding(paragraphs),
    headings === 0
      ? notConcerned("headingOrder", "没有层次标题")
      : judged("headingOrder", `${headings} 个标题`, order),
    headingFaceFinding(paragraphs),
  ];
};
