import type { Escalation, EscalationLevel, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { escalationLevels } from "../../model/assessment.ts";
import { isParallel } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { enumerate, taskNumbers } from "../wording/wording.ts";

/** The steps of one level that are taken for some tasks with one unit; null is the unit that reads. */
const stepText = (
  say: Phrases,
  level: EscalationLevel,
  own: readonly Escalation[],
  other: string | null,
) => ({
  级别: level,
  单位: other,
  项次: taskNumbers(
    say,
    own.map(({ task }) => task),
  ),
});

/**
 * 分级督办: the steps that are taken with a unit, from mild to severe, each with its tasks; behind them those that are taken
 * with the first lead of a task that it leads too.
 */
export const stepsOf = (
  say: Phrases,
  { escalations }: MonthAssessment,
  unit: string,
  led: readonly TaskAssessment[],
) => {
  const isShared = ({ task }: Escalation): boolean =>
    led.some((each) => each.task.number === task && !isParallel(each.task));
  const others = escalations.filter((each) => each.unit !== unit && isShared(each));
  const byUnit = (of: string, all: readonly Escalation[]) =>
    escalationLevels.flatMap((level) => {
      const own = all.filter((each) => each.unit === of && each.level === level);
      return own.length > 0 ? [stepText(say, level, own, of === unit ? null : of)] : [];
    });
  return [
    ...byUnit(unit, escalations),
    ...[...new Set(others.map((each) => each.unit))].flatMap((each) => byUnit(each, others)),
  ];
};

/** Which of the steps bring letters: 红色 and 约谈; to the unit itself, or in copy. */
export const lettersOf = (steps: ReturnType<typeof stepsOf>) => {
  const brings = ({ 级别 }: (typeof steps)[number]): boolean => 级别 === "红色" || 级别 === "约谈";
  const own = steps.filter(({ 单位 }) => 单位 === null);
  const copied = steps.filter((each) => each.单位 !== null && brings(each));
  return {
    有: own.some(brings),
    均发: steps.every((each) => each.单位 === null && brings(each)),
    红色: own.some(({ 级别 }) => 级别 === "红色"),
    约谈: own.some(({ 级别 }) => 级别 === "约谈"),
    抄送: enumerate([...new Set(copied.flatMap(({ 单位 }) => 单位 ?? []))]) || null,
  };
};
