import type { MonthOutcome } from "./month-outcome.ts";
import type { StoppedOutline } from "./stopped-run.ts";

/** Where an office's month stands, as far as what its runs left behind tells. */
export type OfficeState =
  | "已印发"
  | "已更正"
  | "已生成"
  | "草稿"
  | "未生成"
  | "没有做完"
  | "没有清单"
  | "清单损坏"
  | "读不了";

/** One office's month in an overview of many. */
export interface OfficeMonth {
  /** The name of the office's folder. */
  readonly folder: string;
  /** 2013-06 */
  readonly month: string;
  readonly state: OfficeState;
  /** Whether only some units' papers were printed. */
  readonly isPart: boolean;
  /** How many papers were printed; absent where there is no list. */
  readonly papers?: number;
  /** 发文字号 of the 通报. */
  readonly number?: string;
  /** Absent where nothing was printed, or by a program that did not write it down. */
  readonly outcome?: MonthOutcome;
  /** The last run, where it ended without printing. */
  readonly stopped?: StoppedOutline;
}

/** The states of a month whose papers are there. */
export const isPrinted = ({ state }: Pick<OfficeMonth, "state">): boolean =>
  state === "已印发" || state === "已更正" || state === "已生成" || state === "草稿";
