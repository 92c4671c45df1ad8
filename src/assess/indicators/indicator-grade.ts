import type { IndicatorAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { atYearEnd, isLagging, isYearEnd } from "../../model/grade.ts";
import { isDue, isPastDeadline, meetsTarget, targetOf } from "../../model/indicator-target.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { EarlierIndicator } from "../../model/output/earlier-month.ts";
import type { Rational } from "../../model/rational.ts";
import { absolute, add, compare, divide, rational, subtract, zero } from "../../model/rational.ts";
import type { Indicator, Task } from "../../model/task.ts";
import { isLevel, isParallel } from "../../model/task.ts";
import { outlookOf } from "./outlook.ts";
import { expectedShare } from "./pace.ts";

/** Half of the last digit of a percentage as it is printed, 0.05 of a point: what is nearer is 持平. */
const noGap = rational(5, 10_000);

/** completion − pace, unrounded; zero where print could not show it. */
const gapOf = (completion: Rational, pace: Rational): Rational => {
  const gap = subtract(completion, pace);
  return compare(absolute(gap), noGap) < 0 ? zero : gap;
};

/** The value of an indicator and whose it is. */
interface ReportedValue {
  readonly value?: Rational;
  readonly reportedBy?: string;
  readonly conflicting: IndicatorAssessment["conflicting"];
}

/**
 * The first lead (第一牵头单位) that gives a value decides; values of others that differ are listed. Equal leads each count
 * their own part, and the parts of what can be counted are added up.
 */
const reportedValue = (
  indicator: Indicator,
  task: Pick<Task, "leads" | "leadMode"> | undefined,
  leadReports: readonly LeadReport[],
): ReportedValue => {
  const values = leadReports.flatMap(({ unit, entry }) =>
    (entry?.figures ?? [])
      .filter((figure) => figure.indicator === indicator.name)
      .map((figure) => ({ unit, value: figure.value })),
  );
  const [main] = values;
  if (!main) return { conflicting: [] };
  const areParts = task && isParallel(task) && !isLevel(indicator) && indicator.unit !== "%";
  if (areParts) return { value: values.map(({ value }) => value).reduce(add), conflicting: [] };
  return {
    value: main.value,
    reportedBy: main.unit,
    conflicting: values.filter((other) => compare(other.value, main.value) !== 0),
  };
};

/** What a value is held against. */
interface GradingScale {
  readonly indicator: Indicator;
  readonly month: ReportingMonth;
  readonly asked: Rational;
  readonly gap: Rational | undefined;
}

const gradeOf = (
  value: Rational,
  disputed: boolean,
  { indicator, month, asked, gap }: GradingScale,
): Grade | undefined => {
  const reached = meetsTarget(indicator, value, asked);
  const met = reached && !disputed;
  // A milestone that is reached stays reached; a level or a year-end count may still fall back.
  if (!isDue(indicator, month)) return indicator.method === "节点" && met ? "已完成" : undefined;
  const isOver = isYearEnd(month) || isPastDeadline(indicator, month);
  if (met) return indicator.method === "当期" && !isOver ? "达到序时进度" : "已完成";
  const keepsPace = !isOver && ((reached && disputed) || (gap !== undefined && compare(gap, zero) >= 0));
  return keepsPace ? "达到序时进度" : "推进缓慢";
};

/** Relations to a target of which the value makes up no share. */
const hasShare = ({ relation, target }: Indicator): boolean =>
  relation !== "≤" && relation !== "左右" && compare(target, zero) !== 0;

/** Whether an indicator was due and not reached when last its value was there. */
export const wasLagging = (previous: EarlierIndicator | undefined): boolean =>
  previous !== undefined && (isLagging(previous.grade) || previous.lastLagging === true);

/** Last month's value where this month's can be held against it: the same lead's, not a sum of parts. */
const comparable = (
  previous: EarlierIndicator | undefined,
  reportedBy: string | undefined,
): Rational | undefined =>
  reportedBy !== undefined && previous?.reportedBy === reportedBy ? previous.value : undefined;

/** What an indicator is assessed by. */
interface IndicatorFacts {
  readonly month: ReportingMonth;
  readonly leadReports: readonly LeadReport[];
  /** The indicator as it stood last month. */
  readonly previous?: EarlierIndicator | undefined;
  /** The month that `previous` is of; a month of the year may be missing between. */
  readonly previousMonth?: ReportingMonth | undefined;
  /** Its task, which says whether its leads are equals. */
  readonly task?: Pick<Task, "leads" | "leadMode">;
}

/** Compares an indicator with its target and with the calendar, in exact numbers. */
export const assessIndicator = (
  indicator: Indicator,
  { month, leadReports, previous, previousMonth, task }: IndicatorFacts,
): IndicatorAssessment => {
  const { value, reportedBy, conflicting } = reportedValue(indicator, task, leadReports);
  const pace = expectedShare(indicator, month);
  const asked = targetOf(indicator, month);
  const due = isDue(indicator, month);
  const shared = {
    indicator,
    conflicting,
    due,
    asked,
    ...(pace && { pace }),
    ...(previous?.value && { previous: previous.value }),
    ...(previous?.value &&
      previousMonth &&
      indicator.method === "当期" && { previousAsked: targetOf(indicator, previousMonth) }),
    ...(previous?.gap && { previousGap: previous.gap }),
    ...(previous?.correctedBy !== undefined && { previousCorrectedBy: previous.correctedBy }),
  };
  if (!value) {
    const silence = leadReports[0]?.silence;
    const isUnheard = leadReports.length > 0 && leadReports.every(({ entry }) => entry === undefined);
    return {
      ...shared,
      ...(isUnheard && { unheard: true }),
      ...(silence === "退回" || silence === "新承担" ? { excuse: silence } : {}),
      ...(due && wasLagging(previous) && { lastLagging: true }),
    };
  }
  const completion = hasShare(indicator) ? divide(value, indicator.target) : undefined;
  const gap = completion && pace && gapOf(completion, pace);
  const meets = (each: Rational): boolean => meetsTarget(indicator, each, asked);
  // A milestone is reached or not, whoever says so; of a count the first lead's stands, and only its being enough is doubted.
  const isOpenToDoubt = meets(value) || indicator.method === "节点";
  const disputed = isOpenToDoubt && conflicting.some((other) => meets(other.value) !== meets(value));
  const grade = gradeOf(value, disputed, { indicator, month, asked, gap });
  const isBehind = grade === "推进缓慢" && !isYearEnd(month);
  const follows = previousMonth?.month === month.month - 1;
  const before = follows ? comparable(previous, reportedBy) : undefined;
  const outlook = isBehind && pace && outlookOf(indicator, { month, value, pace, previous: before });
  const isOverdue =
    indicator.method === "节点" && grade === "已完成" && (wasLagging(previous) || previous?.overdue === true);
  return {
    ...shared,
    value,
    ...(reportedBy !== undefined && { reportedBy }),
    ...(completion && { completion }),
    ...(gap && { gap }),
    ...(grade && { grade: isYearEnd(month) ? atYearEnd(grade) : grade }),
    ...(isOverdue && { overdue: true }),
    ...(disputed && { disputed }),
    ...(outlook && { outlook }),
  };
};
