import type { Adjustments } from "../model/changes/adjustments.ts";
import type { GradeCounts, MonthAssessment, ReportingCounts } from "../model/assessment.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const provePartition = (name: string, parts: readonly number[], total: number): void => {
  if (parts.some((part) => part < 0) || sum(parts) !== total) {
    throw new Error(`${name}: ${parts.join(" + ")} is not ${total}`);
  }
};

const proveGrades = (name: string, counts: GradeCounts): void => {
  provePartition(name, [...Object.values(counts.counts), counts.unreported], counts.total);
  const { 已完成, 达到序时进度, 推进缓慢, 尚未启动, 未完成 } = counts.counts;
  provePartition(`${name} assessed`, [已完成, 达到序时进度, 推进缓慢, 尚未启动, 未完成], counts.assessed);
};

const proveReporting = (name: string, counts: ReportingCounts): void =>
  provePartition(name, Object.values(counts.states), counts.total);

/** 年初 + 新增 − 取消 ± 拆并 = 现有 */
const proveBridge = ({ opening, added, cancelled, parted, joined }: Adjustments, total: number): void => {
  if ([opening, added, cancelled, parted, joined].some((part) => part < 0))
    throw new Error(`adjustments: ${opening}, ${added}, ${cancelled}, ${parted}, ${joined}`);
  if (opening + added - cancelled + parted - joined !== total)
    throw new Error(
      `adjustments: ${opening} + ${added} − ${cancelled} + ${parted} − ${joined} is not ${total}`,
    );
};

/**
 * Proves that the classes are disjoint and add up wherever the 通报 prints a total with its parts.
 * Throws when they do not: figures that contradict one another must never be printed.
 */
export const proveConsistent = ({
  statistics,
  tasks,
  reporting,
  adjustments,
  notCompared = [],
  unreadBefore = [],
}: MonthAssessment): void => {
  if (adjustments) proveBridge(adjustments, tasks.length);
  if (statistics.comparedTasks)
    provePartition(
      "compared",
      [statistics.comparedTasks.total, notCompared.length, unreadBefore.length],
      tasks.length,
    );
  proveGrades("tasks", statistics.tasks);
  provePartition("tasks listed", [tasks.length], statistics.tasks.total);
  for (const { section, counts } of statistics.bySection) proveGrades(section, counts);
  provePartition(
    "sections",
    statistics.bySection.map(({ counts }) => counts.total),
    statistics.tasks.total,
  );
  for (const grade of Object.keys(statistics.tasks.counts) as (keyof GradeCounts["counts"])[]) {
    provePartition(
      `sections ${grade}`,
      statistics.bySection.map(({ counts }) => counts.counts[grade]),
      statistics.tasks.counts[grade],
    );
  }
  const { indicators } = statistics;
  provePartition("indicators", Object.values(indicators.counts), indicators.graded);
  provePartition(
    "indicators due",
    [
      indicators.graded,
      indicators.unreported,
      ...Object.values(indicators.excused),
      indicators.overruled,
      indicators.notDue,
    ],
    indicators.total,
  );
  proveReporting("reporting", statistics.reporting);
  proveReporting("lead reporting", statistics.leadReporting);
  const lists = Object.values(statistics.reportingByList);
  for (const list of lists) proveReporting("reporting by list", list);
  provePartition(
    "lists",
    lists.map(({ total }) => total),
    reporting.length,
  );
};
