import type { IndicatorAssessment, LeadReport } from "../model/assessment.ts";
import type { Grade } from "../model/grade.ts";
import type { ReportingMonth } from "../model/month.ts";
import type { Rational } from "../model/rational.ts";
import { compare, divide, subtract, zero } from "../model/rational.ts";
import type { Indicator } from "../model/task.ts";
import { expectedShare } from "./pace.ts";

/** Whether a value meets the year's target. A target of zero asks that nothing is left. */
export const meetsTarget = (indicator: Indicator, value: Rational): boolean => {
  if (compare(indicator.target, zero) === 0) return compare(value, zero) <= 0;
  const difference = compare(value, indicator.target);
  return indicator.relation === ">" ? difference > 0 : difference >= 0;
};

const gradeOf = (
  indicator: Indicator,
  value: Rational,
  completion: Rational | undefined,
  pace: Rational | undefined,
): Grade | undefined => {
  const met = meetsTarget(indicator, value);
  // A milestone that is reached stays reached; a level or a year-end count may still fall back.
  if (pace === undefined) return indicator.method === "节点" && met ? "已完成" : undefined;
  if (met) return "已完成";
  return completion !== undefined && compare(completion, pace) >= 0 ? "达到序时进度" : "推进缓慢";
};

/**
 * Compares an indicator with its target and with the calendar, in exact numbers.
 * The first lead (第一牵头单位) that gives a value decides; values of others that differ are listed.
 */
export const assessIndicator = (
  indicator: Indicator,
  month: ReportingMonth,
  leadReports: readonly LeadReport[],
  previous: Rational | undefined,
): IndicatorAssessment => {
  const values = leadReports.flatMap(({ unit, entry }) =>
    (entry?.figures ?? [])
      .filter((figure) => figure.indicator === indicator.name)
      .map((figure) => ({ unit, value: figure.value })),
  );
  const pace = expectedShare(indicator, month);
  const shared = {
    indicator,
    ...(pace && { pace }),
    ...(previous && { previous }),
  };
  const [main] = values;
  if (!main) return { ...shared, conflicting: [] };
  const completion = compare(indicator.target, zero) === 0 ? undefined : divide(main.value, indicator.target);
  const grade = gradeOf(indicator, main.value, completion, pace);
  return {
    ...shared,
    value: main.value,
    reportedBy: main.unit,
    conflicting: values.filter((other) => compare(other.value, main.value) !== 0),
    ...(completion && { completion }),
    ...(completion && pace && { gap: subtract(completion, pace) }),
    ...(grade && { grade }),
  };
};
