import type { UnitReporting } from "../../model/assessment.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { MonthRecord } from "../../model/reporting-record.ts";
import { leavesTasksOut } from "../../model/reporting-record.ts";

/** 报送记录: how every unit reported in a month. */
export const recordOfMonth = (
  { month }: ReportingMonth,
  reporting: readonly UnitReporting[],
): MonthRecord => ({
  month,
  units: reporting.map((each) => ({
    unit: each.unit.name,
    state: each.state,
    leavesOut: leavesTasksOut(each),
  })),
});
