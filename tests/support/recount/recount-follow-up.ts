import type { CountedMonth, Facts } from "./recount-facts.ts";
import { gradeBefore, gradeIn, isLagging, memberRuns, silentLaggards } from "./recount-facts.ts";
import { figureIn, isCounted, paceOf, tenths, written } from "./recount-outlook.ts";
import type { Cells } from "./recount-read.ts";
import { askedIn, gradeByIndicator } from "./recount.ts";
import { toMillionths, widen } from "./recount-read.ts";

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

/** What a figure that is judged as it stands was and is short of what was asked, where it was or is short; as it is told. */
const standingOf = (facts: Facts, before: CountedMonth, row: Cells) => {
  const [was, is] = [figureIn(facts, before, row)?.value, figureIn(facts, facts.now, row)?.value];
  if (row["考核方式"] !== "当期" || was === undefined || is === undefined) return undefined;
  const missed = (value: bigint, month: number): bigint => {
    const over = value - askedIn(row, month);
    const short = row["关系"] === "≤" ? over : -over;
    return short > 0n ? short : 0n;
  };
  const [first, second] = [missed(was, before.number), missed(is, facts.number)];
  if (first === 0n && second === 0n) return undefined;
  const hasOtherTarget = askedIn(row, before.number) !== askedIn(row, facts.number);
  const told = (value: bigint, month: number): string =>
    hasOtherTarget
      ? `${written(value)}%（当月目标${written(askedIn(row, month))}%${row["关系"] === "≤" ? "以内" : "以上"}）`
      : `${written(value)}%`;
  const name = widen(row["指标"] ?? "").replace(/\s/g, "");
  const text =
    was === is && !hasOtherTarget
      ? `${name}仍为${told(is, facts.number)}`
      : `${name}由${told(was, before.number)}变为${told(is, facts.number)}`;
  return { was: first, is: second, text };
};

interface FollowUpAgain {
  readonly task: number;
  readonly outcome: string;
  readonly figures: readonly string[];
}

const followUpsOf = (facts: Facts, before: CountedMonth): readonly FollowUpAgain[] =>
  facts.tasks.flatMap((task) => {
    const number = Number(task["序号"]);
    const [formerGrade, is] = [gradeBefore(facts, number), gradeIn(facts.now, number)];
    if (!isLagging(formerGrade)) return [];
    const isJudgedByWord = facts.now.counted.judged.includes(number);
    const rows = facts.indicators.filter((row) => Number(row["任务序号"]) === number);
    const pairs = isJudgedByWord
      ? []
      : rows.flatMap((row) => {
          const [was, now] = [distanceIn(facts, before, row), distanceIn(facts, facts.now, row)];
          return was && now ? [{ row, was, now }] : [];
        });
    const standing = isJudgedByWord ? [] : rows.flatMap((row) => standingOf(facts, before, row) ?? []);
    const shifts = standing.map(({ was, is: missed }) => (missed > was ? 1 : missed < was ? -1 : 0));
    const ways = new Set<number>(shifts.filter((each) => each !== 0));
    const moved =
      ways.size === 1 && pairs.length === 0
        ? ([...ways][0] ?? 0)
        : behind(pairs.map(({ now }) => now)) - behind(pairs.map(({ was }) => was));
    // Nothing is better while one of its figures is worse, or is not there.
    const isMixed =
      pairs.some(({ was, now }) => behind([now]) > behind([was])) ||
      (!isJudgedByWord && rows.some((row) => lagsUnseen(facts, before, row)));
    const isUnheard =
      silentLaggards(facts, task).length > 0 &&
      !memberRuns(facts, task).some(([, , word]) => isLagging(word));
    const outcome =
      is === undefined || isUnheard
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
        figures: [
          ...(is === undefined || is === "暂不评价" ? [] : standing.map(({ text }) => text)),
          ...told
            .filter(({ was, now }) => was.side === "低" || now.side === "低")
            .map(({ row, was, now }) => {
              const name = widen(row["指标"] ?? "").replace(/\s/g, "");
              const [first, second] = [spoken(was), spoken(now)];
              return first === second ? `${name}仍${first}` : `${name}由${first}变为${second}`;
            }),
        ],
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
    summary:
      outcomes.length > 1
        ? `上月未达到序时进度的${all.length}项工作中，本月${counts}。`
        : `上月未达到序时进度的${all.length}项工作，本月${all.length > 1 ? "均" : ""}${outcomes[0]?.[0] ?? ""}。`,
    outcomes: new Map(
      outcomes.map(([outcome, own]) => [outcome, own.map(({ task, figures }) => [task, figures] as const)]),
    ),
  };
};

/** Of each outcome that a 通报 tells the tasks in their order, with what it says of their figures. */
export const followUpsTold = (paragraphs: readonly string[]): FollowUpsAgain["outcomes"] =>
  new Map(
    paragraphs.flatMap((text) => {
      const [, outcome, count, list = ""] =
        /^(已扭转|未扭转但有改善|未扭转|滞后加剧|暂不评价|无法判断)的(\d+)项：(.*)。$/u.exec(text) ?? [];
      if (outcome === undefined) return [];
      const items = list.split("；").map((item) => {
        const figures = item.match(/[^，：]*(?:个百分点|持平|%(?:（[^）]*）)?)(?=，|$)/gu) ?? [];
        return [Number(/^第(\d+)项/u.exec(item)?.[1]), figures] as const;
      });
      if (items.length !== Number(count)) throw new Error(`recount: ${text}`);
      return [[outcome, items] as const];
    }),
  );
