import { splitUnits } from "../text/unit-names.ts";
import type { LabelledPart, LabelRole } from "./labels.ts";
import { labelledParts, startsWithLabel } from "./labels.ts";

/** The verbs after a list of units. 负责 makes leads, but only helpers once a lead has been named before it. */
const verbs =
  /^(?<names>.+?)(?:(?<lead>牵头(?:负责|落实|办理|组织实施)?|主办|主责|负总责)|(?:(?:积极)?配合(?:落实)?|协办|协助|参与|参加)|(?<charge>(?:按照?(?:各自)?职责)?(?:分工|分别|具体|共同)?负责(?:落实)?))$/u;
const timeLimit = /^.*(?:\d|[一二三四]季度|上半年|年底|年内|月底).*(?:前|底|内|完成)$/u;
/** What the name of a public body ends with, so that “政府引导，企业参与” is not taken for units. */
const unitEnding =
  /(?:[局委办府部会院校所站行社团台馆队厅署处室司联镇乡]|集团|部门|单位|大学|企业|中心|街道|区|县|市|等|[)）])$/u;

const namesOnly = (text: string): boolean => {
  const names = splitUnits(text);
  return names.length > 0 && names.every(({ name }) => unitEnding.test(name) && [...name].length >= 2);
};

/** Cuts at the commas and semicolons outside parentheses. */
const clauses = (text: string): readonly string[] => {
  const found = [""];
  let depth = 0;
  for (const character of text) {
    if ("(（".includes(character)) depth += 1;
    if (")）".includes(character)) depth -= 1;
    if (depth <= 0 && "，,；;".includes(character)) found.push("");
    else found.push((found.pop() ?? "") + character);
  }
  return found.map((clause) => clause.trim()).filter((clause) => clause !== "");
};

/** A part that a verb made, not a label. */
const part = (role: LabelRole, text: string): LabelledPart => ({ role, label: "", text, offset: 0 });

/** 市发改委会同市财政局: the first leads, the second helps. */
const jointly = (names: string, role: LabelRole): readonly LabelledPart[] => {
  const [first = "", ...others] = names.split(/(?<=.)会同(?=.)/u);
  return [part(role, first), ...others.map((other) => part("responsible", other))];
};

/**
 * Reads 市发改委牵头，市财政局、市环保局配合，2013年底前完成 as labelled parts.
 * Undefined unless every word of it is a unit with a verb or a time limit: then it is no list of responsibilities.
 */
export const parseDuties = (text: string): readonly LabelledPart[] | undefined => {
  const parts: LabelledPart[] = [];
  let waiting: string[] = [];
  for (const clause of clauses(text)) {
    const { names, lead, charge } = verbs.exec(clause)?.groups ?? {};
    if (names === undefined) {
      if (waiting.length === 0 && timeLimit.test(clause)) parts.push(part("timeLimit", clause));
      else waiting.push(clause);
      continue;
    }
    const all = [...waiting, names.replace(/^由/u, "")].join("，");
    if (!all.split("会同").every(namesOnly)) return undefined;
    const leads = lead !== undefined || (charge !== undefined && !parts.some(({ role }) => role === "lead"));
    parts.push(...jointly(all, leads ? "lead" : "responsible"));
    waiting = [];
  }
  return waiting.length === 0 && parts.length > 0 ? parts : undefined;
};

/** Reads 市发改委（牵头）、市财政局: units marked as leads inside a line of responsible units. */
const parseMarkedLeads = (text: string): readonly LabelledPart[] | undefined => {
  const mark = /\s*[（(](?:牵头|主办|主责)(?:单位|部门)?[)）]$/u;
  const names = splitUnits(text).map(({ name }) => name);
  const leads = names.filter((name) => mark.test(name)).map((name) => name.replace(mark, ""));
  const others = names.filter((name) => !mark.test(name));
  if (leads.length === 0) return undefined;
  return [
    part("lead", leads.join("、")),
    ...(others.length === 0 ? [] : [part("responsible", others.join("、"))]),
  ];
};

/** Looks into a 责任单位 line for duties stated name by name; any other part is returned as it is. */
export const refineDuties = (labelled: LabelledPart): readonly LabelledPart[] =>
  labelled.role === "responsible"
    ? (parseDuties(labelled.text) ?? parseMarkedLeads(labelled.text) ?? [labelled])
    : [labelled];

/** The last parenthesis of a text, if only a mark follows it. */
const lastParenthesis = (text: string) => {
  const end = /[)）]\s*([。；;.]?)$/u.exec(text);
  if (!end) return undefined;
  let depth = 0;
  for (let index = end.index; index >= 0; index--) {
    if (")）".includes(text.charAt(index))) depth += 1;
    if ("(（".includes(text.charAt(index))) depth -= 1;
    if (depth === 0) {
      return {
        before: text.slice(0, index).trimEnd(),
        inner: text.slice(index + 1, end.index).trim(),
        mark: end[1] ?? "",
      };
    }
  }
  return undefined;
};

/** Takes the responsibilities in parentheses off the end of a task's text: （市发改委牵头，市财政局配合）. */
export const splitDuties = (
  text: string,
): { readonly text: string; readonly parts: readonly LabelledPart[] } => {
  const found = lastParenthesis(text);
  if (!found) return { text, parts: [] };
  const { before, inner, mark } = found;
  const parts = startsWithLabel(inner) ? labelledParts(inner) : parseDuties(inner);
  if (!parts) return { text, parts: [] };
  const earlier = splitDuties(/[。；;！!]$/u.test(before) ? before : before + mark);
  return { text: earlier.text, parts: [...earlier.parts, ...parts] };
};
