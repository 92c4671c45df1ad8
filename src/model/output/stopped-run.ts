import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** 未生成: a run that ended without printing its month. */
export interface StoppedRun {
  readonly version: string;
  /** 2013-06 */
  readonly month: string;
  /** 1: problems in the input; 70: a bug of ours. */
  readonly exitCode: 1 | 70;
  /** Sorted, as they were shown. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What an overview needs to know of it. */
export interface StoppedOutline extends Pick<StoppedRun, "month"> {
  readonly exitCode: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first error, with its place and code; empty where there is none. */
  readonly first: string;
}
