import type { GradeCounts } from "../../model/assessment.ts";
import { grades } from "../../model/grade.ts";
import { percentage, rational } from "../../model/rational.ts";

/** 甲、乙、丙 */
export const enumerate = (items: readonly string[]): string => items.join("、");

/** With more numbers than this, runs of them are drawn together. */
const mostNumbersApart = 20;

/** 1、2、3、5 → 1至3、5; two in a row stay apart. */
const drawnTogether = (numbers: readonly number[]): readonly string[] => {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.last + 1 === number) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.flatMap(({ first, last }) => {
    if (last > first + 1) return `${first}至${last}`;
    return last > first ? [`${first}`, `${last}`] : `${first}`;
  });
};

/** 第16、18、19项; of many numbers the runs are drawn together: 第1至15、17、18项 */
export const taskNumbers = (numbers: readonly number[]): string => {
  const written = numbers.length > mostNumbersApart ? drawnTogether(numbers) : numbers;
  return `第${written.join("、")}项`;
};

/** Ends a sentence that may already be ended. */
export const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** A sentence without its final stop, to be built into another one. */
export const clause = (text: string): string => text.replace(/[。；，]+$/, "");

/** count of total as a percentage with one decimal: 94.0%. Throws when total is zero. */
export const shareText = (count: number, total: number): string => `${percentage(rational(count, total))}%`;

/** The grades that occur, in their order: 已完成1项、达到序时进度9项、推进缓慢2项; what no lead reported comes last. */
export const gradeCountsText = ({ counts, unreported }: GradeCounts): string =>
  enumerate([
    ...grades.filter((grade) => counts[grade] > 0).map((grade) => `${grade}${counts[grade]}项`),
    ...(unreported > 0 ? [`牵头单位未报送${unreported}项`] : []),
  ]);

/**
 * What changed since last month: 已完成的增加1项、推进缓慢的减少4项; undefined when nothing did. Tasks without a grade are
 * told too, or the changes of the others would not add up.
 */
export const changeText = (now: GradeCounts, before: GradeCounts): string | undefined => {
  const changes = [
    ...grades.map((grade) => ({ name: `${grade}的`, change: now.counts[grade] - before.counts[grade] })),
    { name: "牵头单位未报送的", change: now.unreported - before.unreported },
  ]
    .filter(({ change }) => change !== 0)
    .map(({ name, change }) => `${name}${change > 0 ? "增加" : "减少"}${Math.abs(change)}项`);
  return changes.length > 0 ? enumerate(changes) : undefined;
};

/** The name of a heading without its number: 一、加快产业转型 → 加快产业转型, （一）调整优化存量 → 调整优化存量. */
export const withoutNumber = (heading: string): string =>
  heading.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, "");

/** The first statement of a report, without its stop. */
export const firstStatement = (text: string): string => clause(text.split(/[。；\n]/)[0] ?? "");
