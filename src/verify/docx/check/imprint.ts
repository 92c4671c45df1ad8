import { type Finding, judged, notConcerned } from "../../finding.ts";
import { missingImprint } from "../../missing-imprint.ts";
import { isNear, pointsToMillimetres, shown, twipsToMillimetres } from "../../lengths.ts";
import { printedOnFault, printedOnIn } from "../../text/official-text.ts";
import { sizes, smallCell, typeArea } from "../../standard.ts";
import type { DocxDocument } from "../find/document.ts";
import { type DocxImprint, rulesOf } from "../find/imprint-elements.ts";
import {
  firstIndent,
  leftIndent,
  linesOf,
  placeOf,
  plainText,
  type PlacedParagraph,
  rightIndent,
  textArea,
} from "../find/measure.ts";
import { faceFaults, lettersOf } from "../find/set-face.ts";

const thickness = { outer: 0.35, inner: 0.25, tolerance: 0.06 } as const;

const placeFinding = ({ table, section }: DocxImprint): Finding => {
  const floating = table?.floating;
  if (!table || !floating || floating.align !== "bottom")
    return notConcerned("imprintPlace", "没有固定在页底，须看 PDF");
  const area = floating.anchor === "page" ? twipsToMillimetres(section.height) : textArea(section).bottom;
  const bottom = area - rulesOf(table).below;
  return judged(
    "imprintPlace",
    `固定在页底，末条线约在 ${shown(bottom)}`,
    isNear(bottom, typeArea.bottom, 1) ? [] : [`版记表格的末条线约在 ${shown(bottom)}，应为 262±1`],
  );
};

const ruleFindings = ({ table }: DocxImprint): readonly Finding[] => {
  if (!table) {
    const reason = "版记不是表格，须看 PDF";
    return [notConcerned("imprintRules", reason), notConcerned("imprintThickness", reason)];
  }
  const { rules } = rulesOf(table);
  const width = twipsToMillimetres(table.width);
  const values = rules.map((rule) => pointsToMillimetres(rule.thickness));
  const wrong = values.flatMap((value, index) => {
    const wanted = index === 0 || index === values.length - 1 ? thickness.outer : thickness.inner;
    return isNear(value, wanted, thickness.tolerance)
      ? []
      : [`第${index + 1}条线粗 ${shown(value)}，应为 ${wanted}`];
  });
  return [
    judged("imprintRules", `${rules.length} 条，长 ${shown(width)}`, [
      ...(isNear(width, typeArea.width, 1) ? [] : [`长 ${shown(width)}，应为 156±1`]),
      ...(rules.length >= 2 ? [] : ["首条线和末条线不全"]),
    ]),
    judged("imprintThickness", values.map((value) => shown(value)).join("、"), wrong),
  ];
};

/** Whether an indent is the one character that 左右各空一字 asks for. */
const edge = (value: number): boolean => isNear(value, smallCell, 0.6);

const isAddressees = /^(?:抄送|主送|分送)[：:]/u;

const addresseeFaults = (each: PlacedParagraph): readonly string[] => {
  if (!isAddressees.test(plainText(each))) return [];
  const place = placeOf(each);
  return [
    ...(edge(firstIndent(each)) ? [] : [`${place}：左空 ${shown(firstIndent(each))}，应空一字（4.94）`]),
    ...(linesOf(each) < 2 || isNear(leftIndent(each), 4 * smallCell, 0.7)
      ? []
      : [`${place}：回行应与冒号后的首字对齐`]),
    ...(edge(rightIndent(each)) ? [] : [`${place}：右空 ${shown(rightIndent(each))}，应空一字（4.94）`]),
    ...(plainText(each).endsWith("。") ? [] : [`${place}：末尾应为句号`]),
  ];
};

const textFinding = ({ paragraphs }: DocxImprint): Finding => {
  const date = paragraphs.find((each) => printedOnIn(plainText(each)) !== undefined);
  const printedOn = date && printedOnIn(plainText(date));
  const isAlone = date !== undefined && printedOn === plainText(date);
  // Where one line holds both, blanks or a tab part 印发机关 from 印发日期.
  const office = isAlone
    ? paragraphs.find((each) => each !== date && !isAddressees.test(plainText(each)))
    : date;
  const written = printedOn === undefined ? undefined : printedOnFault(printedOn);
  const wrong = [
    ...paragraphs.flatMap((each) => faceFaults(each, lettersOf(each), { role: "仿宋", size: sizes.四号 })),
    ...paragraphs.flatMap(addresseeFaults),
    ...(office && !edge(firstIndent(office))
      ? [`${placeOf(office)}：左空 ${shown(firstIndent(office))}，应空一字（4.94）`]
      : []),
    ...(date
      ? [
          ...(!isAlone || edge(rightIndent(date)) || date.paragraph.alignment !== "right"
            ? []
            : [`${placeOf(date)}：右空 ${shown(rightIndent(date))}，应空一字（4.94）`]),
          ...(written === undefined ? [] : [`${placeOf(date)}：${written}`]),
        ]
      : ["没有找到印发日期"]),
  ];
  return judged("imprintText", `${paragraphs.length} 项，${printedOn ?? ""}`, wrong);
};

/** 版记 (7.4); the page it comes to stand on is not in the file. */
export const checkImprint = ({ imprint, kind }: DocxDocument): readonly Finding[] => {
  if (!imprint) {
    const ids = ["imprintRules", "imprintThickness", "imprintText", "imprintPage"] as const;
    return [missingImprint(kind), ...ids.map((id) => notConcerned(id, "没有版记"))];
  }
  return [
    placeFinding(imprint),
    ...ruleFindings(imprint),
    textFinding(imprint),
    notConcerned("imprintPage", "DOCX 不含分页，须看 PDF"),
  ];
};
