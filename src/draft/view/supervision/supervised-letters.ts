import type { MonthAssessment } from "../../../model/assessment.ts";
import type { LetterStanding, SupervisedLetter } from "../../../model/registers/supervised-letter.ts";
import { letterStandings } from "../../../model/registers/supervised-letter.ts";
import type { Phrases } from "../../phrases.ts";
import { enumerate, taskNumbers } from "../../wording/wording.ts";

/** So many matters are still named where they need not be; those past their limit and those newly closed always are. */
const mostNamed = 10;

/** What letters of one matter have in common. */
const keyOf = ({ task, unit, number }: SupervisedLetter): string =>
  JSON.stringify(task === undefined ? [unit, number] : [task, unit]);

const order = ({ task }: SupervisedLetter): number => task ?? Number.POSITIVE_INFINITY;

/** The matters of some letters: those of one task to one unit told together, in the order of the tasks, those of no task last. */
const mattersOf = (say: Phrases, letters: readonly SupervisedLetter[]): readonly string[] => {
  const sorted = letters.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
  const firsts = sorted.filter((each, index) => sorted.findIndex((a) => keyOf(a) === keyOf(each)) === index);
  return firsts.map((first) =>
    say.督办事项({
      项次: first.task === undefined ? null : taskNumbers(say, [first.task]),
      单位: first.unit,
      文号: first.number === "" ? null : first.number,
      件数: sorted.filter((each) => keyOf(each) === keyOf(first)).length,
    }),
  );
};

/** What is named of the letters of one standing. */
const namesOf = (standing: LetterStanding, matters: readonly string[]): string | null => {
  if (standing === "办结") return null;
  return standing === "逾期" || matters.length <= mostNamed ? enumerate(matters) : null;
};

/**
 * 督办事项办理情况: how the 督办函 of the earlier months of the year stand on the day of the 通报, each counted once, and how
 * many go with this one; 0 件 where 督办台账 lists none.
 */
export const supervisedLettersView = (
  say: Phrases,
  letters: readonly SupervisedLetter[],
  { escalations }: Pick<MonthAssessment, "escalations">,
) => {
  const closed = letters.filter(({ isNewlyClosed }) => isNewlyClosed);
  return {
    件数: letters.length,
    各态: letterStandings.flatMap((standing) => {
      const own = letters.filter((each) => each.standing === standing);
      const 名单 = namesOf(standing, mattersOf(say, own));
      return own.length > 0 ? [{ 情形: standing, 件数: own.length, 名单 }] : [];
    }),
    新办结: { 件数: closed.length, 名单: closed.length > 0 ? enumerate(mattersOf(say, closed)) : null },
    // These are exactly the letters that are due.
    本月: escalations.filter(({ level }) => level === "红色" || level === "约谈").length,
  };
};
