import { isRed } from "../../colours.ts";
import {
  attachmentListStart,
  basisLine,
  copyNumberLine,
  looseAttachmentLabel,
  looseDate,
  looseNumber,
  noteLine,
  looseRecipients,
  secrecyLine,
  urgencyLine,
  withoutBlanks,
} from "../../official-text.ts";
import { typeArea } from "../../standard.ts";
import type { DocxFile, DrawnLine, DocxParagraph } from "../read/document.ts";
import { doubleLines, findMarkAside, headReach, leastMarkSize, lettersRules } from "./drawn-head.ts";
import { type DocxImprint, findImprint } from "./imprint-elements.ts";
import { isDrawn } from "../read/properties.ts";
import { firstIndent, plainText, type PlacedParagraph, sizeOf, spanOf, textArea } from "./measure.ts";

/** A document as its elements were found in a DOCX; positions are indexes into `flow`. */
export interface DocxDocument {
  readonly file: DocxFile;
  /** The paragraphs of the text outside tables, empty ones too, in order. */
  readonly flow: readonly PlacedParagraph[];
  readonly kind: "文件" | "信函" | "节录" | "其他";
  /** Red lines drawn at places of the page, from top to bottom: those of a letter. */
  readonly letterRules: readonly DrawnLine[];
  readonly smallLines: readonly number[];
  readonly mark?: number;
  /** Every paragraph of 发文机关标志: several agencies may issue a paper together. */
  readonly markLines: readonly number[];
  /** 发文机关标志 that stands in a text box, a table or a header, where the file does not tell its place on the page. */
  readonly markAside?: DocxParagraph;
  /** A picture stands on the first lines: it may be 发文机关标志. */
  readonly pictured: boolean;
  readonly number?: number;
  readonly basis?: number;
  /** The paragraph whose lower border is 版头中的分隔线. */
  readonly rule?: number;
  readonly title: readonly number[];
  readonly recipients?: number;
  /** 正文, without what closes it. */
  readonly body: readonly number[];
  readonly attachmentList: readonly number[];
  readonly agency?: number;
  readonly date?: number;
  readonly note?: number;
  /** Labels of attachments that begin no page. */
  readonly strayLabels: readonly number[];
  readonly attachments: readonly DocxAttachment[];
  readonly imprint?: DocxImprint;
}

export interface DocxAttachment {
  readonly label: number;
  readonly title: readonly number[];
  readonly body: readonly number[];
}

const isEmpty = (placed: PlacedParagraph): boolean => plainText(placed) === "";

/** 版头中的分隔线 is looked for in this many paragraphs from 发文字号 on. */
const ruleReach = 3;

/** 题注 and 表注 are smaller than the text and stand at their table. */
const largestNote = 13;

const isTableNote = (placed: PlacedParagraph | undefined): boolean =>
  placed?.besideTable === true && sizeOf(placed) < largestNote;

/** A paragraph that begins a page. */
const beginsPage = (flow: readonly PlacedParagraph[], index: number): boolean => {
  const [placed, before] = [flow[index], flow[index - 1]];
  if (placed === undefined) return false;
  const { breaksPage, headedPage } = placed.paragraph;
  const newSection = before?.section !== placed.section && !placed.section.continuous;
  return breaksPage || headedPage === true || before === undefined || newSection;
};

/** The indexes of the title's paragraphs from `start` on: large ones, or where none is large the centred ones. */
const titleFrom = (flow: readonly PlacedParagraph[], start: number): readonly number[] => {
  const filled = flow
    .map((_, index) => index)
    .filter((index) => index >= start && !isEmpty(flow[index] as PlacedParagraph));
  const taken = (holds: (placed: PlacedParagraph) => boolean): readonly number[] => {
    const end = filled.findIndex((index) => !holds(flow[index] as PlacedParagraph));
    return end === -1 ? filled : filled.slice(0, end);
  };
  const large = taken((placed) => sizeOf(placed) > 18);
  return large.length > 0 ? large : taken(({ paragraph }) => paragraph.alignment === "center");
};

const isAtRight = (placed: PlacedParagraph): boolean => {
  const { left, right } = textArea(placed.section);
  return spanOf(placed).left > left + (right - left) / 6;
};

/** The parts of a line that a tab parts: in a letter 份号 at the left and 发文字号 at the right. */
const labelIn = (flow: readonly PlacedParagraph[], index: number): string =>
  withoutBlanks(flow[index]?.paragraph.text.split("\t")[0] ?? "");
export const documentNumberIn = (flow: readonly PlacedParagraph[], index: number): string =>
  withoutBlanks(flow[index]?.paragraph.text.split("\t").at(-1) ?? "");

