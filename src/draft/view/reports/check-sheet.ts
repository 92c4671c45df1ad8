import type { MonthAssessment, UnitReporting } from "../../../model/assessment.ts";
import { monthAndDay } from "../../../model/calendar-date.ts";
import type { Agency } from "../../../model/catalogue.ts";
import type { CheckSummary } from "../../../model/output/check-summary.ts";
import { dueUnits, receivedUnits } from "../../../model/output/check-summary.ts";
import { enumerate } from "../../wording/wording.ts";
import { agencyView, calendarView } from "../office.ts";

/** What is wrong with one unit's report, as the sheet tells it. */
export interface UnitFault {
  readonly unit: string;
  readonly errors: number;
  /** The first of them in printed text. */
  readonly first: string;
}

/** What 校核小结 is drawn from beside the month itself. */
export interface CheckOutcome {
  readonly summary: CheckSummary;
  readonly faults: readonly UnitFault[];
  /** Errors, how many of them can be returned to their units, and warnings. */
  readonly errors: number;
  readonly returnable: number;
  readonly warnings: number;
}

/** So many names are listed, and so much is told of a unit's first error, that a row takes one line. */
const most = { names: 24, rows: 12, problem: 17 } as const;

/** How many rows the names of the missing units leave room for on the page: three names take a line of its nine. */
const roomFor = (missing: number): number => {
  const lines = Math.ceil(Math.min(missing, most.names) / 3);
  return Math.min(most.rows, Math.floor(((9 - lines) * 4) / 3));
};

/** The beginning of a sentence that is told in full in 校核报告. */
const beginning = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > most.problem ? `${characters.slice(0, most.problem - 1).join("")}…` : text;
};

const named = (names: readonly string[]) => ({
  个数: names.length,
  名单: names.length > 0 ? enumerate(names.slice(0, most.names)) : null,
  有余: names.length > most.names,
});

/** Units whose reports came and do not count, in the order of rank. */
const rowsOf = (
  reporting: readonly UnitReporting[],
  { returned, unmatched }: CheckSummary,
  faults: readonly UnitFault[],
) =>
  reporting
    .filter(({ unit }) => returned.includes(unit.name) || unmatched.includes(unit.name))
    .map(({ unit, receivedOn }) => {
      const fault = faults.find((each) => each.unit === unit.name);
      return {
        单位: unit.name,
        收文日期: receivedOn ? monthAndDay(receivedOn) : null,
        不符: unmatched.includes(unit.name),
        错误: fault?.errors ?? 0,
        问题: fault ? beginning(fault.first) : null,
      };
    });

/** Everything that templates/校核小结.hbs may name. */
export const checkSheetView = (
  agency: Agency,
  assessment: MonthAssessment,
  { summary, faults, errors, returnable, warnings }: CheckOutcome,
) => {
  const rows = rowsOf(assessment.reporting, summary, faults);
  const room = roomFor(summary.missing.length);
  return {
    机关: agencyView(agency),
    依据文号: agency.basis.number,
    ...calendarView(assessment),
    应报: dueUnits(summary),
    已收: receivedUnits(summary),
    合格: summary.sound.length,
    退回: named(summary.returned),
    不符: named(summary.unmatched),
    未报: named(summary.missing),
    无主文件: summary.ownerless.length,
    错误: errors,
    可退回: returnable,
    须先改正: errors - returnable,
    提醒: warnings,
    行: rows.slice(0, room),
    未列: Math.max(0, rows.length - room),
  };
};
