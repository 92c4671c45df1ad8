import type { CalendarDate } from "./calendar-date.ts";
import type { FormerHolder, NewHolder, TaskChange } from "./changes/adjustments.ts";
import type { Rational } from "./rational.ts";

/** One name in a 牵头单位 or 责任单位 line. */
export interface UnitMention {
  /** As the document prints it, with full-width punctuation: 各县（市、区）政府. */
  readonly written: string;
  readonly kind: "unit" | "group";
  /** Names of the real units meant; one for a unit, any number for a group, none for a group nobody has mapped. */
  readonly units: readonly string[];
}

/** 工作任务 */
export interface Task {
  /** 序号, 1 … */
  readonly number: number;
  /** 板块, as printed with its number: 一、加快产业转型 */
  readonly section: string;
  /** 小节, as printed with its number: （一）调整优化存量; absent for a task directly under its section. */
  readonly subsection?: string;
  /** 任务内容, with full-width punctuation. */
  readonly text: string;
  /** 牵头单位 in the order of the document; the first is the main one. Empty for task 78 of 2013. */
  readonly leads: readonly UnitMention[];
  /** 责任单位 */
  readonly responsible: readonly UnitMention[];
  /** 牵头单位 as the source writes the whole line. */
  readonly leadLine: string;
  /** 责任单位 as the source writes the whole line. */
  readonly responsibleLine: string;
  /** 简称: the task in a few words, for titles; absent where the list gives none. */
  readonly shortTitle?: string;
  /** 完成时限 in the source's own words; absent where the document gives none. */
  readonly timeLimit?: string;
  /** The day with which 完成时限 ends; absent where it names none (长期坚持) or nobody can tell it. */
  readonly limitDay?: CalendarDate;
  /** 分管领导: who supervises the task for the government, a name or a post; several are separated by 、. */
  readonly supervisingLeader?: string;
  /** 责任领导: who answers for the task, likewise. */
  readonly responsibleLeader?: string;
  /** 牵头方式 as 任务清单.csv says it; absent where it says nothing. */
  readonly leadMode?: LeadMode;
  /** What changed of it in the course of the year, oldest first. */
  readonly changes?: readonly TaskChange[];
  /** Units that held it earlier in the year and hold it no more. */
  readonly formerHolders?: readonly FormerHolder[];
  /** 新承担: units that came to lead it or to be responsible for it in the course of the year, oldest first. */
  readonly newHolders?: readonly NewHolder[];
}

/** 牵头方式: the first lead answers for the task, or the leads are equals and each answers for its own part. */
export const leadModes = ["首位", "并列"] as const;
export type LeadMode = (typeof leadModes)[number];

/**
 * 考核方式: how an indicator is compared with the calendar. 按日 is 序时 by the day, for counts of days; 当期 is judged as it
 * stands each month against the target of that month.
 */
export const paceMethods = ["序时", "按日", "计划", "节点", "当期", "年底", "存量"] as const;
export type PaceMethod = (typeof paceMethods)[number];

/** 关系 between value and target. "=" asks for the target itself and is met by more. */
export const relations = ["=", "≥", ">", "≤", "左右", "区间"] as const;
export type Relation = (typeof relations)[number];

/** 量化指标 */
export interface Indicator {
  readonly task: number;
  readonly name: string;
  readonly relation: Relation;
  /** 目标值; the lower end for 区间. */
  readonly target: Rational;
  /** 上限, only for 区间. */
  readonly upper?: Rational;
  /** 容差, only for 左右: how far from the target a value may lie. */
  readonly tolerance?: Rational;
  /** 计量单位 */
  readonly unit: string;
  /** 时限 in the source's own words: 全年, 上半年, 未明示 … */
  readonly deadlineText: string;
  /** The day that 时限 means; the last of the year where the source does not say. */
  readonly deadline: CalendarDate;
  readonly method: PaceMethod;
  /** 月度计划, January first: twelve cumulative values for 计划; the targets of the months for 当期, where they differ. */
  readonly plan?: readonly Rational[];
  /** 动词: what is done to so many of them, such as 开工; absent where the file says nothing. */
  readonly verb?: string;
}

/** Whether a task's leads are equals; a group (各县（市、区）政府) is by itself. */
export const isParallel = ({ leads, leadMode }: Pick<Task, "leads" | "leadMode">): boolean =>
  leadMode ? leadMode === "并列" : leads.some(({ kind }) => kind === "group");

/** Whether an indicator tells how things stand, and may fall as well as rise, rather than what was done so far. */
export const isLevel = ({ method }: Pick<Indicator, "method">): boolean =>
  method === "存量" || method === "当期";

/** Whether a unit is among those of a list of mentions, groups expanded. */
export const isAmong = (mentions: readonly UnitMention[], unit: string): boolean =>
  mentions.some(({ units }) => units.includes(unit));

/** Every unit of a list of mentions once, in the document's order, groups expanded. */
export const unitsOf = (mentions: readonly UnitMention[]): readonly string[] => [
  ...new Set(mentions.flatMap((mention) => mention.units)),
];

/** Whether a unit holds a task since this very month, so that it may not have known of it when it reported. */
export const isNewHolder = ({ newHolders = [] }: Task, unit: string, month: number): boolean =>
  newHolders.some((each) => each.unit === unit && each.month === month);
