import { splitUnits } from "../text/unit-names.ts";
import { isBalanced, piecesOutsideBrackets } from "./brackets.ts";
import { clauseOfDuty, isTimeLimit } from "./duty-verbs.ts";
import { parseDuties } from "./duties.ts";
import type { LabelledPart } from "./labels.ts";
import { labelledParts, namesUnits, startsWithLabel } from "./labels.ts";
import {
  bodiesWithPart,
  clauseMarks,
  isBody,
  isOfLevel,
  officesWithDeed,
  officesWithDeeds,
} from "./office-deeds.ts";
import { dutiesWithDeeds, partialDuties } from "./partial-duties.ts";
import { isUnitName, offices } from "./unit-words.ts";

/** What is left of a text, and what its sentences said of who does it. */
interface SaidDuties {
  readonly text: string;
  readonly parts: readonly LabelledPart[];
  /** In how many places of the text units were named. */
  readonly places: number;
  /** Clauses left in the text that begin with the name of an office. */
  readonly unread: readonly string[];
}

/** Where the last clause begins that starts with 由 and says who: ……20家，由市工信局负责落实。 */
const clauseStart = (text: string): number => {
  const marked = Math.max(...["，由", ",由", "；由", ";由", "。由"].map((mark) => text.lastIndexOf(mark)));
  return marked > 0 ? marked : namedClauses(text);
};

/** What is looked at to see how a text ends. */
const longestEnd = 300;

/**
 * Where the last clauses begin that name offices of a level and share a task out: 新建沼气池5000座，县农业局负责，各乡镇配合,
 * ……300个，市卫健委负责，市财政局安排资金; -1 where none do.
 */
const namedClauses = (text: string): number => {
  const plain = text.replace(/[。；;\s]+$/u, "");
  const before = Math.max(0, plain.length - longestEnd);
  const end = plain.slice(before);
  if (!speaksOfDuty.test(end)) return -1;
  const starts = [...end.matchAll(clauseMarks)].map(({ index }) => index + before);
  const found =
    starts.find(
      (start) => start > 0 && isBalanced(plain.slice(start)) && areOffices(plain.slice(start + 1)),
    ) ?? -1;
  // Who leads may stand in the clause before that cannot be read.
  const above = /[^，,。；;]*$/u.exec(plain.slice(0, Math.max(0, found)))?.[0] ?? "";
  return bodiesWithPart(above).length > 0 ? -1 : found;
};

/** Whether a clause names offices and what they do. */
const areOfficesOfDuty = (clause: string): boolean => {
  const names = splitUnits(clauseOfDuty(clause)?.names ?? "").map(({ name }) => name);
  return names.length > 0 && names.every((name) => isBody(name) || isOfLevel(name));
};

/** Whether one clause names offices and their duty, and every other such, what an office does for it, or a limit. */
const areOffices = (clauses: string): boolean => {
  const pieces = piecesOutsideBrackets(clauses, "，,；;");
  return (
    pieces.some(areOfficesOfDuty) &&
    pieces.every(
      (clause) => areOfficesOfDuty(clause) || isTimeLimit(clause) || officesWithDeed(clause) !== undefined,
    )
  );
};

const speaksOfDuty = /负责|负其责|配合|落实|牵头|参与|办理|承办|协办|实施|承担|主办/u;

/** 牵头单位为市科技局，责任单位是市统计局 as a sentence of its own. */
const labelledSentence = (sentence: string): readonly LabelledPart[] | undefined => {
  const text = sentence.replaceAll(
    /(?<=^|[，,；;])((?:其中)?[\p{Script=Han}]{2,6}?(?:单位|部门))(?:(?:均|分别)?(?:为|是)[:：]?|(?=[市县区省州各]))/gu,
    "$1：",
  );
  if (text === sentence || !startsWithLabel(text)) return undefined;
  const parts = labelledParts(text).map((part) => ({ ...part, text: part.text.replace(/[，,；;]$/u, "") }));
  const areNames = parts.every(
    ({ role, text: names }) =>
      (role === "lead" || role === "responsible" || role === "watching") &&
      splitUnits(names).every(({ name }) => isUnitName(name, true)),
  );
  return areNames ? parts : undefined;
};

/** Whether a sentence can only say who does something: every one that takes part in it is looked at with the others. */
const saysDuty = (sentence: string): boolean =>
  /(?:负责|配合|落实|牵头|参与|办理|承办|协办|实施|承担)(?:落实|实施)?[。；;\s]*$/u.test(sentence);

/** No task has more. */
const mostSentences = 200;

/** 市工信局牵头；市科技局、市财政局按职责分工负责；6月底前完成。as one sentence: who leads is said in the first part alone. */
const joinedDuties = (sentences: readonly string[]): readonly string[] => {
  // A whole book in one paragraph must not take minutes.
  if (sentences.length > mostSentences) return sentences;
  const joined: string[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1) ?? "";
    const goesOn =
      joined.length > 1 &&
      before.length < 300 &&
      /[；;]$/u.test(before) &&
      saysDuty(before.split(/[；;](?=.)/u)[0] ?? "") &&
      parseDuties((before + sentence).replace(/[。；;\s]+$/u, "")) !== undefined;
    if (goesOn) joined.splice(-1, 1, before + sentence);
    else joined.push(sentence);
  }
  return joined;
};

