import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ImportedTask } from "../../model/imported-catalogue.ts";
import type { Position } from "../../model/place.ts";
import { toFullWidthPunctuation } from "../../model/text/punctuation.ts";
import { splitUnits } from "../text/unit-names.ts";
import { isBalanced } from "../duties/brackets.ts";
import { isPerson, refineDuties } from "../duties/duties.ts";
import type { BodyWithPart } from "../duties/office-deeds.ts";
import { bodiesWithPart } from "../duties/office-deeds.ts";
import { isTimeLimit } from "../duties/duty-verbs.ts";
import { limitInText } from "../duties/limit-in-text.ts";
import { withoutLeadRule } from "../duties/first-leads.ts";
import type { ImportNotes } from "./import-notes.ts";
import { note } from "./import-notes.ts";
import { isStepLabel, withoutSteps } from "./steps-in-text.ts";
import { isClosing } from "./lines/closing-forms.ts";
import type { ItemTree, PlacedPart } from "./item-draft.ts";
import type { LabelRole } from "../duties/label-roles.ts";
import { roleOf } from "../duties/label-roles.ts";
import { takeDuties, trailingUnits } from "../duties/take-duties.ts";
import { isUnitName, levelOf, tidyUnits, unitOfPost } from "../duties/unit-words.ts";

/** What a task is finished with. */
interface Finishing {
  readonly file: string;
  readonly report: Report;
  readonly notes: ImportNotes;
  /** Items that are rows of their own, not part of the text of the one above. */
  readonly apart: ReadonlySet<ItemTree>;
}

const cleaned = (text: string): string =>
  toFullWidthPunctuation(text.replaceAll(/^[、，,；;：:\s]+|[、，,；;。.\s]+$/gu, ""));

type Columns = Readonly<Record<LabelRole, string[]>>;
const emptyColumns = (): Columns => ({
  lead: [],
  responsible: [],
  watching: [],
  timeLimit: [],
  supervisor: [],
  leader: [],
  person: [],
  weight: [],
  content: [],
  other: [],
});

/** An item's words with those of the points below it, and what labels say in any of them. */
const wordsOf = (
  item: ItemTree,
  apart: ReadonlySet<ItemTree>,
): { readonly text: string; readonly parts: readonly PlacedPart[]; readonly at: Position }[] => [
  { text: item.text, parts: item.parts, at: item.at },
  ...item.children
    .filter((child) => !apart.has(child))
    .flatMap((child) => {
      const [first, ...rest] = wordsOf(child, apart);
      return first ? [{ ...first, text: child.prefix + first.text }, ...rest] : rest;
    }),
];

/** A semicolon before the next label closes what stands behind this one. */
const withStop = (text: string): string => text.replace(/[；;]$/u, "。");

/** 目标任务：…… without what says that these are the task's words. */
const withoutContentLabel = (text: string): string => {
  const [all = "", label = ""] = /^\s*(\p{Script=Han}{2,6})[：:](?=.)/u.exec(text) ?? [];
  return /任务|内容|事项/u.test(label) && roleOf(label) === "content"
    ? withStop(text.slice(all.length))
    : text;
};

/** 具体要求：各单位每月5日前报送进展 is no part of a task. */
const isForEverybody = (label: string, text: string): boolean =>
  label.endsWith("要求") && (isClosing(text) || /报送|上报/u.test(text));

/** Puts the words of a task's points behind its own. */
const joinedText = (texts: readonly string[]): string =>
  texts.reduce((all, text) => {
    if (all === "" || text === "") return all + text;
    return /[。！？；：，、.;:,!?…）)”]$/u.test(all) ? all + text : `${all}。${text}`;
  }, "");

/** 市水利局 李某某: persons behind a blank are no units, and are never printed as such. */
const withoutPersons = (text: string): { readonly units: string; readonly persons: readonly string[] } => {
  const persons: string[] = [];
  const units = text.replaceAll(
    /(?<=\S)[ \u3000]+(\p{Script=Han}{2,3})(?=[、，,；;\s]|$)/gu,
    (all, name: string) => {
      if (!isPerson(name)) return all;
      persons.push(name);
      return "";
    },
  );
  return { units, persons };
};

/** What one labelled part puts into the columns; labels that say nothing or have no column are noted. */
const place = (part: PlacedPart, columns: Columns, { file, report, notes }: Finishing): void => {
  const { label, at } = part;
  if (cleaned(part.text) === "") {
    // 具体措施： above the points that are rows of their own says nothing itself.
    if (part.role !== "other" && part.role !== "content") note(notes.empty, label, { text: "", at });
    return;
  }
  if (
    part.role !== "timeLimit" &&
    part.role !== "content" &&
    part.role !== "other" &&
    !isBalanced(part.text)
  ) {
    report({ code: "IMP-018", place: { file, at }, details: { text: part.text } });
  }
  for (const { role: said, label: own, text } of refineDuties({
    ...part,
    text: withoutLeadRule(part.text),
  })) {
    const role =
      said === "content" && isForEverybody(own, text)
        ? "other"
        : said === "other" && /时间|进度/u.test(label) && isTimeLimit(cleaned(text))
          ? "timeLimit"
          : said;
    if (role === "other" && isStepLabel(label)) notes.steps.push(at);
    else if (role === "other") note(notes.unknown, own === "" ? label : own, { text, at });
    if (role === "supervisor" || role === "leader")
      note(notes.leaders, role === "leader" ? "责任领导" : "分管领导", { text, at });
    if (role === "watching") note(notes.watching, own === "" ? label : own, { text, at });
    if (role !== "lead" && role !== "responsible" && role !== "watching") {
      columns[role].push(role === "content" ? withStop(text.trim()) : cleaned(text));
      continue;
    }
    const { units, persons } = withoutPersons(text);
    for (const name of persons) note(notes.unknown, "责任人", { text: name, at });
    const ofLeads = role === "lead" ? "" : levelOf(columns.lead[0] ?? "");
    const named = splitUnits(cleaned(units)).map(({ name }) => name);
    const posts = named.filter((name) => unitOfPost(name) !== undefined);
    columns.person.push(...posts);
    const ofUnits =
      posts.length === 0 ? cleaned(units) : named.map((name) => unitOfPost(name) ?? name).join("、");
    const { line, open, completed } = tidyUnits(ofUnits, ofLeads);
    if (open) notes.open.push(at);
    for (const name of completed) note(notes.completed, name, { text: name, at });
    for (const { name } of splitUnits(line))
      if (!isUnitName(name, true)) note(notes.doubtful, name, { text: name, at });
    columns[role === "lead" ? "lead" : "responsible"].push(line);
  }
};

