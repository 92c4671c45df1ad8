import type { GradeBasis, IndicatorAssessment, StandingVerdict } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { atYearEnd, isLagging, isYearEnd, worse } from "../../model/grade.ts";
import { meetsTarget } from "../../model/indicator-target.ts";
import type { LeadReport } from "../../model/lead-report.ts";
import { wordOf } from "../../model/lead-report.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, rational } from "../../model/rational.ts";
import type { Task } from "../../model/task.ts";
import { isParallel } from "../../model/task.ts";
import { gradePastLimit, isPastTimeLimit } from "./time-limit.ts";

export interface TaskGrade {
  readonly grade?: Grade;
  readonly basis: GradeBasis;
  readonly reason?: string;
}

/** What a task's grade is made from. */
export interface TaskFacts {
  readonly task: Task;
  readonly month: ReportingMonth;
  readonly reports: readonly LeadReport[];
  readonly indicators: readonly IndicatorAssessment[];
  readonly verdict?: Pick<StandingVerdict, "grade" | "reason"> | undefined;
  /** 并列滞后比例; a third when absent. */
  readonly lagShare?: Rational | undefined;
}

/** One small part of ten does not make the whole task lag. */
const usualLagShare = rational(1, 3);

const isMet = ({ indicator, value, asked, disputed }: IndicatorAssessment): boolean =>
  value !== undefined && meetsTarget(indicator, value, asked) && !disputed;

/**
 * The worst of the indicators that are judged decides; 已完成 only when every indicator of the task is reached. One that is
 * due and not reported proves nothing, but what lagged when last reported lags still.
 */
export const gradeByIndicators = (indicators: readonly IndicatorAssessment[]): Grade | undefined => {
  const graded = indicators.flatMap(({ grade, lastLagging }): readonly Grade[] =>
    lastLagging ? ["推进缓慢"] : grade ? [grade] : [],
  );
  if (graded.length === 0) return undefined;
  const worst = graded.reduce(worse);
  return worst === "已完成" && !indicators.every(isMet) ? "达到序时进度" : worst;
};

/** A part that needs no grade does not keep the whole from being done; one that never said anything does. */
const isPartDone = (report: LeadReport): boolean => {
  const grade = wordOf(report);
  return grade === "已完成" || grade === "暂不评价";
};

/**
 * The grade of a task of equal leads by its parts, each of which stands where it last said it does. The task lags when
 * more than `lagShare` of its parts do; neither a part that is not to be graded yet nor one that has never said anything
 * counts, or silence would make a task that lags a good one.
 */
const gradeByParts = (reports: readonly LeadReport[], lagShare: Rational): Grade | undefined => {
  const known = reports.flatMap((report) => wordOf(report) ?? []);
  const counted = known.filter((grade) => grade !== "暂不评价");
  if (known.length === 0) return undefined;
  if (counted.length === 0) return "暂不评价";
  const lagging = known.filter(isLagging);
  if (compare(rational(lagging.length, counted.length), lagShare) > 0) {
    return lagging.length === counted.length ? lagging.reduce(better) : "推进缓慢";
  }
  return reports.every(isPartDone) ? "已完成" : "达到序时进度";
};

/** A whole whose parts have not all begun has begun when one of them has. */
const better = (a: Grade, b: Grade): Grade => (worse(a, b) === a ? b : a);

/**
 * The leads' own assessment: the first named lead that reported decides, and it is not 已完成 while another lead says
 * otherwise; equal leads (各县（市、区）政府) are judged by their parts. Undefined when none reported.
 */
const gradeBySelfAssessment = (
  task: Task,
  reports: readonly LeadReport[],
  lagShare: Rational = usualLagShare,
): Grade | undefined => {
  const given = reports.flatMap(({ entry }) => (entry?.selfGrade ? [entry.selfGrade] : []));
  const [first] = given;
  if (first === undefined) return undefined;
  if (isParallel(task)) return gradeByParts(reports, lagShare);
  return first === "已完成" && given.some((grade) => grade !== "已完成") ? "达到序时进度" : first;
};

/** Where a lead before the one that speaks is silent and lagged by its last word, which silence does not take back. */
const laggingStanding = (task: Task, reports: readonly LeadReport[]): Grade | undefined => {
  if (isParallel(task)) return undefined;
  const speaking = reports.findIndex(({ entry }) => entry?.selfGrade !== undefined);
  const before = reports.slice(0, Math.max(0, speaking)).flatMap(({ standing }) => standing ?? []);
  return before.find(isLagging);
};

/** The worse of what the due indicators and the lead say; a lead that wants no grade yet does not outweigh figures. */
const gradeOfBoth = (byIndicators: Grade, self: Grade): TaskGrade => {
  if (self === "暂不评价") {
    return { grade: byIndicators === "已完成" ? "达到序时进度" : byIndicators, basis: "指标" };
  }
  const grade = worse(byIndicators, self);
  return { grade, basis: grade === byIndicators ? "指标" : "自评" };
};

const gradeByReports = ({ task, reports, indicators, lagShare }: TaskFacts): TaskGrade => {
  const byIndicators = gradeByIndicators(indicators);
  const self = gradeBySelfAssessment(task, reports, lagShare);
  if (reports.every(({ entry }) => entry === undefined)) return { basis: "未报送" };
  if (byIndicators && self) return gradeOfBoth(byIndicators, self);
  if (byIndicators) return { grade: byIndicators, basis: "指标" };
  if (!self) return { basis: "未报送" };
  // Figures of another lead are news of the task; its mere word does not stand for a silent lead's.
  const standing = laggingStanding(task, reports);
  if (standing) return { grade: worse(self === "暂不评价" ? standing : self, standing), basis: "自评" };
  if (self === "已完成" && !indicators.every(isMet)) return { grade: "达到序时进度", basis: "指标" };
  return { grade: self, basis: "自评" };
};

/**
 * The grade of a task: the bureau's verdict, else the worse of its indicators, its time limit and its leads' own word. In
 * December it is 已完成, 未完成 or 暂不评价.
 */
export const gradeTask = (facts: TaskFacts): TaskGrade => {
  const { task, month, reports, verdict } = facts;
  const inWords = ({ grade, ...rest }: TaskGrade): TaskGrade => ({
    ...rest,
    ...(grade && { grade: isYearEnd(month) ? atYearEnd(grade) : grade }),
  });
  if (verdict) return inWords({ grade: verdict.grade, basis: "核定", reason: verdict.reason });
  if (reports.length === 0) return { grade: "暂不评价", basis: "无牵头单位" };
  const byReports = gradeByReports(facts);
  return inWords(isPastTimeLimit(task, month) ? gradePastLimit(byReports) : byReports);
};
