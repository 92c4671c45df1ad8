import type { MonthAssessment, UnitReporting } from "../../../model/assessment.ts";
import type { Agency } from "../../../model/catalogue.ts";
import { isLagging, keepsPace } from "../../../model/grade.ts";
import type { Rational } from "../../../model/rational.ts";
import { compare, percentage, parseDecimal, rational, zero } from "../../../model/rational.ts";
import type { Phrases } from "../../phrases.ts";
import { countCell } from "../../wording/count-cells.ts";
import { isNewToIt, ledBy, recordOf } from "./unit-standing.ts";

/** What a unit is ranked by. */
interface Standing {
  readonly unit: string;
  /** Its led tasks, or its parts of them, that are to be judged; what it did not report is. */
  readonly judged: number;
  /** Those that are done or keep pace. */
  readonly kept: number;
  readonly months: number;
  readonly inTime: number;
}

const standingOf = (assessment: MonthAssessment, reporting: UnitReporting): Standing => {
  const held = ledBy(assessment, reporting).filter((each) => !isNewToIt(each));
  const judged = held.filter(
    ({ grade, wholeGrade, verdict }) =>
      grade !== "暂不评价" &&
      wholeGrade !== "暂不评价" &&
      // What waits for somebody else is not the unit's fault.
      !(isLagging(grade) && verdict?.owedBy !== undefined),
  );
  const kept = judged.filter(({ grade }) => keepsPace(grade));
  const unit = reporting.unit.name;
  const { months, inTime } = recordOf(assessment, unit);
  return { unit, judged: judged.length, kept: kept.length, months, inTime };
};

/** A share as it is printed: shares that look the same rank the same. */
const shown = (count: number, total: number): Rational =>
  total === 0 ? zero : (parseDecimal(percentage(rational(count, total))) ?? zero);

const shareText = (count: number, total: number): string =>
  total > 0 ? `${percentage(rational(count, total))}%` : "—";

/** Negative where `a` stands before `b`: the larger share of tasks that keep pace, then the larger share of reports in time. */
const order = (a: Standing, b: Standing): number =>
  compare(shown(b.kept, b.judged), shown(a.kept, a.judged)) ||
  compare(shown(b.inTime, b.months), shown(a.inTime, a.months));

/** A unit in its place among those of its list; without a rank where nothing of it is to be judged. */
export interface RankedUnit extends Standing {
  readonly rank?: number;
  readonly isTied: boolean;
}

/** The list whose units are ranked: the first of the office's that has any; undefined where there is none. */
const listToRank = (
  { reporting }: Pick<MonthAssessment, "reporting">,
  { rankedLists }: Pick<Agency, "rankedLists">,
): string | undefined => {
  const lists = new Set(reporting.map(({ unit }) => unit.list));
  return rankedLists.find((each) => lists.has(each));
};

/**
 * The units of the list that is ranked, the best first, who has nothing to be judged last; none where that is true of
 * all of them: a table of dashes ranks nobody.
 */
export const rankedUnits = (
  assessment: MonthAssessment,
  agency: Pick<Agency, "rankedLists">,
): readonly RankedUnit[] => {
  const list = listToRank(assessment, agency);
  const standings = assessment.reporting
    .filter(({ unit }) => list !== undefined && unit.list === list)
    .map((each) => standingOf(assessment, each));
  const ranked = standings.filter(({ judged }) => judged > 0).toSorted(order);
  if (ranked.length === 0) return [];
  return [
    ...ranked.map((each) => ({
      ...each,
      rank: ranked.filter((other) => order(other, each) < 0).length + 1,
      isTied: ranked.filter((other) => order(each, other) === 0).length > 1,
    })),
    ...standings.filter(({ judged }) => judged === 0).map((each) => ({ ...each, isTied: false })),
  ];
};

/**
 * 排名: the units of one list, 县（市、区）政府 as a rule; ties share a rank and the next ones are skipped; who has nothing to be
 * judged stands last, without one. Without a name and rows where nobody is ranked.
 */
export const unitRanking = (
  say: Phrases,
  assessment: MonthAssessment,
  agency: Pick<Agency, "rankedLists">,
) => ({
  名称: listToRank(assessment, agency) ?? null,
  新承担: assessment.reporting.some(
    (each) => each.unit.list === listToRank(assessment, agency) && ledBy(assessment, each).some(isNewToIt),
  ),
  行: rankedUnits(assessment, agency).map((each) => ({
    名次: say.名次({ 名次: each.rank ?? null, 并列: each.isTied }),
    单位: each.unit,
    列入评价: countCell(say, each.judged),
    达到: countCell(say, each.kept),
    达到比例: shareText(each.kept, each.judged),
    应报: each.months,
    按时: countCell(say, each.inTime),
    按时率: shareText(each.inTime, each.months),
  })),
});