/** Reports a label that stands twice with one task (IMP-016): two tasks have run into one. */
const reportRepeats = (number: number, parts: readonly PlacedPart[], { file, report }: Finishing): void => {
  const seen = new Set<string>();
  for (const { label, role, at } of parts) {
    const units = role === "lead" || role === "responsible";
    if (units && seen.has(label))
      report({ code: "IMP-016", place: { file, at }, details: { number, label } });
    if (label !== "") seen.add(label);
  }
};

/** Reports bodies to which the text gives a part of the task and which are in none of its columns (IMP-022). */
const reportShares = (
  number: number,
  shares: readonly (BodyWithPart & { readonly at: Position })[],
  { lead, responsible }: Columns,
  { file, report }: Finishing,
): void => {
  const names = [...lead, ...responsible].flatMap((line) => splitUnits(line).map(({ name }) => name));
  const isKnown = (body: string): boolean =>
    names.some((name) => name === body || (name.startsWith("各") && body.startsWith("各")));
  for (const { names: bodies, clause, at } of shares)
    if (!bodies.every(isKnown))
      report({ code: "IMP-022", place: { file, at }, details: { number, text: clause } });
};

const once = (lines: readonly string[]): string =>
  [...new Set(lines.filter((line) => line !== ""))].join("、");

/** The units of several places as one line, each once, without those that lead. One place stays as it is written. */
const mergedUnits = (lines: readonly string[], leads: readonly string[]): string => {
  const names = lines.flatMap((line) => splitUnits(line).map(({ name }) => name));
  const kept = [...new Set(names)].filter((name) => !leads.includes(name));
  return kept.length === names.length ? once(lines) : kept.join("、");
};

/**
 * Makes a task of an item: its words, without the responsibilities that stood among them, and its columns. Reports labels that
 * repeat, say nothing or have no column in the list, brackets that are not closed, words that seem to name units and are
 * left where they are.
 */
export const finishTask = (item: ItemTree, number: number, finishing: Finishing): ImportedTask => {
  const { file, report, notes, apart } = finishing;
  const columns = emptyColumns();
  const texts: string[] = [];
  const shares: (BodyWithPart & { readonly at: Position })[] = [];
  let places = 0;
  for (const { text, parts, at } of wordsOf(item, apart)) {
    const taken = takeDuties(text);
    const earlier = columns.content.length;
    reportRepeats(number, parts, finishing);
    for (const part of taken.parts) place({ ...part, at }, columns, finishing);
    for (const part of parts) place(part, columns, finishing);
    for (const inner of taken.unread) {
      report({ code: "IMP-022", place: { file, at }, details: { number, text: inner } });
    }
    shares.push(...bodiesWithPart(taken.text).map((share) => ({ ...share, at })));
    const words = [withoutContentLabel(taken.text), ...columns.content.slice(earlier)].map(withoutSteps);
    for (const { steps } of words) if (steps !== undefined) notes.steps.push(at);
    texts.push(...words.map((each) => each.text));
    places += taken.places;
  }
  if (columns.lead.length + columns.responsible.length === 0) {
    const trailing = trailingUnits(texts[0] ?? "");
    if (trailing && item.level === "number") {
      texts[0] = trailing.text;
      columns.responsible.push(tidyUnits(trailing.units).line);
    }
  }
  reportShares(number, shares, columns, finishing);
  if (places > 1) notes.several.push({ number, at: item.at });
  // 第一产业增长4%；（市农业农村局） stands for itself in the list.
  const text = joinedText(texts)
    .trim()
    .replace(/[；;，,、]$/u, "。");
  if (text === "") report({ code: "IMP-019", place: { file, at: item.at }, details: { number } });
  const limit = columns.timeLimit.length === 0 ? limitInText(text) : undefined;
  if (limit !== undefined) {
    columns.timeLimit.push(limit);
    notes.limits.push({ number, at: item.at });
  }
  const lead = mergedUnits(columns.lead, []);
  return {
    number,
    text: toFullWidthPunctuation(text),
    leadLine: lead,
    responsibleLine: mergedUnits(
      columns.responsible,
      lead === "" ? [] : splitUnits(lead).map(({ name }) => name),
    ),
    timeLimit: [...new Set(columns.timeLimit)].join("；"),
    supervisor: once(columns.supervisor),
    leader: once(columns.leader),
    person: once(columns.person),
    weight: once(columns.weight),
    position: item.at,
  };
};
