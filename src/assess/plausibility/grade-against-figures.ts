import type { Report } from "../../diagnostics/diagnostic.ts";
import type { IndicatorAssessment } from "../../model/assessment.ts";
import type { Grade } from "../../model/grade.ts";
import { compare, zero } from "../../model/rational.ts";
import { meetsTarget } from "../../model/indicator-target.ts";
import { isLevel } from "../../model/task.ts";
import { gradeByIndicators } from "../grades/task-grade.ts";
import type { DoubtContext } from "./doubt-context.ts";
import { placeOfGrade } from "./doubt-context.ts";
import { withUnit } from "./figure-change.ts";

const met = ({ indicator, value }: IndicatorAssessment): boolean =>
  value !== undefined && meetsTarget(indicator, value);

/** The indicator that speaks against a grade. */
const witness = (
  self: Grade,
  indicators: readonly IndicatorAssessment[],
): IndicatorAssessment | undefined => {
  const valued = indicators.filter(({ value }) => value !== undefined);
  switch (self) {
    case "已完成":
      return valued.find((each) => !met(each));
    case "推进缓慢":
      return valued.length === indicators.length && valued.every(met) ? valued[0] : undefined;
    case "尚未启动":
      return valued.find(({ indicator, value }) =>
        isLevel(indicator) || compare(indicator.target, zero) === 0
          ? false
          : value !== undefined && compare(value, zero) > 0,
      );
    default:
      return undefined;
  }
};

/**
 * PLA-008: a lead's word against figures that grade nothing yet, since their day of reckoning is still to come. Where
 * figures do grade the task, ASM-003 has said it; where the bureau gave its verdict, it has been looked into.
 */
export const reportGradesAgainstFigures = ({ entries }: DoubtContext, report: Report): void => {
  for (const { unit, isLead, assessed, entry } of entries) {
    const { task, indicators, basis } = assessed;
    if (!isLead || !entry.selfGrade || basis === "核定" || gradeByIndicators(indicators)) continue;
    const against = witness(entry.selfGrade, indicators);
    if (!against?.value) continue;
    const { indicator, value } = against;
    report({
      code: "PLA-008",
      place: placeOfGrade(entry),
      details: {
        task: task.number,
        unit,
        self: entry.selfGrade,
        indicator: indicator.name,
        value: withUnit(value, indicator),
        target: withUnit(indicator.target, indicator),
      },
    });
  }
};
