import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { messageOf, unitRemedyOf } from "../diagnostics/diagnostic.ts";
import { fileName } from "../model/input-file.ts";
import type { SlipFile, SlipProblem } from "../model/papers/slip.ts";
import type { Place } from "../model/place.ts";

/** So many problems of a file a slip lists; whoever has more must go through the whole table anyway. */
const listedPerFile = 50;
/** A quotation and a sentence longer than this, in characters, are cut: a cell may hold a whole novel. */
const longest = { quotation: 40, sentence: 160 };
/** 〓 (geta) is what printers set for a character they do not have. */
const geta = "〓";

const cut = (text: string, length: number): string => {
  const characters = Array.from(text);
  return characters.length > length ? `${characters.slice(0, length).join("")}……` : text;
};

/** On the screen figures stand apart from 汉字; in print they do not (GB/T 9704 knows no such space). */
const withoutScreenSpaces = (text: string): string =>
  text
    .replaceAll(/(?<=[\p{Script=Han}，、；：）”]) (?=[\p{ASCII}])/gu, "")
    .replaceAll(/(?<=[!-~]) (?=[\p{Script=Han}，、；：（“])/gu, "");

/**
 * A sentence of a diagnostic as a slip prints it; what is quoted of the unit's file stays as it was written, but for
 * its length and for characters that cannot be printed.
 */
export const printedSentence = (text: string, canPrint: (character: string) => boolean): string => {
  const parts = text.split(/(“[^”]*”)/u);
  const told = parts.map((part, index) =>
    index % 2 === 0 ? withoutScreenSpaces(part) : `“${cut(part.slice(1, -1), longest.quotation)}”`,
  );
  const joined = told.join("").replaceAll(/[\n\t]/gu, " ");
  return Array.from(cut(joined, longest.sentence))
    .map((character) =>
      /[\p{Control}\p{Surrogate}\p{Unassigned}]/u.test(character) || !canPrint(character) ? geta : character,
    )
    .join("");
};

/** “进展”表 B4: how a person finds the place in the table. */
const positionText = ({ sheet, cell, at }: Place): string => {
  const spot = cell ?? (at ? `第${at.line}行` : "");
  if (sheet === undefined) return spot === "" ? "整个文件" : spot;
  return spot === "" ? `工作表“${sheet}”` : `工作表“${sheet}”${spot}`;
};

/** The problems of one file as a slip lists them: the first fifty, and how many there are besides. */
export const slipFile = (
  file: string,
  errors: readonly Diagnostic[],
  canPrint: (character: string) => boolean,
): SlipFile => {
  const print = (text: string): string => printedSentence(text, canPrint);
  const toProblem = (each: Diagnostic): SlipProblem => ({
    position: print(positionText(each.place)),
    problem: print(messageOf(each)),
    remedy: print(unitRemedyOf(each)),
  });
  return {
    name: print(fileName(file)),
    problems: errors.slice(0, listedPerFile).map(toProblem),
    omitted: Math.max(0, errors.length - listedPerFile),
  };
};
