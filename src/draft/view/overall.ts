import type {
  GradeCounts,
  IndicatorAssessment,
  MonthAssessment,
  TaskAssessment,
} from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { isLagging, isYearEnd } from "../../model/grade.ts";
import { compare, percentage, zero } from "../../model/rational.ts";
import type { Phrases } from "../phrases.ts";
import { countCells } from "../wording/count-cells.ts";
import { followUpOf } from "../wording/follow-up.ts";
import { previousText } from "./last-month.ts";
import { basesText, isLeftOpen, openText, unjudgedText } from "../wording/overall-bases.ts";
import {
  changeText,
  correctionMark,
  enumerate,
  numbersOf,
  safeShare,
  taskNumbers,
  withoutNumber,
} from "../wording/wording.ts";

/** 全年: how many of the tasks that are judged were done. */
const yearEndJudgement = (say: Phrases, { counts, assessed }: GradeCounts): string =>
  say.全年总评({
    列入评价: assessed,
    已完成: counts.已完成,
    未完成: counts.未完成,
  });

/** Indicators that grow evenly with the months of the year, of which half of the time asks half of the target. */
const growsEvenly = ({ indicator, completion, overruled }: IndicatorAssessment): boolean =>
  completion !== undefined && !overruled && indicator.method === "序时" && indicator.deadline.month === 12;

/** 双过半, in June: the indicators that grow evenly, and those of them of which less than half is done; none in other months. */
export const halfWay = ({ month, tasks }: Pick<MonthAssessment, "month" | "tasks">) => {
  const all = month.month === 6 ? tasks.flatMap(({ indicators }) => indicators.filter(growsEvenly)) : [];
  // What is printed as half, and as level with the pace, is half.
  return { all, behind: all.filter(({ gap }) => gap && compare(gap, zero) < 0) };
};

/** Of how many indicators more than half is done, and those of which it is not by name and share. */
const halfWayText = (say: Phrases, assessment: MonthAssessment): string | null => {
  const { all, behind } = halfWay(assessment);
  if (all.length === 0) return null;
  const named = behind.map(({ indicator, completion }) =>
    say.未过半指标({
      序号: indicator.task,
      指标: indicator.name,
      完成率: completion ? `${percentage(completion)}%` : "",
    }),
  );
  return say.过半({
    总数: all.length,
    过半: all.length - behind.length,
    未过半: behind.length,
    名单: enumerate(named),
  });
};

/** The one-clause judgement of the opening, by the share of tasks that are done or on schedule. */
export const judgementOf = (say: Phrases, { month, statistics }: MonthAssessment): string => {
  const { counts, assessed, total } = statistics.tasks;
  const good = counts.已完成 + counts.达到序时进度;
  const 未达到 = assessed - good;
  if (assessed === 0) return say.没有列入({});
  if (isYearEnd(month)) return yearEndJudgement(say, statistics.tasks);
  // A few tasks do not speak for the whole.
  if (assessed * 2 < total) return say.列入较少({ 列入评价: assessed, 未达到 });
  // 九成 and 七成半 are the bureau's habit of speech, not a norm; 期次.yaml may say it otherwise.
  const fair = good * 4 >= assessed * 3 ? "较好" : "偏慢";
  const 档次 = good * 10 >= assessed * 9 ? "顺利" : fair;
  return say.总评({ 阶段: say.阶段({ 月: month.month }), 档次, 未达到 });
};

const assessedGrades: readonly Grade[] = ["已完成", "达到序时进度", "推进缓慢", "尚未启动", "未完成"];

/** Whether the shares of the grades, each rounded by itself, do not add up to 100.0. */
const isRounded = (counts: readonly number[], total: number): boolean =>
  total > 0 &&
  counts.reduce((sum, count) => sum + Number(safeShare(count, total).replace(/[.%]/g, "")), 0) !== 1000;

/** The numbers of what corrected grades of last month; undefined where nothing did. */
const correctedBefore = (tasks: readonly TaskAssessment[]): string | undefined => {
  const numbers = new Set(tasks.flatMap(({ previousCorrectedBy }) => previousCorrectedBy ?? []));
  return numbers.size > 0 ? enumerate([...numbers]) : undefined;
};

/** How the indicators stand, those reached too late counted among those that are done. */
const indicatorCounts = (say: Phrases, { tasks, statistics: { indicators } }: MonthAssessment) => ({
  总数: indicators.total,
  列入评价: indicators.graded,
  未报数: indicators.unreported,
  没有数据: enumerate(
    (["未报", "退回", "新承担"] as const).flatMap((情形) => {
      const 个数 = 情形 === "未报" ? indicators.unreported : indicators.excused[情形];
      return 个数 > 0 ? [say.缺数个数({ 情形, 个数 })] : [];
    }),
  ),
  另有核定: indicators.overruled,
  未到评价时点: indicators.notDue,
  全部达到: indicators.graded > 0 && indicators.counts.推进缓慢 + indicators.counts.未完成 === 0,
  逾期完成: tasks.flatMap((each) => each.indicators).filter(({ overdue, overruled }) => overdue && !overruled)
    .length,
  ...indicators.counts,
});

/** 一、总体进展情况 */
export const overallView = (say: Phrases, assessment: MonthAssessment) => {
  const { tasks, statistics } = assessment;
  const { counts, total, assessed, unreported } = statistics.tasks;
  // December judges by other words than November, and nothing can be compared between them.
  const isLast = isYearEnd(assessment.month);
  const { previousTasks: before, comparedTasks: now } = isLast ? {} : statistics;
  const told = assessedGrades.filter((grade) => counts[grade] > 0);
  const those = (keep: (task: TaskAssessment) => boolean): string | null => {
    const kept = tasks.filter(keep);
    return kept.length > 0 ? numbersOf(say, kept) : null;
  };
  return {
    任务总数: total,
    列入评价: assessed,
    暂不评价: counts.暂不评价,
    暂不评价序号: those(({ grade }) => grade === "暂不评价"),
    暂不评价原因: openText(say, tasks),
    无法评价: unreported,
    无法评价原因: unjudgedText(say, tasks),
    缺报原因: unjudgedText(say, tasks, ["未报送", "漏报", "退回"]),
    各档: told.map((grade) => ({
      评价: grade,
      项数: counts[grade],
      占比: safeShare(counts[grade], assessed),
    })),
    占比有舍入: isRounded(
      told.map((grade) => counts[grade]),
      assessed,
    ),
    评价依据: basesText(say, tasks),
    自评不明: tasks.filter(isLeftOpen).length,
    环比:
      before && now && now.total > 0
        ? (changeText(say, now, before) ?? say.均持平({ 上期: previousText(say, assessment) }))
        : null,
    无法比较: !isLast && assessment.unreadBefore ? taskNumbers(say, assessment.unreadBefore) : null,
    过半: halfWayText(say, assessment),
    对比期: previousText(say, assessment),
    对比期更正: before ? correctionMark(say, correctedBefore(tasks)) || null : null,
    转好序号: those((each) => !isLast && followUpOf(each) === "已扭转"),
    转差序号: those(
      (each) => !isLast && !!each.previousGrade && !isLagging(each.previousGrade) && isLagging(each.grade),
    ),
    指标: indicatorCounts(say, assessment),
    板块: [
      ...statistics.bySection.map(({ section, counts: own }) => ({
        名称: withoutNumber(section),
        ...countCells(say, own),
      })),
      { 名称: say.合计({}), ...countCells(say, statistics.tasks) },
    ],
  };
};
