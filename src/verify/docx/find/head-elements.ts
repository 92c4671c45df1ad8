import { isRed } from "../../colours.ts";
import { typeArea } from "../../standard.ts";
import {
  basisLine,
  copyNumberLine,
  looseNumber,
  orderMark,
  secrecyLine,
  urgencyLine,
  withoutBlanks,
} from "../../text/official-text.ts";
import type { DocxFile } from "../read/document.ts";
import { isDrawn } from "../read/properties.ts";
import type { DocxDocument } from "./document.ts";
import { doubleLines, findMarksAside, headReach, leastMarkSize, lettersRules } from "./drawn-head.ts";
import type { FlowParagraph } from "./flow.ts";
import { indexesOf } from "./flow.ts";
import { type PlacedParagraph, sizeOf } from "./measure.ts";

/** 版头, as far as a DOCX has one. */
type FoundHead = Pick<
  DocxDocument,
  | "kind"
  | "letterRules"
  | "smallLines"
  | "mark"
  | "markLines"
  | "markAside"
  | "marksAside"
  | "pictured"
  | "number"
  | "basis"
  | "rule"
>;

/** 版头中的分隔线 is looked for in this many paragraphs from 发文字号 on. */
const ruleReach = 3;

/** The parts of a line that a tab parts: in a letter 份号 at the left and 发文字号 at the right. */
const labelIn = ({ paragraph }: PlacedParagraph): string =>
  withoutBlanks(paragraph.text.split("\t")[0] ?? "");
/** 发文字号 stands behind the tab in a letter, and before the one to 签发人 in a paper to a higher body. */
export const documentNumberIn = ({ paragraph }: PlacedParagraph): string => {
  const parts = paragraph.text.split("\t").map(withoutBlanks);
  return parts.find((part) => looseNumber.test(part)) ?? parts.at(-1) ?? "";
};

const isLarge = ({ placed }: FlowParagraph): boolean => sizeOf(placed) > leastMarkSize;
const isRedText = ({ placed }: FlowParagraph): boolean =>
  placed.paragraph.runs.some(({ colour }) => isRed(colour ?? ""));

/** The paragraphs of 发文机关标志: large ones before 发文字号, or a large red one where there is no number. */
const marksIn = (
  filled: readonly FlowParagraph[],
  number: FlowParagraph | undefined,
): readonly FlowParagraph[] => {
  const mark = filled.find(
    (each) => isLarge(each) && (number === undefined ? isRedText(each) : each.index < number.index),
  );
  if (mark === undefined) return [];
  const end = number?.index ?? mark.index + 1;
  return filled.filter((each) => each.index >= mark.index && each.index < end && isLarge(each));
};

const smallLinesIn = (
  filled: readonly FlowParagraph[],
  isInPlace: (index: number) => boolean,
): readonly FlowParagraph[] =>
  filled
    .slice(0, headReach)
    .filter(
      ({ index, placed }) =>
        isInPlace(index) &&
        [copyNumberLine, secrecyLine, urgencyLine].some((pattern) => pattern.test(labelIn(placed))),
    );

/** 信函: double lines, or a red line drawn below the type area, with all red lines that are drawn. */
const letterOf = (file: DocxFile, flow: readonly FlowParagraph[]) => {
  const doubles = doubleLines(file);
  const rules = doubles.length > 0 ? doubles : lettersRules(flow.map(({ placed }) => placed));
  const isLetter = doubles.length > 0 || rules.some(({ y }) => (y ?? 0) > typeArea.bottom);
  return { isLetter, rules: isLetter ? rules : [] };
};

/** Finds 版头 in a text; `filled` are the paragraphs with words before the first attachment. */
export const findHead = (
  file: DocxFile,
  { flow, filled }: { readonly flow: readonly FlowParagraph[]; readonly filled: readonly FlowParagraph[] },
): FoundHead => {
  const [first] = filled;
  const basis = first && basisLine.test(first.text) ? first : undefined;
  const number = basis
    ? undefined
    : filled.slice(0, headReach).find(({ placed }) => looseNumber.test(documentNumberIn(placed)));
  const marks = basis ? [] : marksIn(filled, number);
  const [mark] = marks;
  const marksAside = basis || mark ? [] : findMarksAside(file);
  const [markAside] = marksAside;
  // A draft has the rule below a number that is still empty.
  const above = (number ?? mark)?.index;
  const rule =
    above === undefined
      ? undefined
      : flow.slice(above, above + ruleReach).find(({ placed }) => isDrawn(placed.paragraph.bottomBorder));
  const { isLetter, rules } = letterOf(file, flow);
  const isOrder = number === undefined && mark !== undefined && orderMark.test(mark.text);
  const hasHead = mark !== undefined || number !== undefined || markAside !== undefined;
  return {
    kind: basis ? "节录" : isLetter ? "信函" : isOrder ? "命令" : hasHead ? "文件" : "其他",
    letterRules: rules,
    smallLines: indexesOf(
      smallLinesIn(filled, (index) => !mark || (isLetter ? index > mark.index : index < mark.index)),
    ),
    mark: mark?.index,
    markLines: indexesOf(marks),
    markAside,
    marksAside,
    pictured: flow
      .slice(0, number?.index ?? headReach)
      .some(({ placed }) => placed.paragraph.pictured === true),
    number: number?.index,
    basis: basis?.index,
    rule: rule?.index,
  };
};
