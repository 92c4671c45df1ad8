import type { GradeCounts, ReportingCounts } from "../assessment.ts";

/** Counts of a month that an overview of many offices adds up. */
export interface OutcomeCounts {
  /** Units by 报送情况. */
  readonly reporting: ReportingCounts;
  /** Tasks by 评价. */
  readonly tasks: GradeCounts;
  /** Problems that were left when the month was printed; errors are those of files that count as returned. */
  readonly errors: number;
  readonly warnings: number;
}

/** What a run found of an office's month, in counts. */
export interface MonthOutcome extends OutcomeCounts {
  /** 发文机关署名 */
  readonly office: string;
}

const added = <Key extends string>(
  counts: readonly Readonly<Record<Key, number>>[],
): Readonly<Record<Key, number>> => {
  const sum: Partial<Record<Key, number>> = {};
  for (const each of counts)
    for (const [key, count] of Object.entries(each) as [Key, number][]) sum[key] = (sum[key] ?? 0) + count;
  return sum as Record<Key, number>;
};

/** Several offices' counts added up; undefined where there is none. */
export const addOutcomes = (outcomes: readonly OutcomeCounts[]): OutcomeCounts | undefined => {
  if (outcomes.length === 0) return undefined;
  const sumOf = (of: (outcome: OutcomeCounts) => number): number =>
    outcomes.reduce((sum, each) => sum + of(each), 0);
  return {
    reporting: {
      total: sumOf(({ reporting }) => reporting.total),
      states: added(outcomes.map(({ reporting }) => reporting.states)),
    },
    tasks: {
      total: sumOf(({ tasks }) => tasks.total),
      counts: added(outcomes.map(({ tasks }) => tasks.counts)),
      unreported: sumOf(({ tasks }) => tasks.unreported),
      assessed: sumOf(({ tasks }) => tasks.assessed),
    },
    errors: sumOf(({ errors }) => errors),
    warnings: sumOf(({ warnings }) => warnings),
  };
};
