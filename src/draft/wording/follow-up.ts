import type { IndicatorAssessment, TaskAssessment } from "../../model/assessment.ts";
import { isLagging, worse } from "../../model/grade.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, parseDecimal, zero } from "../../model/rational.ts";
import { pointsText } from "./indicator-target.ts";

/** What became of a task that lagged last month, in the order in which it is told. */
export const followUps = ["已扭转", "有改善", "未扭转", "滞后加剧", "暂不评价", "无法判断"] as const;
export type FollowUp = (typeof followUps)[number];

/** Whether a lead that lagged by its last word says nothing now: nobody's silence turns anything to the better. */
export const isSilentOnLag = ({ basis, leadReports }: TaskAssessment): boolean =>
  basis !== "核定" && leadReports.some(({ entry, standing }) => !entry && isLagging(standing));

/** How far a gap is behind, as it is printed; zero where it is not. */
const behind = (gap: Rational): Rational =>
  compare(gap, zero) < 0 ? (parseDecimal(pointsText(gap)) ?? zero) : zero;

const worstOf = (gaps: readonly Rational[]): Rational =>
  gaps.map(behind).reduce((worst, each) => (compare(each, worst) > 0 ? each : worst), zero);

/** Indicators that are told by their gap to the pace, a milestone's 100 points not among them. */
const isTold = ({ indicator }: IndicatorAssessment): boolean => indicator.method !== "节点";

/** How the worst gap has moved in print since last month: 1 wider, -1 narrower; 0 where one of the months has none. */
const gapMove = ({ basis, indicators }: TaskAssessment): number => {
  const told = indicators.filter(isTold);
  const now = told.flatMap(({ gap }) => gap ?? []);
  const before = told.flatMap(({ previousGap }) => previousGap ?? []);
  if (basis === "核定" || now.length === 0 || before.length === 0) return 0;
  return compare(worstOf(now), worstOf(before));
};

/** Whether an indicator is no further behind than last month, by what is printed; what lags and has no gap then is. */
const keepsUp = (assessed: IndicatorAssessment): boolean => {
  const { grade, due, value, gap, previousGap } = assessed;
  if (!isLagging(grade) && !(due && value === undefined)) return true;
  return isTold(assessed) && gap && previousGap ? compare(behind(gap), behind(previousGap)) <= 0 : false;
};

/** Whether a task that lags still is less far behind than last month, by all that is printed of its figures. */
export const hasNarrowed = (assessed: TaskAssessment): boolean =>
  isLagging(assessed.grade) &&
  assessed.basis === "指标" &&
  gapMove(assessed) < 0 &&
  assessed.indicators.every(keepsUp);

/** What became of a task that lagged last month; undefined for one that did not, or of which last month knew nothing. */
export const followUpOf = (assessed: TaskAssessment): FollowUp | undefined => {
  const { grade, previousGrade } = assessed;
  if (previousGrade === undefined || !isLagging(previousGrade)) return undefined;
  if (grade === undefined) return "无法判断";
  if (grade === "暂不评价") return "暂不评价";
  if (!isLagging(grade)) return isSilentOnLag(assessed) ? "无法判断" : "已扭转";
  if (grade === "未完成") return "未扭转";
  const hasMoved = grade !== previousGrade;
  const hasFallen = hasMoved && worse(grade, previousGrade) === grade;
  if (hasFallen || gapMove(assessed) > 0) return "滞后加剧";
  return hasMoved || hasNarrowed(assessed) ? "有改善" : "未扭转";
};
