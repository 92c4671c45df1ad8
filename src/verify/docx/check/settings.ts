import { isHalfWidthLatin, isSupplement, roleOf } from "../../faces.ts";
import { type Finding, judged, notConcerned } from "../../finding.ts";
import { isChinese } from "../../faces.ts";
import {
  firstWords,
  fullWidthFigures,
  halfWidthMarks,
  repeatedMarks,
  withoutBlanks,
} from "../../text/official-text.ts";
import { otherTitles } from "../../text/title-property.ts";
import { everyParagraph } from "../find/runs-in-file.ts";
import type { DocxParagraph, DocxRun } from "../read/document.ts";
import type { DocxDocument } from "../find/document.ts";
import { placeOf, plainText, type PlacedParagraph } from "../find/measure.ts";

const fontsFinding = (document: DocxDocument): Finding => {
  const fonts = new Map<string, DocxParagraph>();
  for (const paragraph of everyParagraph(document)) {
    for (const { text, eastAsia } of paragraph.runs) {
      const name = eastAsia ?? "（没有指定中文字体）";
      if (Array.from(text).some(isChinese) && !fonts.has(name)) fonts.set(name, paragraph);
    }
  }
  const wrong = [...fonts].flatMap(([name, { index, text }]) =>
    roleOf(name) === undefined && !isSupplement(name)
      ? [`${name}：标准以外的字体，如第${index}段“${firstWords(withoutBlanks(text))}”`]
      : [],
  );
  return judged("fonts", [...fonts.keys()].join("、"), wrong);
};

/** Marks that take the Latin font, half as wide, unless the run says otherwise. */
const ambiguous = /[“”‘’—…·℃]/u;

const isNarrowed = ({ text, hint, ascii }: DocxRun): boolean =>
  ambiguous.test(text) &&
  hint !== "eastAsia" &&
  roleOf(ascii ?? "") === undefined &&
  isHalfWidthLatin(ascii ?? "");

/** Paragraphs by a setting that moves lines; one departure for all of them. */
const all = (paragraphs: readonly PlacedParagraph[], what: string): readonly string[] => {
  const [first] = paragraphs;
  return first
    ? [`${placeOf(first)}${paragraphs.length > 1 ? `等 ${paragraphs.length} 段` : ""}：${what}`]
    : [];
};

const settingsFinding = (document: DocxDocument): Finding => {
  const { flow, body, file } = document;
  const text = body.flatMap((index) => flow[index] ?? []);
  const kept = text.filter(({ paragraph }) => paragraph.widowControl !== false);
  const wrong = [
    ...all(
      // A few at the end may keep lines together, so that 署名 is not alone on its page (7.3.5.5).
      kept.length > Math.max(3, text.length / 2) ? kept : [],
      "孤行控制会使一面不足 22 行，应取消",
    ),
    ...all(
      text.filter(({ paragraph }) => paragraph.autoSpaceDE !== false || paragraph.autoSpaceDN !== false),
      "自动调整汉字与数字、西文的间距，应取消",
    ),
    ...all(
      text.filter(({ paragraph }) => paragraph.kinsoku === false),
      "关闭了行首行尾标点控制",
    ),
    ...all(
      text.filter(({ paragraph }) => paragraph.overflowPunct !== false),
      "允许标点溢出边界，行末标点会伸出版心，应取消",
    ),
    ...all(
      text.filter(({ paragraph }) => paragraph.runs.some(isNarrowed)),
      "引号、破折号用西文字体，只占半字",
    ),
    ...all(
      text.filter(({ paragraph }) => /^[ \u3000]/u.test(paragraph.text)),
      "用空格代替首行缩进",
    ),
    ...(file.sections.some(({ grid }) => grid.charSpace < 0)
      ? ["文档网格的字距为负，LibreOffice 中会乱"]
      : []),
    ...(file.revisions > 0 ? [`有 ${file.revisions} 处修订没有接受或拒绝`] : []),
    ...(file.recording ? ["正在记录修订，再改的字会带修订标记"] : []),
    ...otherTitles(
      file.titleProperty === undefined ? [] : [file.titleProperty],
      document.title.map((index) => (flow[index] ? plainText(flow[index]) : "")).join(""),
    ),
    ...(file.embedded > 0 ? [`有 ${file.embedded} 处嵌入的对象或文件，里面的字没有核对`] : []),
    ...(file.comments > 0 ? [`有 ${file.comments} 处批注没有删除`] : []),
    ...(file.notes > 0 ? [`有 ${file.notes} 处脚注或尾注，会占去正文的行`] : []),
    ...(file.placeholders > 0 ? [`有 ${file.placeholders} 处内容控件没有填写，提示的文字会印出来`] : []),
    ...file.sections.flatMap(({ lineNumbers }, index) => (lineNumbers ? [`第${index + 1}节印出行号`] : [])),
  ];
  return judged("settings", wrong.length === 0 ? "没有发现问题" : `${wrong.length} 项`, wrong);
};

/** Marks as they are typed, and whether they are kept from the ends of lines; where lines end is not in the file. */
const marksFinding = (document: DocxDocument): Finding => {
  const off = document.flow.filter((each) => plainText(each) !== "" && each.paragraph.kinsoku === false);
  const told = (faultsOf: (text: string) => readonly string[], fault: string): readonly string[] =>
    everyParagraph(document).flatMap((paragraph) =>
      faultsOf(withoutBlanks(paragraph.text)).map((found) => `第${paragraph.index}段“${found}”：${fault}`),
    );
  const half = told(halfWidthMarks, "中文里应用全角标点");
  const full = told(fullWidthFigures, "数字、字母应用半角");
  const repeated = told(repeatedMarks, "标点重复");
  if (off.length + half.length + full.length + repeated.length === 0)
    return notConcerned("marks", "由文字处理软件排行，须看 PDF");
  const measured = [
    ...(half.length > 0 ? [`半角标点 ${half.length} 处`] : []),
    ...(full.length > 0 ? [`全角数字、字母 ${full.length} 处`] : []),
    ...(repeated.length > 0 ? [`重复的标点 ${repeated.length} 处`] : []),
  ];
  return judged("marks", measured.join("，") || "行首行尾标点控制关闭", [
    ...half,
    ...full,
    ...repeated,
    ...all(off, "关闭了行首行尾标点控制"),
  ]);
};

/** Fonts, and settings that would spoil lines and pages. */
export const checkSettings = (document: DocxDocument): readonly Finding[] => {
  return [
    fontsFinding(document),
    settingsFinding(document),
    marksFinding(document),
    notConcerned("splitNumbers", "由文字处理软件排行，须看 PDF"),
    notConcerned("wordPages", "没有推算：文件多于 4 份，或者没有字体"),
  ];
};
