import { splitUnits } from "../text/unit-names.ts";
import { piecesOutsideBrackets } from "./brackets.ts";
import type { Duty } from "./duty-verbs.ts";
import { clauseOfDuty, isTimeLimit } from "./duty-verbs.ts";
import { isFirstLeadsNote } from "./first-leads.ts";
import type { LabelRole } from "./label-roles.ts";
import type { LabelledPart } from "./labels.ts";
import { labelledParts, partsOfLine, startsWithLabel } from "./labels.ts";
import { isPost, isUnitName, shortNames } from "./unit-words.ts";

/** What one clause of a statement of duties says. */
type Clause =
  | { readonly kind: "duty"; readonly names: string; readonly duty: Duty; readonly verb: string }
  | { readonly kind: "names"; readonly names: string }
  | { readonly kind: "part"; readonly part: LabelledPart }
  | { readonly kind: "nothing" };

/** A part that a verb made, not a label. */
const part = (role: LabelRole, text: string, label = ""): LabelledPart => ({ role, label, text, offset: 0 });

const namesOnly = (text: string, certain: boolean): boolean => {
  if (shortNames(text)) return true;
  const names = splitUnits(text).map(({ name }) => name);
  return names.length > 0 && names.every((name) => isUnitName(name, certain));
};

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤康易乔赖庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂焦柳邢路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项裴席卫查屈鲍霍翁隋甘";

/** A person's name, as far as one can tell: a surname and one or two characters that name no body. */
export const isPerson = (name: string): boolean =>
  (surnames.includes(name.charAt(0)) && /^\p{Script=Han}{2,3}(?:同志)?$/u.test(name) && !isUnitName(name)) ||
  /^[\p{Script=Han}]{1,2}[某×xX＊*]{1,2}(?:同志)?$/u.test(name);

const withoutOpening = (clause: string): string =>
  clause.replace(
    /^(?:并|其中)?(?:(?:以上|上述|此|该|这|本)(?:项|件|类)?(?:工作|任务|事项|项目|实事)?(?:具体)?由|由|请)(?=.)/u,
    "",
  );

/** Posts and persons before a verb: 分管副市长负责. */
const leaderOf = (names: string): LabelledPart | undefined => {
  const all = splitUnits(names).map(({ name }) => name);
  if (all.length === 0) return undefined;
  if (all.every(isPost))
    return part(all.every((name) => /分管/u.test(name)) ? "supervisor" : "other", names, "责任领导");
  return undefined;
};

/** 下同, 以下均需地方各级人民政府落实，不再列出: what is said of other tasks, and names nobody of this one. */
const remarks = /^下同$|^以下[^，。]{0,20}均[^，。]{0,20}落实$|不再(?:一一|逐一)?列出$/u;

const readClause = (clause: string): Clause | undefined => {
  const text = withoutOpening(clause);
  // 完成时限为2024年12月
  const limit = text.replace(/^(?:完成|办结)?(?:时限|期限|时间)(?:为|是)?(?=.)/u, "");
  if (isTimeLimit(limit)) return { kind: "part", part: part("timeLimit", limit) };
  if (isFirstLeadsNote(text) || remarks.test(text)) return { kind: "nothing" };
  const duty = clauseOfDuty(text);
  if (duty) {
    const leader = leaderOf(duty.names);
    if (leader) return { kind: "part", part: leader };
    if (isPerson(duty.names)) return { kind: "part", part: part("other", duty.names, "责任领导") };
    const certain = duty.duty !== "charge" && duty.verb !== "参与";
    const groups = duty.names.split("会同");
    if (duty.names === "" || groups.every((each) => namesOnly(each, certain)))
      return { kind: "duty", ...duty };
  }
  if (namesOnly(text, true)) return { kind: "names", names: text };
  const leader = leaderOf(text);
  return leader && { kind: "part", part: leader };
};

/** 市发改委会同市财政局: the first leads, the second helps. */
const jointly = (names: string, role: LabelRole): readonly LabelledPart[] => {
  const [first = "", ...others] = names.split(/(?<=.)会同(?=.)/u);
  return [part(role, first), ...others.map((other) => part("responsible", other))];
};

/** 分管副市长：王某某 among the clauses. */
const leaderParts = (clause: string): readonly LabelledPart[] | undefined => {
  const parts = partsOfLine(clause, false);
  return parts?.every(({ role }) => role !== "content") ? parts : undefined;
};

interface Duties {
  readonly named: readonly {
    readonly names: string;
    readonly duty: Duty | undefined;
    readonly verb?: string;
  }[];
  readonly others: readonly LabelledPart[];
  /** Clauses that name nobody were left out: 下同. */
  readonly shortened: boolean;
}

/** Every clause as what it says; undefined where one of them is none of it. */
const readClauses = (text: string): Duties | undefined => {
  const named: { names: string; duty: Duty | undefined; verb?: string }[] = [];
  const others: LabelledPart[] = [];
  const persons: string[] = [];
  let waiting: string[] = [];
  let shortened = false;
  // 市公安局负责、各乡镇配合
  const apart = text.replaceAll(/(?<=负责|牵头|配合|落实)、(?=[市县区省州各有相])/gu, "，");
  for (const each of piecesOutsideBrackets(apart, "，,；;。")) {
    const labelled = startsWithLabel(each) ? labelledParts(each) : leaderParts(each);
    if (labelled) {
      if (waiting.length > 0) named.push({ names: waiting.join("，"), duty: undefined });
      waiting = [];
      others.push(...labelled);
      continue;
    }
    const clause = readClause(each);
    if (clause === undefined) {
      if (!isPerson(each)) return undefined;
      persons.push(each);
    } else if (clause.kind === "nothing") shortened = true;
    else if (clause.kind === "names") waiting.push(clause.names);
    else if (clause.kind === "part") others.push(clause.part);
    else if (clause.kind === "duty") {
      const names = [...waiting, clause.names].filter((name) => name !== "").join("，");
      if (names !== "") named.push({ names, duty: clause.duty, verb: clause.verb });
      waiting = [];
    }
  }
  if (waiting.length > 0) named.push({ names: waiting.join("，"), duty: undefined });
  return { named, others: [...others, ...persons.map((name) => part("other", name, "责任领导"))], shortened };
};

