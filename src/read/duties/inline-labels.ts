import { splitUnits } from "../text/unit-names.ts";
import { isBalanced } from "./brackets.ts";
import { isTimeLimit } from "./duty-verbs.ts";
import type { LabelledPart } from "./labels.ts";
import { labelledParts, startsWithLabel } from "./labels.ts";
import { isUnitName } from "./unit-words.ts";

/** ，责任单位：市大数据局 inside a sentence, up to the stop behind the names. */
const form =
  /(?:^|[，,；;。！])\s*(?<said>\p{Script=Han}{2,6}(?:单位|部门|时限|期限|时间)\s*[：:]\s*(?<words>[^；;。，,：:\n]{2,200}(?:[，,][市县区省州各有相][^；;。，,：:\n]{1,60})*))(?=[；;。]|$|[，,]\p{Script=Han}{2,6}(?:单位|部门|时限|期限|时间)\s*[：:])/gu;

/** Whether the words behind a label are of its kind: names of units, or a limit of time. */
const saysItsOwn = ({ role }: LabelledPart, words: string): boolean => {
  if (role === "timeLimit") return isTimeLimit(words);
  const isOfUnits = role === "lead" || role === "responsible" || role === "watching";
  return isOfUnits && splitUnits(words).every(({ name }) => isUnitName(name, true));
};

/** A book pasted into one task must not take minutes. */
const longestTask = 5000;

/** A text without the labels of units that stand inside it with more of the task behind them, and what these say. */
export const withoutInlineLabels = (
  text: string,
): { readonly text: string; readonly parts: readonly LabelledPart[]; readonly places: number } => {
  if (text.length > longestTask) return { text, parts: [], places: 0 };
  const parts: LabelledPart[] = [];
  let places = 0;
  let end = -1;
  const kept = text.replaceAll(form, (found, said: string, words: string, at: number) => {
    const rest = text.slice(at + found.length).replace(/^[；;。\s]+/u, "");
    const isInside = rest !== "" && !startsWithLabel(rest);
    const isClause = at > 0 && /^[，,]/u.test(found);
    const own = startsWithLabel(said) ? labelledParts(said) : [];
    if (!isBalanced(text.slice(0, at)) || !isBalanced(found)) return found;
    if ((!isInside && !isClause) || own.length !== 1 || !own.every((part) => saysItsOwn(part, words)))
      return found;
    // 牵头单位：甲，责任单位：乙 is one place.
    if (at !== end) places += 1;
    end = at + found.length;
    parts.push(...own);
    return "";
  });
  return { text: parts.length > 0 ? kept.replace(/^[。；;，,\s]+/u, "") : text, parts, places };
};
