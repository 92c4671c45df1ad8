import type { Facts, Run } from "./recount-facts.ts";
import {
  areEqual,
  gradeIn,
  isLagging,
  isOverruled,
  memberRuns,
  silentLaggards,
  spoken,
  spokenRun,
  taskRun,
} from "./recount-facts.ts";
import { widen } from "./recount-read.ts";

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

/** A run of months, or that of a lead whose report was sent back this month; the others silent are not known here. */
interface AnsweredRun extends Run {
  readonly isSilent?: boolean;
}

type Answering = readonly (readonly [number, string, AnsweredRun])[];

/** Whoever answers for a lagging task or part of one, in the order of the catalogue, with for how long. */
const answeringOf = (facts: Facts): Answering =>
  facts.tasks.flatMap((task): Answering => {
    const number = Number(task["序号"]);
    const [first = ""] = facts.units.expand(widen(task["牵头单位"] ?? ""));
    if (isOverruled(facts, task)) return [];
    if (areEqual(task)) {
      const members = memberRuns(facts, task);
      const silent = silentLaggards(facts, task);
      if (silent.length > 0) return silent.map(([unit, run]) => [number, unit, { ...run, isSilent: true }]);
      const slow = members.filter(([, , word]) => isLagging(word));
      // Where the bureau alone finds that the whole lags, all answer for it.
      const all = isLagging(gradeIn(facts.now, number)) ? members : [];
      return slow.length > 0
        ? slow.map(([unit, run]) => [number, unit, run] as const)
        : all.map(([unit]) => [number, unit, taskRun(facts, task)] as const);
    }
    return isLagging(gradeIn(facts.now, number)) ? [[number, first, taskRun(facts, task)] as const] : [];
  });

/** The letters that are due, in the order of the catalogue. */
export const lettersAgain = (facts: Facts): readonly LetterAgain[] =>
  answeringOf(facts)
    .filter(([, , { months, isSilent }]) => months >= 3 || isSilent === true)
    .map(([number, unit, run]) => ({
      task: number,
      unit,
      words: [
        run.isSilent === true
          ? `第${number}项任务此前未达到序时进度，${facts.number}月份所报材料不符合要求，被退回`
          : `第${number}项任务${spokenRun(run)}`,
        `请于${spoken(answers[facts.number] ?? "")}前（含当日）`,
      ],
    }));

const stepNames = ["提示", "黄色督办", "红色督办", "建议约谈"];
const stepOf = ({ months, isSilent }: AnsweredRun): string =>
  stepNames[Math.min(isSilent === true ? Math.max(months, 3) : months, 4) - 1] ?? "";

/** Of a task of equals, who is at which step, from mild to severe: 叶县政府提示，石龙区政府黄色督办. */
const partsOf = (own: Answering): string =>
  stepNames
    .map((step) => ({ step, units: own.filter(([, , run]) => stepOf(run) === step).map(([, unit]) => unit) }))
    .filter(({ units }) => units.length > 0)
    .map(({ step, units }) => `${units.join("、")}${step}`)
    .join("，");

/**
 * What is done about them, by the months: 1, 2, 3, and 4 or more, so that the counts add up to the tasks that lag; a task of
 * which a part lags is told beside them. In the sample months no task lags that all of one kind are, none by the fault of a
 * third, none is silent that lagged, and none of equals lags as a whole.
 */
export const escalationAgain = (
  facts: Facts,
  numbered: (numbers: readonly number[]) => string,
): readonly string[] => {
  const all = answeringOf(facts);
  const whole = facts.tasks
    .map((task) => Number(task["序号"]))
    .filter((task) => isLagging(gradeIn(facts.now, task)));
  const shared = whole.filter((number) =>
    facts.tasks.some((task) => Number(task["序号"]) === number && areEqual(task)),
  );
  const alone = new Set(whole.filter((number) => !shared.includes(number)));
  const steps = stepNames.flatMap((step) => {
    const own = all.filter(([number, , run]) => alone.has(number) && stepOf(run) === step);
    const numbers = own.map(([number]) => number);
    return numbers.length > 0
      ? [{ count: numbers.length, text: `${step}${numbers.length}项（${numbered(numbers)}）` }]
      : [];
  });
  const told = (numbers: readonly number[]): string =>
    numbers
      .map((number) => `${numbered([number])}（${partsOf(all.filter(([each]) => each === number))}）`)
      .join("、");
  if (shared.length > 0) {
    const text = `对牵头单位分别督办${shared.length}项，即${told(shared)}`;
    steps.push({ count: shared.length, text });
  }
  const sum = steps.reduce((total, { count }) => total + count, 0);
  if (sum !== whole.length) throw new Error(`recount: ${sum} steps for ${whole.length} tasks`);
  const parts = [...new Set(all.map(([number]) => number))].filter((number) => !whole.includes(number));
  const [only] = steps;
  return [
    ...(steps.length > 1
      ? [`本月未达到序时进度的${whole.length}项工作中，${steps.map(({ text }) => text).join("，")}。`]
      : only
        ? [`本月未达到序时进度的${whole.length}项工作`]
        : []),
    ...(parts.length > 0
      ? [
          `${parts.length}项工作${steps.length > 0 ? "（整项没有滞后，不计入上述项数）" : ""}有牵头单位未达到序时进度，即${told(parts)}。`,
        ]
      : []),
  ];
};
