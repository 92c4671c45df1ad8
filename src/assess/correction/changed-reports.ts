import type { CalendarDate } from "../../model/calendar-date.ts";
import { compareDates } from "../../model/calendar-date.ts";
import type { EarlierEntry, EarlierMonth, EarlierTask } from "../../model/output/earlier-month.ts";
import { exactText } from "../../model/rational.ts";
import type { Receipt } from "../../model/submission.ts";

/** What of a report decides figures: the unit's own word and its values; of one indicator alone where it is named. */
const decisive = (entry: EarlierEntry | undefined, indicator?: string): string => {
  if (!entry) return "";
  const values = entry.figures
    .filter((figure) => indicator === undefined || figure.indicator === indicator)
    .map((figure) => [figure.indicator, exactText(figure.value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([indicator === undefined ? (entry.selfGrade ?? "") : "", values]);
};

const entryOf = ({ leadReports }: EarlierTask, unit: string): EarlierEntry | undefined =>
  leadReports.find((report) => report.unit === unit)?.entry;

/** The leads whose word or values of a task are not what they were; of one indicator those whose value is not. */
export const changedLeads = (
  issued: EarlierTask,
  now: EarlierTask,
  indicator?: string,
): readonly string[] => {
  const units = new Set([...issued.leadReports, ...now.leadReports].map(({ unit }) => unit));
  return [...units].filter(
    (unit) => decisive(entryOf(issued, unit), indicator) !== decisive(entryOf(now, unit), indicator),
  );
};

/** The leads that said something of a task, and now say something else of it. */
const rewritten = (issued: EarlierTask, now: EarlierTask): readonly string[] =>
  changedLeads(issued, now).filter((unit) => entryOf(issued, unit) && entryOf(now, unit));

/** The units whose values or words are not those that were issued, each once. */
export const unitsWithOtherData = (issued: EarlierMonth, now: EarlierMonth): readonly string[] => [
  ...new Set(
    now.tasks.flatMap((task) => {
      const before = issued.tasks.find((each) => each.task.number === task.task.number);
      return before ? rewritten(before, task) : [];
    }),
  ),
];

/** How many tasks a lead says other words of, whatever became of the figures. */
export const tasksWithOtherWords = (issued: EarlierMonth, now: EarlierMonth): number =>
  now.tasks.filter((task) => {
    const before = issued.tasks.find((each) => each.task.number === task.task.number);
    return (
      before?.verdict?.reason !== task.verdict?.reason ||
      task.leadReports.some(({ unit, entry }) => {
        const own = before && entryOf(before, unit);
        return own?.text !== entry?.text || own?.problem !== entry?.problem;
      })
    );
  }).length;

/**
 * The units that wrote again after the papers they are in had been closed: a line of 收文登记 later than `since`. What the
 * register does not know of, no unit has corrected.
 */
export const unitsThatWroteAgain = (receipts: readonly Receipt[], since: CalendarDate): ReadonlySet<string> =>
  new Set(
    receipts.flatMap(({ unit, receivedOn }) =>
      receivedOn && compareDates(receivedOn, since) > 0 ? [unit] : [],
    ),
  );
