import type { Place } from "../model/place.ts";
import type { Rule, Severity } from "./rule.ts";
import { rules } from "./rules.ts";

export type Code = keyof typeof rules;
type DetailsOf<C extends Code> = (typeof rules)[C] extends Rule<infer Details> ? Details : never;

/** One problem found in the input: its code, its place and the particulars that its sentence needs. */
export type Diagnostic = {
  readonly [C in Code]: { readonly code: C; readonly place: Place; readonly details: DetailsOf<C> };
}[Code];

/** The one way to fail on input: hand the problem over and go on. */
export type Report = (diagnostic: Diagnostic) => void;

/** error or warning, as the rule says. */
export const severityOf = (diagnostic: Diagnostic): Severity => rules[diagnostic.code].severity;

/** Whether a word is the code of a problem. */
export const isCode = (text: string): text is Code => Object.hasOwn(rules, text);

/** Whether 已核实 can let a problem pass. */
export const isConfirmable = (diagnostic: Diagnostic): boolean => rules[diagnostic.code].confirmable;

const ruleOf = (diagnostic: Diagnostic): Rule<unknown> => rules[diagnostic.code] as Rule<unknown>;

/** The Chinese sentence of a problem. */
export const messageOf = (diagnostic: Diagnostic): string => ruleOf(diagnostic).message(diagnostic.details);

/** 处理办法 */
export const remedyOf = (diagnostic: Diagnostic): string => ruleOf(diagnostic).remedy(diagnostic.details);

/** 处理办法 as a 退回修改通知 tells it to the unit whose file it is. */
export const unitRemedyOf = (diagnostic: Diagnostic): string => {
  const { remedy, remedyForUnit } = ruleOf(diagnostic);
  return (remedyForUnit ?? remedy)(diagnostic.details);
};
