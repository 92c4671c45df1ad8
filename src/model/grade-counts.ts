import type { GradeCounts } from "./assessment.ts";
import type { Grade } from "./grade.ts";
import { grades } from "./grade.ts";

/** How often each of the keys occurs among the items; every key has a count. */
export const tally = <Key extends string>(
  keys: readonly Key[],
  items: readonly Key[],
): Readonly<Record<Key, number>> => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const item of items) counts[item] += 1;
  return counts;
};

/** Counts tasks by grade; the denominator of every 占比 leaves out 暂不评价 and what no lead reported. */
export const countGrades = (tasks: readonly { readonly grade?: Grade }[]): GradeCounts => {
  const counts = tally<Grade>(
    grades,
    tasks.flatMap(({ grade }) => grade ?? []),
  );
  const unreported = tasks.filter(({ grade }) => grade === undefined).length;
  return { total: tasks.length, counts, unreported, assessed: tasks.length - counts.暂不评价 - unreported };
};
