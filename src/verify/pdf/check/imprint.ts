import { type Finding, judged, notConcerned } from "../../finding.ts";
import { missingImprint } from "../../missing-imprint.ts";
import { isNear, shown } from "../../lengths.ts";
import { printedOnFault, printedOnIn } from "../../text/official-text.ts";
import { sizes, smallCell, typeArea } from "../../standard.ts";
import type { ImprintElements, PdfDocument } from "../find/document.ts";
import type { Line } from "../find/lines.ts";
import { cellEnd, cellStart, placeOf, startsAt, wrongLength } from "../find/places.ts";
import { faceFaults } from "../find/set-face.ts";

const thickness = { outer: 0.35, inner: 0.25, tolerance: 0.06 } as const;

const placeFinding = ({ page, rules }: ImprintElements, pages: number): Finding => {
  const bottom = rules.at(-1)?.bottom ?? 0;
  const { number } = page.page;
  return judged("imprintPlace", `末条线下缘 ${shown(bottom)}，第 ${number} 页（共 ${pages} 页）`, [
    ...(isNear(bottom, typeArea.bottom, 1) ? [] : [`末条线下缘 ${shown(bottom)}，应为 262±1`]),
    ...(number === pages ? [] : [`版记在第 ${number} 页，不在最后一面`]),
  ]);
};

const rulesFinding = ({ rules }: ImprintElements): Finding => {
  const left = Math.min(...rules.map((rule) => rule.left));
  const right = Math.max(...rules.map((rule) => rule.right));
  const wrong = rules.flatMap((rule, index) =>
    isNear(rule.left, typeArea.left, 0.5) && isNear(rule.right, typeArea.right, 0.5)
      ? []
      : [`第${index + 1}条线 ${shown(rule.left)}～${shown(rule.right)}，应为 28～184（±0.5）`],
  );
  return judged("imprintRules", `${rules.length} 条，${shown(left)}～${shown(right)}`, wrong);
};

const thicknessFinding = ({ rules }: ImprintElements): Finding => {
  const wrong = rules.flatMap((rule, index) => {
    const wanted = index === 0 || index === rules.length - 1 ? thickness.outer : thickness.inner;
    return isNear(rule.thickness, wanted, thickness.tolerance)
      ? []
      : [`第${index + 1}条线粗 ${shown(rule.thickness)}，应为 ${wanted}`];
  });
  return judged("imprintThickness", rules.map((rule) => shown(rule.thickness)).join("、"), wrong);
};

const left = typeArea.left + smallCell;
const right = typeArea.right - smallCell;

/** 抄送 or 主送 begins one character in; its wrapped lines stand below the first name. */
const isAddressee = ({ text }: Line): boolean => /^(?:抄送|主送|分送)[：:]/u.test(text);

const textFinding = ({ lines }: ImprintElements): Finding => {
  const date = lines.find(({ text }) => printedOnIn(text) !== undefined);
  const printedOn = date && printedOnIn(date.text);
  // 印发机关 may stand so near before 印发日期 that the two are one line.
  const office =
    date && printedOn !== date.text
      ? date
      : date && lines.find((line) => line !== date && Math.abs(line.baseline - date.baseline) < 1);
  const addressees = lines.filter((line) => line !== date && line !== office);
  const written = printedOn === undefined ? undefined : printedOnFault(printedOn);
  const wraps = left + 3 * smallCell;
  const wrong = [
    ...lines.flatMap((line) => faceFaults(line, line.characters, { role: "仿宋", size: sizes.四号 })),
    ...addressees.flatMap((line) => {
      const wanted = isAddressee(line) ? left : wraps;
      return startsAt(line, wanted, 0.6)
        ? []
        : [wrongLength(placeOf(line), "左端", line.left, shown(wanted))];
    }),
    ...lines.flatMap((line) =>
      line.right > right + 0.6
        ? [wrongLength(placeOf(line), "右端", line.right, `${shown(right)} 以左`)]
        : [],
    ),
    ...(date
      ? [
          ...(isNear(cellEnd(date), right, 0.6)
            ? []
            : [wrongLength(placeOf(date), "右端", cellEnd(date), shown(right))]),
          ...(written === undefined ? [] : [`“${printedOn ?? ""}”：${written}`]),
        ]
      : ["没有找到印发日期"]),
    ...(office && !startsAt(office, left, 0.6)
      ? [wrongLength(placeOf(office), "左端", office.left, shown(left))]
      : []),
    ...(addressees.length > 0 && !addressees.at(-1)?.text.endsWith("。") ? ["抄送机关后应为句号"] : []),
  ];
  const [from, to] = [office ? shown(cellStart(office)) : "无", date ? shown(cellEnd(date)) : "无"];
  return judged("imprintText", `左端 ${from}，右端 ${to}，${printedOn ?? ""}`, wrong);
};

/** 版记 (7.4). */
export const checkImprint = ({ imprint, pages, head }: PdfDocument): readonly Finding[] => {
  if (!imprint) {
    const ids = ["imprintRules", "imprintThickness", "imprintText", "imprintPage"] as const;
    return [missingImprint(head.kind), ...ids.map((id) => notConcerned(id, "没有版记"))];
  }
  const { number } = imprint.page.page;
  return [
    placeFinding(imprint, pages.length),
    rulesFinding(imprint),
    thicknessFinding(imprint),
    textFinding(imprint),
    judged("imprintPage", `第 ${number} 页`, number % 2 === 0 ? [] : [`版记在第 ${number} 页，是单数页`]),
  ];
};
