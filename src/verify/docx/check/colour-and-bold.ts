import { isBlack } from "../../colours.ts";
import { isBoldFace } from "../../faces.ts";
import { type Finding, judged } from "../../finding.ts";
import { firstWords, withoutBlanks } from "../../text/official-text.ts";
import type { DocxDocument } from "../find/document.ts";
import { everyRun, shownParagraph } from "../find/runs-in-file.ts";

const colourFinding = (document: DocxDocument): Finding => {
  const marks = new Set([
    ...document.markLines.map((index) => document.flow[index]?.paragraph),
    ...document.marksAside,
  ]);
  const wrong = everyRun(document).filter(
    ({ paragraph, run }) =>
      !marks.has(paragraph) && withoutBlanks(paragraph.text) !== "草稿" && !isBlack(run.colour ?? "#000000"),
  );
  return judged(
    "colour",
    wrong.length === 0 ? "都是黑色" : `${wrong.length} 处有别的颜色`,
    wrong.map(
      ({ paragraph, run }) =>
        `${shownParagraph(paragraph)}：“${firstWords(run.text, 6)}”颜色 ${run.colour ?? ""}`,
    ),
  );
};

const boldFinding = (document: DocxDocument): Finding => {
  const wrong = everyRun(document).filter(({ run }) => run.bold === true || isBoldFace(run.eastAsia ?? ""));
  return judged(
    "bold",
    wrong.length === 0 ? "没有加粗" : `${wrong.length} 处加粗`,
    wrong.map(({ paragraph, run }) => `${shownParagraph(paragraph)}：“${firstWords(run.text, 6)}”加粗`),
  );
};

/** 文字颜色 (5.2.4) and 不加粗 (5.2.2), of every run in the file. */
export const checkColourAndBold = (document: DocxDocument): readonly Finding[] => [
  colourFinding(document),
  boldFinding(document),
];
