import type { GradeCounts } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { grades } from "../../model/grade.ts";
import { percentage, rational } from "../../model/rational.ts";

/** 甲、乙、丙 */
export const enumerate = (items: readonly string[]): string => items.join("、");

/** 第16、18、19项 */
export const taskNumbers = (numbers: readonly number[]): string => `第${numbers.join("、")}项`;

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

/** What changed since last month, grade by grade: 已完成增加1项、推进缓慢减少4项; undefined when nothing did. */
export const changeText = (now: GradeCounts, before: GradeCounts): string | undefined => {
  const assessed: readonly Grade[] = ["已完成", "达到序时进度", "推进缓慢", "尚未启动"];
  const changes = assessed
    .map((grade) => ({ grade, change: now.counts[grade] - before.counts[grade] }))
    .filter(({ change }) => change !== 0)
    .map(({ grade, change }) => `${grade}的${change > 0 ? "增加" : "减少"}${Math.abs(change)}项`);
  return changes.length > 0 ? enumerate(changes) : undefined;
};

/** The name of a heading without its number: 一、加快产业转型 → 加快产业转型, （一）调整优化存量 → 调整优化存量. */
export const withoutNumber = (heading: string): string =>
  heading.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, "");

/** The first statement of a report, without its stop. */
export const firstStatement = (text: string): string => clause(text.split(/[。；\n]/)[0] ?? "");