/** Finds the elements of an official document in a DOCX from text, size, colour and place. */
export const findElements = (file: DocxFile): DocxDocument => {
  const flow = file.sections.flatMap((section) =>
    section.blocks.flatMap((paragraph, index): readonly PlacedParagraph[] => {
      if (paragraph.type === "table") return [];
      const beside = [section.blocks[index - 1], section.blocks[index + 1]].some(
        (block) => block?.type === "table",
      );
      return [{ paragraph, section, ...(beside ? { besideTable: true } : {}) }];
    }),
  );
  const text = (index: number): string => (flow[index] ? plainText(flow[index]) : "");
  const starts = flow.flatMap((_, index) =>
    looseAttachmentLabel.test(text(index)) && beginsPage(flow, index) ? [index] : [],
  );
  // 附件1 that stands in the running text.
  const strayLabels = flow.flatMap((_, index) =>
    looseAttachmentLabel.test(text(index)) && !starts.includes(index) ? [index] : [],
  );
  const mainEnd = starts[0] ?? flow.length;
  const filled = flow
    .map((_, index) => index)
    .filter((index) => index < mainEnd && text(index) !== "" && text(index) !== "草稿");
  const isLarge = (index: number): boolean => sizeOf(flow[index] as PlacedParagraph) > leastMarkSize;
  const isRedText = (index: number): boolean =>
    flow[index]?.paragraph.runs.some(({ colour }) => isRed(colour ?? "")) ?? false;
  const [first = -1] = filled;
  const basis = basisLine.test(text(first)) ? first : undefined;
  const number =
    basis === undefined
      ? filled.slice(0, headReach).find((index) => looseNumber.test(documentNumberIn(flow, index)))
      : undefined;
  const mark =
    basis === undefined
      ? filled.find((index) => isLarge(index) && (number === undefined ? isRedText(index) : index < number))
      : undefined;
  const markLines =
    mark === undefined
      ? []
      : filled.filter((index) => index >= mark && index < (number ?? mark + 1) && isLarge(index));
  const markAside = basis === undefined && mark === undefined ? findMarkAside(file) : undefined;
  // A draft has the rule below a number that is still empty.
  const rule = flow.findIndex(
    ({ paragraph }, index) =>
      index >= (number ?? mark ?? flow.length) &&
      index < (number ?? mark ?? 0) + ruleReach &&
      isDrawn(paragraph.bottomBorder),
  );
  const doubles = doubleLines(file);
  const letterRules = doubles.length > 0 ? doubles : lettersRules(flow);
  const isLetter = doubles.length > 0 || letterRules.some(({ y }) => (y ?? 0) > typeArea.bottom);
  const small = [copyNumberLine, secrecyLine, urgencyLine];
  const smallLines = filled.slice(0, headReach).filter((index) => {
    const inPlace = mark === undefined || (isLetter ? index > mark : index < mark);
    return inPlace && small.some((pattern) => pattern.test(labelIn(flow, index)));
  });
  const headEnd = Math.max(-1, rule, number ?? -1, mark ?? -1, basis ?? -1, ...smallLines);
  const title = titleFrom(flow.slice(0, mainEnd), headEnd + 1);
  const rest = filled.filter((index) => index > Math.max(headEnd, title.at(-1) ?? -1));
  const [next] = rest;
  const opens =
    next !== undefined &&
    (looseRecipients.test(text(next)) ||
      (firstIndent(flow[next] as PlacedParagraph) < 3 && /[：:，]$/u.test(text(next))));
  const body = opens ? rest.slice(1) : rest;
  const date = body.findLast(
    (index) => looseDate.test(text(index)) && isAtRight(flow[index] as PlacedParagraph),
  );
  const before = date === undefined ? undefined : body[body.indexOf(date) - 1];
  const agency = before !== undefined && isAtRight(flow[before] as PlacedParagraph) ? before : undefined;
  const closing = agency ?? date ?? mainEnd;
  const list = body.findLast((index) => attachmentListStart.test(text(index)) && index < closing);
  const after = date === undefined ? undefined : body[body.indexOf(date) + 1];
  const imprint = findImprint(file);
  return {
    file,
    flow,
    kind:
      basis !== undefined
        ? "节录"
        : isLetter
          ? "信函"
          : mark === undefined && number === undefined && markAside === undefined
            ? "其他"
            : "文件",
    letterRules: isLetter ? letterRules : [],
    smallLines,
    ...(mark === undefined ? {} : { mark }),
    markLines,
    ...(markAside === undefined ? {} : { markAside }),
    pictured: flow.slice(0, number ?? headReach).some(({ paragraph }) => paragraph.pictured === true),
    ...(number === undefined ? {} : { number }),
    ...(basis === undefined ? {} : { basis }),
    ...(rule === -1 ? {} : { rule }),
    title,
    ...(opens ? { recipients: next } : {}),
    body: body.filter((index) => index < (list ?? closing) && !isTableNote(flow[index])),
    attachmentList: list === undefined ? [] : body.filter((index) => index >= list && index < closing),
    ...(agency === undefined ? {} : { agency }),
    ...(date === undefined ? {} : { date }),
    ...(after !== undefined && noteLine.test(text(after)) ? { note: after } : {}),
    strayLabels,
    attachments: starts.map((label, index) => {
      const end = starts[index + 1] ?? flow.length;
      const heading = titleFrom(flow.slice(0, end), label + 1);
      const below = flow
        .slice(0, end)
        .flatMap((placed, at) =>
          at > (heading.at(-1) ?? label) && !isEmpty(placed) && !isTableNote(placed) ? [at] : [],
        );
      return { label, title: heading, body: below };
    }),
    ...(imprint ? { imprint } : {}),
  };
};
