import type { IndicatorAssessment, TaskAssessment } from "../../model/assessment.ts";
import { isLagging, worse } from "../../model/grade.ts";
import { meetsTarget } from "../../model/indicator-target.ts";
import { isMissing } from "../../model/judged-indicator.ts";
import { isSilentOnLag } from "../../model/lead-report.ts";
import type { Rational } from "../../model/rational.ts";
import { absolute, compare, parseDecimal, subtract, zero } from "../../model/rational.ts";
import type { Indicator } from "../../model/task.ts";
import { pointsText } from "./indicator-target.ts";

/** What became of a task that lagged last month, in the order in which it is told. */
export const followUps = ["已扭转", "有改善", "未扭转", "滞后加剧", "暂不评价", "无法判断"] as const;
export type FollowUp = (typeof followUps)[number];

/** Whether one of the leads is silent on what lagged, and the bureau has not found for itself how the task stands. */
const hasSilentLead = ({ basis, leadReports }: TaskAssessment): boolean =>
  basis !== "核定" && leadReports.some(isSilentOnLag);

/** Whether all that is known of a task's lag is what leads said that say nothing now. */
const isUnheard = ({ basis, leadReports }: TaskAssessment): boolean => {
  const behindIt = leadReports.filter(({ standing }) => isLagging(standing));
  return basis === "自评" && behindIt.length > 0 && behindIt.every(isSilentOnLag);
};

/** How far a gap is behind, as it is printed; zero where it is not. */
const behind = (gap: Rational): Rational =>
  compare(gap, zero) < 0 ? (parseDecimal(pointsText(gap)) ?? zero) : zero;

const worstOf = (gaps: readonly Rational[]): Rational =>
  gaps.map(behind).reduce((worst, each) => (compare(each, worst) > 0 ? each : worst), zero);

/** Indicators that are told by their gap to the pace, a milestone's 100 points not among them. */
const isTold = ({ indicator }: IndicatorAssessment): boolean => indicator.method !== "节点";

/** How far a figure that is judged as it stands (当期) is from what is asked, as it is printed; zero where that is met. */
const missed = (indicator: Indicator, value: Rational, asked: Rational): Rational =>
  meetsTarget(indicator, value, asked) ? zero : absolute(subtract(value, asked));

/** How far a 当期 figure was from what last month asked and is from what this one asks; undefined without one of them. */
export const missedBeforeAndNow = ({
  indicator,
  value,
  asked,
  previous,
  previousAsked,
}: IndicatorAssessment): readonly [Rational, Rational] | undefined =>
  value && previous && previousAsked
    ? [missed(indicator, previous, previousAsked), missed(indicator, value, asked)]
    : undefined;

/** How the worst gap to the pace has moved in print: 1 wider, -1 narrower; 0 where one of the months has none. */
const gapMove = (told: readonly IndicatorAssessment[]): number => {
  const now = told.flatMap(({ gap }) => gap ?? []);
  const before = told.flatMap(({ previousGap }) => previousGap ?? []);
  return now.length === 0 || before.length === 0 ? 0 : compare(worstOf(now), worstOf(before));
};

/**
 * How a task's figures have moved since last month: 1 away from what is asked, -1 nearer. Gaps to the pace have one measure
 * and the worst of them speaks for all; a 当期 figure has its own, and what goes the other way than the rest makes it 0.
 */
const figuresMove = ({ basis, indicators }: TaskAssessment): number => {
  if (basis === "核定") return 0;
  const told = indicators.filter(isTold);
  const asTheyStand = told.map(missedBeforeAndNow).flatMap((pair) => (pair ? compare(pair[1], pair[0]) : []));
  const moves = new Set([gapMove(told), ...asTheyStand]);
  const [isWider, isNarrower] = [moves.has(1), moves.has(-1)];
  return isWider === isNarrower ? 0 : isWider ? 1 : -1;
};

/** Whether an indicator is no further behind than last month, by what is printed; what lags and has no gap then is. */
const keepsUp = (assessed: IndicatorAssessment): boolean => {
  const { grade, gap, previousGap } = assessed;
  if (!isLagging(grade) && !isMissing(assessed)) return true;
  const missedThen = missedBeforeAndNow(assessed);
  if (missedThen) return compare(missedThen[1], missedThen[0]) <= 0;
  return isTold(assessed) && gap && previousGap ? compare(behind(gap), behind(previousGap)) <= 0 : false;
};

/** Whether a task that lags still is less far behind than last month, by all that is printed of its figures. */
export const hasNarrowed = (assessed: TaskAssessment): boolean =>
  isLagging(assessed.grade) &&
  assessed.basis === "指标" &&
  figuresMove(assessed) < 0 &&
  assessed.indicators.every(keepsUp);

/** What became of a task that lagged last month; undefined for one that did not, or of which last month knew nothing. */
export const followUpOf = (assessed: TaskAssessment): FollowUp | undefined => {
  const { grade, previousGrade } = assessed;
  if (previousGrade === undefined || !isLagging(previousGrade)) return undefined;
  if (grade === undefined) return "无法判断";
  if (grade === "暂不评价") return "暂不评价";
  if (!isLagging(grade)) return hasSilentLead(assessed) ? "无法判断" : "已扭转";
  if (grade === "未完成") return "未扭转";
  if (isUnheard(assessed)) return "无法判断";
  const hasMoved = grade !== previousGrade;
  const hasFallen = hasMoved && worse(grade, previousGrade) === grade;
  if (hasFallen || figuresMove(assessed) > 0) return "滞后加剧";
  return hasMoved || hasNarrowed(assessed) ? "有改善" : "未扭转";
};
