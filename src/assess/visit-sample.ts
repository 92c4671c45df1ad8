import { digestOf } from "../model/digest.ts";
import { isLagging } from "../model/grade.ts";
import type { EarlierMonth } from "../model/output/earlier-month.ts";
import type { IssuedFacts, IssuedTask } from "../model/output/issued-month.ts";
import type { DrawnTask, VisitReason } from "../model/output/visit.ts";
import { visitReasons } from "../model/output/visit.ts";

/** A month of which tasks are drawn, and the one before it. */
interface SampledMonth {
  readonly facts: Pick<IssuedFacts, "tasks" | "month">;
  readonly before: Pick<EarlierMonth, "tasks"> | undefined;
}

/** Whether somebody is to answer for a task that is judged: 暂不评价, and one without a lead, are not visited. */
export const canBeVisited = ({ grade, basis }: Pick<IssuedTask, "grade" | "basis">): boolean =>
  grade !== "暂不评价" && basis !== "无牵头单位";

const reasonOf = (task: IssuedTask, { before }: SampledMonth): VisitReason => {
  const earlier = before?.tasks.find((each) => each.task.number === task.task.number)?.grade;
  if (isLagging(task.grade)) return "滞后";
  if (task.grade === "已完成" && earlier !== "已完成") return "新完成";
  if (task.grade === undefined) return "没有报送";
  return task.basis === "自评" ? "凭自评" : "一般";
};

/** The best of a task's lots: of numbers spread evenly the least, so that twice the lots come first twice as often. */
const bestLot = (seed: string, number: number, lots: number): string =>
  Array.from({ length: lots }, (_, lot) => digestOf(`${seed}\n${number}\n${lot + 1}`)).toSorted()[0] ?? "";

/**
 * 抽查: draws tasks for visits, `count` of them or all there are, in the order of the draw. Every task has lots by its reason
 * (`visitReasons`), a lot's number is the SHA-256 of seed, task and lot, and the least numbers are drawn: who has the seed can
 * draw again. Tasks that nobody is to answer for are left out: 暂不评价, and those without a lead.
 */
export const drawVisits = (
  month: SampledMonth,
  { seed, count }: { readonly seed: string; readonly count: number },
): readonly DrawnTask[] =>
  month.facts.tasks
    .filter(canBeVisited)
    .map((task) => {
      const reason = reasonOf(task, month);
      return { task, reason, lot: bestLot(seed, task.task.number, visitReasons[reason]) };
    })
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ task, reason }) => ({ task, reason }));
