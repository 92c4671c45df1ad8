import type { Code, Report } from "../../diagnostics/diagnostic.ts";
import { severityOf } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import { indicatorsOf, tasksLedBy, tasksSharedBy } from "../../model/catalogue.ts";
import { isDue } from "../../model/indicator-target.ts";
import type { InputFile } from "../../model/input-file.ts";
import type { ReportingMonth } from "../../model/month.ts";
import { nextMonth } from "../../model/month.ts";
import type { ProgressEntry, Submission } from "../../model/submission.ts";
import type { Task } from "../../model/task.ts";
import type { Unit } from "../../model/unit.ts";
import { readTable } from "../table/headers.ts";
import { reportOmitted, reportUnstated } from "./new-lead.ts";
import { namesPart } from "./part-row.ts";
import type { SubmissionRow } from "./progress-entry.ts";
import { readProgressEntry } from "./progress-entry.ts";
import { reportingUnit, unitOfPath } from "./reporting-unit.ts";
import { spanningNames, submissionColumns } from "./columns.ts";
import { isBlankMark, withoutBlankMark } from "./says-nothing.ts";
import { readSubmissionSheet } from "./sheet.ts";
import { reportUnprintableText } from "./unprintable-text.ts";
import { taskInCell } from "./task-number.ts";
import { taskRole } from "./task-role.ts";
import type { UnitNames } from "../text/unit-names.ts";
import { parseLooseDay } from "../text/written-day.ts";

/** Faults that leave open which task a row was to report. */
const rowsWithoutTask: ReadonlySet<Code> = new Set<Code>([
  "TAB-005",
  "TAB-007",
  "TAB-008",
  "TAB-009",
  "TAB-012",
  "PROG-002",
  "PROG-003",
  "PROG-004",
  "PROG-005",
]);

const cellsWithoutValue: ReadonlySet<Code> = new Set<Code>([
  "TAB-013",
  "TAB-014",
  "XLS-010",
  "XLS-011",
  "XLS-013",
]);

/** A file of 报送: whose it is, as far as that can be told, and what it says if it has no error. */
export interface ReadSubmission {
  readonly file: string;
  readonly unit?: Unit;
  readonly submission?: Submission;
  /** 报送日期, as far as it could be read, of a file that has errors, too. */
  readonly claimedDate?: CalendarDate;
}

/** What a submission is read against. */
export interface SubmissionContext {
  readonly catalogue: Catalogue;
  readonly names: UnitNames;
  readonly month: ReportingMonth;
  /** The characters of a text that no font has; without it nothing is said of them. */
  readonly unprintableIn?: ((text: string) => readonly string[]) | undefined;
}

/** The rows of each task, in the order in which the tasks first occur. */
const rowsByTask = (
  rows: readonly SubmissionRow[],
  catalogue: Catalogue,
  unit: Unit | undefined,
  report: Report,
): ReadonlyMap<Task, readonly SubmissionRow[]> => {
  const own = unit ? [...tasksLedBy(catalogue, unit.name), ...tasksSharedBy(catalogue, unit.name)] : [];
  const found = new Map<Task, SubmissionRow[]>();
  for (const row of rows) {
    if (namesPart(catalogue, row)) continue;
    const task = taskInCell(catalogue, row.cells.任务序号, own, report);
    if (task === undefined) continue;
    const together = found.get(task);
    if (together) together.push(row);
    else found.set(task, [row]);
  }
  return found;
};

const readEntry = (
  task: Task,
  rows: readonly SubmissionRow[],
  { catalogue, unit, month }: Omit<SubmissionContext, "names"> & { readonly unit: Unit | undefined },
  report: Report,
): ProgressEntry | undefined => {
  const role = unit && taskRole(task, unit);
  const place = rows[0]?.cells.任务序号.place;
  if (place && unit && role?.kind === "none") {
    const leads = task.leads.map((lead) => lead.written).join("、");
    const former = task.formerHolders?.findLast((each) => each.unit === unit.name);
    if (former) {
      const details = { task: task.number, unit: unit.name, month: former.month, leads };
      report({ code: "ADJ-016", place, details });
      return undefined;
    }
    report({ code: "PROG-005", place, details: { task: task.number, unit: unit.name, leads } });
    return undefined;
  }
  if (place && unit && role?.kind === "unclear") {
    const details = { task: task.number, unit: unit.name, group: role.group };
    report({ code: "PROG-027", place, details });
    return undefined;
  }
  const indicators = indicatorsOf(catalogue, task.number);
  const isLead = role?.kind === "lead";
  if (place && unit && isLead && reportUnstated({ task, unit, month, rows, place }, report)) return undefined;
  const entry = readProgressEntry(task, rows, { indicators, isLead, month }, report);
  const named = new Set(entry?.figures.map((figure) => figure.indicator));
  const missing = indicators
    .filter((indicator) => isDue(indicator, month) && !named.has(indicator.name))
    .map(({ name }) => name);
  const mentioned = rows.some(({ cells }) =>
    [cells.指标, cells.累计完成].some((cell) => withoutBlankMark(cell).text !== ""),
  );
  // The first named lead answers for the figures; a figure that was given but cannot be used is reported already.
  const isMain = unit !== undefined && task.leads[0]?.units.includes(unit.name) === true;
  // Of what is said to be done PLA-007 asks for the proof.
  const claimsDone = entry?.selfGrade === "已完成";
  if (place && isMain && !claimsDone && missing.length > 0 && (!mentioned || named.size > 0)) {
    report({ code: "PROG-025", place, details: { task: task.number, missing } });
  }
  return entry;
};