/** Whether a clause by itself is of a list of duties: a unit with a verb, names, a person or a limit of time. */
export const isOfDuties = (clause: string): boolean => readClauses(clause) !== undefined;

/** The role of a duty: 负责 leads where nobody leads by a word of its own, and `otherwise` where a label has said who they are. */
const roleOfDuty = (
  duty: Duty | undefined,
  {
    leads,
    otherwise,
    first,
  }: { readonly leads: boolean; readonly otherwise: LabelRole | undefined; readonly first: boolean },
): LabelRole => {
  if (duty === "lead") return "lead";
  if (duty === "help") return "responsible";
  if (otherwise !== undefined) return leads && otherwise === "lead" ? "responsible" : otherwise;
  if (duty === "charge") return leads || !first ? "responsible" : "lead";
  return "responsible";
};

const unitRoles = new Set<LabelRole>(["lead", "responsible", "watching"]);

/**
 * Reads 市发改委牵头，市财政局、市环保局配合，2013年底前完成 as labelled parts.
 * Undefined unless every word of it is a unit with a verb, a person or a time limit: then it is no list of responsibilities.
 */
export const parseDuties = (text: string): readonly LabelledPart[] | undefined => {
  const duties = readClauses(text);
  if (!duties) return undefined;
  const { named, others } = duties;
  const timed = others.some(({ role }) => role === "timeLimit");
  const hasDuty =
    named.some(({ duty }) => duty !== undefined) || others.some(({ role }) => unitRoles.has(role));
  if (!hasDuty)
    return named.length === 0 && timed && others.every(({ role }) => role === "timeLimit")
      ? others
      : undefined;
  const leads = named.some(({ duty }) => duty === "lead") || others.some(({ role }) => role === "lead");
  let charged = false;
  const parts = named.flatMap(({ names, duty, verb = "" }) => {
    // Who carries out what others are in charge of: 市爱卫办负责，各成员单位按职责抓落实.
    const carriesOut = /(?:落实|实施|办理)$/u.test(verb);
    const role = roleOfDuty(duty, {
      leads,
      otherwise: undefined,
      first: !charged || (duty === "charge" && !carriesOut),
    });
    if (duty === "charge") charged = true;
    return jointly(names, role);
  });
  return [...parts, ...others];
};

/** Reads 市发改委（牵头）、市财政局: units marked as leads inside a line of responsible units. */
const parseMarkedLeads = (text: string, role: LabelRole): readonly LabelledPart[] | undefined => {
  const mark = /\s*[（(〔[](?:总?牵头|主办|主责|组长)(?:单位|部门)?[)）〕\]]$/u;
  const names = splitUnits(text).map(({ name }) => name);
  const leads = names.filter((name) => mark.test(name)).map((name) => name.replace(mark, ""));
  const helps = /\s*[（(〔[](?:配合|协办|协助|参与|协同|会办|责任|落实)(?:单位|部门)?[)）〕\]]$/u;
  const others = names.filter((name) => !mark.test(name)).map((name) => name.replace(helps, ""));
  if (leads.length === 0 && !names.some((name) => helps.test(name))) return undefined;
  if (leads.length === 0) return [part(role, others.join("、"))];
  return [part("lead", leads.join("、")), ...(others.length === 0 ? [] : [part(role, others.join("、"))])];
};

/**
 * Looks into what stands behind a label of units for duties stated name by name, limits of time and other labels; any
 * other part is returned as it is. `label` goes with the parts that are the label's own.
 */
export const refineDuties = (labelled: LabelledPart): readonly LabelledPart[] => {
  const { role, label, text } = labelled;
  if (role === "leader" || role === "supervisor") {
    const [first = "", ...rest] = piecesOutsideBrackets(text, "，,；;。");
    const duties = rest.length === 0 ? undefined : parseDuties(rest.join("，"));
    return duties ? [{ ...labelled, text: first }, ...duties] : [labelled];
  }
  if (!unitRoles.has(role)) return [labelled];
  // 责任分工 says of nobody in particular who leads.
  const shared = label.endsWith("分工") ? parseDuties(text) : undefined;
  if (shared) return shared;
  const marked = parseMarkedLeads(text, role === "lead" ? "responsible" : role);
  if (marked) return marked;
  const duties = readClauses(text);
  if (!duties) return [labelled];
  const { named, others, shortened } = duties;
  const said = named.some(({ duty }) => duty !== undefined);
  if (!said && others.length === 0 && !shortened) return [labelled];
  const leads = named.some(({ duty }) => duty === "lead");
  return [
    ...named.flatMap(({ names, duty }) =>
      jointly(names, roleOfDuty(duty, { leads, otherwise: role, first: true })).map((each) =>
        each.role === role ? { ...each, label } : each,
      ),
    ),
    ...others,
  ];
};
