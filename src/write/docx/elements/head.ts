import { BorderStyle, type FileChild, type Paragraph } from "docx";
import { docxBaseline, docxMargins, docxPitch, headRuleSpace } from "../../../layout/grid/docx-profile.ts";
import * as standard from "../../../layout/standard.ts";
import { order } from "../../../layout/standard-forms.ts";
import { orderPlace } from "../../../layout/elements/order-head.ts";
import type { PlacedIssuerHead, PlacedOrderHead } from "../../../layout/set-document.ts";
import type { BasisHead, IssuerHead, OrderHead } from "../../../model/papers/document.ts";
import { markParagraphs, markPlace } from "./mark.ts";
import { numberPlace } from "../../../layout/elements/issuer-head.ts";
import { numberLines } from "./number-line.ts";
import { red } from "../styles.ts";
import { paragraph } from "../text.ts";
import { twipsOfMillimetres, twipsOfPoints } from "../../../layout/grid/twips.ts";
import { eighthsOfMillimetres } from "../units.ts";

/** 版头 and how far below it the title's line begins, in twips. */
export interface DocxHead {
  readonly paragraphs: readonly FileChild[];
  readonly titleBefore: number;
}

const { pointsToMillimetres, practice } = standard;
const em = pointsToMillimetres(standard.grid.size);

const smallLines = ({ copyNumber, secrecy, urgency }: IssuerHead | OrderHead): readonly Paragraph[] => [
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
  const { titleLine, numberTop } = numberPlace(head, mark.inkBottom);
  const numberBaseline = numberTop + em * standard.emBox.above;
  const markEnd = small.length * docxPitch + markBefore + mark.height;
  const numberBefore =
    twipsOfMillimetres(numberBaseline) - docxMargins.top - Math.round(docxPitch * docxBaseline) - markEnd;
  const rule = eighthsOfMillimetres(practice.headRule);
  const border = {
    bottom: { style: BorderStyle.SINGLE, size: rule, space: headRuleSpace, color: red },
  };
  const numbers = numberLines(head).map(({ runs, place }, index, all) =>
    paragraph("DocumentNumber", runs, {
      ...place,
      ...(index === 0 ? { spacing: { before: numberBefore } } : {}),
      ...(index === all.length - 1 ? { border } : {}),
    }),
  );
  const numberEnd =
    markEnd + numberBefore + numbers.length * docxPitch + twipsOfPoints(headRuleSpace + rule / 8);
  return {
    paragraphs: [
      ...small,
      ...markParagraphs(head.setting, { before: markBefore, line: mark.line }),
      ...numbers,
    ],
    titleBefore: titleLine * docxPitch - numberEnd,
  };
};

/** 版头 of a 命令（令） (10.2): no title follows, so that the number itself keeps the text off. */
const orderHead = (head: PlacedOrderHead): DocxHead => {
  const small = smallLines(head);
  const mark = markPlace(head.setting, order.markTop);
  const room = mark.top - docxMargins.top - small.length * docxPitch;
  // Two lines above it reach below where the mark's own line begins; a lower line keeps the mark's baseline.
  const line = mark.line - Math.round(Math.max(0, -room) / docxBaseline);
  const markBefore = Math.max(0, room);
  const { textLine, numberTop } = orderPlace(mark.inkBottom);
  const numberBaseline = twipsOfMillimetres(numberTop + em * standard.emBox.above);
  const numberLine = numberBaseline - docxMargins.top - Math.round(docxPitch * docxBaseline);
  const markEnd = small.length * docxPitch + markBefore + head.setting.lines.length * line;
  return {
    paragraphs: [
      ...small,
      ...markParagraphs(head.setting, { before: markBefore, line }),
      paragraph("DocumentNumber", head.number ?? "", {
        spacing: { before: numberLine - markEnd, after: textLine * docxPitch - numberLine - docxPitch },
      }),
    ],
    titleBefore: 0,
  };
};

/** The first lines of a document; of a paper that is part of another one only its basis, as 附件 has it (7.3.7). */
export const head = (content: PlacedIssuerHead | PlacedOrderHead | BasisHead): DocxHead => {
  switch (content.type) {
    case "issuer":
      return issuerHead(content);
    case "order":
      return orderHead(content);
    case "basis":
      return { paragraphs: [paragraph("AttachmentLabel", content.line)], titleBefore: docxPitch };
  }
};
