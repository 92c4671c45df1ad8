import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import { utf8 } from "../../model/text/utf8.ts";
import { saveFile } from "../../save.ts";
import type { World } from "../../world.ts";
import { taskHistoryHtml } from "../../write/html/task-history-html.ts";
import { taskHistoryText } from "../../write/reports/task-history-text.ts";
import { taskHistory } from "../../write/reports/task-history.ts";
import { collectDiagnostics, problemsText, showDiagnostics, standingErrors } from "../load/collected.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import { loadCourse } from "../load/in-year/load-course.ts";
import { loadSupervisionRegister } from "../load/load-supervision.ts";
import { monthsIn, noMonthIn } from "../load/months.ts";
import type { Folders } from "../load/options.ts";
import { seedsFolder } from "../load/options.ts";
import { settledFirst } from "../locked.ts";
import { historiesFolder } from "../print/output-names.ts";

export interface HistoryOptions extends Folders {
  /** 任务序号 */
  readonly task: number;
  /** undefined means the year of the newest month in the data folder. */
  readonly year?: number | undefined;
  /** Save it as a page to print, too. */
  readonly page?: boolean;
  readonly json: boolean;
}

/**
 * 单项历史: one task through the months of its year, on the terminal, and as a page where it is asked for. Exit code 1 when the year's own files have errors,
 * there is no month to tell of, or no such task (RUN-021).
 */
export const history = async (world: World, options: HistoryOptions): Promise<0 | 1> => {
  await settledFirst(world, options.output, "history");
  const { report, diagnostics } = collectDiagnostics();
  const context = { world, options, report };
  const all = await monthsIn(world, options.data);
  const year = options.year ?? all.at(-1)?.year;
  const months = all.filter((each) => each.year === year);
  if (months.length === 0) report(noMonthIn(options));
  const loaded = year !== undefined && months.length > 0 ? await loadCatalogue(context, year) : undefined;
  const course = loaded
    ? await loadCourse(world, { data: options.data, year: loaded.catalogue, months })
    : [];
  const numbers = new Set([
    ...months
      .flatMap((month) => (loaded ? catalogueOf(loaded.catalogue, month).tasks : []))
      .map(({ number }) => number),
    ...course.flatMap(({ facts }) => facts?.tasks ?? []).map(({ task }) => task.number),
  ]);
  if (loaded && year !== undefined && !numbers.has(options.task)) {
    const place = { file: `${seedsFolder(options, year)}/任务清单.csv` };
    report({ code: "RUN-021", place, details: { task: options.task, count: numbers.size } });
  }
  const register = loaded && (await loadSupervisionRegister(context));
  const problems = diagnostics();
  const told = taskHistory({ number: options.task, course, records: register?.records ?? [] });
  if (!loaded || standingErrors(problems) > 0) {
    showDiagnostics(world, problems, options.json);
    world.tell(`${problemsText(problems)}，没有可列的情况。`);
    return 1;
  }
  if (options.page && year !== undefined) {
    const file = `${historiesFolder(options.output, year)}/第${options.task}项.html`;
    await saveFile(world.locate(file), utf8(taskHistoryHtml(told, year)));
    world.tell(`已写 ${file}，用浏览器打开，可以打印。`);
  }
  if (options.json) world.print(JSON.stringify(told, undefined, 2));
  else for (const line of taskHistoryText(told)) world.print(line);
  return 0;
};
