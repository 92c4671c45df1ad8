import type { UnitReporting } from "../model/assessment.ts";
import type { LeadReport, Silence } from "../model/lead-report.ts";
import type { ReportingMonth } from "../model/month.ts";
import type { EarlierLead } from "../model/output/earlier-month.ts";
import type { Submission } from "../model/submission.ts";
import type { Task, UnitMention } from "../model/task.ts";
import { isNewHolder, unitsOf } from "../model/task.ts";
import { countRun } from "./lagging-run.ts";
import { wordPastLimit } from "./grades/time-limit.ts";

/** What units reported this month, and how each of them met the deadline. */
export interface Reported {
  /** The submissions that count, by unit. */
  readonly counted: ReadonlyMap<string, Submission>;
  /** By unit. */
  readonly reporting: ReadonlyMap<string, UnitReporting>;
  readonly month: ReportingMonth;
}

const silenceOf = (reporting: UnitReporting | undefined): Silence => {
  if (reporting?.state === "退回" || reporting?.state === "未报送") return reporting.state;
  return reporting ? "漏报" : "未报送";
};

/** What the units of a list reported of a task this month, in the document's order, or why they did not. */
export const reportsBy = (
  mentions: readonly UnitMention[],
  task: Task,
  { counted, reporting, month }: Reported,
): readonly LeadReport[] =>
  unitsOf(mentions).map((unit) => {
    const entry = counted.get(unit)?.entries.find((each) => each.task === task.number);
    if (entry) return { unit, entry };
    const silence = silenceOf(reporting.get(unit));
    const isNew = silence !== "退回" && isNewHolder(task, unit, month.month);
    return { unit, silence: isNew ? "新承担" : silence };
  });

/** What standings are told from: the reports of the month before, and whether the leads' parts are over (`wordPastLimit`). */
interface StandingFacts {
  readonly before: readonly EarlierLead[] | undefined;
  readonly month: ReportingMonth;
  readonly isOver: boolean;
}

/**
 * Adds where each lead stands by its own word, this month's or the last one it gave, and since when it has lagged. Of equal
 * leads each answers for its own part, which is behind when it is not done in time.
 */
export const withStandings = (
  reports: readonly LeadReport[],
  { before, month, isOver }: StandingFacts,
): readonly LeadReport[] =>
  reports.map((report) => {
    const earlier = before?.find(({ unit }) => unit === report.unit);
    const word = report.entry?.selfGrade;
    const own = word && isOver ? wordPastLimit(word) : word;
    const standing = own ?? earlier?.standing;
    const { laggingMonths, laggingSince } = countRun(own, earlier, month);
    return {
      ...report,
      ...(standing && { standing }),
      ...(laggingMonths > 0 && { laggingMonths }),
      ...(laggingSince !== undefined && { laggingSince }),
    };
  });
