import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";
import { chineseNumeral } from "../../model/text/chinese-numeral.ts";
import type { Level } from "./lines/classify.ts";
import type { ItemTree } from "./item-draft.ts";
import type { PlacedItem } from "./task-items.ts";

const span = (first: number, last: number): string => (first === last ? String(first) : `${first}—${last}`);

/** The numbers from `first` to `last` that no task has, as ranges: 2、4—6. */
const missingNumbers = (first: number, last: number, present: ReadonlySet<number>): string => {
  const ranges: string[] = [];
  for (let number = first; number <= last; number++) {
    if (present.has(number)) continue;
    const start = number;
    while (number < last && !present.has(number + 1)) number++;
    ranges.push(span(start, number));
  }
  return ranges.join("、");
};

/** Reports repeats, gaps and turns in the numbers of tasks that run through the whole document. */
export const checkNumbering = (catalogue: ImportedCatalogue, file: string, report: Report): void => {
  const lines = new Map<number, number>();
  const present = new Set(importedTasks(catalogue).map(({ task }) => task.number));
  let previous = 0;
  for (const { task } of importedTasks(catalogue)) {
    const { number, position } = task;
    const place = { file, at: position };
    const earlier = lines.get(number);
    if (earlier !== undefined) report({ code: "IMP-004", place, details: { number, line: earlier } });
    else if (number < previous) report({ code: "IMP-006", place, details: { number, previous } });
    else {
      const missing = missingNumbers(previous + 1, number - 1, present);
      if (missing !== "") report({ code: "IMP-005", place, details: { missing } });
    }
    if (earlier === undefined) lines.set(number, position.line);
    previous = number;
  }
};

const written = (level: Level, number: number): string =>
  level === "section"
    ? `${chineseNumeral(number)}、`
    : level === "subsection"
      ? `（${chineseNumeral(number)}）`
      : String(number);

/** Reports headings whose number follows neither on the one before under the same heading nor on the last of its kind. */
export const checkHeadings = (placed: readonly PlacedItem[], file: string, report: Report): void => {
  const lastOfLevel = new Map<Level, number>();
  const lastUnder = new Map<ItemTree | undefined, Map<Level, number>>();
  for (const { kind, item, under } of placed) {
    if (kind === "text" || item.level === "paragraph") continue;
    const { level, number, at } = item;
    const siblings = lastUnder.get(under.at(-1)) ?? new Map<Level, number>();
    lastUnder.set(under.at(-1), siblings);
    const expected = (siblings.get(level) ?? 0) + 1;
    const running = (lastOfLevel.get(level) ?? 0) + 1;
    siblings.set(level, number);
    lastOfLevel.set(level, number);
    if (number === expected || number === running || !["section", "subsection"].includes(level)) continue;
    if (number < 1 || number > 99 || expected > 99) continue;
    const details = { found: written(level, number), expected: written(level, expected) };
    report({ code: "IMP-012", place: { file, at }, details });
  }
};

/** What was seen of a document in which no task was found. */
interface SeenItems {
  readonly sections: number;
  readonly subsections: number;
  readonly points: number;
}

/** Reports headings without tasks and tasks without units; `seen` is for a document without any task. */
export const checkCompleteness = (
  catalogue: ImportedCatalogue,
  seen: SeenItems,
  { file, report }: { readonly file: string; readonly report: Report },
): void => {
  for (const section of catalogue.sections) {
    const headings = [section, ...section.subsections];
    const empty = headings.every(({ tasks }) => tasks.length === 0) ? headings : section.subsections;
    for (const { title, position, tasks } of empty) {
      if (tasks.length === 0) report({ code: "IMP-007", place: { file, at: position }, details: { title } });
    }
  }
  const tasks = importedTasks(catalogue).map(({ task }) => task);
  const first = tasks[0];
  if (!first) {
    report({ code: "IMP-002", place: { file }, details: { ...seen } });
    return;
  }
  const leaderless = tasks.filter((task) => task.leadLine === "" && task.responsibleLine !== "");
  const noLeads = tasks.length > 1 && tasks.every((task) => task.leadLine === "") && leaderless.length > 0;
  if (noLeads) report({ code: "IMP-010", place: { file, at: first.position }, details: {} });
  const bare = tasks.filter((task) => task.leadLine === "" && task.responsibleLine === "");
  if (bare.length > 1 && bare.length === tasks.length) {
    report({ code: "IMP-031", place: { file, at: first.position }, details: { count: tasks.length } });
    return;
  }
  for (const { number, leadLine, responsibleLine, position } of tasks) {
    const place = { file, at: position };
    if (leadLine !== "") continue;
    if (responsibleLine === "") report({ code: "IMP-008", place, details: { number } });
    else if (!noLeads) report({ code: "IMP-009", place, details: { number } });
  }
};
