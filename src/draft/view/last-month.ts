import type { IndicatorAssessment, MonthAssessment, TaskAssessment } from "../../model/assessment.ts";
import { isLagging, isYearEnd } from "../../model/grade.ts";
import type { Rational } from "../../model/rational.ts";
import { compare, zero } from "../../model/rational.ts";
import type { Phrases } from "../phrases.ts";
import type { FollowUp } from "../wording/follow-up.ts";
import { followUpOf, followUps, hasNarrowed, missedBeforeAndNow } from "../wording/follow-up.ts";
import { amountText, pointsText, targetText } from "../wording/indicator-target.ts";
import { indicatorClause } from "../wording/indicator-text.ts";
import { blamed, leadBracket, leadNames, silenceOf, silenceText } from "../wording/lead-text.ts";
import { hasBetterFigures, silentLaggards } from "../wording/state-text.ts";
import { correctionMark, enumerate, numbersOf, sentence, taskNumbers } from "../wording/wording.ts";

/** 上月, or 4月份 where the month between has no folder. */
export const previousText = (say: Phrases, { month, previousMonth }: MonthAssessment): string | null =>
  previousMonth === undefined
    ? null
    : say.上期({ 月: previousMonth, 相邻: previousMonth === month.month - 1 });

const sideOf = (say: Phrases, gap: Rational): string => {
  const side = compare(gap, zero);
  return say.高低({ 高低: side === 0 ? "持平" : side > 0 ? "高" : "低", 百分点: pointsText(gap) });
};

/** What changed of an indicator that lags or lagged: its gap, or the figure that is judged as it stands. */
const indicatorChange = (say: Phrases, assessed: IndicatorAssessment): readonly string[] => {
  const { indicator, grade, value, asked, gap, lastLagging, previousGap, previousCorrectedBy } = assessed;
  const mark = correctionMark(say, previousCorrectedBy);
  const told = (before: string, now: string, 数量 = false): readonly string[] => [
    say.指标变化({ 指标: indicator.name, 原: `${before}${mark}`, 今: before === now ? null : now, 数量 }),
  ];
  if (indicator.method === "节点") return [];
  if (!value) return lastLagging ? [indicatorClause(say, assessed)] : [];
  if (gap && previousGap) {
    const lags = compare(gap, zero) < 0 || compare(previousGap, zero) < 0;
    return lags ? told(sideOf(say, previousGap), sideOf(say, gap)) : [];
  }
  const before = missedBeforeAndNow(assessed)?.[0];
  const { previous, previousAsked } = assessed;
  if (!before || !previous || !previousAsked || !(isLagging(grade) || compare(before, zero) > 0)) return [];
  const hasOtherTarget = compare(asked, previousAsked) !== 0;
  const amount = (each: Rational, target: Rational): string => {
    const 数量 = amountText(indicator, each);
    return hasOtherTarget ? say.当月目标({ 数量, 目标: targetText({ ...indicator, target }) }) : 数量;
  };
  return told(amount(previous, previousAsked), amount(value, asked), true);
};

/** How a task stands beside last month, in figures where it goes by them, else by its grades. */
const changeOf = (say: Phrases, assessed: TaskAssessment): string => {
  const { grade, previousGrade, basis, indicators, verdict } = assessed;
  const 更正 = correctionMark(say, assessed.previousCorrectedBy);
  const figures = basis === "核定" ? [] : indicators.flatMap((each) => indicatorChange(say, each));
  const 原 = previousGrade ?? "";
  const 今 = grade ?? "";
  // A grade that moved while it lags is not told by figures that moved otherwise, nor one that stayed by figures on pace.
  const hasMoved = previousGrade && isLagging(grade) && 原 !== 今;
  const byGrade =
    figures.length === 0 || hasMoved || hasBetterFigures(assessed) ? [say.评价变化({ 原, 今, 更正 })] : [];
  const owed = verdict?.owedBy === undefined ? [] : [say.须研究({ 责任方: verdict.owedBy })];
  const silent = basis === "核定" ? [] : silentLaggards(say, assessed);
  return [...figures, ...byGrade, ...silent, ...owed].join("，");
};

