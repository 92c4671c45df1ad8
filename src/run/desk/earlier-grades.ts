import type { Grade } from "../../model/grade.ts";
import type { YearView } from "./view-year.ts";

/** What an earlier month of the year said of its tasks. */
export interface EarlierGrades {
  /** 1–12 */
  readonly month: number;
  /** By task number; absent where the month has no such task, or cannot be read. */
  readonly grades: ReadonlyMap<number, Grade | "未报送">;
}

/** How the tasks were graded in the months of a year before its last one, oldest first; none while the year cannot be read. */
export const earlierGrades = (year: Pick<YearView, "told" | "month"> | undefined): readonly EarlierGrades[] =>
  (year?.told ?? [])
    .filter(({ month }) => month.month < (year?.month.month ?? 0))
    .map(({ month, facts }) => ({
      month: month.month,
      grades: new Map((facts?.tasks ?? []).map(({ task, grade }) => [task.number, grade ?? "未报送"])),
    }));