const namesIn = (sentence: string): readonly string[] =>
  splitUnits(sentence.replace(/[。；;\s]+$/u, "")).map(({ name }) => name);

/** Whether a sentence is a list of names and nothing else. */
const isNamesOnly = (sentence: string): boolean => {
  const names = namesIn(sentence);
  return names.length > 0 && names.every((name) => isUnitName(name));
};

/** The last sentences where they hold names of offices alone: 新增规上企业8家。县工信委、县统计局；各乡镇、街道。 */
const namesBehind = (
  sentences: readonly string[],
): { readonly units: string; readonly count: number } | undefined => {
  let start = sentences.length;
  while (start > 1 && isNamesOnly(sentences[start - 1] ?? "")) start -= 1;
  const own = sentences.slice(start);
  const [first = ""] = namesIn(own[0] ?? "");
  if (own.length === 0 || !/^[市县区省州]/u.test(first) || !offices.test(first)) return undefined;
  return { units: own.join("").replace(/[。；;\s]+$/u, ""), count: own.length };
};

/** ……10公里，牵头单位市建设局，配合单位市交通局。: labels without a colon as the last clauses. */
const spokenLabels = (
  text: string,
): { readonly text: string; readonly parts: readonly LabelledPart[] } | undefined => {
  const at = text.search(/[，,](?:牵头|责任|主办|承办)(?:责任)?(?:单位|部门)(?=[市县区省州各])/u);
  const parts = at > 0 ? labelledSentence(text.slice(at + 1).replace(/[。；;\s]+$/u, "")) : undefined;
  return parts && { text: `${text.slice(0, at)}。`, parts };
};

/** What one sentence says of who does it, and what is left of it. */
interface SaidInSentence {
  readonly kept: string;
  readonly parts: readonly LabelledPart[];
  readonly unread: readonly string[];
}

/** The duties of one sentence; undefined for one that states none. */
const saidIn = (sentence: string): SaidInSentence | undefined => {
  const stop = /[。；;\s]+$/u.exec(sentence)?.[0] ?? "";
  const plain = sentence.slice(0, sentence.length - stop.length).trim();
  const named = labelledSentence(plain);
  if (named) return { kept: "", parts: named, unread: [] };
  if (!speaksOfDuty.test(plain)) return undefined;
  const found = parseDuties(plain);
  if (found && namesUnits(found)) return { kept: "", parts: found, unread: [] };
  const partial = dutiesWithDeeds(plain) ?? partialDuties(plain);
  if (partial) return { ...partial, kept: partial.rest + stop };
  const deeds = plain.startsWith("由") ? officesWithDeeds(piecesOutsideBrackets(plain, "，,；;")) : [];
  return deeds.length > 0 ? { kept: sentence, parts: deeds, unread: [] } : undefined;
};

/** The duties that a task begins with, before its words: 由市应急局牵头，10月底前建成应急物资储备库。 */
const saidFirst = (sentence: string): SaidInSentence | undefined => {
  const stop = /[。；;\s]+$/u.exec(sentence)?.[0] ?? "";
  const partial = partialDuties(sentence.slice(0, sentence.length - stop.length).trim());
  return partial && [...partial.rest].length >= fewestWords
    ? { ...partial, kept: partial.rest + stop }
    : undefined;
};

/** Fewer characters are no task. */
const fewestWords = 6;

/** The last clauses of a sentence or a text that say who does it: ……20家，由市工信局负责落实。 */
const saidAtEnd = (text: string): SaidInSentence | undefined => {
  const at = clauseStart(text);
  const tail = at > 0 ? text.slice(at + 1).replace(/[。；;\s]+$/u, "") : "";
  if (tail === "") return undefined;
  const before = text.slice(0, at);
  const found = parseDuties(tail);
  const stop = /[；;]\s*$/u.exec(text)?.[0] ?? "。";
  if (found && namesUnits(found)) return { kept: before + stop, parts: found, unread: [] };
  const partial = dutiesWithDeeds(tail) ?? partialDuties(tail);
  return partial && { ...partial, kept: text.slice(0, at + 1) + partial.rest + stop };
};

/** Takes sentences that say nothing but who does it out of a text, and the last clause that does. */
export const withoutSentences = (text: string): SaidDuties => {
  const said = joinedDuties(text.split(/(?<=[。；;])/u)).map((sentence, index) => ({
    sentence,
    found: (index === 0 ? saidFirst(sentence) : saidIn(sentence)) ?? saidAtEnd(sentence),
  }));
  const found = said.flatMap((each) => each.found ?? []);
  const parts = found.flatMap((each) => each.parts);
  const unread = found.flatMap((each) => each.unread);
  const kept = said.map((each) => each.found?.kept ?? each.sentence).filter((each) => each !== "");
  const names = parts.length === 0 ? namesBehind(kept) : undefined;
  if (names)
    return {
      text: kept.slice(0, -names.count).join(""),
      parts: [{ role: "responsible", label: "", text: names.units, offset: 0 }],
      places: 1,
      unread,
    };
  const places = found.length;
  const spoken = spokenLabels(kept.join(""));
  if (spoken) return { ...spoken, parts: [...parts, ...spoken.parts], places: places + 1, unread };
  const left = kept.join("");
  const end = saidAtEnd(left);
  if (!end) return { text: left, parts, places, unread };
  return {
    text: end.kept,
    parts: [...parts, ...end.parts],
    places: places + 1,
    unread: [...unread, ...end.unread],
  };
};
