import { carriedOver, withoutFigures } from "../assess/carried-over.ts";
import { unitsWithTasks } from "../draft/progress-form.ts";
import type { Catalogue, YearCatalogue } from "../model/catalogue.ts";
import { catalogueOf } from "../model/changes/catalogue-of.ts";
import type { ReportingMonth } from "../model/month.ts";
import type { EarlierMonth } from "../model/output/earlier-month.ts";
import { loadFaces } from "../layout/faces.ts";
import type { MonthStatus } from "../model/output/year-status.ts";
import type { World } from "../world.ts";
import { yearStatusJson } from "../write/reports/status-json.ts";
import { unitStatusText, yearStatusText } from "../write/reports/status-text.ts";
import { collectDiagnostics, problemsText, showDiagnostics, standingErrors } from "./load/collected.ts";
import { loadFontFiles } from "./load/load-fonts.ts";
import { loadCatalogue } from "./load/load-catalogue.ts";
import { monthsIn, noMonthIn } from "./load/months.ts";
import { settledFirst } from "./locked.ts";
import { monthStatus } from "./month-status.ts";
import type { Folders } from "./load/options.ts";
import { todaysNames } from "./load/in-year/under-todays-names.ts";
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

/** The units that hold a task in some of the months, under their names of the newest; those that are no more are last. */
const unitsOfYear = (
  year: YearCatalogue,
  months: readonly ReportingMonth[],
  newest: Catalogue,
): readonly string[] => {
  const today = todaysNames(newest);
  const all = months
    .toReversed()
    .flatMap((month) => unitsWithTasks(catalogueOf(year, month)).map(({ name }) => today(name)));
  return [...new Set(all)];
};

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
  if (months.length === 0) report(noMonthIn(options));
  const context = { world, options, report };
  const loaded = year !== undefined && months.length > 0 ? await loadCatalogue(context, year) : undefined;
  const last = months.at(-1);
  const newest = loaded && last && catalogueOf(loaded.catalogue, last);
  const names = newest ? unitsOfYear(loaded.catalogue, months, newest) : [];
  const units = newest && unitsAskedFor(context, names, newest);
  const problems = diagnostics();
  if (year === undefined || !newest || standingErrors(problems) > 0) {
    showDiagnostics(world, problems, options.json);
    world.tell(`${problemsText(problems)}，没有可列的情况。`);
    return 1;
  }
  const quietly = { ...context, report: () => undefined };
  const fonts = await loadFontFiles(quietly, loaded.catalogue.agency.fonts);
  const faces = fonts && loadFaces(fonts, () => undefined);
  const statuses: MonthStatus[] = [];
  let earlierMonth: EarlierMonth | undefined;
  for (const month of months) {
    const previous = earlierMonth && carriedOver(earlierMonth, month);
    const { status: found, earlier } = await monthStatus(world, {
      folders: options,
      year: loaded,
      newest,
      faces,
      month,
      previous,
    });
    statuses.push(found);
    earlierMonth = earlier ?? (previous && withoutFigures(previous));
  }
  if (options.json) world.print(yearStatusJson({ year, months: statuses, units }));
  else if (options.byUnit || units)
    for (const line of unitStatusText({ year, months: statuses, units: units ?? names })) world.print(line);
  else for (const line of yearStatusText(year, statuses)) world.print(line);
  return 0;
};
