import type { IndicatorAssessment, MonthAssessment, TaskAssessment } from "../../../model/assessment.ts";
import { isLagging, keepsPace } from "../../../model/grade.ts";
import { isMissing } from "../../../model/judged-indicator.ts";
import type { Phrases } from "../../phrases.ts";
import { isUncontested } from "../../wording/uncontested.ts";
import { enumerate } from "../../wording/wording.ts";
import { isNewToIt, ledBy, recordSpan } from "./unit-standing.ts";

/** So many units are named; more than that are counted. */
const mostNamed = 5;

/** Whether an indicator says nothing against its task: not behind, not left out, not reached too late. */
const isClean = (each: IndicatorAssessment): boolean =>
  !isLagging(each.grade) && !isMissing(each) && !each.overdue && !each.lastLagging;

const isKept = (assessed: TaskAssessment): boolean =>
  keepsPace(assessed.grade) &&
  !assessed.doneLate &&
  assessed.indicators.every(isClean) &&
  isUncontested(assessed);

/** A unit that earned praise, and how many of its tasks were judged. */
interface Earned {
  readonly unit: string;
  readonly tasks: number;
}

/** The units whose judged tasks all keep pace and that reported whole and in time in every month there is. */
export const earnedIn = (assessment: MonthAssessment): readonly Earned[] =>
  assessment.reporting.flatMap((reporting) => {
    const unit = reporting.unit.name;
    const judged = ledBy(assessment, reporting).filter(
      (each) => each.grade !== "暂不评价" && !isNewToIt(each),
    );
    const isAlways = (assessment.reportingRecord ?? []).every(({ units }) =>
      units.some((each) => each.unit === unit && each.state === "按时报送" && !each.leavesOut),
    );
    return judged.length > 0 && judged.every(isKept) && isAlways ? [{ unit, tasks: judged.length }] : [];
  });

/**
 * The ones to name, those with the most tasks first: as many as fit without parting units that have equally many. None
 * where the first of them are too many already.
 */
const named = (earned: readonly Earned[]): readonly Earned[] => {
  const sorted = earned.toSorted((a, b) => b.tasks - a.tasks);
  const next = sorted[mostNamed];
  return next ? sorted.slice(0, mostNamed).filter(({ tasks }) => tasks > next.tasks) : sorted;
};

/** Named praise: who earned it by figures; null where nobody did. */
export const praiseView = (say: Phrases, assessment: MonthAssessment) => {
  const earned = earnedIn(assessment);
  if (earned.length === 0) return null;
  const told = named(earned);
  return {
    个数: earned.length,
    列全: told.length === earned.length,
    名单: enumerate(told.map(({ unit, tasks }) => say.肯定单位({ 单位: unit, 项数: tasks }))) || null,
    ...recordSpan(assessment),
  };
};
