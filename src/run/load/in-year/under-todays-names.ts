import type { Catalogue } from "../../../model/catalogue.ts";
import type { CourseMonth } from "../../../model/output/course-month.ts";
import type { EarlierMonth, EarlierTask } from "../../../model/output/earlier-month.ts";
import type { IssuedMonth } from "../../../model/output/issued-month.ts";
import type { FormerLetter } from "../../../model/papers/supervision-letter.ts";
import { findUnit, unitNames } from "../../../read/text/unit-names.ts";

/** What gives the name that a unit has in a catalogue for any name that it ever had; a name that nobody has stays. */
export const todaysNames = ({ units }: Pick<Catalogue, "units">): ((name: string) => string) => {
  const names = unitNames(units, []);
  return (name) => findUnit(names, name)?.name ?? name;
};

type Today = ReturnType<typeof todaysNames>;

const named = <Each extends { readonly unit: string }>(each: Each, today: Today): Each => ({
  ...each,
  unit: today(each.unit),
});

const taskUnder = <Task extends EarlierTask>(task: Task, today: Today): Task => ({
  ...task,
  leadReports: task.leadReports.map((each) => named(each, today)),
  indicators: task.indicators.map((each) =>
    each.reportedBy === undefined ? each : { ...each, reportedBy: today(each.reportedBy) },
  ),
});

/** The parts of a month that name units, but for its tasks. */
const partsUnder = ({ sharedReports, reportingRecord }: EarlierMonth, today: Today) => ({
  sharedReports: new Map(
    [...sharedReports].map(([task, reports]) => [task, reports.map((each) => named(each, today))] as const),
  ),
  ...(reportingRecord && {
    reportingRecord: reportingRecord.map((month) => ({
      ...month,
      units: month.units.map((each) => named(each, today)),
    })),
  }),
});

/** An earlier month with its units under the names that they have in a catalogue. */
export const earlierUnderNames = (
  earlier: EarlierMonth,
  catalogue: Pick<Catalogue, "units">,
): EarlierMonth => {
  const today = todaysNames(catalogue);
  return {
    ...earlier,
    ...partsUnder(earlier, today),
    tasks: earlier.tasks.map((task) => taskUnder(task, today)),
  };
};

/** Letters with their units under the names that they have in a catalogue. */
export const lettersUnderNames = (
  letters: readonly FormerLetter[],
  catalogue: Pick<Catalogue, "units">,
): readonly FormerLetter[] => {
  const today = todaysNames(catalogue);
  return letters.map((each) => named(each, today));
};

/**
 * An issued month with its units under the names that they have in a catalogue, so that one that was renamed is found
 * by its former name. A name that nobody has any more stays.
 */
export const underTodaysNames = (issued: IssuedMonth, catalogue: Pick<Catalogue, "units">): IssuedMonth => {
  const today = todaysNames(catalogue);
  return {
    ...issued,
    ...partsUnder(issued, today),
    letters: lettersUnderNames(issued.letters, catalogue),
    ...(issued.lettersElsewhere && {
      lettersElsewhere: issued.lettersElsewhere.map((each) => named(each, today)),
    }),
    reporting: issued.reporting.map((each) => ({ ...each, unit: { name: today(each.unit.name) } })),
    tasks: issued.tasks.map((task) => taskUnder(task, today)),
  };
};

/** The months of a year with how their units reported under the names that these have in a catalogue. */
export const courseUnderNames = (
  course: readonly CourseMonth[],
  catalogue: Pick<Catalogue, "units">,
): readonly CourseMonth[] => {
  const today = todaysNames(catalogue);
  return course.map(({ facts, ...each }) => ({
    ...each,
    ...(facts && {
      facts: {
        ...facts,
        reporting: facts.reporting.map((own) => ({ ...own, unit: { name: today(own.unit.name) } })),
      },
    }),
  }));
};
