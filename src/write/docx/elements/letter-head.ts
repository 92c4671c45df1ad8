import { AlignmentType, type Paragraph, type Run, Tab, TabStopType, TextRun, type XmlComponent } from "docx";
import { docxBaseline, docxLetter, docxPitch, docxTextWidth } from "../../../layout/grid/docx-profile.ts";
import { headLabels } from "../../../layout/elements/issuer-head.ts";
import type { FaceRole } from "../../../layout/face-roles.ts";
import type { PlacedLetterHead } from "../../../layout/set-document.ts";
import {
  doubleRuleHeight,
  doubleRuleLeft,
  footRuleTop,
  letterPageBottom,
} from "../../../layout/elements/letter-head.ts";
import { portraitArea } from "../../../layout/grid/page-area.ts";
import { emBox, grid, letter as rules, pointsToMillimetres, practice } from "../../../layout/standard.ts";
import type { LetterHead } from "../../../model/papers/document.ts";
import { drawing, element, rectangle, type Shape } from "../drawing.ts";
import type { DocxHead } from "./head.ts";
import { markPlace, markRuns } from "./mark.ts";
import { red, runInStyle } from "../styles.ts";
import { paragraph, run } from "../text.ts";
import { twipsOfMillimetres } from "../../../layout/grid/twips.ts";
import { emuOfMillimetres } from "../units.ts";

const em = pointsToMillimetres(grid.size);
const { thick, gap, thin } = practice.letterRule;

const filled = (shape: readonly XmlComponent[]): Shape => ({
  drawn: element(
    "wps:wsp",
    {},
    element("wps:cNvSpPr"),
    element(
      "wps:spPr",
      {},
      ...shape,
      element("a:solidFill", {}, element("a:srgbClr", { val: red })),
      element("a:ln", {}, element("a:noFill")),
    ),
    element("wps:bodyPr"),
  ),
  fallback: { attributes: { fillcolor: `#${red}`, stroked: "f" } },
});

/**
 * 红色双线 with its upper edge at `top` (mm): two filled rectangles fixed to the page, because borders of a paragraph
 * keep to the margins, and each word processor has its own idea of a double one. `id` is the first one's number.
 */
const doubleRule = ({
  top,
  above,
  below,
  id,
}: Readonly<Record<"top" | "above" | "below" | "id", number>>): readonly Run[] =>
  [
    { y: top, height: above },
    { y: top + above + gap, height: below },
  ].map(({ y, height }, index) => {
    const box = {
      left: emuOfMillimetres(doubleRuleLeft(portraitArea)),
      top: emuOfMillimetres(y),
      width: emuOfMillimetres(rules.rules.width),
      height: emuOfMillimetres(height),
    };
    return drawing({ name: "红色双线", id: id + index, box }, filled(rectangle(box)));
  });

/** From the upper edge of the page to the line box of 三号 whose type begins at `top` (mm), in twips. */
const lineBoxTop = (top: number): number =>
  twipsOfMillimetres(top + emBox.above * em) - Math.round(docxPitch * docxBaseline);

const labelStyle = (face: FaceRole) => (face === "黑体" ? "Secrecy" : "CopyNumber");

/** 发文字号 flush right, on the line of the first of 份号, 密级 and 紧急程度 where there is one. */
const itemParagraphs = (head: LetterHead, before: number): readonly Paragraph[] => {
  const number = head.number ?? "";
  const [first, ...others] = headLabels(head);
  const spacing = { before };
  if (!first) return [paragraph("DocumentNumber", number, { spacing, alignment: AlignmentType.RIGHT })];
  const tab = new TextRun({ children: [new Tab()], font: { hint: "eastAsia" } });
  const runs = number === "" ? [] : [tab, run(number, { style: runInStyle.id })];
  return [
    paragraph(labelStyle(first.face), [run(first.text), ...runs], {
      spacing,
      tabStops: [{ type: TabStopType.RIGHT, position: docxTextWidth }],
    }),
    ...others.map(({ text, face }) => paragraph(labelStyle(face), text)),
  ];
};

/**
 * 版头 of a letter (10.1). Everything down to the title is placed from the sheet's upper edge, the title by counting
 * the lines of page 1 upwards from the second rule, as our PDF does.
 */
export const letterHead = (head: PlacedLetterHead): DocxHead => {
  const { setting, itemLines, lines } = head;
  const mark = markPlace(setting, rules.mark.top);
  const markEnd = mark.top + mark.height;
  const ruleTop = mark.inkBottom + rules.rules.belowMark;
  const firstTop = lineBoxTop(ruleTop + doubleRuleHeight + rules.ruleDistance);
  const items = itemLines === 0 ? [] : itemParagraphs(head, firstTop - markEnd);
  const itemsEnd = itemLines === 0 ? markEnd : firstTop + itemLines * docxPitch;
  const titleTop = lineBoxTop(letterPageBottom - em) - (lines - 1) * docxPitch;
  return {
    paragraphs: [
      paragraph(
        "IssuerMark",
        [
          ...markRuns(setting),
          ...doubleRule({ top: ruleTop, above: thick, below: thin, id: 11 }),
          ...doubleRule({ top: footRuleTop, above: thin, below: thick, id: 13 }),
        ],
        { spacing: { before: mark.top - docxLetter.margins.top, line: mark.line } },
      ),
      ...items,
    ],
    titleBefore: titleTop - itemsEnd,
  };
};
