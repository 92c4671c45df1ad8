import type { MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging } from "../../model/grade.ts";
import { withoutNumber, changeText, taskNumbers } from "./phrases.ts";
import { safeShare } from "./task-text.ts";

const numbersOf = (
  tasks: readonly TaskAssessment[],
  keep: (task: TaskAssessment) => boolean,
): string | null => {
  const kept = tasks.filter(keep);
  return kept.length > 0 ? taskNumbers(kept.map(({ task }) => task.number)) : null;
};

/** The one-clause judgement of the opening, by the share of tasks that are done or on schedule. */
export const judgementOf = ({ statistics }: MonthAssessment): string => {
  const { counts, assessed, total } = statistics.tasks;
  const good = counts.已完成 + counts.达到序时进度;
  const lagging = assessed - good;
  if (assessed === 0) return "没有列入评价的工作";
  // A few tasks do not speak for the whole.
  if (assessed * 2 < total) {
    const found = lagging > 0 ? `其中${lagging}项未达到序时进度` : "均达到序时进度";
    return `列入评价的工作只有${assessed}项，${found}`;
  }
  const tail = lagging > 0 ? `，仍有${lagging}项工作未达到序时进度` : "，列入评价的工作全部达到序时进度";
  // 九成 and 七成半 are the bureau's habit of speech, not a norm; 期次.yaml may say it otherwise.
  if (good * 10 >= assessed * 9) return `总体进展顺利${tail}`;
  return good * 4 >= assessed * 3 ? `总体进展较好，但不够平衡${tail}` : `总体进展偏慢${tail}`;
};

/** Whether a grade says that a task is where it should be; 暂不评价 says nothing. */
const isGood = (grade: Grade | undefined): boolean => grade === "已完成" || grade === "达到序时进度";

const assessedGrades: readonly Grade[] = ["已完成", "达到序时进度", "推进缓慢", "尚未启动"];

/** 一、总体进展情况 */
export const overallView = (assessment: MonthAssessment) => {
  const { tasks, statistics } = assessment;
  const { counts, total, assessed, unreported } = statistics.tasks;
  const before = statistics.previousTasks;
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
    转好序号: numbersOf(tasks, ({ previousGrade, grade }) => isLagging(previousGrade) && isGood(grade)),
    转差序号: numbersOf(
      tasks,
      (each) => !!each.previousGrade && !isLagging(each.previousGrade) && isLagging(each.grade),
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
