import { piecesOutsideBrackets } from "./brackets.ts";
import { parseDuties } from "./duties.ts";
import type { LabelledPart } from "./labels.ts";
import { namesUnits } from "./labels.ts";
import { splitUnits } from "../text/unit-names.ts";
import { isTimeLimit } from "./duty-verbs.ts";
import { isUnitName, offices } from "./unit-words.ts";

/** What the first clauses of a sentence say of who does it, and the clauses behind them. */
interface PartialDuties {
  readonly parts: readonly LabelledPart[];
  readonly rest: string;
  /** Clauses of the rest that begin with the name of an office, of whose duty cannot be told. */
  readonly unread: readonly string[];
}

/** A name that ends as the names of bodies do. */
const endingIn = (endings: string): string => `(?:[^、（]|（[^）]*）){2,20}?(?:${endings})`;
const officeEndings = "[局委办厅府部]|中心|单位|部门";

/** ，会同市城管局、市公安局于4月底前提出方案: who helps, and what they do. */
const office = endingIn(officeEndings);
const jointly = new RegExp(`^会同(?<names>${office}(?:、${office})*)(?<rest>.*)$`, "u");
const withoutJointly = (clause: string): readonly string[] => {
  const { names, rest = "" } = jointly.exec(clause)?.groups ?? {};
  if (names === undefined) return [clause];
  return rest === "" ? [`${names}配合`] : [`${names}配合`, rest];
};

/** 市财政局安排资金, 市国土局、市水利局配合做好征地: offices and what each does for the task. */
const body = endingIn(`${officeEndings}|办公室|委员会|管委会|集团|公司`);
const deed = new RegExp(
  `^由?(?<names>(?=[市县区省州旗盟各]|有关|相关|乡镇|自治)${body}(?:、${body})*)(?:积极|密切|及时|优先|统筹|具体|共同|同步|分别|主动)*(?:配合|协助|协同|支持|保障|安排|落实|提供|筹措|筹集|拨付|解决|做好|负责)[^的下]{0,20}$`,
  "u",
);

/** The offices of a clause that says what they have to do; its words stay with the task, since they say which part. */
const officesWithDeed = (clause: string): LabelledPart | undefined => {
  const text = deed.exec(clause)?.groups?.["names"] ?? "";
  const all = splitUnits(text).map(({ name }) => name);
  return all.length > 0 && all.every((name) => isUnitName(name) && offices.test(name))
    ? { role: "responsible", label: "", text, offset: 0 }
    : undefined;
};

/** What clauses behind the duties say of offices. */
const restOf = (clauses: readonly string[]): PartialDuties => ({
  parts: clauses.flatMap((clause) => officesWithDeed(clause) ?? []),
  rest: clauses.join("，"),
  unread: clauses.filter((clause) => startsWithOffice.test(clause) && !officesWithDeed(clause)),
});

/** The duties of the first clauses, as many as say nothing else. */
const firstDuties = (clauses: readonly string[]): PartialDuties | undefined => {
  for (let count = clauses.length; count > 0; count--) {
    const parts = parseDuties(clauses.slice(0, count).join("，"));
    if (!parts || !namesUnits(parts)) continue;
    const rest = restOf(clauses.slice(count));
    return { ...rest, parts: [...parts, ...rest.parts] };
  }
  return undefined;
};

/** More is a whole paragraph in brackets, which must not take minutes. */
const mostClauses = 20;

/**
 * Duties with what offices have to do, and nothing else but a limit of time: 市教育局负责，市财政局安排资金. The words of the
 * offices are the rest; undefined where there is any other clause.
 */
export const dutiesWithDeeds = (text: string): PartialDuties | undefined => {
  const every = piecesOutsideBrackets(text, "，,；;");
  const found = every.length > mostClauses ? undefined : firstDuties(every);
  const clauses = found ? piecesOutsideBrackets(found.rest, "，") : [];
  const limits = clauses.filter((clause) => isTimeLimit(clause));
  const deeds = clauses.filter((clause) => officesWithDeed(clause) !== undefined);
  if (!found || deeds.length === 0 || deeds.length + limits.length < clauses.length) return undefined;
  const timed = limits.map((limit): LabelledPart => ({
    role: "timeLimit",
    label: "",
    text: limit,
    offset: 0,
  }));
  return { ...found, parts: [...found.parts, ...timed], rest: deeds.join("，") };
};

const startsWithOffice =
  /^(?:会同|联合|协助|配合|由)?(?:市|县|区|省|州|各)\p{Script=Han}{1,15}(?:[局委办厅]|政府|管委会|中心)(?!\p{Script=Han}{0,2}(?:[局委办厅]$))/u;

/**
 * The duties that a sentence beginning with 由 states before it goes on with what is to be done: 由市城管局牵头，市财政局配合，
 * 于汛期前完成首批12处整治. Undefined for a sentence that begins otherwise, or says nothing but duties.
 */
export const partialDuties = (sentence: string): PartialDuties | undefined => {
  if (!/^(?:(?:以上|上述|此|该|这|本)\p{Script=Han}{0,5})?由/u.test(sentence)) return undefined;
  const clauses = piecesOutsideBrackets(sentence, "，,").flatMap(withoutJointly);
  return firstDuties(clauses);
};