/** Who is silent on a task of which nobody can tell what became of it. */
const silentText = (say: Phrases, assessed: TaskAssessment): string =>
  assessed.grade === undefined
    ? silenceText(say, silenceOf(assessed))
    : silentLaggards(say, assessed).join("，");

/** Who answers for what still lags; of what does not, all its leads, a group by its own name. */
const leadsOf = (assessed: TaskAssessment): string => {
  if (isLagging(assessed.grade)) return blamed(assessed);
  const { leads, leadLine } = assessed.task;
  return leads.some(({ kind }) => kind === "group") ? leadLine : leadNames(assessed);
};

/** Whether a task is told by a gap to the pace. */
const tellsGap = ({ basis, grade, indicators }: TaskAssessment): boolean =>
  grade !== undefined &&
  basis !== "核定" &&
  indicators.some(({ indicator, gap, previousGap }) =>
    indicator.method !== "节点" && gap && previousGap
      ? compare(gap, zero) < 0 || compare(previousGap, zero) < 0
      : false,
  );

/** A task and what became of it. */
interface FollowedUp {
  readonly assessed: TaskAssessment;
  readonly followUp: FollowUp;
  /** Its 督办函 are all closed, since last month. */
  readonly isClosed: boolean;
}

const itemText = (say: Phrases, { assessed, followUp, isClosed }: FollowedUp): string =>
  say.整改事项({
    项次: taskNumbers(say, [assessed.task.number]),
    牵头: leadBracket(say, leadsOf(assessed)),
    情况:
      followUp === "暂不评价"
        ? null
        : followUp === "无法判断"
          ? silentText(say, assessed)
          : changeOf(say, assessed),
    缩小: followUp === "有改善" && hasNarrowed(assessed),
    按自评: assessed.basis === "自评" && (followUp === "已扭转" || hasBetterFigures(assessed)),
    销号: followUp === "已扭转" && isClosed,
  });

/** Whether there are tasks of last month that are not held against it now: changed ones, and those that are gone. */
const leavesOut = ({ notCompared = [], adjustments }: MonthAssessment): boolean =>
  notCompared.length > 0 || (adjustments?.inMonth ?? []).some(({ kind }) => kind === "取消");

/**
 * 上月滞后工作整改情况: the tasks that lagged last month, by what became of them. In December, which knows no pace, only how
 * many were finished. 0 项 where last month had none, or there is no last month.
 */
export const lastMonthView = (
  say: Phrases,
  assessment: MonthAssessment,
  closedTasks: ReadonlySet<number> = new Set(),
) => {
  const isLast = isYearEnd(assessment.month);
  const tasks = assessment.tasks.filter((each) => followUpOf(each) !== undefined);
  const groups = followUps
    .map((followUp) => ({ followUp, own: tasks.filter((each) => followUpOf(each) === followUp) }))
    .filter(({ own }) => own.length > 0);
  const word = (followUp: FollowUp): string => say.整改档次({ 档次: followUp, 年终: isLast });
  const [only, ...others] = groups;
  return {
    项数: tasks.length,
    小结:
      only === undefined
        ? null
        : say.整改({
            上期: previousText(say, assessment),
            总数: tasks.length,
            年终: isLast,
            除外: leavesOut(assessment),
            唯一: others.length === 0 ? word(only.followUp) : null,
            分档: enumerate(
              groups.map(({ followUp, own }) =>
                say.整改项数({
                  档次: word(followUp),
                  项数: own.length,
                  项次: isLast ? numbersOf(say, own) : null,
                }),
              ),
            ),
          }),
    有差距: !isLast && tasks.some(tellsGap),
    各档: isLast
      ? []
      : groups.map(({ followUp, own }) => ({
          档次: word(followUp),
          项数: own.length,
          名单: sentence(
            own
              .map((each) => ({ assessed: each, followUp, isClosed: closedTasks.has(each.task.number) }))
              .map((each) => itemText(say, each))
              .join("；"),
          ),
        })),
  };
};
