import type { Place } from "../place.ts";

/** How a 督办函 stands on the day of a 通报: closed, answered and open, neither but in time, or past its limit unanswered. */
export const letterStandings = ["办结", "已反馈", "未反馈", "逾期"] as const;
export type LetterStanding = (typeof letterStandings)[number];

/** A 督办函 that went out with an earlier month of the year, as the 通报 of a month counts it. */
export interface SupervisedLetter {
  /** 编号 in 督办台账 */
  readonly serial: string;
  /** 任务序号; absent where 事项 names none. */
  readonly task?: number;
  /** By its name of today. */
  readonly unit: string;
  /** 发文字号; empty where it bears none. */
  readonly number: string;
  readonly standing: LetterStanding;
  /** Whether it was closed since the 通报 before; never true where that one's day is not known. */
  readonly isNewlyClosed: boolean;
  readonly place: Place;
}

/** The tasks whose letters are all closed by now, one of them at least since the 通报 before. */
export const newlyClosedTasks = (letters: readonly SupervisedLetter[]): ReadonlySet<number> => {
  const open = new Set(letters.filter(({ standing }) => standing !== "办结").map(({ task }) => task));
  return new Set(
    letters.flatMap(({ task, isNewlyClosed }) =>
      task !== undefined && isNewlyClosed && !open.has(task) ? task : [],
    ),
  );
};
