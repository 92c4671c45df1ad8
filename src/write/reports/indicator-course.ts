import type { CourseMonth } from "../../model/output/course-month.ts";
import type { IssuedIndicator } from "../../model/output/issued-month.ts";

/** What a month said of an indicator. */
export interface IndicatorPoint extends Pick<IssuedIndicator, "value" | "completion" | "pace"> {
  /** 1–12 */
  readonly month: number;
}

/** An indicator through the months of its year. */
export interface IndicatorCourse {
  /** As the newest month has it. */
  readonly indicator: IssuedIndicator["indicator"];
  /** Of every month that has the indicator, oldest first. */
  readonly points: readonly IndicatorPoint[];
}

/**
 * The indicators of a task month by month, as they were printed, in the order of the newest month that has the task. One
 * of which no month says a number or a pace is left out.
 */
export const indicatorCourses = (
  course: readonly CourseMonth[],
  number: number,
): readonly IndicatorCourse[] => {
  const months = course.flatMap(({ month: { month }, facts }) => {
    const task = facts?.tasks.find((each) => each.task.number === number);
    return task ? [{ month, indicators: task.indicators }] : [];
  });
  return (months.at(-1)?.indicators ?? [])
    .map(({ indicator }) => ({
      indicator,
      points: months.flatMap(({ month, indicators }) => {
        const own = indicators.find((each) => each.indicator.name === indicator.name);
        if (!own) return [];
        const { value, completion, pace } = own;
        return { month, ...(value && { value }), ...(completion && { completion }), ...(pace && { pace }) };
      }),
    }))
    .filter(({ points }) => points.some(({ value, pace }) => value || pace));
};
