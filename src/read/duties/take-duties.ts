import { splitUnits } from "../text/unit-names.ts";
import type { BracketGroup } from "./brackets.ts";
import { bracketGroups, piecesOutsideBrackets } from "./brackets.ts";
import { clauseOfDuty, isTimeLimit } from "./duty-verbs.ts";
import { parseDocumentDate } from "./document-date.ts";
import { parseDuties } from "./duties.ts";
import { withoutLeadRule } from "./first-leads.ts";
import { withoutInlineLabels } from "./inline-labels.ts";
import type { LabelledPart } from "./labels.ts";
import { isBody, isOtherBody, officesInCharge } from "./office-deeds.ts";
import { dutiesWithDeeds } from "./partial-duties.ts";
import { labelledParts, namesUnits, splitBeforeLabels, startsWithLabel } from "./labels.ts";
import { withoutSentences } from "./sentence-duties.ts";
import { isUnitName, offices } from "./unit-words.ts";

/** A task's own words and the responsibilities that stood among them. */
interface TakenDuties {
  readonly text: string;
  readonly parts: readonly LabelledPart[];
  /** In how many places of the text units were named. */
  readonly places: number;
  /** Brackets left in the text that speak of duties, of whom cannot be told. */
  readonly unread: readonly string[];
}

/** The parts of what stands in brackets, by labels or by verbs; undefined when it is something else. */
const dutiesInside = (inner: string): readonly LabelledPart[] | undefined =>
  startsWithLabel(inner) ? labelledParts(inner) : parseDuties(inner);

/** Whether one of the names in a bracket is that of an office or another body of a level: 市水利局, 市第一人民医院. */
const namesAnOffice = (inner: string): boolean =>
  splitUnits(inner).some(
    ({ name }) => /^[市县区省州旗盟乡镇].{2,14}(?:[局委办厅]|中心|公司)$/u.test(name) || isOtherBody(name),
  );

const stops = "。；;！!";

/** 市水利局规划科: a part of an office. */
const sections = /^[市县区省州旗盟].+[局委办厅中心]\p{Script=Han}{1,8}[科处室股队站所院]$/u;

/** Names of offices alone in brackets behind a sentence, and by when: 新建学校3所。（市教育局、市财政局，8月底前） */
const namesAlone = (inner: string): readonly LabelledPart[] | undefined => {
  const clauses = piecesOutsideBrackets(inner, "，,；;。");
  const units = clauses.filter((clause) => !isTimeLimit(clause));
  const limits = clauses.filter((clause) => isTimeLimit(clause));
  const names = units.flatMap((clause) => splitUnits(clause).map(({ name }) => name.replace(/等$/u, "")));
  // （街道） behind 乡镇 is a part of its name.
  const [first = ""] = names;
  if (
    [...first].length < 3 ||
    !(
      offices.test(first) ||
      sections.test(first) ||
      (isBody(first) && names.some((name) => offices.test(name)))
    ) ||
    !names.every((name) => isUnitName(name) || sections.test(name))
  )
    return undefined;
  return [
    { role: "responsible", label: "", text: limits.length === 0 ? inner : units.join("，"), offset: 0 },
    ...limits.map((text): LabelledPart => ({ role: "timeLimit", label: "", text, offset: 0 })),
  ];
};

