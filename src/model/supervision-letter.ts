import type { TaskAssessment } from "./assessment.ts";

/** 督办函: one task, and the one unit that is asked to answer for it. */
export interface LetterDue {
  readonly assessed: TaskAssessment;
  readonly unit: string;
  /** How many months running the task, or this unit's part of it, has been lagging. */
  readonly months: number;
}
