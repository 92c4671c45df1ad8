import { type Finding, judged } from "../../finding.ts";
import { firstWords } from "../../text/official-text.ts";
import type { DocxDocument } from "../find/document.ts";
import {
  everyParagraph,
  everyRun,
  everyTable,
  type PlacedRun,
  shownParagraph,
} from "../find/runs-in-file.ts";
import type { DocxParagraph, DocxRun } from "../read/document.ts";
import { isDrawn, shownGround } from "../read/properties.ts";

/** Type smaller than this cannot be read, in pt. */
const readable = 4;

/** One departure for each stretch of runs that share it, in the words of the runs. */
const stretches = (runs: readonly PlacedRun[], what: string): readonly string[] => {
  const byParagraph = new Map<DocxParagraph, string>();
  for (const { paragraph, run } of runs) {
    byParagraph.set(paragraph, (byParagraph.get(paragraph) ?? "") + run.text);
  }
  return [...byParagraph].map(
    ([paragraph, text]) => `${shownParagraph(paragraph)}：“${firstWords(text.trim(), 6)}”${what}`,
  );
};

/** Paragraphs of the text and of its text boxes. */
const withBoxes = (document: DocxDocument): readonly DocxParagraph[] =>
  everyParagraph(document).flatMap((paragraph) => [
    paragraph,
    ...paragraph.boxes.flatMap(({ paragraphs }) => paragraphs),
  ]);

/** What the file says and the paper does not, or says to be no longer said. */
const visibleFinding = (document: DocxDocument, runs: readonly PlacedRun[]): Finding => {
  const hidden = withBoxes(document).flatMap(({ index, text, hiddenText }) =>
    hiddenText === undefined
      ? []
      : [
          `${text.trim() === "" ? `第${index}段后面` : `第${index}段`}隐藏了文字“${firstWords(hiddenText.trim())}”，打印不出来`,
        ],
  );
  const hiddenRows = everyTable(document).flatMap(({ hiddenRows: rows = [] }) =>
    rows.map((text) => `表格里隐藏了一行“${firstWords(text)}”，打印不出来`),
  );
  const boxed = document.body.flatMap((index) => {
    const paragraph = document.flow[index]?.paragraph;
    const words = paragraph?.boxes
      .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
      .join("")
      .trim();
    return paragraph && words ? [`${shownParagraph(paragraph)}：正文里有文本框“${firstWords(words)}”`] : [];
  });
  const struck = runs.filter(({ run }) => run.struck === true);
  const tiny = runs.filter(({ run }) => run.size !== undefined && run.size < readable);
  const wrong = [
    ...hidden,
    ...hiddenRows,
    ...boxed,
    ...stretches(struck, "划了删除线"),
    ...stretches(tiny, `不到 ${readable} 磅，看不见`),
  ];
  return judged("visible", wrong.length === 0 ? "没有隐藏、划去的文字" : `${wrong.length} 处`, wrong);
};

/** A mark above the line as in m²; more than that is no unit. */
const isUnitMark = (text: string): boolean => /^[\d+\-*①-⑳]{1,2}$/u.test(text.trim());

const isScaled = ({ scale }: DocxRun): boolean => scale !== undefined && Math.abs(scale - 100) > 1;

const plainFinding = (document: DocxDocument, runs: readonly PlacedRun[]): Finding => {
  // 发文机关标志 of many characters is narrowed (7.2.4 leaves its size to the office).
  const marks = new Set([
    ...document.markLines.map((index) => document.flow[index]?.paragraph),
    ...document.marksAside,
  ]);
  const wrong = [
    ...stretches(
      runs.filter(({ run }) => run.italic === true),
      "倾斜",
    ),
    ...stretches(
      runs.filter(({ run }) => run.underlined === true),
      "加了下划线",
    ),
    ...runs
      .filter(({ paragraph, run }) => isScaled(run) && !marks.has(paragraph))
      .map(
        ({ paragraph, run }) =>
          `${shownParagraph(paragraph)}：“${firstWords(run.text.trim(), 6)}”缩放为 ${run.scale ?? 100}%`,
      ),
    ...stretches(
      runs.filter(({ run }) => run.raised === true && !isUnitMark(run.text)),
      "是上下标或者升降了位置",
    ),
    ...stretches(
      runs.filter(({ run }) => run.adorned === true),
      "加了着重号、边框、空心、阴影之类的效果",
    ),
  ];
  return judged("plain", wrong.length === 0 ? "没有倾斜、加线、缩放" : `${wrong.length} 处`, wrong);
};

const groundFinding = (document: DocxDocument, runs: readonly PlacedRun[]): Finding => {
  const { sections, ground } = document.file;
  const page = shownGround(ground);
  const shaded = everyParagraph(document).filter(
    (paragraph) => shownGround(paragraph.ground) !== undefined && paragraph.text.trim() !== "",
  );
  // Rules of 版头 and 版记 are such borders as well.
  const bordered = document.body
    .flatMap((index) => document.flow[index]?.paragraph ?? [])
    .filter(
      ({ topBorder, bottomBorder, sideBorder }) =>
        isDrawn(topBorder) || isDrawn(bottomBorder) || sideBorder === true,
    );
  const wrong = [
    ...(page === undefined ? [] : [`页面颜色 ${page}`]),
    ...sections.flatMap(({ framed }, index) => (framed ? [`第${index + 1}节有页面边框`] : [])),
    ...shaded.map((paragraph) => `${shownParagraph(paragraph)}：有底纹 ${paragraph.ground ?? ""}`),
    ...bordered.map((paragraph) => `${shownParagraph(paragraph)}：加了边框线`),
    ...stretches(
      runs.filter(({ run }) => shownGround(run.ground) !== undefined),
      "突出显示或者有底纹",
    ),
  ];
  return judged("ground", wrong.length === 0 ? "没有底色和边框" : `${wrong.length} 处`, wrong);
};

/** Whether all text is printed, plainly, on white paper (4, 5.2.2, 5.2.4). */
export const checkLooks = (document: DocxDocument): readonly Finding[] => {
  const runs = everyRun(document);
  return [visibleFinding(document, runs), plainFinding(document, runs), groundFinding(document, runs)];
};
