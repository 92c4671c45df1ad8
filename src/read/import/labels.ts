/** What the words after a label say of a task. */
export type LabelRole = "lead" | "responsible" | "timeLimit" | "supervisor" | "leader" | "other";

/** The labels of unit lines in documents of this kind, by what they say. */
const roles: Readonly<Record<string, LabelRole>> = {
  牵头责任单位: "lead",
  责任牵头单位: "lead",
  牵头单位: "lead",
  牵头部门: "lead",
  主办单位: "lead",
  主办部门: "lead",
  主责单位: "lead",
  承办单位: "lead",
  责任单位: "responsible",
  责任部门: "responsible",
  配合单位: "responsible",
  配合部门: "responsible",
  协办单位: "responsible",
  协办部门: "responsible",
  协助单位: "responsible",
  参与单位: "responsible",
  参加单位: "responsible",
  完成时限: "timeLimit",
  完成时间: "timeLimit",
  完成期限: "timeLimit",
  办结时限: "timeLimit",
  时限要求: "timeLimit",
  时间要求: "timeLimit",
  牵头领导: "other",
  责任领导: "leader",
  分管领导: "supervisor",
  主管领导: "other",
  责任人: "other",
  联系人: "other",
  联系电话: "other",
  备注: "other",
};

/** A label and the words that belong to it. */
export interface LabelledPart {
  readonly role: LabelRole;
  /** The label as the document names it: 配合单位; empty when the words have none. */
  readonly label: string;
  readonly text: string;
  /** Characters before the label in the text it was taken from. */
  readonly offset: number;
}

const spaced = Object.keys(roles)
  .map((label) => [...label].join("\\s*"))
  .join("|");
const labelPattern = `(?:[【\\[](?<boxed>${spaced})[】\\]]\\s*[:：]?|(?<plain>${spaced})\\s*[:：])`;
const atStart = new RegExp(`^${labelPattern}`, "u");
const anywhere = new RegExp(labelPattern, "gu");
const afterSentence = new RegExp(`(?<=[。；;！!)）\\s])${labelPattern}`, "gu");

/** Whether a line begins with a label; a sentence that merely speaks of 牵头单位和责任单位 does not. */
export const startsWithLabel = (text: string): boolean => atStart.test(text);

/** Takes a text that begins with a label apart into its labelled parts: 牵头单位：甲 责任单位：乙. */
export const labelledParts = (text: string): readonly LabelledPart[] => {
  const labels = [...text.matchAll(anywhere)];
  let offset = 0;
  let counted = 0;
  return labels.map((found, index) => {
    const label = (found.groups?.["boxed"] ?? found.groups?.["plain"] ?? "").replaceAll(/\s/gu, "");
    offset += Array.from(text.slice(counted, found.index)).length;
    counted = found.index;
    return {
      role: roles[label] ?? "other",
      label,
      text: text.slice(found.index + found[0].length, labels[index + 1]?.index).trim(),
      offset,
    };
  });
};

/** Whether every parenthesis that the text opens is closed in it. */
const isClosed = (text: string): boolean =>
  (text.match(/[(（]/gu)?.length ?? 0) <= (text.match(/[)）]/gu)?.length ?? 0);

/**
 * Cuts a task's line where labels begin after its last sentence, outside parentheses; `rest` is empty when there
 * are none.
 */
export const splitBeforeLabels = (text: string): { readonly text: string; readonly rest: string } => {
  for (const { index } of text.matchAll(afterSentence)) {
    if (isClosed(text.slice(0, index)))
      return { text: text.slice(0, index).trimEnd(), rest: text.slice(index) };
  }
  return { text, rest: "" };
};
