import { BorderStyle, type Paragraph } from "docx";
import { docxBaseline, docxMargins, docxPitch, headRuleSpace } from "../../layout/grid/docx-profile.ts";
import * as standard from "../../layout/standard.ts";
import type { PlacedIssuerHead } from "../../layout/set-document.ts";
import type { BasisHead, IssuerHead } from "../../model/document.ts";
import { markPlace, markRuns } from "./mark.ts";
import { red } from "./styles.ts";
import { paragraph } from "./text.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../layout/grid/twips.ts";
import { eighthsOfMillimetres } from "./units.ts";

/** 版头 and how far below it the title's line begins, in twips. */
export interface DocxHead {
  readonly paragraphs: readonly Paragraph[];
  readonly titleBefore: number;
}

const { linePitch, pointsToMillimetres, practice, typeArea } = standard;
const em = pointsToMillimetres(standard.grid.size);

/**
 * The grid line (0-based) on which the title begins and the upper edge of 发文字号 (mm), as our PDF has them: mark,
 * number, rule and title two empty lines apart, the title on the grid.
 */
const places = (markBottom: number): { readonly titleLine: number; readonly numberTop: number } => {
  const leastGap = standard.head.number.emptyLinesBefore * linePitch;
  const fixed = em + standard.head.rule.distance + practice.headRule;
  const titleOffset = pointsToMillimetres(standard.title.size - standard.grid.size) / 2;
  const titleLine = Math.ceil((markBottom + 2 * leastGap + fixed + titleOffset - typeArea.top) / linePitch);
  const gap = (typeArea.top + titleLine * linePitch - titleOffset - markBottom - fixed) / 2;
  return { titleLine, numberTop: markBottom + gap };
};

const smallLines = ({ copyNumber, secrecy, urgency }: IssuerHead): readonly Paragraph[] => [
  ...(copyNumber === undefined ? [] : [paragraph("CopyNumber", copyNumber)]),
  ...(secrecy === undefined ? [] : [paragraph("Secrecy", secrecy)]),
  ...(urgency === undefined ? [] : [paragraph("Secrecy", urgency)]),
];

/**
 * 版头 of a paper of its own (7.2). 份号, 密级 and 紧急程度 take their lines out of the space above the mark, so that the
 * mark's upper edge stays at 72 mm. Everything together fills whole lines of the grid.
 */
const issuerHead = (head: PlacedIssuerHead): DocxHead => {
  const small = smallLines(head);
  const mark = markPlace(head.setting, standard.head.mark.top);
  const markBefore = mark.top - docxMargins.top - small.length * docxPitch;
  const { titleLine, numberTop } = places(mark.inkBottom);
  const numberBaseline = numberTop + em * standard.emBox.above;
  const markEnd = small.length * docxPitch + markBefore + mark.height;
  const numberBefore =
    twipsOfMillimetres(numberBaseline) - docxMargins.top - Math.round(docxPitch * docxBaseline) - markEnd;
  const rule = eighthsOfMillimetres(practice.headRule);
  const numberEnd = markEnd + numberBefore + docxPitch + twipsOfPoints(headRuleSpace + rule / 8);
  return {
    paragraphs: [
      ...small,
      paragraph("IssuerMark", markRuns(head.setting), {
        spacing: { before: markBefore, line: mark.line },
      }),
      paragraph("DocumentNumber", head.number ?? "", {
        spacing: { before: numberBefore },
        border: {
          bottom: { style: BorderStyle.SINGLE, size: rule, space: headRuleSpace, color: red },
        },
      }),
    ],
    titleBefore: titleLine * docxPitch - numberEnd,
  };
};

/** The first lines of a document; of a paper that is part of another one only its basis, as 附件 has it (7.3.7). */
export const head = (content: PlacedIssuerHead | BasisHead): DocxHead =>
  content.type === "issuer"
    ? issuerHead(content)
    : { paragraphs: [paragraph("AttachmentLabel", content.line)], titleBefore: docxPitch };
