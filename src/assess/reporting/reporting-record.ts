import type { UnitReporting } from "../../model/assessment.ts";
import { hasReported } from "../../model/grade.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { MonthRecord } from "../../model/reporting-record.ts";

const leavesOut = ({ state, missingLedTasks, missingSharedTasks }: UnitReporting): boolean =>
  hasReported(state) && missingLedTasks.length + missingSharedTasks.length > 0;

/** 报送记录: how every unit reported in a month. */
export const recordOfMonth = (
  { month }: ReportingMonth,
  reporting: readonly UnitReporting[],
): MonthRecord => ({
  month,
  units: reporting.map((each) => ({
    unit: each.unit.name,
    state: each.state,
    leavesOut: leavesOut(each),
  })),
});
