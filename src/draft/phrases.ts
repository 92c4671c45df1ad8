import Handlebars from "handlebars";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { MarkupFaultWords } from "../diagnostics/rules/template-faults.ts";
import { nearestOf } from "../diagnostics/edit-distance.ts";
import type { Place, Position } from "../model/place.ts";
import { checkNames } from "./template/check-names.ts";
import type { Filling } from "./template/fill-template.ts";
import { fillReady, fillTemplate } from "./template/fill-template.ts";
import { readyPhrases } from "./template/ready-data.ts";
import { readyKey } from "./template/ready-templates.ts";
import { withFullWidthMarks } from "./template/full-width-marks.ts";
import { readTemplate } from "./template/read-template.ts";
import type { Names } from "./names.ts";
import { text } from "./names.ts";
import { phraseNames } from "./phrase-names.ts";
import { checkSafety } from "./template/template-safety.ts";
import { movedTo, positionAt, positionsIn } from "../model/text/text-position.ts";
import { plainMarkup, plainText } from "./template/template-text.ts";

/** What may be put into a phrase. */
type Value = string | number | boolean | null;
type PhraseName = keyof typeof phraseNames;
type ValuesOf<Name extends PhraseName> = Readonly<Record<(typeof phraseNames)[Name][number], Value>>;

/** 用语: the sentences that views are made of, each with its own values; all of them know 机关, the office's short name, and 全域, the whole that it looks after. */
export type Phrases = { readonly [Name in PhraseName]: (values: ValuesOf<Name>) => string };

