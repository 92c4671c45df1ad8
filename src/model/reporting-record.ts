import type { UnitReporting } from "./assessment.ts";
import type { ReportingState } from "./grade.ts";
import { hasReported } from "./grade.ts";

/** How one unit reported in one month. */
interface UnitRecord {
  readonly unit: string;
  readonly state: ReportingState;
  /** 漏报: its report counts, but leaves out a task. */
  readonly leavesOut: boolean;
}

/** 报送记录 of one month of the year. */
export interface MonthRecord {
  /** 1–12 */
  readonly month: number;
  readonly units: readonly UnitRecord[];
}

/** 漏报: whether what a unit sent counts and leaves out one of its tasks. */
export const leavesTasksOut = ({
  state,
  missingLedTasks,
  missingSharedTasks,
}: Pick<UnitReporting, "state" | "missingLedTasks" | "missingSharedTasks">): boolean =>
  hasReported(state) && missingLedTasks.length + missingSharedTasks.length > 0;
