import type { CountedMonth, Facts } from "./recount-facts.ts";
import { gradeIn, isLagging } from "./recount-facts.ts";
import { figureIn, isCounted, paceOf, tenths } from "./recount-outlook.ts";
import type { Cells } from "./recount.ts";
import { gradeByIndicator, toMillionths, widen } from "./recount.ts";

/* What became of the tasks that lagged the month before, counted again. */

/** An indicator's distance to its pace: tenths of a point behind (below zero) or ahead, as they are printed. */
interface Distance {
  readonly side: "高" | "低" | "持平";
  readonly points: string;
}

const distanceIn = (facts: Facts, month: CountedMonth, row: Cells): Distance | undefined => {
  const figure = figureIn(facts, month, row);
  if (!figure || !isCounted(row)) return undefined;
  const [part, whole] = paceOf(row, month.number);
  const target = toMillionths(row["目标值"] ?? "0");
  const ahead = figure.value * whole - part * target;
  const points = tenths(ahead < 0n ? -ahead : ahead, whole * target);
  // Nearer than 0.05 of a point is no distance.
  const isNear = (ahead < 0n ? -ahead : ahead) * 2000n < whole * target;
  return { side: isNear ? "持平" : ahead > 0n ? "高" : "低", points };
};

const spoken = ({ side, points }: Distance): string => (side === "持平" ? side : `${side}${points}个百分点`);

const behind = (distances: readonly Distance[]): number =>
  Math.max(0, ...distances.filter(({ side }) => side === "低").map(({ points }) => Number(points)));

/** Whether a counted figure is missing now or was before, or a milestone is missed. */
const lagsUnseen = (facts: Facts, before: CountedMonth, row: Cells): boolean => {
  const figure = figureIn(facts, facts.now, row);
  if (isCounted(row)) {
    const now = distanceIn(facts, facts.now, row);
    return now === undefined || (now.side === "低" && distanceIn(facts, before, row) === undefined);
  }
  return figure !== undefined && isLagging(gradeByIndicator(row, figure.value, facts.number));
};

interface FollowUpAgain {
  readonly task: number;
  readonly outcome: string;
  readonly figures: readonly string[];
}

const followUpsOf = (facts: Facts, before: CountedMonth): readonly FollowUpAgain[] =>
  facts.tasks.flatMap((task) => {
    const number = Number(task["序号"]);
    const [formerGrade, is] = [gradeIn(before, number), gradeIn(facts.now, number)];
    if (!isLagging(formerGrade)) return [];
    const isJudgedByWord = facts.now.counted.judged.includes(number);
    const rows = facts.indicators.filter((row) => Number(row["任务序号"]) === number);
    const pairs = isJudgedByWord
      ? []
      : rows.flatMap((row) => {
          const [was, now] = [distanceIn(facts, before, row), distanceIn(facts, facts.now, row)];
          return was && now ? [{ row, was, now }] : [];
        });
    const moved = behind(pairs.map(({ now }) => now)) - behind(pairs.map(({ was }) => was));
    // Nothing is better while one of its figures is worse, or is not there.
    const isMixed =
      pairs.some(({ was, now }) => behind([now]) > behind([was])) ||
      (!isJudgedByWord && rows.some((row) => lagsUnseen(facts, before, row)));
    const outcome =
      is === undefined
        ? "无法判断"
        : is === "暂不评价"
          ? is
          : !isLagging(is)
            ? "已扭转"
            : moved > 0 || (formerGrade === "推进缓慢" && is === "尚未启动")
              ? "滞后加剧"
              : (moved < 0 && !isMixed) || formerGrade !== is
                ? "未扭转但有改善"
                : "未扭转";
    const told = is === undefined || is === "暂不评价" ? [] : pairs;
    return [
      {
        task: number,
        outcome,
        figures: told
          .filter(({ was, now }) => was.side === "低" || now.side === "低")
          .map(({ row, was, now }) => {
            const name = widen(row["指标"] ?? "").replace(/\s/g, "");
            const [first, second] = [spoken(was), spoken(now)];
            return first === second ? `${name}仍${first}` : `${name}由${first}变为${second}`;
          }),
      },
    ];
  });

/** The sentence that counts them, and of each outcome its tasks in their order with their figures. */
export interface FollowUpsAgain {
  readonly summary: string;
  readonly outcomes: ReadonlyMap<string, readonly (readonly [number, readonly string[]])[]>;
}

/** Undefined where nothing lagged, or there is no month before. */
export const followUpsAgain = (facts: Facts): FollowUpsAgain | undefined => {
  const before = facts.months.at(-2);
  const all = before ? followUpsOf(facts, before) : [];
  if (all.length === 0) return undefined;
  const outcomes = ["已扭转", "未扭转但有改善", "未扭转", "滞后加剧", "暂不评价", "无法判断"]
    .map((outcome) => [outcome, all.filter((each) => each.outcome === outcome)] as const)
    .filter(([, own]) => own.length > 0);
  const counts = outcomes.map(([outcome, own]) => `${outcome}${own.length}项`).join("、");
  return {
    summary: `上月未达到序时进度的${all.length}项工作中，本月${counts}。`,
    outcomes: new Map(
      outcomes.map(([outcome, own]) => [outcome, own.map(({ task, figures }) => [task, figures] as const)]),
    ),
  };
};
