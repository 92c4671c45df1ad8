import type { Catalogue } from "../../model/catalogue.ts";
import type { IssuedMonth } from "../../model/output/issued-month.ts";
import { findUnit, unitNames } from "../../read/text/unit-names.ts";

/**
 * An issued month with its units under the names that they have in 单位名录 today, so that one that was renamed is found
 * by its former name, an alias now. A name that nobody has any more stays.
 */
export const underTodaysNames = (issued: IssuedMonth, { units }: Pick<Catalogue, "units">): IssuedMonth => {
  const names = unitNames(units, []);
  const today = (name: string): string => findUnit(names, name)?.name ?? name;
  const renamed = <Each extends { readonly unit: string }>(each: Each): Each => ({
    ...each,
    unit: today(each.unit),
  });
  return {
    ...issued,
    letters: issued.letters.map(renamed),
    reporting: issued.reporting.map((each) => ({ ...each, unit: { name: today(each.unit.name) } })),
    sharedReports: new Map(
      [...issued.sharedReports].map(([task, reports]) => [task, reports.map(renamed)] as const),
    ),
    tasks: issued.tasks.map((task) => ({
      ...task,
      leadReports: task.leadReports.map(renamed),
      indicators: task.indicators.map((each) =>
        each.reportedBy === undefined ? each : { ...each, reportedBy: today(each.reportedBy) },
      ),
    })),
  };
};
