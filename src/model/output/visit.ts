import type { IssuedTask } from "./issued-month.ts";

/** Why a task is on the list of visits, and how many lots it had. */
export const visitReasons = {
  滞后: 4,
  新完成: 4,
  没有报送: 2,
  凭自评: 2,
  一般: 1,
} as const;
export type VisitReason = keyof typeof visitReasons;

/** A task that was drawn. */
export interface DrawnTask {
  readonly task: IssuedTask;
  readonly reason: VisitReason;
}
