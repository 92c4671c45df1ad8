import type { UnitReporting } from "../../model/assessment.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates } from "../../model/calendar-date.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { holdsNewOnly, tasksLedBy, tasksSharedBy } from "../../model/catalogue.ts";
import type { ReportingState } from "../../model/grade.ts";
import { hasReported } from "../../model/grade.ts";
import type { DatedReceipt } from "../../model/submission.ts";
import { standingReceipts } from "../../model/submission.ts";
import type { MonthSubmissions, Receipt, Submission } from "../../model/submission.ts";
import type { Task } from "../../model/task.ts";
import { isNewHolder } from "../../model/task.ts";
import type { Unit } from "../../model/unit.ts";
import { slipDates } from "./slip-dates.ts";

interface Standing {
  readonly state: ReportingState;
  readonly receivedOn?: CalendarDate;
  readonly returnedOn?: CalendarDate;
}

const inOrder = (receipts: readonly DatedReceipt[]): readonly CalendarDate[] =>
  receipts.map(({ on }) => on).toSorted(compareDates);

/** What the register and the folder say of one unit's report. */
export interface ReportFacts {
  readonly receipts: readonly Receipt[];
  readonly hasValidFile: boolean;
  readonly deadline: CalendarDate;
  /** 重报截止日期, where 期次.yaml names one. */
  readonly resubmitBy?: CalendarDate | undefined;
}

/**
 * The reporting state that the register proves. The first receipt decides timeliness, so a later correction costs nothing;
 * but a report that was returned counts from the day it came back, unless it was punctual at first and keeps the limit
 * that its slip set. `returnedOn` is the register's: what is being returned in this very run has no such day yet.
 */
export const standingOf = ({ receipts, hasValidFile, deadline, resubmitBy }: ReportFacts): Standing => {
  const { returnedOn, standing, received } = standingReceipts(receipts);
  const [receivedOn] = inOrder(standing);
  const [first] = inOrder(received);
  const isInTime = (day: CalendarDate | undefined): boolean =>
    day !== undefined && compareDates(day, deadline) <= 0;
  const returned = returnedOn && { returnedOn };
  if (hasValidFile && receivedOn) {
    if (isInTime(receivedOn)) return { state: "按时报送", receivedOn, ...returned };
    const limit = returnedOn && slipDates(returnedOn, deadline, resubmitBy).resubmitBy;
    const kept = limit && isInTime(first) && compareDates(receivedOn, limit) <= 0;
    return { state: kept ? "退回后按期重报" : "逾期报送", receivedOn, ...returned };
  }
  const lastSeen = inOrder(received).at(-1);
  const isReturned = returnedOn ?? (hasValidFile ? undefined : lastSeen);
  if (!isReturned) return { state: "未报送" };
  return { state: "退回", ...(lastSeen && { receivedOn: lastSeen }), ...returned };
};

/** 报送情况 of one unit: its standing, and which of its tasks its report leaves out. */
const assessReporting = (
  unit: Unit,
  catalogue: Catalogue,
  month: MonthSubmissions,
  deadline: CalendarDate,
): UnitReporting => {
  const receipts = month.receipts.filter((receipt) => receipt.unit === unit.name);
  const submission = month.submissions.find((candidate) => candidate.unit === unit.name);
  const standing = standingOf({
    receipts,
    hasValidFile: submission !== undefined,
    deadline,
    resubmitBy: month.issue.resubmitBy,
  });
  const reported = new Set(submission?.entries.map((entry) => entry.task));
  const led = tasksLedBy(catalogue, unit.name);
  const shared = tasksSharedBy(catalogue, unit.name);
  const isNew = (task: Task): boolean => isNewHolder(task, unit.name, month.month.month);
  const missing = (tasks: readonly Task[]): readonly number[] =>
    tasks.filter((task) => !reported.has(task.number) && !isNew(task)).map(({ number }) => number);
  const newTasks = [...led, ...shared].filter((task) => !reported.has(task.number) && isNew(task));
  return {
    unit,
    ...standing,
    documentNumber: receipts.find((receipt) => receipt.documentNumber !== "")?.documentNumber ?? "",
    reminders: Math.max(0, ...receipts.map((receipt) => receipt.reminders)),
    note: receipts
      .map((receipt) => receipt.note)
      .filter((note) => note !== "")
      .join("；"),
    ledTasks: led.map(({ number }) => number),
    missingLedTasks: missing(led),
    sharedTasks: shared.map(({ number }) => number),
    missingSharedTasks: missing(shared),
    ...(newTasks.length > 0 && { newTasks: newTasks.map(({ number }) => number) }),
  };
};

/**
 * Whether a unit was heard or reminded while there was time. What a unit sends of its own accord when the deadline is over,
 * which was none of its, makes it no unit that was late.
 */
const isHeardInTime = (
  name: string,
  { receipts, reportFiles = [], submissions }: MonthSubmissions,
  deadline: CalendarDate,
): boolean => {
  const own = receipts.filter(({ unit }) => unit === name);
  // A row of the register that says nothing yet is there for every unit; one that was reminded knows.
  const isRegistered = own.some(
    ({ receivedOn, returnedOn, reminders }) =>
      reminders > 0 || (receivedOn ? compareDates(receivedOn, deadline) <= 0 : returnedOn !== undefined),
  );
  // A file of which the register does not know the day is asked about first (REG-007).
  const isDated = own.some(({ receivedOn }) => receivedOn !== undefined);
  return isRegistered || (!isDated && [...reportFiles, ...submissions].some(({ unit }) => unit === name));
};

/** 报送情况 of the units that must report, and the newcomers: those that have tasks and yet need not, whether they did or not. */
export const reportingOf = (
  catalogue: Catalogue,
  month: MonthSubmissions,
  deadline: CalendarDate,
): { readonly reporting: readonly UnitReporting[]; readonly newcomers: readonly UnitReporting[] } => {
  const all = catalogue.units
    .map((unit) => assessReporting(unit, catalogue, month, deadline))
    .filter(({ ledTasks, sharedTasks }) => ledTasks.length + sharedTasks.length > 0);
  const isNewcomer = ({ unit: { name } }: UnitReporting): boolean =>
    holdsNewOnly(catalogue, name, month.month.month) && !isHeardInTime(name, month, deadline);
  return {
    reporting: all.filter((each) => !isNewcomer(each)),
    newcomers: all.filter(isNewcomer),
  };
};

/** The submissions that count: those of units that are neither 退回 nor 未报送. */
export const countedSubmissions = (
  submissions: readonly Submission[],
  reporting: readonly UnitReporting[],
): ReadonlyMap<string, Submission> => {
  const counted = new Set(reporting.filter(({ state }) => hasReported(state)).map(({ unit }) => unit.name));
  return new Map(
    submissions
      .filter((submission) => counted.has(submission.unit))
      .map((submission) => [submission.unit, submission]),
  );
};
