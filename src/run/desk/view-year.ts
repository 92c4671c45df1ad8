import type { Catalogue } from "../../model/catalogue.ts";
import { catalogueOf } from "../../model/changes/catalogue-of.ts";
import type { ReportingMonth } from "../../model/month.ts";
import type { CourseMonth } from "../../model/output/course-month.ts";
import type { SupervisionRecord } from "../../model/registers/supervision-record.ts";
import type { World } from "../../world.ts";
import { loadCatalogue } from "../load/load-catalogue.ts";
import { loadCourse } from "../load/in-year/load-course.ts";
import { loadSupervisionRegister } from "../load/load-supervision.ts";
import { earlierMonths } from "../load/months.ts";
import type { Folders } from "../load/options.ts";
import { courseUnderNames, todaysNames } from "../load/in-year/under-todays-names.ts";

/** A year up to one of its months. */
export interface YearView {
  readonly month: ReportingMonth;
  /** Of that month. */
  readonly catalogue: Catalogue;
  /** As it was issued or is now, units under the names of then. */
  readonly told: readonly CourseMonth[];
  /** The same with how units reported under the names that they have in that month. */
  readonly course: readonly CourseMonth[];
  /** 督办台账, units under the same names. */
  readonly records: readonly SupervisionRecord[];
  /** The name that a unit has in that month. */
  readonly nameOf: (name: string) => string;
}

/** Reads a year up to a month, as 单项历史 tells it; undefined while the year's own files have errors, which a check tells. */
export const viewYear = async (
  world: World,
  folders: Folders,
  month: ReportingMonth,
): Promise<YearView | undefined> => {
  const quiet = { world, options: folders, report: () => undefined };
  const year = await loadCatalogue(quiet, month.year);
  if (!year) return undefined;
  const months = [...(await earlierMonths(world, folders.data, month)), month];
  const told = await loadCourse(world, { data: folders.data, year: year.catalogue, months });
  const catalogue = catalogueOf(year.catalogue, month);
  const nameOf = todaysNames(catalogue);
  const register = await loadSupervisionRegister(quiet);
  return {
    month,
    catalogue,
    told,
    course: courseUnderNames(told, catalogue),
    records: (register?.records ?? []).map((record) => ({ ...record, unit: nameOf(record.unit) })),
    nameOf,
  };
};
