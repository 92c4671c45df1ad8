import type { Facts, Run } from "./recount-facts.ts";
import { areEqual, gradeIn, isLagging, memberRuns, spoken, spokenRun, taskRun } from "./recount-facts.ts";
import { widen } from "./recount.ts";

/** A letter that must be there: its task, to whom, and why. */
export interface LetterAgain {
  readonly task: number;
  readonly unit: string;
  readonly words: readonly string[];
}

/** Ten working days after the day of signing, by the calendar of 2013. */
const answers: Readonly<Record<number, string>> = {
  5: "2013-06-26",
  6: "2013-07-24",
};

/** The letters that are due, in the order of the catalogue. */
export const lettersAgain = (facts: Facts): readonly LetterAgain[] =>
  facts.tasks.flatMap((task) => {
    const number = Number(task["序号"]);
    const [first = ""] = facts.units.expand(widen(task["牵头单位"] ?? ""));
    const members = memberRuns(facts, task).filter(([, , word]) => isLagging(word));
    const answering: readonly (readonly [string, Run])[] = areEqual(task)
      ? members.map(([unit, run]) => [unit, run])
      : isLagging(gradeIn(facts.now, number))
        ? [[first, taskRun(facts, task)]]
        : [];
    return answering
      .filter(([, { months }]) => months >= 3)
      .map(([unit, run]) => ({
        task: number,
        unit,
        words: [`第${number}项任务${spokenRun(run)}`, `请于${spoken(answers[facts.number] ?? "")}前`],
      }));
  });
