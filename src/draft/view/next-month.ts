import type { IndicatorAssessment, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { chineseDate } from "../../model/calendar-date.ts";
import { isYearEnd } from "../../model/grade.ts";
import { isPastDeadline, meetsTarget } from "../../model/indicator-target.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { nextMonth } from "../../model/month.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, zero } from "../../model/rational.ts";
import { isParallel, unitsOf } from "../../model/task.ts";
import type { Phrases } from "../phrases.ts";
import { amountText, targetText } from "../wording/indicator-target.ts";
import { milestoneWords, verbOf } from "../wording/indicator-text.ts";
import { leadNames } from "../wording/lead-text.ts";
import { taskSubject } from "../wording/task-subject.ts";
import { enumerate, taskNumbers } from "../wording/wording.ts";

/** An indicator with its task. */
interface Placed {
  readonly assessed: TaskAssessment;
  readonly each: IndicatorAssessment;
}

/** The number of a task and its leads; equals are too many to be named one by one. */
const whose = (say: Phrases, { assessed }: Placed) => ({
  项次: taskNumbers(say, [assessed.task.number]),
  单位: isParallel(assessed.task) ? "" : leadNames(assessed),
});

const isReached = ({ indicator, value, disputed }: IndicatorAssessment): boolean =>
  value !== undefined && meetsTarget(indicator, value) && !disputed;

/**
 * Whether an indicator must be reached in the coming month: a milestone of that month, or a count that ends in it and not
 * only with the year.
 */
const fallsDue = ({ indicator }: IndicatorAssessment, month: ReportingMonth): boolean => {
  const coming = nextMonth(month);
  const isOfMonth = isPastDeadline(indicator, coming) && !isPastDeadline(indicator, month);
  const { method } = indicator;
  return isOfMonth && (method === "节点" || ((method === "序时" || method === "按日") && !isYearEnd(coming)));
};

const dueText = (say: Phrases, placed: Placed): string => {
  const { indicator } = placed.each;
  const words =
    indicator.method === "节点"
      ? milestoneWords(say, indicator)
      : {
          事项: indicator.name,
          动词: `${say.默认动词({ 时点: true, 控制: false })}${targetText(indicator)}`,
        };
  return say.下月节点({ ...words, 日期: chineseDate(indicator.deadline), ...whose(say, placed) });
};

/** Whether a task's own time limit ends in the coming month, and not only with the year. */
const isDueByLimit = ({ task: { limitDay } }: TaskAssessment, month: ReportingMonth): boolean => {
  const coming = nextMonth(month);
  return (
    limitDay !== undefined &&
    limitDay.year === coming.year &&
    limitDay.month === coming.month &&
    !(isYearEnd(coming) && limitDay.day === 31)
  );
};

const limitText = (say: Phrases, { task }: TaskAssessment): string =>
  say.下月时限({
    事项: taskSubject(task),
    日期: task.limitDay ? chineseDate(task.limitDay) : "",
    项次: taskNumbers(say, [task.number]),
    单位: isParallel(task) ? "" : enumerate(unitsOf(task.leads)),
  });

/** What next month's plan asks for; nothing where as much is there already. */
const plannedNext = (
  { indicator, value }: IndicatorAssessment,
  month: ReportingMonth,
): readonly Rational[] => {
  const asked = indicator.method === "计划" ? indicator.plan?.[nextMonth(month).month - 1] : undefined;
  return asked && compare(asked, value ?? zero) > 0 ? [asked] : [];
};

const planText = (say: Phrases, placed: Placed, month: ReportingMonth, asked: Rational): string => {
  const { indicator, value, conflicting, reportedBy } = placed.each;
  return say.下月计划({
    指标: indicator.name,
    动词: verbOf(say, indicator),
    数量: amountText(indicator, asked),
    ...whose(say, placed),
    月: month.month,
    报数单位: conflicting.length > 0 ? (reportedBy ?? null) : null,
    现有: value ? amountText(indicator, value) : null,
  });
};

/**
 * What the coming month asks for by name: milestones and time limits that fall due and are not reached, and steps of
 * monthly plans beyond what is there. Nothing of tasks that are done or not judged, nor of figures that the bureau did not
 * go by. Null where there is nothing, and in December.
 */
export const nextMonthView = (say: Phrases, { tasks, month }: MonthAssessment) => {
  if (isYearEnd(month)) return null;
  const open = tasks.filter(({ grade }) => grade !== "已完成" && grade !== "暂不评价");
  const all = open
    .flatMap((assessed) => assessed.indicators.map((each): Placed => ({ assessed, each })))
    .filter(({ each }) => !each.overruled);
  const due = all.filter(({ each }) => !isReached(each) && fallsDue(each, month));
  // A milestone says in its own words what the task's limit asks for.
  const limits = open.filter(
    (assessed) => isDueByLimit(assessed, month) && !due.some((each) => each.assessed === assessed),
  );
  const planned = all.flatMap((placed) =>
    plannedNext(placed.each, month).map((asked) => planText(say, placed, month, asked)),
  );
  if (due.length + limits.length + planned.length === 0) return null;
  return {
    节点:
      [...due.map((placed) => dueText(say, placed)), ...limits.map((each) => limitText(say, each))].join(
        "；",
      ) || null,
    计划: planned.join("；") || null,
  };
};
