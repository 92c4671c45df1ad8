import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";

const span = (first: number, last: number): string => (first === last ? String(first) : `${first}—${last}`);

/** Reports repeats, gaps and turns in the numbers of the tasks, which run through the whole document. */
export const checkNumbering = (catalogue: ImportedCatalogue, file: string, report: Report): void => {
  const lines = new Map<number, number>();
  let previous = 0;
  for (const { task } of importedTasks(catalogue)) {
    const { number, position } = task;
    const place = { file, at: position };
    const earlier = lines.get(number);
    if (earlier !== undefined) report({ code: "IMP-004", place, details: { number, line: earlier } });
    else if (number < previous) report({ code: "IMP-006", place, details: { number, previous } });
    else if (number > previous + 1) {
      report({ code: "IMP-005", place, details: { missing: span(previous + 1, number - 1) } });
    }
    if (earlier === undefined) lines.set(number, position.line);
    previous = number;
  }
};

/** Reports headings without tasks and tasks without units. */
export const checkCompleteness = (catalogue: ImportedCatalogue, file: string, report: Report): void => {
  for (const section of catalogue.sections) {
    const headings = [section, ...section.subsections];
    const empty = headings.every(({ tasks }) => tasks.length === 0) ? [section] : section.subsections;
    for (const { title, position, tasks } of empty) {
      if (tasks.length === 0) report({ code: "IMP-007", place: { file, at: position }, details: { title } });
    }
  }
  const tasks = importedTasks(catalogue).map(({ task }) => task);
  const first = tasks[0];
  if (!first) {
    report({ code: "IMP-002", place: { file }, details: {} });
    return;
  }
  const leaderless = tasks.filter((task) => task.leadLine === "" && task.responsibleLine !== "");
  const noLeads = tasks.length > 1 && tasks.every((task) => task.leadLine === "") && leaderless.length > 0;
  if (noLeads) report({ code: "IMP-010", place: { file, at: first.position }, details: {} });
  for (const { number, leadLine, responsibleLine, position } of tasks) {
    const place = { file, at: position };
    if (leadLine !== "") continue;
    if (responsibleLine === "") report({ code: "IMP-008", place, details: { number } });
    else if (!noLeads) report({ code: "IMP-009", place, details: { number } });
  }
};