interface ClaimedDate {
  readonly claimedDate: CalendarDate;
  readonly claimedDatePlace: Place;
}

/** A spreadsheet's number that would mean an earlier day is none. */
const firstYear = 2000;

/** 报送日期 in any form; one that is none costs the unit nothing, since the register decides (PROG-026). */
const readClaimedDate = (
  rows: readonly SubmissionRow[],
  month: ReportingMonth,
  report: Report,
): ClaimedDate | undefined => {
  const example = isoDate({ ...nextMonth(month), day: 3 });
  let first: ClaimedDate | undefined;
  const seen = new Set<string>();
  for (const { text, place, date } of rows.map((row) => row.cells.报送日期)) {
    if (text === "" || isBlankMark(text) || seen.has(text)) continue;
    seen.add(text);
    // What the program keeps as a day has a year, though the cell may not show it.
    const kept = date && date.year >= firstYear ? date : undefined;
    const claimedDate = kept ?? parseLooseDay(text, month);
    if (claimedDate === undefined) report({ code: "PROG-026", place, details: { written: text, example } });
    else first ??= { claimedDate, claimedDatePlace: place };
  }
  return first;
};

/** 填报人 and 联系电话, each once. */
const contactsOf = (rows: readonly SubmissionRow[]): readonly string[] => [
  ...new Set(
    rows
      .flatMap(({ cells }) => [cells.填报人, cells.联系电话])
      .map((cell) => withoutBlankMark(cell).text)
      .filter((text) => text !== ""),
  ),
];

/**
 * Reads the file of one unit against the catalogue. All its problems are reported at their cells; `submission` is
 * there only if none of them is an error. A file that cannot be read is taken for the unit's whose name it or its folder bears.
 */
export const readSubmission = (
  file: InputFile,
  { catalogue, names, month, unprintableIn }: SubmissionContext,
  report: Report,
): ReadSubmission => {
  let valid = true;
  let allTasksKnown = true;
  const unusable = new Set<string>();
  const noting: Report = (diagnostic) => {
    const { code, place } = diagnostic;
    if (rowsWithoutTask.has(code)) allTasksKnown = false;
    // A cell that has no usable value counts as empty; nothing more is to be said of it.
    if (place.cell !== undefined && unusable.has(place.cell)) return;
    if (cellsWithoutValue.has(code) && place.cell !== undefined) unusable.add(place.cell);
    if (severityOf(diagnostic) === "error") valid = false;
    report(diagnostic);
  };
  const named = unitOfPath(names, file.path);
  const unread = { file: file.path, ...(named && { unit: named }) };
  const sheet = readSubmissionSheet(file, noting);
  const table = sheet && readTable(sheet, submissionColumns, noting, spanningNames);
  if (!table) return unread;
  const header: Place = table.place;
  if (table.rows.length === 0 && valid) noting({ code: "PROG-001", place: header, details: {} });
  if (table.rows.length === 0) return unread;

  const unitCells = table.rows.map((row) => withoutBlankMark(row.cells.填报单位));
  const unit = reportingUnit(names, file.path, unitCells, noting);
  const claimed = readClaimedDate(table.rows, month, noting);
  const entries: ProgressEntry[] = [];
  const tasks = rowsByTask(table.rows, catalogue, unit, noting);
  for (const [task, rows] of tasks) {
    const entry = readEntry(task, rows, { catalogue, unit, month }, noting);
    if (entry && unprintableIn) reportUnprintableText(entry, unprintableIn, noting);
    if (entry) entries.push(entry);
  }
  if (unit === undefined) return unread;
  if (allTasksKnown) {
    const omitted = tasksLedBy(catalogue, unit.name).filter((task) => !tasks.has(task));
    reportOmitted({ file: file.path, unit, month, omitted }, noting);
  }
  const contacts = contactsOf(table.rows);
  const submission = {
    file: file.path,
    unit: unit.name,
    ...claimed,
    entries,
    ...(contacts.length > 0 && { contacts }),
  };
  const claimedDate = claimed && { claimedDate: claimed.claimedDate };
  return { file: file.path, unit, ...claimedDate, ...(valid && { submission }) };
};
