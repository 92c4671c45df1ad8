import type { OutputFile } from "../save.ts";
import { saveFile } from "../save.ts";
import { importedTasks } from "../model/imported-catalogue.ts";
import { decodeText } from "../read/text/decode.ts";
import { importCatalogue } from "../read/import/import-catalogue.ts";
import { writeTaskListCsv } from "../write/reports/task-list-csv.ts";
import type { World } from "../world.ts";
import {
  collectDiagnostics,
  problemsText,
  showDiagnostics,
  showDone,
  standingErrors,
} from "./load/collected.ts";

export interface ImportOptions {
  /** The 任务分解 document as text. */
  readonly file: string;
  /** The folder for 任务清单.csv; undefined means seeds/<year of the document>. */
  readonly seeds?: string | undefined;
  readonly json: boolean;
}

const outputOf = (folder: string, csv: string): OutputFile => ({
  path: `${folder}/任务清单.csv`,
  bytes: new TextEncoder().encode(csv),
});

/** 导入: makes 任务清单.csv of a 任务分解 document. Nothing is written while an error stands. */
export const importTasks = async (world: World, options: ImportOptions): Promise<0 | 1> => {
  const collected = collectDiagnostics();
  const file = await world.readFile(options.file);
  if (!file) {
    collected.report({ code: "TXT-003", place: { file: options.file }, details: { file: options.file } });
  }
  const decoded = file && decodeText(file, collected.report);
  const imported = decoded && importCatalogue(decoded.text, options.file, collected.report);
  const diagnostics = collected.diagnostics();
  showDiagnostics(world, diagnostics, options.json);
  const year = imported?.date?.year;
  const folder = options.seeds ?? (year === undefined ? undefined : `seeds/${year}`);
  if (!imported || standingErrors(diagnostics) > 0) {
    world.tell(`${problemsText(diagnostics)}，未写入文件。`);
    return 1;
  }
  if (folder === undefined) {
    world.tell("文件中没有成文日期，无法判断年度，请用 --seeds 指定存放的文件夹，未写入文件。");
    return 1;
  }
  const output = outputOf(folder, writeTaskListCsv(imported));
  await saveFile(world.locate(output.path), output.bytes);
  showDone(
    world,
    `已导入 ${importedTasks(imported).length} 项任务，存入 ${output.path}；${problemsText(diagnostics)}。`,
    options.json,
  );
  return 0;
};
