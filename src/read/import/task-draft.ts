import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Position } from "../../model/place.ts";
import type { ImportedTask } from "../../model/imported-catalogue.ts";
import { toFullWidthPunctuation } from "../../model/punctuation.ts";
import { parseDuties, refineDuties, splitDuties } from "./duties.ts";
import type { LabelledPart, LabelRole } from "./labels.ts";
import { labelledParts, splitBeforeLabels, startsWithLabel } from "./labels.ts";

/** A labelled part and where its label stands. */
export interface PlacedPart extends LabelledPart {
  readonly at: Position;
}

/** A task while its lines are still being gathered. */
export interface TaskDraft {
  readonly number: number;
  readonly at: Position;
  /** The lines of its text, responsibilities at its end included. */
  readonly text: string;
  /** What its labelled lines say. */
  readonly parts: readonly PlacedPart[];
}

/** The text after the last parenthesis that is not closed; undefined when all are. */
const afterOpenParenthesis = (text: string): string | undefined => {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (")）".includes(text.charAt(index))) depth += 1;
    if ("(（".includes(text.charAt(index))) depth -= 1;
    if (depth < 0) return text.slice(index + 1);
  }
  return undefined;
};

/** What is looked at to see how a text ends; a whole book pasted into one task must not take minutes. */
const end = (text: string): string => text.slice(-2000);

const namesUnits = (text: string): boolean =>
  splitBeforeLabels(text).rest !== "" || splitDuties(text).parts.length > 0;

/** Whether a labelled line goes on inside the parenthesis that the task's text has opened: （牵头单位：甲；⏎配合单位：乙）. */
export const opensDuties = (draft: TaskDraft): boolean =>
  draft.parts.length === 0 && startsWithLabel(afterOpenParenthesis(draft.text)?.trim() ?? "");

/** Whether the task could end here: it names its units, or its text ends as a sentence does. */
export const isComplete = (draft: TaskDraft): boolean =>
  draft.parts.length > 0 || namesUnits(end(draft.text)) || /[。！；）)”]$/u.test(end(draft.text));

/** Whether a line is nothing but responsibilities in parentheses. */
const isDuties = (line: string): boolean => {
  const inner = /^[(（](.*)[)）][。；;]?$/u.exec(line)?.[1];
  return inner !== undefined && (startsWithLabel(inner) || parseDuties(inner) !== undefined);
};

/** The draft with one more plain line; undefined when the line cannot belong to it. */
export const continued = (draft: TaskDraft, line: string, afterLastTask: boolean): TaskDraft | undefined => {
  const last = draft.parts.at(-1);
  if (last) {
    const open = last.text === "" || /[、，,；;]$/u.test(last.text) || /^[、，,]/u.test(line);
    if (!open && afterOpenParenthesis(last.text) === undefined) return undefined;
    return { ...draft, parts: [...draft.parts.slice(0, -1), { ...last, text: last.text + line }] };
  }
  const goesOn = namesUnits(end(draft.text))
    ? /[、，,；;]$/u.test(end(draft.text))
    : !afterLastTask || !isComplete(draft) || isDuties(line);
  return goesOn ? { ...draft, text: draft.text + line } : undefined;
};

const balanced = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if ("(（".includes(character)) depth += 1;
    if (")）".includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

const cleaned = (text: string): string =>
  toFullWidthPunctuation(text.replaceAll(/^[、，,；;\s]+|[、，,；;。.\s]+$/gu, ""));

/** Makes a task of its lines; reports labels that repeat, say nothing or have no field in the catalogue. */
export const finishTask = (draft: TaskDraft, file: string, report: Report): ImportedTask => {
  const { number, at } = draft;
  const line = splitBeforeLabels(draft.text);
  const { text, parts } = splitDuties(line.text);
  const stated: readonly PlacedPart[] = [
    ...[...parts, ...labelledParts(line.rest)].map((part) => ({ ...part, at })),
    ...draft.parts,
  ];
  const columns: Record<LabelRole, string[]> = {
    lead: [],
    responsible: [],
    timeLimit: [],
    supervisor: [],
    leader: [],
    other: [],
  };
  const labels = new Set<string>();
  for (const part of stated) {
    const place = { file, at: part.at };
    const { label } = part;
    if (cleaned(part.text) === "") {
      report({ code: "IMP-017", place, details: { label } });
      continue;
    }
    if (labels.has(label)) report({ code: "IMP-016", place, details: { number, label } });
    if (label !== "") labels.add(label);
    if (part.role === "other") report({ code: "IMP-014", place, details: { label, text: part.text } });
    if (part.role !== "timeLimit" && !balanced(part.text)) {
      report({ code: "IMP-018", place, details: { text: part.text } });
    }
    for (const { role, text: words } of refineDuties(part)) columns[role].push(cleaned(words));
  }
  if (text.trim() === "") report({ code: "IMP-019", place: { file, at }, details: { number } });
  return {
    number,
    text: toFullWidthPunctuation(text.trim()),
    leadLine: columns.lead.join("、"),
    responsibleLine: columns.responsible.join("、"),
    timeLimit: columns.timeLimit.join("；"),
    supervisor: columns.supervisor.join("、"),
    leader: columns.leader.join("、"),
    position: at,
  };
};
