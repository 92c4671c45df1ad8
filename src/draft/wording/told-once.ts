import type { Grade } from "../../model/grade.ts";

/** Nothing but that the work has not begun: 市委党校新址建设尚未启动. A count of things that have not is news. */
const notBegun = /^[^，\d]*未(?:能|正式)?启动(?:实质性工作)?$/u;

/** A clause most of whose pairs of characters stand in what is told behind it says that again. */
const mostOfIt = 0.75;

const pairsOf = (text: string): readonly string[] => {
  const characters = Array.from(text);
  return characters.slice(1).map((each, index) => `${characters[index] ?? ""}${each}`);
};

/** Whether a text is for the most part said in another one. */
export const isSaidIn = (clause: string, told: string): boolean => {
  const pairs = pairsOf(clause);
  const repeated = pairs.filter((pair) => told.includes(pair)).length;
  return pairs.length > 0 && repeated >= pairs.length * mostOfIt;
};

/**
 * What a lead says of a lagging task, without the clauses at its end that only repeat the grade before it or the cause
 * behind it; empty where nothing else is said.
 */
export const toldOnce = (
  statement: string,
  { grade, cause }: { readonly grade: Grade | undefined; readonly cause: string },
): string => {
  const clauses = statement.split("，");
  const isRepeated = (clause: string): boolean =>
    (grade === "尚未启动" && notBegun.test(clause)) || isSaidIn(clause, cause);
  const last = clauses.findLastIndex((clause) => !isRepeated(clause));
  return clauses.slice(0, last + 1).join("，");
};
