import { splitUnits } from "../text/unit-names.ts";
import { isBalanced } from "./brackets.ts";
import type { LabelRole } from "./label-roles.ts";
import { bareLabel, roleOf } from "./label-roles.ts";
import { isUnitName } from "./unit-words.ts";

/** A label and the words that belong to it. */
export interface LabelledPart {
  readonly role: LabelRole;
  /** The label as the document names it: 配合单位; empty when the words have none. */
  readonly label: string;
  readonly text: string;
  /** Characters before the label in the text it was taken from. */
  readonly offset: number;
}

const unitRoles = new Set<LabelRole>(["lead", "responsible", "watching"]);

/** Whether one of the parts names units. */
export const namesUnits = (parts: readonly LabelledPart[]): boolean =>
  parts.some(({ role }) => unitRoles.has(role));

/** The words that labels are made of: a label is found behind a name without a mark between them, 市发改委责任单位：. */
const words = {
  unit: "(?:总|主要|第一|相关|有关|具体|责任|牵头|配合|主办|协办|协助|承办|参与|参加|实施|落实|协同|支持|督导|督查|督办|指导|监督|监管|主责|负责|市级|县级|区级|省级|市直|县直|区直|及|、|和)+(?:单位|部门|科室|处室|股室|主体|机构)(?:(?:及|和|、)其?(?:责任人|负责人))?",
  leader: "(?:分管|责任|牵头|主管|包联|包保|联系|市|县|区|省|州|政府|级|主抓)+领导",
  person: "(?:主要|直接|具体|第一|分管|单位)*(?:责任人|负责人|联系人|经办人|联络员)(?:员)?",
  time: "(?:完成|办结|推进|工作|任务|整改|序时|预计|计划|目标)*(?:时限|期限|时间节点|时间|节点|(?:完成|办结|竣工|交付|答复)日期)(?:要求|安排)?|时间要求",
  others:
    "联系电话|监督电话|备注|(?:工作|进度|目标|质量|具体)要求|(?:进度|时间|工作)安排|(?:工作|主要|具体|推进|保障)(?:措施|举措)|(?:工作|年度|具体|阶段)目标|权重|分值|责任分工|任务分工|牵头|配合|主办|协办|责任|协助|参与|承办",
} as const;
const spaced = Object.values(words)
  .join("|")
  .replaceAll(/(\p{Script=Han})(?=\p{Script=Han})/gu, "$1\\s*");
const boxed = `[【\\[〔［]\\s*(?<boxed>${spaced})\\s*[】\\]〕］]\\s*[:：]?`;
const labelPattern = `(?:${boxed}|(?<plain>${spaced})(?<remark>\\s*[（(][^（()）:：]{1,8}[)）])?\\s*[:：])`;
const atStart = new RegExp(`^${labelPattern}`, "u");
const anywhere = new RegExp(labelPattern, "gu");
const afterSentence = new RegExp(`(?<=[。；;！!)）】〕］\\]\\s])${labelPattern}`, "gu");
/** 责任单位 and names without a colon between them. */
const withoutColon = new RegExp(`^(?<plain>${words.unit}|${words.time})\\s+(?=\\S)`, "u");
/** Any short words before a colon at the start of a line. */
const shortLabel = /^(?<plain>(?:\p{Script=Han}\s*){2,8}(?:[（(][^（()）:：]{1,8}[)）])?)\s*[:：]/u;
/** Words that begin a list or a sentence, and are no label. */
const notLabels =
  /^(?:抄送|抄报|分送|其中|如下|分别为|即|包括|主要包括|具体为|一是|二是|三是|附件|附|注|例如|特别是|重点是|主要是)$|(?:如下|包括|以下|分别)$|^(?:各|望|请|致|有关|市|县|区|省|国务院)|^(?:整改|重点|主要|工作|督办|反馈|具体|攻坚)?(?:任务|目标|事项|工作|项目|工程|实事|问题)[一二三四五六七八九十]+$|^第[一二三四五六七八九十]+[条项件]$/u;

/** Whether a line begins with a label; a sentence that merely speaks of 牵头单位和责任单位 does not. */
export const startsWithLabel = (text: string): boolean => atStart.test(text);

const labelOf = (found: RegExpMatchArray): string =>
  bareLabel(found.groups?.["boxed"] ?? found.groups?.["plain"] ?? "");

/** Takes a text that begins with a label apart into its labelled parts: 牵头单位：甲 责任单位：乙. */
export const labelledParts = (text: string): readonly LabelledPart[] => {
  const labels = [...text.matchAll(anywhere)];
  let offset = 0;
  let counted = 0;
  return labels.map((found, index) => {
    offset += Array.from(text.slice(counted, found.index)).length;
    counted = found.index;
    const label = labelOf(found);
    return {
      role: roleOf(label) ?? "other",
      label,
      text: text.slice(found.index + found[0].length, labels[index + 1]?.index).trim(),
      offset,
    };
  });
};

/** 单位：市商务局、市民政局, which 单位：万元 is not. */
const namesThoseWhoDo = (label: string, value: string): boolean =>
  /^(?:单位|部门)$/u.test(label) &&
  splitUnits(value).length > 0 &&
  splitUnits(value).every(({ name }) => isUnitName(name));

/**
 * The parts of a line that begins with a label of any kind: a known one, a known one without colon, or, where `any` says
 * that labels stand here, whatever short words before a colon. Undefined for a line that does not.
 */
export const partsOfLine = (text: string, any: boolean): readonly LabelledPart[] | undefined => {
  if (startsWithLabel(text)) return labelledParts(text);
  const bare = withoutColon.exec(text);
  const found = bare ?? shortLabel.exec(text);
  if (!found) return undefined;
  const label = labelOf(found);
  if (notLabels.test(label)) return undefined;
  const value = text.slice(found[0].length);
  const role = roleOf(label) ?? (namesThoseWhoDo(label, value) ? "responsible" : undefined);
  if (role === undefined && !(any && [...label].length <= 6)) return undefined;
  const [next] = value.matchAll(anywhere);
  const own = (next ? value.slice(0, next.index) : value).trim();
  const before = found[0].length + (next?.index ?? 0);
  const later = next ? labelledParts(value.slice(next.index)) : [];
  return [
    { role: role ?? "other", label, text: own, offset: 0 },
    ...later.map((part) => ({ ...part, offset: part.offset + Array.from(text.slice(0, before)).length })),
  ];
};

/**
 * Cuts a task's line where labels begin after its last sentence, outside brackets; `rest` is empty when there
 * are none.
 */
export const splitBeforeLabels = (text: string): { readonly text: string; readonly rest: string } => {
  for (const { index } of text.matchAll(afterSentence)) {
    if (isBalanced(text.slice(0, index)))
      return { text: text.slice(0, index).trimEnd(), rest: text.slice(index) };
  }
  return { text, rest: "" };
};
