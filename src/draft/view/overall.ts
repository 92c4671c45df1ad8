import type {
  GradeCounts,
  IndicatorAssessment,
  MonthAssessment,
  TaskAssessment,
} from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging, isYearEnd } from "../../model/grade.ts";
import { compare, percentage, rational } from "../../model/rational.ts";
import { changeText, enumerate, taskNumbers, withoutNumber } from "./phrases.ts";
import { safeShare } from "./task-text.ts";

const numbersOf = (
  tasks: readonly TaskAssessment[],
  keep: (task: TaskAssessment) => boolean,
): string | null => {
  const kept = tasks.filter(keep);
  return kept.length > 0 ? taskNumbers(kept.map(({ task }) => task.number)) : null;
};

/** What the months that end a half, three quarters or the whole of the year call the time so far. */
const spans: Readonly<Record<number, string>> = { 6: "上半年", 9: "前三季度", 12: "全年" };

/** 全年: how many of the tasks that are judged were done. */
const yearEndJudgement = ({ counts, assessed }: GradeCounts): string =>
  counts.未完成 === 0
    ? `全年列入评价的${assessed}项工作全部完成`
    : `全年列入评价的${assessed}项工作中，已完成${counts.已完成}项，未完成${counts.未完成}项`;

/** Indicators that grow evenly with the months of the year, of which half of the time asks half of the target. */
const growsEvenly = ({ indicator, completion }: IndicatorAssessment): boolean =>
  completion !== undefined && indicator.method === "序时" && indicator.deadline.month === 12;

const half = rational(1, 2);

/** 双过半, in June: of how many indicators more than half is done, and those of which it is not by name and share. */
const halfWayText = ({ month, tasks }: MonthAssessment): string | null => {
  const all = tasks.flatMap(({ indicators }) => indicators.filter(growsEvenly));
  if (month.month !== 6 || all.length === 0) return null;
  const behind = all.filter(({ completion }) => completion && compare(completion, half) < 0);
  const done = all.length - behind.length;
  const named = behind.map(
    ({ indicator, completion }) => `${indicator.name}（${completion ? percentage(completion) : ""}%）`,
  );
  const opening = `时间过半，按时序考核的${all.length}个量化指标`;
  if (behind.length === 0) return `${opening}任务全部过半`;
  return `${opening}中，任务过半的${done}个，未过半的${behind.length}个：${enumerate(named)}`;
};

/** The one-clause judgement of the opening, by the share of tasks that are done or on schedule. */
export const judgementOf = ({ month, statistics }: MonthAssessment): string => {
  const { counts, assessed, total } = statistics.tasks;
  const good = counts.已完成 + counts.达到序时进度;
  const lagging = assessed - good;
  if (assessed === 0) return "没有列入评价的工作";
  if (isYearEnd(month)) return yearEndJudgement(statistics.tasks);
  // A few tasks do not speak for the whole.
  if (assessed * 2 < total) {
    const found = lagging > 0 ? `其中${lagging}项未达到序时进度` : "均达到序时进度";
    return `列入评价的工作只有${assessed}项，${found}`;
  }
  const tail = lagging > 0 ? `，仍有${lagging}项工作未达到序时进度` : "，列入评价的工作全部达到序时进度";
  // 九成 and 七成半 are the bureau's habit of speech, not a norm; 期次.yaml may say it otherwise.
  const overall = `${spans[month.month] ?? ""}总体进展`;
  if (good * 10 >= assessed * 9) return `${overall}顺利${tail}`;
  return good * 4 >= assessed * 3 ? `${overall}较好，但不够平衡${tail}` : `${overall}偏慢${tail}`;
};

/** Whether a grade says that a task is where it should be; 暂不评价 says nothing. */
const isGood = (grade: Grade | undefined): boolean => grade === "已完成" || grade === "达到序时进度";

const assessedGrades: readonly Grade[] = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "未完成"];

/** 一、总体进展情况 */
export const overallView = (assessment: MonthAssessment) => {
  const { tasks, statistics } = assessment;
  const { counts, total, assessed, unreported } = statistics.tasks;
  // December judges by other words than November, and nothing can be compared between them.
  const isLast = isYearEnd(assessment.month);
  const before = isLast ? undefined : statistics.previousTasks;
  const { indicators } = statistics;
  return {
    任务总数: total,
    列入评价: assessed,
    暂不评价: counts.暂不评价,
    暂不评价序号: numbersOf(tasks, ({ grade }) => grade === "暂不评价"),
    未报送: unreported,
    未报送序号: numbersOf(tasks, ({ grade }) => grade === undefined),
    各档: assessedGrades
      .filter((grade) => counts[grade] > 0)
      .map((grade) => ({ 评价: grade, 项数: counts[grade], 占比: safeShare(counts[grade], assessed) })),
    环比: before ? (changeText(statistics.tasks, before) ?? "各档项数均与上月持平") : null,
    过半: halfWayText(assessment),
    转好序号: numbersOf(
      tasks,
      ({ previousGrade, grade }) => !isLast && isLagging(previousGrade) && isGood(grade),
    ),
    转差序号: numbersOf(
      tasks,
      (each) => !isLast && !!each.previousGrade && !isLagging(each.previousGrade) && isLagging(each.grade),
    ),
    指标: {
      总数: indicators.total,
      列入评价: indicators.graded,
      未报数: indicators.unreported,
      未到评价时点: indicators.notDue,
      ...indicators.counts,
    },
    板块: [
      ...statistics.bySection.map(({ section, counts: own }) => ({
        名称: withoutNumber(section),
        ...countsRow(own),
      })),
      { 名称: "合计", ...countsRow(statistics.tasks) },
    ],
  };
};

const countsRow = ({ total, counts, unreported }: MonthAssessment["statistics"]["tasks"]) => ({
  任务数: total,
  ...counts,
  未报送: unreported,
});
