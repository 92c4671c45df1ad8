import type { Catalogue } from "../model/catalogue.ts";
import type { TaskChange } from "../model/changes/adjustments.ts";
import type { EarlierIndicator, EarlierMonth, EarlierTask } from "../model/output/earlier-month.ts";
import type { Task } from "../model/task.ts";

/** What changed of a task after a month, so that it cannot be held against that month. */
const changesSince = ({ changes = [] }: Task, month: number): readonly TaskChange[] =>
  changes.filter((change) => change.month > month);

/** The values of a month without what it said of them by a target that holds no more. */
const valueOnly = ({ indicator, value, reportedBy }: EarlierIndicator): EarlierIndicator => ({
  indicator,
  ...(value && { value }),
  ...(reportedBy !== undefined && { reportedBy }),
});

/** An earlier task without what does not bear on it as it is asked for now. */
const withoutGrade = (earlier: EarlierTask, changes: readonly TaskChange[]): EarlierTask => {
  const { grade: _grade, laggingSince: _since, ...rest } = earlier;
  const isOther = changes.some(({ what }) => what !== "牵头单位");
  return {
    ...rest,
    laggingMonths: 0,
    indicators: earlier.indicators.map(valueOnly),
    // Where only the leads changed, equals among them that stayed count on.
    leadReports: isOther
      ? earlier.leadReports.map(({ unit, entry }) => ({ unit, ...(entry && { entry }) }))
      : earlier.leadReports,
  };
};

/** An earlier month as far as this month's tasks can be held against it. */
interface Comparison {
  readonly earlier: EarlierMonth;
  /** 不作比较: tasks that are new since, or asked for otherwise, or of somebody else. */
  readonly notCompared: readonly number[];
}

/**
 * Leaves out of an earlier month what cannot be compared with the catalogue of a later one: tasks that were cancelled since,
 * and of those that changed their grades, gaps and runs of lagging months, which are counted anew. Values stay: they are
 * counted up from January whatever the target is.
 */
export const asComparable = (earlier: EarlierMonth, { tasks }: Pick<Catalogue, "tasks">): Comparison => {
  const changed = new Map(
    tasks.map((task) => [task.number, changesSince(task, earlier.month.month)] as const),
  );
  return {
    earlier: {
      ...earlier,
      tasks: earlier.tasks.flatMap((each) => {
        const changes = changed.get(each.task.number);
        if (!changes) return [];
        return changes.length > 0 ? [withoutGrade(each, changes)] : [each];
      }),
    },
    notCompared: [...changed].flatMap(([number, changes]) => (changes.length > 0 ? [number] : [])),
  };
};
