import { piecesOutsideBrackets } from "./brackets.ts";
import { isTimeLimit } from "./duty-verbs.ts";

/** What is to be so by then, or go on for ever; a limit for a beginning (启动) is none of the task. */
const ends = /完成|建成|完工|竣工|投用|到位|办结|投产|见效|坚持|持续/u;

/**
 * 完成时限 that a task's own words end with: 新增规上企业20家，6月底前完成。Undefined where the limit may be that of a part alone:
 * it is not the last clause, or there are several sentences and it is no sentence of its own.
 */
export const limitInText = (text: string): string | undefined => {
  const sentences = piecesOutsideBrackets(text, "。；;");
  const clauses = piecesOutsideBrackets(sentences.at(-1) ?? "", "，,");
  const last = clauses.at(-1);
  if (last === undefined || !isTimeLimit(last) || !ends.test(last)) return undefined;
  const isOfAll = clauses.length === 1 ? sentences.length > 1 : sentences.length === 1;
  const others = piecesOutsideBrackets(text, "，,。；;").filter((clause) => isTimeLimit(clause));
  return isOfAll && others.length === 1 ? last : undefined;
};
