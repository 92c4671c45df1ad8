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

/** Whoever answers for a lagging task or part of one, in the order of the catalogue, with for how long. */
const answeringOf = (facts: Facts): readonly (readonly [number, string, Run])[] =>
  facts.tasks.flatMap((task) => {
    const number = Number(task["序号"]);
    const [first = ""] = facts.units.expand(widen(task["牵头单位"] ?? ""));
    if (areEqual(task)) {
      return memberRuns(facts, task)
        .filter(([, , word]) => isLagging(word))
        .map(([unit, run]) => [number, unit, run] as const);
    }
    return isLagging(gradeIn(facts.now, number)) ? [[number, first, taskRun(facts, task)] as const] : [];
  });

/** The letters that are due, in the order of the catalogue. */
export const lettersAgain = (facts: Facts): readonly LetterAgain[] =>
  answeringOf(facts)
    .filter(([, , { months }]) => months >= 3)
    .map(([number, unit, run]) => ({
      task: number,
      unit,
      words: [`第${number}项任务${spokenRun(run)}`, `请于${spoken(answers[facts.number] ?? "")}前`],
    }));

/** What is done about them, by the months: 1, 2, 3, and 4 or more; those of a task of equals with their names. */
export const escalationAgain = (
  facts: Facts,
  numbered: (numbers: readonly number[]) => string,
): readonly string[] => {
  const all = answeringOf(facts);
  const isEqual = (number: number): boolean =>
    facts.tasks.some((task) => Number(task["序号"]) === number && areEqual(task));
  const steps = ["提示", "黄色督办", "红色督办", "建议约谈"].flatMap((step, index) => {
    const own = all.filter(([, , { months }]) => Math.min(months, 4) === index + 1);
    const numbers = [...new Set(own.map(([number]) => number))];
    const alone = numbers.filter((number) => !isEqual(number));
    const parts = numbers.filter(isEqual).map(
      (number) =>
        `${numbered([number])}（${own
          .filter(([each]) => each === number)
          .map(([, unit]) => unit)
          .join("、")}）`,
    );
    const list = [...(alone.length > 0 ? [numbered(alone)] : []), ...parts].join("、");
    return numbers.length > 0 ? [`${step}${numbers.length}项，即${list}`] : [];
  });
  return steps.length > 0 ? [`本月：${steps.join("；")}。`] : [];
};
