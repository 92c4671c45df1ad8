import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { Place } from "../../model/place.ts";
import type { Task } from "../../model/task.ts";
import { isNewHolder } from "../../model/task.ts";
import type { Unit } from "../../model/unit.ts";
import type { SubmissionRow } from "./progress-entry.ts";
import { withoutBlankMark } from "./says-nothing.ts";

/** A task's rows in the file of a unit that leads it. */
interface LedRows {
  readonly task: Task;
  readonly unit: Unit;
  readonly month: ReportingMonth;
  readonly rows: readonly SubmissionRow[];
  /** Of the first row. */
  readonly place: Place;
}

/**
 * ADJ-019 where a unit leads a task since this very month and gives no 自评状态: it shared the task until now and has filled
 * in its row as one that shares it. Returns whether it is so; the row then counts as none.
 */
export const reportUnstated = ({ task, unit, month, rows, place }: LedRows, report: Report): boolean => {
  const isUnstated =
    isNewHolder(task, unit.name, month.month) &&
    rows.every(({ cells }) => withoutBlankMark(cells.自评状态).text === "");
  if (isUnstated) {
    const details = { unit: unit.name, month: month.month, tasks: [task.number], what: "自评状态" };
    report({ code: "ADJ-019", place, details });
  }
  return isUnstated;
};

/** The tasks that a unit leads and of which its file has no row. */
interface Omission {
  readonly file: string;
  readonly unit: Unit;
  readonly month: ReportingMonth;
  readonly omitted: readonly Task[];
}

/** PROG-028, or ADJ-019 for what the unit leads since this very month and may not have known. */
export const reportOmitted = ({ file, unit, month, omitted }: Omission, report: Report): void => {
  const isNew = (task: Task): boolean => isNewHolder(task, unit.name, month.month);
  const known = omitted.filter((task) => !isNew(task)).map(({ number }) => number);
  const come = omitted.filter(isNew).map(({ number }) => number);
  if (known.length > 0) {
    report({ code: "PROG-028", place: { file }, details: { unit: unit.name, tasks: known } });
  }
  if (come.length > 0) {
    const details = { unit: unit.name, month: month.month, tasks: come, what: "" };
    report({ code: "ADJ-019", place: { file }, details });
  }
};
