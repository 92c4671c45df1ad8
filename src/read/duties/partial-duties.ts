import { piecesOutsideBrackets } from "./brackets.ts";
import { isOfDuties, parseDuties } from "./duties.ts";
import type { LabelledPart } from "./labels.ts";
import { namesUnits } from "./labels.ts";
import { clauseOfDuty, isTimeLimit } from "./duty-verbs.ts";
import { officesWithDeed, withoutJointly } from "./office-deeds.ts";

/** What the first clauses of a sentence say of who does it, and the clauses behind them. */
interface PartialDuties {
  readonly parts: readonly LabelledPart[];
  readonly rest: string;
  /** Clauses of the rest that begin with the name of an office, of whose duty cannot be told. */
  readonly unread: readonly string[];
}

/** What clauses behind the duties say of offices. */
const restOf = (clauses: readonly string[]): PartialDuties => ({
  parts: clauses.flatMap((clause) => officesWithDeed(clause) ?? []),
  rest: clauses.join("，"),
  unread: clauses.filter((clause) => startsWithOffice.test(clause) && !officesWithDeed(clause)),
});

/** 市财政局配合 behind what is to be done: a level, a name, a verb and nothing else. */
const isLaterDuty = (clause: string): boolean =>
  /^由?[市县区省州旗盟各有相]/u.test(clause) && clauseOfDuty(clause) !== undefined && isOfDuties(clause);

/** The duties of the first clauses, as many as say nothing else, and of those behind that say nothing but duties. */
const firstDuties = (clauses: readonly string[]): PartialDuties | undefined => {
  const other = clauses.findIndex((clause) => !isOfDuties(clause));
  const count = other === -1 ? clauses.length : other;
  const first = clauses.slice(0, count);
  const firstParts = count === 0 ? undefined : parseDuties(first.join("，"));
  if (!firstParts || !namesUnits(firstParts)) return undefined;
  const later = clauses.slice(count).filter(isLaterDuty);
  const parts = (later.length === 0 ? undefined : parseDuties([...first, ...later].join("，"))) ?? firstParts;
  const rest = restOf(clauses.slice(count).filter((clause) => !isLaterDuty(clause)));
  return { ...rest, parts: [...parts, ...rest.parts] };
};

/** More is a whole paragraph in brackets, which must not take minutes. */
const mostClauses = 20;

/** What a clause is where duties are shared out in clauses. */
const kindOf = (clause: string): "duty" | "limit" | "deed" | "other" => {
  if (isTimeLimit(clause)) return "limit";
  if (isOfDuties(clause)) return "duty";
  return officesWithDeed(clause) ? "deed" : "other";
};

/**
 * Duties with what offices have to do, in any order, and nothing else but a limit of time: 市教育局负责，市财政局安排资金. The
 * words of the offices are the rest; undefined where there is any other clause.
 */
export const dutiesWithDeeds = (text: string): PartialDuties | undefined => {
  const every = piecesOutsideBrackets(text, "，,；;");
  if (every.length > mostClauses) return undefined;
  const clauses = every.map((clause) => ({ clause, kind: kindOf(clause) }));
  const of = (kind: string): readonly string[] =>
    clauses.filter((each) => each.kind === kind).map(({ clause }) => clause);
  const deeds = of("deed");
  if (deeds.length === 0 || of("other").length > 0) return undefined;
  const duties = parseDuties(of("duty").join("，"));
  if (!duties || !namesUnits(duties)) return undefined;
  const timed = of("limit").map((limit): LabelledPart => ({
    role: "timeLimit",
    label: "",
    text: limit,
    offset: 0,
  }));
  const shares = deeds.flatMap((clause) => officesWithDeed(clause) ?? []);
  return { parts: [...duties, ...shares, ...timed], rest: deeds.join("，"), unread: [] };
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
