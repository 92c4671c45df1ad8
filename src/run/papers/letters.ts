import { lettersDue } from "../../assess/letters-due.ts";
import { workingDaysAfter } from "../../assess/reporting/deadline.ts";
import { letterNumber } from "../../draft/view/office.ts";
import type { LetterParticulars } from "../../draft/view/supervision/supervision-letter.ts";
import type { Agency } from "../../model/catalogue.ts";
import type { FormerLetter } from "../../model/papers/supervision-letter.ts";
import type { MonthFacts } from "./paper.ts";

/** The letters that go with a month; none while they have no numbers, for none was sent. */
export const numberedLetters = (
  agency: Agency,
  { issue, assessment }: Pick<MonthFacts, "issue" | "assessment">,
): readonly FormerLetter[] => {
  const first = issue.firstLetterSerial;
  if (first === undefined) return [];
  return lettersDue(assessment, agency.letterMonths).map(({ assessed, unit }, index) => {
    const number = letterNumber(agency, issue, first, index);
    const letter = { task: assessed.task.number, unit, month: assessment.month.month };
    return { ...letter, ...(number !== undefined && { number }) };
  });
};

/** The 督办函 of a month in the order of their numbers, each with its limit and the one before it. */
export const letters = ({
  catalogue,
  issue,
  assessment,
  formerLetters = [],
}: MonthFacts): readonly LetterParticulars[] => {
  const { agency } = catalogue;
  const answerBy = workingDaysAfter(issue.signedOn, agency.letterDays);
  return lettersDue(assessment, agency.letterMonths).map((due, index) => {
    const former = formerLetters.find(
      ({ task, unit }) => task === due.assessed.task.number && unit === due.unit,
    );
    return { due, index, answerBy, ...(former && { former }) };
  });
};
