import type { MonthAssessment, UnitReporting } from "../../model/assessment.ts";
import { monthAndDay } from "../../model/calendar-date.ts";
import type { Phrases } from "../phrases.ts";

/** States that are worth counting when they come back month after month. */
const counted = ["未报送", "逾期报送", "退回"] as const;

/** For how many months in a row, this one included, a unit has reported as it did this month. */
export const monthsAlike = (
  { month, reportingRecord = [] }: Pick<MonthAssessment, "month" | "reportingRecord">,
  { unit, state }: UnitReporting,
): number => {
  let run = 0;
  for (const { month: number, units } of reportingRecord.toReversed()) {
    const isNext = number === month.month - run;
    if (!isNext || !units.some((each) => each.unit === unit.name && each.state === state)) break;
    run += 1;
  }
  return run;
};

/** 已连续2个月未报送, from the second month on of what is no good report; or nothing. */
export const repeatedText = (
  say: Phrases,
  assessment: Pick<MonthAssessment, "month" | "reportingRecord">,
  reporting: UnitReporting,
): string | null => {
  const months = monthsAlike(assessment, reporting);
  return months > 1 && counted.some((state) => state === reporting.state)
    ? say.连续情形({ 月数: months, 情形: reporting.state })
    : null;
};

/** 5月6日退回，5月8日重新报送: when a report was sent back, and when it came again; or nothing. */
export const returnText = (say: Phrases, { state, receivedOn, returnedOn }: UnitReporting): string | null =>
  returnedOn
    ? say.退回({
        日期: monthAndDay(returnedOn),
        重报日期: receivedOn && state !== "退回" ? monthAndDay(receivedOn) : null,
      })
    : null;
