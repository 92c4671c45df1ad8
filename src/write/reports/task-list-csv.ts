import type { ImportedCatalogue, ImportedTask } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";
import { csvText } from "../csv-text.ts";

const columns = ["序号", "板块", "小节", "任务内容", "牵头单位", "责任单位"] as const;

/** The columns that are there only if the document fills any of them. */
const furtherColumns: readonly (readonly [string, (task: ImportedTask) => string])[] = [
  ["完成时限", ({ timeLimit }) => timeLimit],
  ["分管领导", ({ supervisor }) => supervisor],
  ["责任领导", ({ leader }) => leader],
  ["责任人", ({ person }) => person],
  ["权重", ({ weight }) => weight],
  ["原序号", ({ originalNumber = "" }) => originalNumber],
  ["上级序号", ({ parent }) => (parent === undefined ? "" : String(parent))],
];

/** 任务清单 of an imported document: its columns, and its rows by column. Further columns are there only if the document fills any cell of them. */
export const taskListOf = (
  imported: Pick<ImportedCatalogue, "sections">,
): { readonly columns: readonly string[]; readonly rows: readonly Readonly<Record<string, string>>[] } => {
  const tasks = importedTasks(imported);
  const further = furtherColumns.filter(([, cellOf]) => tasks.some(({ task }) => cellOf(task) !== ""));
  return {
    columns: [...columns, ...further.map(([name]) => name)],
    rows: tasks.map(({ section, subsection, task }) => ({
      序号: String(task.number),
      板块: section,
      小节: subsection,
      任务内容: task.text,
      牵头单位: task.leadLine,
      责任单位: task.responsibleLine,
      ...Object.fromEntries(further.map(([name, cellOf]) => [name, cellOf(task)])),
    })),
  };
};

/** Writes 任务清单.csv from an imported document. */
export const writeTaskListCsv = (imported: Pick<ImportedCatalogue, "sections">): string => {
  const list = taskListOf(imported);
  return csvText([list.columns, ...list.rows.map((row) => list.columns.map((name) => row[name] ?? ""))]);
};
