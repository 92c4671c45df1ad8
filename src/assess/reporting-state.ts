import type { UnitReporting } from "../model/assessment.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import { compareDates } from "../model/calendar-date.ts";
import type { Catalogue } from "../model/catalogue.ts";
import { tasksLedBy, tasksSharedBy } from "../model/catalogue.ts";
import type { ReportingState } from "../model/grade.ts";
import type { MonthSubmissions, Receipt, Submission } from "../model/submission.ts";
import type { Unit } from "../model/unit.ts";

interface Standing {
  readonly state: ReportingState;
  readonly receivedOn?: CalendarDate;
  readonly returnedOn?: CalendarDate;
}

const earliest = (dates: readonly CalendarDate[]): CalendarDate | undefined =>
  [...dates].sort(compareDates)[0];
const latest = (dates: readonly CalendarDate[]): CalendarDate | undefined =>
  [...dates].sort(compareDates).at(-1);

/**
 * The reporting state that the register proves. The first receipt decides timeliness, so a later correction
 * costs nothing; but a report that was returned counts from the day it came back.
 */
export const standingOf = (
  receipts: readonly Receipt[],
  hasValidFile: boolean,
  deadline: CalendarDate,
): Standing => {
  const returnedOn = latest(receipts.flatMap((receipt) => receipt.returnedOn ?? []));
  const received = receipts.flatMap((receipt) => receipt.receivedOn ?? []);
  const counted = returnedOn ? received.filter((day) => compareDates(day, returnedOn) > 0) : received;
  const receivedOn = earliest(counted);
  if (hasValidFile && receivedOn) {
    const state = compareDates(receivedOn, deadline) <= 0 ? "按时报送" : "逾期报送";
    return { state, receivedOn, ...(returnedOn && { returnedOn }) };
  }
  const lastSeen = latest(received);
  const returned = returnedOn ?? (hasValidFile ? undefined : lastSeen);
  return returned
    ? { state: "退回", ...(lastSeen && { receivedOn: lastSeen }), returnedOn: returned }
    : { state: "未报送" };
};

/** 报送情况 of one unit: its standing, and which of its tasks its report leaves out. */
export const assessReporting = (
  unit: Unit,
  catalogue: Catalogue,
  month: MonthSubmissions,
  deadline: CalendarDate,
): UnitReporting => {
  const receipts = month.receipts.filter((receipt) => receipt.unit === unit.name);
  const submission = month.submissions.find((candidate) => candidate.unit === unit.name);
  const standing = standingOf(receipts, submission !== undefined, deadline);
  const reported = new Set(submission?.entries.map((entry) => entry.task));
  const ledTasks = tasksLedBy(catalogue, unit.name).map((task) => task.number);
  const sharedTasks = tasksSharedBy(catalogue, unit.name).map((task) => task.number);
  const missing = (tasks: readonly number[]): readonly number[] =>
    tasks.filter((task) => !reported.has(task));
  return {
    unit,
    ...standing,
    documentNumber: receipts.find((receipt) => receipt.documentNumber !== "")?.documentNumber ?? "",
    reminders: Math.max(0, ...receipts.map((receipt) => receipt.reminders)),
    note: receipts
      .map((receipt) => receipt.note)
      .filter((note) => note !== "")
      .join("；"),
    ledTasks,
    missingLedTasks: missing(ledTasks),
    sharedTasks,
    missingSharedTasks: missing(sharedTasks),
  };
};

/** The submissions that count: those of units that are neither 退回 nor 未报送. */
export const countedSubmissions = (
  submissions: readonly Submission[],
  reporting: readonly UnitReporting[],
): ReadonlyMap<string, Submission> => {
  const counted = new Set(
    reporting
      .filter(({ state }) => state === "按时报送" || state === "逾期报送")
      .map(({ unit }) => unit.name),
  );
  return new Map(
    submissions
      .filter((submission) => counted.has(submission.unit))
      .map((submission) => [submission.unit, submission]),
  );
};
