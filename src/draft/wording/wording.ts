import type { GradeCounts, TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { grades } from "../../model/grade.ts";
import { percentage, rational } from "../../model/rational.ts";
import type { Phrases } from "../phrases.ts";

/** 甲、乙、丙 */
export const enumerate = (items: readonly string[]): string => items.join("、");

/** Runs of three and more are drawn together: 1、2、3、5 → 1至3、5; two in a row stay apart. */
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

/** 第16、18、19项; three and more in a row are drawn together: 第1至15、17、18项 */
export const taskNumbers = (say: Phrases, numbers: readonly number[]): string =>
  say.项次({ 序号: enumerate(drawnTogether(numbers)) });

export const numbersOf = (say: Phrases, tasks: readonly TaskAssessment[]): string =>
  taskNumbers(
    say,
    tasks.map(({ task }) => task.number),
  );

/** （按平政督〔2013〕8号更正）, behind a figure of an earlier month that was corrected; nothing behind another one. */
export const correctionMark = (say: Phrases, number: string | undefined): string =>
  number === undefined ? "" : say.按更正({ 文号: number });

/** Ends a sentence that may already be ended. */
export const sentence = (text: string): string => (/[。！？]$/.test(text) ? text : `${text}。`);

/** A sentence without its final stop, to be built into another one. */
export const clause = (text: string): string => text.replace(/[。；，]+$/, "");

/** count of total as a percentage with one decimal: 94.0%, or 0.0% of nothing. */
export const safeShare = (count: number, total: number): string =>
  total === 0 ? "0.0%" : `${percentage(rational(count, total))}%`;

/** The tasks of each grade, in the order of the grades, those that cannot be judged last; grades without any are left out. */
const byGrade = (
  tasks: readonly TaskAssessment[],
): readonly (readonly [Grade | undefined, readonly TaskAssessment[]])[] =>
  [...grades, undefined]
    .map((grade) => [grade, tasks.filter((each) => each.grade === grade)] as const)
    .filter(([, own]) => own.length > 0);

/** Which grades are told with the numbers of their tasks. */
type Numbered = (grade: Grade | undefined) => boolean;

/** The grades that occur: 已完成1项、达到序时进度9项、推进缓慢2项（第17、18项）, or 均达到序时进度 where there is but one. */
export const gradesText = (say: Phrases, tasks: readonly TaskAssessment[], isNumbered: Numbered): string => {
  const told = byGrade(tasks);
  return enumerate(
    told.map(([grade, own]) => {
      const 项次 = isNumbered(grade) ? numbersOf(say, own) : "";
      const isAll = told.length === 1 && own.length > 1;
      if (grade === undefined) return say.无法评价项数({ 项数: isAll ? null : own.length, 项次 });
      return isAll ? say.均为({ 评价: grade, 项次 }) : say.各档({ 评价: grade, 项数: own.length, 项次 });
    }),
  );
};

/**
 * What changed since last month: 已完成的增加1项、推进缓慢的减少4项; undefined when nothing did. Tasks without a grade are
 * told too, or the changes of the others would not add up.
 */
export const changeText = (say: Phrases, now: GradeCounts, before: GradeCounts): string | undefined => {
  const changes = [
    ...grades.map((grade) => ({ 评价: grade, change: now.counts[grade] - before.counts[grade] })),
    { 评价: "无法评价", change: now.unreported - before.unreported },
  ]
    .filter(({ change }) => change !== 0)
    .map(({ 评价, change }) =>
      say.增减({ 评价, 增加: change > 0 ? change : null, 减少: change < 0 ? -change : null }),
    );
  return changes.length > 0 ? enumerate(changes) : undefined;
};

/** The name of a heading without its number: 一、加快产业转型 → 加快产业转型, （一）调整优化存量 → 调整优化存量. */
export const withoutNumber = (heading: string): string =>
  heading.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, "");

/** How many characters of a unit's own words stand in another sentence. */
const longestQuotation = 100;

/** The first statement of a report, without its stop; a very long one ends at its last mark before the limit. */
export const firstStatement = (text: string): string => {
  const first = clause(text.split(/[。；\n]/)[0] ?? "");
  const characters = Array.from(first);
  if (characters.length <= longestQuotation) return first;
  const start = characters.slice(0, longestQuotation).join("");
  const mark = start.lastIndexOf("，");
  return mark > 0 ? start.slice(0, mark) : `${start}……`;
};
