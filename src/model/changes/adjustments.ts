import type { Unit } from "../unit.ts";
import type { CatalogueChange } from "./catalogue-change.ts";

/** What of a task changed in the course of the year so that it cannot be held against the months before. */
export interface TaskChange {
  /** The first month with it, 1–12. */
  readonly month: number;
  readonly what: "新增" | "目标" | "内容" | "牵头单位";
}

/** A unit that held a task until it was moved to others. */
export interface FormerHolder {
  readonly unit: string;
  /** The first month without it. */
  readonly month: number;
}

/** 新承担: a unit that came to lead a task, or to be responsible for it, in the course of the year. */
export interface NewHolder {
  readonly unit: string;
  /** The first month in which it is: the change may be known only when the reports are due, or after. */
  readonly month: number;
}

/** A task of the year that does not belong to the catalogue of a month: not yet, or no more. */
export interface AbsentTask {
  readonly task: number;
  /** From this month on it will belong to it. */
  readonly from?: number;
  /** From this month on it belongs to it no more. */
  readonly cancelled?: number;
}

/** A unit that is no more. */
export interface DepartedUnit {
  readonly unit: Unit;
  /** The first month without it. */
  readonly month: number;
  /** The unit that answers in its place; absent for one that was dissolved. */
  readonly into?: string;
}

/** How the catalogue of a month came from that of the beginning of the year; the parts add up to its tasks. */
export interface Adjustments {
  /** 年初 */
  readonly opening: number;
  readonly added: number;
  readonly cancelled: number;
  /** 拆并: tasks made from others, and tasks that went into others. */
  readonly parted: number;
  readonly joined: number;
  /** What takes effect in this very month, or in months since the last one that was told, in the order in which it is printed. */
  readonly inMonth: readonly CatalogueChange[];
  /** Everything that has taken effect up to this month, in that order. */
  readonly upToMonth: readonly CatalogueChange[];
  /** The same, a line each. */
  readonly effective: readonly string[];
}
