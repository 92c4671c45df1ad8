import type { ImportedCatalogue } from "../../model/imported-catalogue.ts";
import { importedTasks } from "../../model/imported-catalogue.ts";
import { csvText } from "../csv-text.ts";

const columns = ["序号", "板块", "小节", "任务内容", "牵头单位", "责任单位"] as const;

/** Writes 任务清单.csv from an imported document; the field 完成时限 is there only if the document states any. */
export const writeTaskListCsv = (imported: ImportedCatalogue): string => {
  const tasks = importedTasks(imported);
  const timed = tasks.some(({ task }) => task.timeLimit !== "");
  return csvText([
    [...columns, ...(timed ? ["完成时限"] : [])],
    ...tasks.map(({ section, subsection, task }) => [
      String(task.number),
      section,
      subsection,
      task.text,
      task.leadLine,
      task.responsibleLine,
      ...(timed ? [task.timeLimit] : []),
    ]),
  ]);
};