/** One phrase of the file: its name and where its text stands, as offsets. */
interface Entry {
  readonly name: string;
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

const rootName = "用语";

/** The phrases of a file, in order; where it is no list of phrases that is reported (TPL-006), and the rest is left out. */
const entriesOf = (source: string, file: string, report: Report): readonly Entry[] | undefined => {
  const markup = plainMarkup(source);
  const fail = (offset: number, words: MarkupFaultWords): undefined => {
    report({ code: "TPL-006", place: { file, at: positionAt(source, offset) }, details: words });
    return undefined;
  };
  const root = new RegExp(`^(\\s*<${rootName}>)([\\s\\S]*)</${rootName}>\\s*$`).exec(markup);
  if (!root) return fail(0, { reason: "no-list-root", name: rootName });
  const entries: Entry[] = [];
  const limit = (root[1] ?? "").length + (root[2] ?? "").length;
  const pattern = /\s*(<([\p{L}\d_]+)>)([^<>]*)<\/([\p{L}\d_]+)>/uy;
  pattern.lastIndex = (root[1] ?? "").length;
  while (markup.slice(pattern.lastIndex, limit).trim() !== "") {
    const from = pattern.lastIndex;
    const found = pattern.exec(markup);
    const [whole = "", opening = "", name = "", inner = "", closing = ""] = found ?? [];
    const tag = from + whole.indexOf(opening);
    if (!found || found.index !== from || pattern.lastIndex > limit) {
      const at = from + (/^\s*/.exec(markup.slice(from))?.[0].length ?? 0);
      return fail(at, { reason: "no-phrase" });
    }
    if (closing !== name) return fail(tag, { reason: "not-closed", name });
    const start = tag + opening.length;
    entries.push({ name, tag, start, end: start + inner.length });
  }
  return entries;
};

/** Reports phrases that nobody asks for (TPL-004), that stand there twice (TPL-013), are empty or missing (TPL-007). */
const checkEntries = (source: string, file: string, entries: readonly Entry[], report: Report): void => {
  const known = Object.keys(phraseNames);
  const placeOf = ({ tag }: Entry): Place => ({ file, at: positionAt(source, tag) });
  const seen = new Set<string>();
  const misspelt: (string | undefined)[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (!Object.hasOwn(phraseNames, name)) {
      const nearest = nearestOf(name, known);
      misspelt.push(nearest);
      report({ code: "TPL-004", place: placeOf(entry), details: { element: name, nearest } });
    } else if (seen.has(name)) {
      report({ code: "TPL-013", place: placeOf(entry), details: { element: name, parent: rootName } });
    } else if (source.slice(entry.start, entry.end).trim() === "") {
      report({ code: "TPL-007", place: placeOf(entry), details: { element: name, parent: rootName } });
    }
    seen.add(name);
  }
  const end = { file, at: positionAt(source, source.lastIndexOf(`</${rootName}>`)) };
  for (const name of known.filter((each) => !seen.has(each) && !misspelt.includes(each))) {
    report({ code: "TPL-007", place: end, details: { element: name, parent: rootName } });
  }
};

const isKnown = (entry: Entry): entry is Entry & { readonly name: PhraseName } =>
  Object.hasOwn(phraseNames, entry.name);

/** The names that a phrase may use, its own and those that all know. */
const namesOf = (name: PhraseName): Names =>
  Object.fromEntries(["机关", "全域", ...phraseNames[name]].map((each) => [each, text] as const));

/** Reports what is found in a passage where that passage stands in its file. */
const movedReport =
  (start: Position, report: Report): Report =>
  ({ place, ...diagnostic }) =>
    report({ ...diagnostic, place: { ...place, ...(place.at && { at: movedTo(start, place.at) }) } });

/** A phrase's text with full-width marks, as if it stood between tags. */
const withWideMarks = (inner: string): string =>
  /^<>([\s\S]*)<>$/.exec(withFullWidthMarks(`<>${inner}<>`))?.[1] ?? "";

const phraseFilling = (inner: string, program: hbs.AST.Program, start: Position): Filling => ({
  text: inner,
  program,
  start,
  annotated: withWideMarks,
  escaped: false,
});

/** What is filled in of the phrases of a file that nothing is wrong with, each by its name. */
export const phraseFillings = (source: string): Readonly<Record<string, Filling>> => {
  const entries = entriesOf(source, "", () => undefined) ?? [];
  const positionOf = positionsIn(source);
  return Object.fromEntries(
    entries.filter(isKnown).map(({ name, start, end }) => {
      const inner = source.slice(start, end);
      return [name, phraseFilling(inner, Handlebars.parse(inner), positionOf(start))];
    }),
  );
};

/** A phrase file's path, and what all its phrases know: the office's short name, and what it looks after. */
interface PhraseFile {
  readonly file: string;
  readonly office: string;
  readonly area: string;
}

type Saying = (values: Readonly<Record<string, Value>>) => string;

const sayingOf =
  (fill: ReturnType<typeof fillTemplate>, { file, office, area }: PhraseFile, report: Report): Saying =>
  (values) =>
    plainText(fill({ ...values, 机关: office, 全域: area }, { file, report }));

/** Makes a phrase ready to be filled in; its names and helpers are checked at their places in the file. */
const compilePhrase = (
  source: string,
  { start, end, name }: Entry & { readonly name: PhraseName },
  { positionOf, ...where }: PhraseFile & { readonly positionOf: (index: number) => Position },
  report: Report,
): Saying => {
  const inner = source.slice(start, end);
  const at = positionOf(start);
  const program = Handlebars.parse(inner);
  const note = movedReport(at, report);
  const read = { program, source: inner, file: where.file };
  checkSafety(read, note);
  checkNames(read, namesOf(name), note);
  return sayingOf(fillTemplate(phraseFilling(inner, program, at)), where, report);
};

/**
 * Reads 用语.hbs: every phrase of the printed papers that is put together from data, each an element with its text. As
 * strict as a template: what is unknown, missing, empty, there twice, or not to be filled in is reported at its line.
 * Undefined when anything is wrong.
 */
export const compilePhrases = (source: string, where: PhraseFile, report: Report): Phrases | undefined => {
  const { file } = where;
  const ready = Object.entries(readyPhrases.get(readyKey(file, source)) ?? {});
  if (ready.length > 0)
    return Object.fromEntries(
      ready.map(([name, each]) => [name, sayingOf(fillReady(each), where, report)]),
    ) as Phrases;
  let faulty = false;
  const note: Report = (diagnostic) => {
    faulty = true;
    report(diagnostic);
  };
  if (!readTemplate(source, file, note)) return undefined;
  const entries = entriesOf(source, file, note);
  if (!entries) return undefined;
  checkEntries(source, file, entries, note);
  const within = { ...where, positionOf: positionsIn(source) };
  const phrases = entries
    .filter(isKnown)
    .map((entry) => [entry.name, compilePhrase(source, entry, within, note)]);
  return faulty ? undefined : (Object.fromEntries(phrases) as Phrases);
};
