import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";
import { csvText } from "../csv-text.ts";

const columns = ["序号", "板块", "小节", "任务内容", "牵头单位", "责任单位"] as const;

/** The columns that are there only if the document fills any of them. */
const furtherColumns = { timeLimit: "完成时限", supervisor: "分管领导", leader: "责任领导" } as const;

/** Writes 任务清单.csv from an imported document; 完成时限 and the leaders are there only if the document states any. */
export const writeTaskListCsv = (imported: ImportedCatalogue): string => {
  const tasks = importedTasks(imported);
  const further = (Object.keys(furtherColumns) as (keyof typeof furtherColumns)[]).filter((field) =>
    tasks.some(({ task }) => task[field] !== ""),
  );
  return csvText([
    [...columns, ...further.map((field) => furtherColumns[field])],
    ...tasks.map(({ section, subsection, task }) => [
      String(task.number),
      section,
      subsection,
      task.text,
      task.leadLine,
      task.responsibleLine,
      ...further.map((field) => task[field]),
    ]),
  ]);
};
