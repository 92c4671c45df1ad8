import { workingDaysAfter } from "../../assess/deadline.ts";
import { lettersDue } from "../../assess/letters-due.ts";
import { letterNumber } from "../../draft/view/office.ts";
import type { LetterParticulars } from "../../draft/view/supervision-letter.ts";
import type { Agency } from "../../model/catalogue.ts";
import type { FormerLetter, LetterDue } from "../../model/supervision-letter.ts";
import type { MonthFacts } from "./paper.ts";

const keyOf = ({ assessed, unit }: LetterDue): string => `${assessed.task.number} ${unit}`;

/** Last month's letters by task and unit; none while that month's letters have no numbers, for none was sent. */
const formerLetters = (
  agency: Agency,
  previous: MonthFacts["previous"],
): ReadonlyMap<string, FormerLetter> => {
  const first = previous?.issue.firstLetterSerial;
  if (!previous || first === undefined) return new Map();
  const { issue, assessment } = previous;
  return new Map(
    lettersDue(assessment, agency.letterMonths).map((due, index) => {
      const number = letterNumber(agency, issue, first, index);
      return [keyOf(due), { month: assessment.month.month, ...(number !== undefined && { number }) }];
    }),
  );
};

/** The 督办函 of a month in the order of their numbers, each with its limit and the one before it. */
export const letters = ({
  catalogue,
  issue,
  assessment,
  previous,
}: MonthFacts): readonly LetterParticulars[] => {
  const { agency } = catalogue;
  const former = formerLetters(agency, previous);
  const answerBy = workingDaysAfter(issue.signedOn, agency.letterDays);
  return lettersDue(assessment, agency.letterMonths).map((due, index) => {
    const before = former.get(keyOf(due));
    return { due, index, answerBy, ...(before && { former: before }) };
  });
};
