import type { ClauseId } from "./clauses.ts";

export type Judgement = "符合" | "不符合" | "未涉及";

/** What was measured for one clause. */
export interface Finding {
  readonly clause: ClauseId;
  readonly judgement: Judgement;
  /** The measured value in words, or why the clause is not concerned. */
  readonly measured: string;
  /** Each departure: where, what is there, what should be. Empty unless the judgement is 不符合. */
  readonly departures: readonly string[];
}

/** 符合 without departures, 不符合 with any. */
export const judged = (clause: ClauseId, measured: string, departures: readonly string[] = []): Finding => ({
  clause,
  measured,
  departures,
  judgement: departures.length > 0 ? "不符合" : "符合",
});

/** 未涉及, with the reason. */
export const notConcerned = (clause: ClauseId, reason: string): Finding => ({
  clause,
  measured: reason,
  departures: [],
  judgement: "未涉及",
});
