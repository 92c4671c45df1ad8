import { isRed } from "../../colours.ts";
import {
  basisLine,
  copyNumberLine,
  looseNumber,
  orderMark,
  secrecyLine,
  signerLine,
  urgencyLine,
} from "../../text/official-text.ts";
import { typeArea } from "../../standard.ts";
import type { HeadElements } from "./document.ts";
import { emBottom, type Line, type LinedPage } from "./lines.ts";
import type { DrawnRule } from "../read/page.ts";
import { contentLines } from "./page-number-elements.ts";

/** 发文机关标志 is larger than any title. */
const leastMarkSize = 22.5;

/** 版头 of several agencies with 签发人 reaches below the middle of the page, but leaves room for text (7.3.3). */
const headShare = 2 / 3;

/** A narrower picture is no 发文机关标志, in mm. */
const leastPicture = 40;

/** What a page without 版头 has. */
const nothing = { smallLines: [], letterRules: [], markLines: [], pictured: false } as const;

export const noHead: HeadElements = { kind: "其他", ...nothing };

/** A rule this far below 发文字号 is still taken for the one of 版头. */
const ruleReach = 20;

/** 签发人: the line of the label, and the names below it as far as the line of 发文字号. */
const signersIn = (lines: readonly Line[], number: Line | undefined): readonly Line[] => {
  const label = lines.find(({ text }) => signerLine.test(text));
  if (!label || !number) return [];
  const names = lines.filter(
    ({ baseline, left }) =>
      baseline > label.baseline + 1 && baseline < number.baseline + 1 && left > label.left,
  );
  return [label, ...names];
};

const largest = (lines: readonly Line[]): Line | undefined => lines.toSorted((a, b) => b.size - a.size)[0];

const colourOf = (line: Line): string => line.characters[0]?.colour ?? "";

/**
 * The rules of a letter: red ones, one of them at the foot of page 1, where no other document has any. From top to
 * bottom.
 */
const letterRulesOf = (page: LinedPage): readonly DrawnRule[] => {
  const red = page.rules.filter(
    ({ direction, colour, left, right }) => direction === "horizontal" && isRed(colour) && right - left > 100,
  );
  return red.some(({ top }) => top > typeArea.bottom) ? red.toSorted((a, b) => a.top - b.top) : [];
};

/** 版头 of a document by what its first page shows: a large line, red or above a 发文字号; or a basis line. */
export const findHead = (page: LinedPage): HeadElements => {
  const lines = contentLines(page);
  const first = lines[0];
  if (first && basisLine.test(first.text)) {
    return { kind: "节录", basis: first, ...nothing };
  }
  const letterRules = letterRulesOf(page);
  const isLetter = letterRules.length > 0;
  const number = lines.find(
    ({ text, baseline }) => looseNumber.test(text) && baseline < page.page.height * headShare,
  );
  const above = number ? lines.filter(({ baseline }) => baseline < number.baseline) : lines;
  const markLines = above.filter(
    (line) => line.size > leastMarkSize && (number !== undefined || isRed(colourOf(line))),
  );
  const mark = largest(markLines);
  if (!mark && !number) return { kind: "其他", ...nothing, letterRules };
  const start = number ?? mark;
  const below = start ? emBottom(start) : 0;
  const horizontals = page.rules.filter(
    ({ direction, top }) => direction === "horizontal" && top > below && top < below + ruleReach + 40,
  );
  const redRule =
    horizontals.find(({ colour }) => isRed(colour)) ??
    horizontals.find(({ top, right, left }) => top < below + ruleReach && right - left > 100);
  const signers = signersIn(lines, number);
  const smallLines = lines.filter(
    ({ text, baseline }) =>
      (mark === undefined || (isLetter ? baseline > mark.baseline : baseline < mark.baseline)) &&
      [copyNumberLine, secrecyLine, urgencyLine].some((pattern) => pattern.test(text)),
  );
  const isOrder = number === undefined && mark !== undefined && orderMark.test(mark.text);
  return {
    kind: isLetter ? "信函" : isOrder ? "命令" : "文件",
    smallLines,
    letterRules,
    markLines,
    pictured: page.page.pictures.some(
      ({ top, right, left }) => right - left > leastPicture && top < (number?.baseline ?? 0),
    ),
    ...(mark ? { mark } : {}),
    ...(number ? { number } : {}),
    ...(signers.length > 0 ? { signers } : {}),
    ...(redRule && !isLetter ? { redRule } : {}),
  };
};
