import { splitUnits } from "../text/unit-names.ts";
import { piecesOutsideBrackets } from "./brackets.ts";
import type { LabelledPart } from "./labels.ts";
import { isUnitName, offices } from "./unit-words.ts";

/** A name that ends as the names of bodies do. */
const endingIn = (endings: string): string => `(?:[^、（]|（[^）]*）){2,20}?(?:${endings})`;
const officeEndings = "[局委办厅府部]|中心|单位|部门";
/** Bodies that are no offices and have their part in tasks all the same: 市第一人民医院, 国网滨州供电公司. */
const otherEndings =
  "集团|公司|医院|卫生院|保健院|血站|学校|中学|小学|大学|学院|银行|[分支]行|[支大]队|图书馆|博物馆|体育馆|联社|烟草";
const others = new RegExp(`(?:${otherEndings})$`, "u");

/** ，会同市城管局、市公安局于4月底前提出方案: who helps, and what they do. */
const office = endingIn(officeEndings);
const jointly = new RegExp(`^会同(?<names>${office}(?:、${office})*)(?<rest>.*)$`, "u");

/** A clause that begins with 会同 as who helps and what they do. */
export const withoutJointly = (clause: string): readonly string[] => {
  const { names, rest = "" } = jointly.exec(clause)?.groups ?? {};
  if (names === undefined) return [clause];
  return rest === "" ? [`${names}配合`] : [`${names}配合`, rest];
};

/** What names of bodies begin with, so that 加强医院负责人培训 is none. */
const beginnings =
  "[市县区省州旗盟](?![场容区域民级属内外])|各(?![级类种项大])|有关|相关|乡镇|自治|国网|国家|国有|中国|人民银行|人行|农发行|烟草|税务|海关|气象|消防|驻|\\p{Script=Han}{2,6}?[市县区旗镇乡](?:人民)?(?:政府|管委会)";
/** The same for what is only told of: 晋煤热电公司, 民政部门, and no 支持民营医院. */
const beginningsTold = `${beginnings}|(?!加强|支持|鼓励|引导|督促|指导|组织|推动|推进|强化|动员|协调|通过|依托|发挥|利用|确保|帮助|对|为|向|以|在|将|把|与|和|从|全|各级|所有|每|民营|公立|定点|社会|其他|上级)\\p{Script=Han}{2,12}(?:公司|集团|[分支]行|医院|学院|大学|部门)`;

const begins = new RegExp(`^(?:${beginnings})`, "u");

/** Behind a comma, where a clause may begin that says what bodies do. */
export const clauseMarks = new RegExp(`[，,](?=${beginnings})`, "gu");

/** Whether a word is the name of a body that is no office: 市第一人民医院, 国网滨州供电公司. */
export const isOtherBody = (name: string): boolean =>
  isUnitName(name) && others.test(name) && begins.test(name) && [...name].length <= 15;

/** Whether a word is the name of a body that has its level before it: 市工商联, 各学校. */
export const isOfLevel = (name: string): boolean => isUnitName(name) && begins.test(name);

/** Whether a word is the name of an office, or of another body that has its part in tasks. */
export const isBody = (name: string): boolean =>
  isUnitName(name) && (offices.test(name) || others.test(name));

const manner = /(?:要|应|积极|密切|及时|优先|统筹|具体|共同|同步|分别|主动)+$/u;
/** A longer clause is a list of names; no clause needs more verbs to be looked at. */
const longestClause = 500;
const mostVerbs = 10;

/**
 * The names that a clause begins with, before the first of the verbs that they can stand before: 市国土局、市水利局 in
 * 市国土局、市水利局配合做好征地; `isWhole` decides by what follows the verb.
 */
const namesBefore = (
  clause: string,
  verbs: RegExp,
  isWhole: (rest: string) => boolean,
): { readonly text: string; readonly names: readonly string[] } | undefined => {
  if (clause.length > longestClause) return undefined;
  const words = clause.replace(/^(?:由|请)/u, "");
  for (const { 0: verb, index } of [...words.matchAll(verbs)].slice(0, mostVerbs)) {
    const text = words.slice(0, index).replace(manner, "");
    const names = splitUnits(text).map(({ name }) => name);
    if (names.length > 0 && names.every(isBody) && isWhole(words.slice(index + verb.length)))
      return { text, names };
  }
  return undefined;
};

/** 市财政局安排资金, 市国土局、市水利局配合做好征地: what offices do for a task. */
const deeds =
  /配合|协助|协同|支持|保障|安排|落实|提供|筹措|筹集|拨付|解决|做好|负责|参与|先行|试点|开展|实施|完成|组织|承接|跟进|制定|出台|编制|采购|调剂|指导|督促|监督|承担|协调/gu;

/** The offices of a clause that says what they have to do; its words stay with the task, since they say which part. */
export const officesWithDeed = (clause: string): LabelledPart | undefined => {
  if (clause.startsWith("请") || !begins.test(clause.replace(/^由/u, ""))) return undefined;
  const found = namesBefore(clause, deeds, (rest) => /^[^的下]{0,20}$/u.test(rest));
  return found && { role: "responsible", label: "", text: found.text, offset: 0 };
};

/** The offices of clauses each of which says what offices have to do: 由市财政局负责落实资金; none where one says anything else. */
export const officesWithDeeds = (clauses: readonly string[]): readonly LabelledPart[] => {
  const parts = clauses.flatMap((clause) => officesWithDeed(clause) ?? []);
  return parts.length === clauses.length ? parts : [];
};

/** Looked at to see how a text ends. */
const longestEnd = 300;

/** The offices of the last clauses where two or more share a task out by 负责: 市交通局负责协调，市公交集团负责采购。 */
export const officesInCharge = (text: string): readonly LabelledPart[] => {
  const clauses = piecesOutsideBrackets(text.slice(-longestEnd), "，,；;。");
  const before = clauses.findLastIndex(
    (clause) => !clause.includes("负责") || officesWithDeed(clause) === undefined,
  );
  const last = clauses.slice(before + 1);
  return last.length < 2 ? [] : officesWithDeeds(last);
};

/** A clause that begins with names of bodies and goes on with what they do for a task. */
export interface BodyWithPart {
  readonly names: readonly string[];
  readonly clause: string;
}

const beginsTold = new RegExp(`^(?:由|请)?(?:${beginningsTold})`, "u");
const shares =
  /负责(?!人)|各负其责|牵头|会同|参与|主办|承办|承担|配合|协助|协同|提供|保障|落实|安排|筹措|筹集|拨付|调剂|做好|抓好|抓紧|解决|协调|指导|督导|组织|实施|开展|规范|建立|要|应/gu;

/** 各牵头单位, 有关部门: whoever has a part is told to work, and nobody in particular. */
const everybody = /^(?:各|有关|相关).*(?:单位|部门)$/u;

/** The bodies that the clauses of a task's text give a part to, each with its clause. */
export const bodiesWithPart = (text: string): readonly BodyWithPart[] =>
  piecesOutsideBrackets(text, "，,；;。").flatMap((clause): readonly BodyWithPart[] => {
    const found = beginsTold.test(clause)
      ? namesBefore(clause, shares, (rest) => !/^[的者下]/u.test(rest))
      : undefined;
    return found === undefined || found.names.some((name) => everybody.test(name))
      ? []
      : [{ names: found.names, clause }];
  });
