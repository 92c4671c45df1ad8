import { piecesOutsideBrackets } from "./brackets.ts";
import { parseDuties } from "./duties.ts";
import type { LabelledPart } from "./labels.ts";
import { namesUnits } from "./labels.ts";

/** What the first clauses of a sentence say of who does it, and the clauses behind them. */
export interface PartialDuties {
  readonly parts: readonly LabelledPart[];
  readonly rest: string;
  /** Clauses of the rest that begin with the name of an office, of whose duty cannot be told. */
  readonly unread: readonly string[];
}

/** ，会同市城管局、市公安局于4月底前提出方案: who helps, and what they do. */
const office = "(?:[^、（]|（[^）]*）){2,20}?(?:[局委办厅府部]|中心|单位|部门)";
const jointly = new RegExp(`^会同(?<names>${office}(?:、${office})*)(?<rest>.*)$`, "u");
const withoutJointly = (clause: string): readonly string[] => {
  const { names, rest = "" } = jointly.exec(clause)?.groups ?? {};
  if (names === undefined) return [clause];
  return rest === "" ? [`${names}配合`] : [`${names}配合`, rest];
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
  for (let count = clauses.length; count > 0; count--) {
    const parts = parseDuties(clauses.slice(0, count).join("，"));
    if (!parts || !namesUnits(parts)) continue;
    const left = clauses.slice(count);
    return { parts, rest: left.join("，"), unread: left.filter((clause) => startsWithOffice.test(clause)) };
  }
  return undefined;
};
