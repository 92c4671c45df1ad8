import type { Report } from "../../diagnostics/diagnostic.ts";
import { editDistance } from "../../diagnostics/edit-distance.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Task } from "../../model/task.ts";
import type { SheetCell } from "../table/sheet.ts";
import { nameKey } from "../text/unit-names.ts";

/**
 * The task that a 任务序号 cell means: 6, ６, 6.0, （6）, 第6项, 任务6. Reports an empty cell (PROG-002), words (PROG-003) and a number
 * that the catalogue does not have (PROG-004) or not in this month (ADJ-015), with the numbers of `likely` that differ by one figure.
 */
export const taskInCell = (
  catalogue: Catalogue,
  cell: SheetCell,
  likely: readonly Task[],
  report: Report,
): Task | undefined => {
  const { text, place } = cell;
  if (text === "") {
    report({ code: "PROG-002", place, details: {} });
    return undefined;
  }
  const digits = /^(?:任务)?第?\(?(\d{1,9})(?:\.0+)?\)?[项号]?(?:任务)?[.、]?$/u.exec(nameKey(text))?.[1];
  if (digits === undefined) {
    report({ code: "PROG-003", place, details: { written: text } });
    return undefined;
  }
  const task = catalogue.tasks.find((each) => each.number === Number(digits));
  const absent = catalogue.absentTasks?.find((each) => each.task === Number(digits));
  if (absent) {
    const { task: number, from = 0, cancelled = from } = absent;
    const isCancelled = absent.cancelled !== undefined;
    report({ code: "ADJ-015", place, details: { task: number, month: cancelled, isCancelled } });
  } else if (task === undefined) {
    const nearest = likely
      .map((each) => String(each.number))
      .filter((number) => editDistance(number, digits) === 1)
      .slice(0, 3);
    report({ code: "PROG-004", place, details: { task: text, total: catalogue.tasks.length, nearest } });
  }
  return task;
};
