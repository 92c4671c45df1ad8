import { carriedOver, withoutFigures } from "../assess/carried-over.ts";
import { unitsWithTasks } from "../draft/progress-form.ts";
import type { EarlierMonth } from "../model/output/earlier-month.ts";
import { loadFaces } from "../layout/faces.ts";
import type { MonthStatus } from "../model/output/year-status.ts";
import type { World } from "../world.ts";
import { yearStatusJson } from "../write/reports/status-json.ts";
import { unitStatusText, yearStatusText } from "../write/reports/status-text.ts";
import { collectDiagnostics, problemsText, showDiagnostics, standingErrors } from "./load/collected.ts";
import { loadFontFiles } from "./load/load-fonts.ts";
import { loadCatalogue } from "./load/load-catalogue.ts";
import { monthsIn } from "./load/months.ts";
import { settledFirst } from "./locked.ts";
import { monthStatus } from "./month-status.ts";
import type { Folders } from "./load/options.ts";
import { unitsAskedFor } from "./load/units-asked-for.ts";

export interface StatusOptions extends Folders {
  /** undefined means the year of the newest month in the data folder. */
  readonly year?: number | undefined;
  /** One line for each unit instead of one for each month. */
  readonly byUnit: boolean;
  /** Only these units, one line each. */
  readonly units?: readonly string[] | undefined;
  readonly json: boolean;
}

/**
 * 年度情况: month by month who reported when, how the tasks stand, which 通报 and slips there are. Writes nothing.
 * Exit code 1 when the year's own files have errors or there is no month to tell of.
 */
export const status = async (world: World, options: StatusOptions): Promise<0 | 1> => {
  await settledFirst(world, options.output, "status");
  const { report, diagnostics } = collectDiagnostics();
  const all = await monthsIn(world, options.data);
  const year = options.year ?? all.at(-1)?.year;
  const months = all.filter((each) => each.year === year);
  if (months.length === 0) report({ code: "RUN-001", place: { file: options.data }, details: {} });
  const context = { world, options, report };
  const loaded = year !== undefined && months.length > 0 ? await loadCatalogue(context, year) : undefined;
  const names = loaded ? unitsWithTasks(loaded.catalogue).map(({ name }) => name) : [];
  const units = loaded && unitsAskedFor(context, names, loaded.catalogue);
  const problems = diagnostics();
  if (year === undefined || !loaded || standingErrors(problems) > 0) {
    showDiagnostics(world, problems, options.json);
    world.tell(`${problemsText(problems)}，没有可列的情况。`);
    return 1;
  }
  const quietly = { ...context, report: () => undefined };
  const fonts = await loadFontFiles(quietly, loaded.catalogue.agency.fonts);
  const faces = fonts && loadFaces(fonts, () => undefined);
  const statuses: MonthStatus[] = [];
  let last: EarlierMonth | undefined;
  for (const month of months) {
    const previous = last && carriedOver(last, month);
    const { status: found, earlier } = await monthStatus(world, {
      folders: options,
      year: loaded,
      faces,
      month,
      previous,
    });
    statuses.push(found);
    last = earlier ?? (previous && withoutFigures(previous));
  }
  if (options.json) world.print(yearStatusJson({ year, months: statuses, units }));
  else if (options.byUnit || units)
    for (const line of unitStatusText({ year, months: statuses, units: units ?? names })) world.print(line);
  else for (const line of yearStatusText(year, statuses)) world.print(line);
  return 0;
};
