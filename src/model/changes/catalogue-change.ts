import type { Place } from "../place.ts";
import type { Indicator, UnitMention } from "../task.ts";

/** 类别 of a change, in the order in which the changes of a month are printed. */
export const changeKinds = [
  "新增",
  "取消",
  "目标调整",
  "内容调整",
  "责任单位调整",
  "单位更名",
  "单位合并",
  "单位撤销",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The two columns of units that a task has. */
export const unitRoles = ["牵头单位", "责任单位"] as const;
type UnitRole = (typeof unitRoles)[number];

interface Change<Kind extends ChangeKind> {
  readonly kind: Kind;
  /** 生效月份, 1–12: from its beginning on. */
  readonly month: number;
  /** 依据文号 */
  readonly basis: string;
  readonly place: Place;
}

interface TaskChange<Kind extends ChangeKind> extends Change<Kind> {
  readonly task: number;
  /** Every unit that holds the task, and who held it before. */
  readonly holders: readonly string[];
}

/** A task of 任务清单 that belongs to the catalogue from a month on. */
export interface AddedTask extends TaskChange<"新增"> {
  /** 任务内容, and who leads it. */
  readonly text: string;
  readonly leadLine: string;
  /** 拆并: the tasks that it was made from; empty for one that is new. */
  readonly from: readonly number[];
}

/** A task that belongs to the catalogue no more; its number is never used again. */
export interface CancelledTask extends TaskChange<"取消"> {
  /** 任务内容 */
  readonly text: string;
  /** 拆并: the tasks that it went into; empty for one that was given up. */
  readonly into: readonly number[];
}

/** Another target, or for 节点 another date, of one indicator. */
export interface ChangedTarget extends TaskChange<"目标调整"> {
  readonly former: Indicator;
  readonly now: Indicator;
}

/** Another 任务内容. */
export interface ChangedText extends TaskChange<"内容调整"> {
  readonly former: string;
  readonly now: string;
}

/** Other units in one of the two columns of a task. */
export interface ChangedUnits extends TaskChange<"责任单位调整"> {
  readonly role: UnitRole;
  readonly formerLine: string;
  readonly line: string;
  readonly mentions: readonly UnitMention[];
}

/** A unit under another name. */
export interface RenamedUnit extends Change<"单位更名"> {
  readonly unit: string;
  readonly name: string;
}

/** A unit that went into another one, which holds its tasks from then on. */
export interface MergedUnit extends Change<"单位合并"> {
  readonly unit: string;
  readonly into: string;
}

/** A unit that is no more, without anybody in its place. */
export interface DissolvedUnit extends Change<"单位撤销"> {
  readonly unit: string;
}

/** 目录调整: one change of the year's catalogue. */
export type CatalogueChange =
  | AddedTask
  | CancelledTask
  | ChangedTarget
  | ChangedText
  | ChangedUnits
  | RenamedUnit
  | MergedUnit
  | DissolvedUnit;

/** Units first, so that lines of the same month can use their new names; who is dissolved must have nothing left. */
const order: readonly ChangeKind[] = [
  "单位更名",
  "单位合并",
  "新增",
  "取消",
  "内容调整",
  "目标调整",
  "责任单位调整",
  "单位撤销",
];

/** Negative where one change takes effect before another, whatever their order in the file. */
export const byEffect = (
  a: Pick<CatalogueChange, "month" | "kind">,
  b: Pick<CatalogueChange, "month" | "kind">,
): number => a.month - b.month || order.indexOf(a.kind) - order.indexOf(b.kind);