/** Whether a bracket stands behind a sentence, and not inside one. */
const isBehindSentence = (text: string, { start, end }: BracketGroup): boolean =>
  /[。；;！!〕］\]】)）]\s*$/u.test(text.slice(0, start)) ||
  /^\s*(?:[。；;！!〔［[【(（]|$)/u.test(text.slice(end + 1));

/** Whether a bracket stands behind a clause: 住房安全有保障（市住建局）、饮水安全有保障（市水利局）。 */
const isBehindClause = (text: string, { end }: BracketGroup): boolean =>
  /^[、，,]/u.test(text.slice(end + 1));

/** Takes every pair of brackets with responsibilities out of a text. */
const withoutBrackets = (text: string): TakenDuties => {
  const parts: LabelledPart[] = [];
  const unread: string[] = [];
  let places = 0;
  let kept = "";
  let counted = 0;
  const groups = bracketGroups(text);
  const last = groups.at(-1);
  // Where the last clause is followed by units alone, so are the others.
  const ofClauses =
    last !== undefined && isBehindSentence(text, last) && namesAlone(last.inner) !== undefined;
  for (const group of groups) {
    const { start, end, inner } = group;
    const isBehind = isBehindSentence(text, group) || (ofClauses && isBehindClause(text, group));
    const found = dutiesInside(inner) ?? (isBehind ? namesAlone(inner) : undefined);
    const partial = found ? undefined : dutiesWithDeeds(inner);
    if (partial) {
      places += 1;
      parts.push(...partial.parts);
      kept += `${text.slice(counted, start + 1)}${partial.rest}`;
      counted = end;
      continue;
    }
    if (!found) {
      const speaks = /牵头|负责|配合/u.test(inner) && /[局委办府厅]/u.test(inner);
      if (speaks || namesAnOffice(inner)) unread.push(inner);
      continue;
    }
    if (namesUnits(found)) places += 1;
    parts.push(...found);
    kept += text.slice(counted, start).trimEnd();
    counted = end + 1;
    // （…）。 behind a sentence that has its own stop
    const next = text.slice(counted).trimStart().charAt(0);
    if (stops.includes(kept.at(-1) ?? "无") && next !== "" && (stops + ".，,").includes(next)) {
      counted = text.indexOf(next, counted) + 1;
    }
  }
  return { text: (kept + text.slice(counted)).trim(), parts, places, unread };
};

/**
 * Takes the responsibilities out of a task's words, wherever they stand: in brackets of any form behind any sentence,
 * behind labels after the last one, in a sentence 由……负责.
 */
export const takeDuties = (words: string): TakenDuties => {
  const inline = withoutInlineLabels(withoutLeadRule(words));
  const line = splitBeforeLabels(inline.text);
  const bracketed = withoutBrackets(line.text);
  const said = withoutSentences(bracketed.text);
  const labelled = labelledParts(line.rest);
  const parts = [...inline.parts, ...bracketed.parts, ...said.parts, ...labelled];
  if (!namesUnits(parts)) {
    const inside = sharesInside(said.text);
    const shares = inside.length > 0 ? inside : officesInCharge(said.text);
    if (shares.length > 0)
      return {
        text: said.text.trim(),
        parts: [...parts, ...shares],
        places: shares.length,
        unread: said.unread,
      };
  }
  return {
    text: said.text.trim(),
    parts,
    places: inline.places + bracketed.places + said.places + (namesUnits(labelled) ? 1 : 0),
    unread: [...bracketed.unread, ...said.unread],
  };
};

/** 其中廉租住房由市房产局负责，经济适用房由市建设局负责: who does which part; the words stay, since they say which. */
const sharesInside = (text: string): readonly LabelledPart[] => {
  const start = text.slice(0, 2000).search(/其中|分别由/u);
  if (start === -1) return [];
  return [
    ...text
      .slice(start, start + 1000)
      .matchAll(/由(?<names>[^，。；,;由]{2,60}?)(?:牵头|负责|承担|组织实施|实施|办理)(?=[，。；,;]|$)/gu),
  ].flatMap(({ groups }): readonly LabelledPart[] => {
    const names = groups?.["names"] ?? "";
    const areOffices = splitUnits(names).every(({ name }) => isUnitName(name) && offices.test(name));
    return areOffices ? [{ role: "responsible", label: "", text: names, offset: 0 }] : [];
  });
};

/** Whether a text ends with responsibilities, so that what follows is something else. */
export const endsWithDuties = (text: string): boolean => {
  if (splitBeforeLabels(text).rest !== "") return true;
  const plain = text.replace(/[。；;.\s]+$/u, "");
  const last = bracketGroups(plain).at(-1);
  if (
    last &&
    last.end === plain.length - 1 &&
    (dutiesInside(last.inner) ?? namesAlone(last.inner) ?? dutiesWithDeeds(last.inner)) !== undefined
  )
    return true;
  return /[。；;]$/u.test(text) && withoutSentences(text).places > 0;
};

/** Whether a line is nothing but responsibilities: in brackets, or by verbs that tell units from other words. */
export const isDutiesLine = (line: string): boolean => {
  const plain = line.replace(/[。；;]$/u, "");
  const groups = bracketGroups(plain);
  const first = groups[0];
  if (first?.start === 0) {
    const rest = groups.every(({ inner }) => (dutiesInside(inner) ?? dutiesWithDeeds(inner)) !== undefined);
    if (groups.every(({ inner }) => parseDocumentDate(inner) !== undefined)) return false;
    return rest && groups.at(-1)?.end === plain.length - 1;
  }
  if (!/^由|牵头|负责|配合/u.test(plain)) return false;
  const found = parseDuties(plain) ?? dutiesWithDeeds(plain)?.parts;
  return found !== undefined && namesUnits(found);
};

/** What parts the units at the end of a line from its words: ——, blanks, the stop of a sentence. */
const trailingForms = [
  /^(\S.*?)\s*(?:[—–－]{1,2}|-{2})\s*([^—–－。；;]+)[。；;]?$/u,
  /^(.*(?:[。；;！]|[^\d]\.)|\S.*?)\s+(\S[^。；;]*)$/u,
  /^(.*(?:[。；;]|[^\d]\.))\s*([^。；;]+)$/u,
];

/** The units at the end of a line of a table without lines: 1 建成标准厂房。 市住建局、市财政局 */
export const trailingUnits = (
  text: string,
): { readonly text: string; readonly units: string } | undefined => {
  for (const form of trailingForms) {
    const [, before = "", tail = ""] = form.exec(text) ?? [];
    const names = piecesOutsideBrackets(tail, "、，, 　");
    if (names.length > 0 && clauseOfDuty(tail)?.names !== "" && names.every((name) => isUnitName(name)))
      return { text: before.trim(), units: names.join("、") };
  }
  return undefined;
};
