import { carriedOver, withoutFigures } from "../../../assess/carried-over.ts";
import { severityOf } from "../../../diagnostics/diagnostic.ts";
import type { MonthAssessment } from "../../../model/assessment.ts";
import type { Catalogue, YearCatalogue } from "../../../model/catalogue.ts";
import { catalogueOf } from "../../../model/changes/catalogue-of.ts";
import type { ReportingMonth } from "../../../model/month.ts";
import type { CourseMonth } from "../../../model/output/course-month.ts";
import type { EarlierMonth } from "../../../model/output/earlier-month.ts";
import type { World } from "../../../world.ts";
import { collectDiagnostics } from "../collected.ts";
import { leftToLater } from "./left-to-later.ts";
import { loadIssued } from "../load-issued.ts";
import { loadOne } from "../load-one-month.ts";
import { earlierMonths } from "../months.ts";
import { courseUnderNames, earlierUnderNames } from "./under-todays-names.ts";

/** The year whose course is told, and the months of it, oldest first. */
interface YearToTell {
  readonly data: string;
  readonly year: YearCatalogue;
  readonly months: readonly ReportingMonth[];
}

/** A month with what the next one counts on from. */
interface CourseStep {
  readonly told: CourseMonth;
  readonly earlier: EarlierMonth | undefined;
}

const stepOf = async (
  world: World,
  { data, year }: YearToTell,
  month: ReportingMonth,
  before: EarlierMonth | undefined,
): Promise<CourseStep> => {
  const { report, diagnostics } = collectDiagnostics();
  const issued = await loadIssued(world, data, month, report);
  if (issued) return { told: { month, facts: issued, issued, errors: 0 }, earlier: issued };
  const catalogue = catalogueOf(year, month);
  const previous = before && earlierUnderNames(carriedOver(before, month), catalogue);
  const flags = { data, draft: true, returnInvalid: true };
  const byFiles = await loadOne({ world, options: flags, report }, catalogue, { month, previous });
  const errors = diagnostics().filter((each) => severityOf(each) === "error").length;
  const { earlier } = leftToLater(byFiles, diagnostics(), previous);
  return { told: { month, ...(byFiles && { facts: byFiles.assessment }), errors }, earlier };
};

/**
 * The months of a year one upon the other: issued ones as they went out, under the names of then, the others by their
 * files as they are now. Problems of these are counted, not reported.
 */
export const loadCourse = async (world: World, told: YearToTell): Promise<readonly CourseMonth[]> => {
  const course: CourseMonth[] = [];
  let before: EarlierMonth | undefined;
  for (const month of told.months) {
    const step = await stepOf(world, told, month, before);
    course.push(step.told);
    before = step.earlier ?? (before && withoutFigures(before));
  }
  return course;
};

/** A month as it is assessed, in its year. */
interface MonthInYear {
  readonly data: string;
  readonly year: YearCatalogue;
  /** In force in the month. */
  readonly catalogue: Catalogue;
  readonly assessment: MonthAssessment;
}

/** The months of the year up to a month, its units under the names that they have in it. */
export const courseTo = async (
  world: World,
  { data, year, catalogue, assessment }: MonthInYear,
): Promise<readonly CourseMonth[]> => {
  const { month } = assessment;
  const months = await earlierMonths(world, data, month);
  const course = await loadCourse(world, { data, year, months });
  return [...courseUnderNames(course, catalogue), { month, facts: assessment, errors: 0 }];
};
